"""The real product with the bundled data, in a folder of its own."""

import csv
import functools
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from directory.cli import prepare
from directory.settings import Settings
from directory.wiring import Wiring

DATA = Path(__file__).parent / "data"
HERE = ZoneInfo("America/Los_Angeles")
A_THURSDAY_AFTERNOON = datetime(2026, 11, 19, 16, 40, tzinfo=HERE)
MIDNIGHT = datetime(2026, 11, 19, 23, 50, tzinfo=HERE)


def bundled(home: Path, now: datetime = A_THURSDAY_AFTERNOON) -> Wiring:
    """The product at a fixed time, its database and index made if need be."""
    wiring = Wiring(Settings.read({"DIRECTORY_HOME": str(home)}), now=functools.partial(_always, now))
    prepare(wiring)
    return wiring


def _always(moment: datetime) -> datetime:
    return moment


def asked(name: str) -> Iterator[dict[str, str]]:
    """The rows of one of the exam's files."""
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
