"""Finds the files that ship with the code: in a checkout at the top, in a wheel inside the package."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def folder(name: str) -> Path:
    """The folder `templates` or `data`. Raises FileNotFoundError when the installation lost it."""
    for candidate in (PACKAGE / f"_{name}", PACKAGE.parent / name):
        if candidate.is_dir():
            return candidate
    raise FileNotFoundError(f"the folder “{name}” is missing from this installation; install the package again")
