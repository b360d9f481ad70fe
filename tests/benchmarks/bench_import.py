"""How long an import of many rows of the template takes through the staff side: dry run, writing, index, undo.

    python -m tests.benchmarks.bench_import 100000

Prints seconds on the clock and of the processor, and the most memory the process had. A busy machine changes the clock
more than the processor.
"""

import csv
import random
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import cast

from directory import resources
from directory.domain.account import Account, Role
from directory.domain.import_draft import Draft, RowKind
from directory.services.apply_import import JOB
from directory.services.index_listings import Indexer
from directory.settings import Settings
from directory.store import batches
from directory.store.import_rows import EVERYTHING as _ALL
from directory.wiring import BUNDLED, Wiring
from directory.wiring_staff import staff_of
from importers.pipeline import recognise_or_explain
from importers.read import read_path
from importers.sources.template import COLUMNS
from tests.benchmarks.many import _coined as coined

LONG = ("description", "description_es", "how_to_start", "eligibility", "confidence_note", "source", "documents")
LONGEST_TEXT = 35
"""So that 100,000 rows stay below the 50 MB that are taken in at once."""
EDITOR = Account("bench", "bench@county.example", "Bench", frozenset({Role.LISTING_EDITOR}))


def template_rows(wanted: int) -> Iterator[dict[str, str]]:
    """The bundled programs as rows of the template, then the same under other names, streets and codes."""

    known = []
    for name in BUNDLED:
        content = read_path(resources.folder("data") / "seed" / f"{name}_programs.csv")
        layout = recognise_or_explain(content.header).lay_out(content.header)
        known += [{field: row.cells[at] for field, at in layout.positions.items()} for row in content.rows]
    chance = random.Random(2026)
    for number in range(wanted):
        row = dict(known[number % len(known)])
        if number >= len(known):
            word = f"{coined(chance)} {coined(chance)}"
            row |= {"organization": f"{word} {row['organization']}", "name": f"{word} {row['name']}"}
            if row.get("address"):
                row["address"] = f"{100 + number % 9000} {coined(chance)} Street"
        row |= {name: row.get(name, "")[:LONGEST_TEXT] for name in LONG}
        yield {column: row.get(column, "") for column in COLUMNS} | {"code": f"N{number:07}"}


def write_file(path: Path, wanted: int) -> None:
    """The rows as CSV."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        writer.writerows(template_rows(wanted))


def measured(what: str, action: Callable[[], object]) -> None:
    """Do something and print what it took."""
    clock, processor = time.perf_counter(), time.process_time()
    action()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(
        f"{what:28} {time.perf_counter() - clock:7.1f} s on the clock {time.process_time() - processor:7.1f} s of the "
        f"processor {peak:6} MB at most so far",
        flush=True,
    )


class _NoIndex:
    """Stands in for the index, which is measured by itself."""

    def catch_up(self) -> int:
        """Do nothing."""
        return 0


def main() -> None:
    """Measure an import of so many rows, and one of the same file again."""
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    home = Path(tempfile.mkdtemp(prefix="import-"))
    try:
        _measure(home, wanted)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _measure(home: Path, wanted: int) -> None:
    wiring = Wiring(Settings.read({"DIRECTORY_HOME": str(home)}))
    wiring.database.migrate()
    desk = staff_of(wiring).imports
    file = home / "many.csv"
    write_file(file, wanted)
    print(f"{wanted} rows, {file.stat().st_size / 1e6:.0f} MB")
    draft = [_uploaded(desk, file)]
    measured("dry run", lambda: desk.check.start(draft[0], EDITOR))
    draft = [_now(desk, draft[0])]
    overview = desk.review.overview(draft[0])
    print({kind.value: overview.number(kind) for kind in RowKind}, "resembling", overview.resembling)
    measured("a page of the review", lambda: (desk.review.overview(draft[0]), desk.review.page(draft[0], _ALL, 3)))
    writing = replace(desk.apply, indexer=cast(Indexer, _NoIndex()))
    writing.jobs.register(JOB, writing.run)
    measured("writing", lambda: writing.start(draft[0], EDITOR))
    measured("index", wiring.indexer.catch_up)
    again = _uploaded(desk, file)
    measured("dry run of the same file", lambda: desk.check.start(again, EDITOR))
    overview = desk.review.overview(_now(desk, again))
    print({kind.value: overview.number(kind) for kind in RowKind})
    with wiring.database.read() as session:
        number, _ = batches.numbered(session)[0]
    measured("undo", lambda: desk.undo.start(number, EDITOR))


def _uploaded(desk, file: Path) -> Draft:  # type: ignore[no-untyped-def]
    draft = desk.upload.take_in(lambda target: shutil.copy(file, target), file.name, "bench", EDITOR)
    desk.upload.set_columns(draft, desk.upload.columns(draft).fields, False, EDITOR)
    return _now(desk, draft)


def _now(desk, draft: Draft) -> Draft:  # type: ignore[no-untyped-def]
    return desk.upload.get(draft.id)


if __name__ == "__main__":
    main()
