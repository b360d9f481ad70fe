"""A folder with a database and an index of many listings, made once and kept for the next run.

It lies in `BENCH_HOME`, else in the system folder for temporary files. What its parts were made of is written beside
them: the database is made anew when the data, the generator or the tables change, the index when the engine does.
"""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from datetime import datetime
from itertools import islice
from pathlib import Path

from directory.domain.listing import Listing
from directory.search.port import Blend
from directory.settings import Settings
from directory.store import changes, listings
from directory.wiring import HERE, Wiring
from tests.benchmarks import many

ROOT = Path(__file__).resolve().parents[2]
SAVED_TOGETHER = 10_000
NOW = datetime(2026, 11, 19, 16, 40, tzinfo=HERE)
"""A Thursday afternoon, so that what is open does not depend on when one measures."""


def product(wanted: int) -> Wiring:
    """The whole product with so many listings, saved and indexed."""
    home = folder(f"listings-{wanted}")
    _make(home, "database", _mark("data/seed", "data/places", "tests/benchmarks/many.py", "directory/store"), wanted)
    _make(home, "index", _mark("directory/search", "directory/words.py", "data/needs/needs.csv"), wanted)
    return wiring(home)


def wiring(home: Path) -> Wiring:
    """The product on such a folder, at a fixed time."""
    return Wiring(Settings.read({"DIRECTORY_HOME": str(home)}), now=lambda: NOW)


def blend() -> Blend:
    """The weights of the ranking on that afternoon."""
    return wiring(Path()).blend(NOW)


def folder(name: str) -> Path:
    """A folder for what benchmarks keep."""
    kept = os.environ.get("BENCH_HOME") or Path(tempfile.gettempdir()) / f"directory-benchmarks-{os.getuid()}"
    home = Path(kept) / name
    home.mkdir(parents=True, exist_ok=True)
    return home


def _make(home: Path, part: str, mark: str, wanted: int) -> None:
    """Make a part of the folder unless it is there and made of the same; what stands on it goes too."""
    written = home / f"{part}.made-of"
    if written.exists() and written.read_text() == mark:
        return
    for stale in (home / "index.made-of", written):
        stale.unlink(missing_ok=True)
    if part == "database":
        _fill(home, wanted)
    else:
        shutil.rmtree(home / "index", ignore_errors=True)
        wiring(home).indexer.rebuild()
    written.write_text(mark)


def _fill(home: Path, wanted: int) -> None:
    for old in home.glob("directory.db*"):
        old.unlink()
    database = wiring(home).database
    database.migrate()
    found = many.listings(wanted)
    for start in range(0, wanted, SAVED_TOGETHER):
        with database.begin() as session:
            listings.save(session, _next(found, min(SAVED_TOGETHER, wanted - start)), NOW)
    with database.begin() as session:
        changes.done(session, changes.latest(session))
    database.close()


def _next(items: Iterator[Listing], wanted: int) -> Iterator[Listing]:
    return islice(items, wanted)


def _mark(*paths: str) -> str:
    """A fingerprint of files and of all files in folders."""
    digest = hashlib.sha256()
    for path in (ROOT / name for name in paths):
        for file in sorted(path.rglob("*")) if path.is_dir() else (path,):
            if file.suffix in {".py", ".csv", ".toml"}:
                digest.update(file.read_bytes())
    return digest.hexdigest()
