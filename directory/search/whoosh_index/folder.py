"""Where index versions live on disk: one folder each, and a pointer that switches in one step."""

import os
import shutil
import uuid
from pathlib import Path

POINTER = "CURRENT"
PREFIX = "index-2-"
"""Says in which form the index is. One of another form is not opened, and goes at the next rebuild."""


def current(root: Path) -> Path | None:
    """The folder of the index in use, or None when there is none yet."""
    try:
        folder = root / (root / POINTER).read_text().strip()
    except FileNotFoundError:
        return None
    return folder if folder.is_dir() and folder.name.startswith(PREFIX) else None


def fresh(root: Path) -> Path:
    """A new empty folder beside the one in use."""
    folder = root / f"{PREFIX}{uuid.uuid4().hex[:12]}"
    folder.mkdir(parents=True)
    return folder


def switch(root: Path, folder: Path) -> None:
    """Make a folder the one in use and clear away the ones before it."""
    pointer = root / f"{POINTER}.new"
    pointer.write_text(folder.name)
    os.replace(pointer, root / POINTER)
    for old in root.glob("index-*"):
        if old != folder:
            shutil.rmtree(old, ignore_errors=True)
