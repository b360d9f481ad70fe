"""The first rows of a file, quickly: enough to see that it was read rightly and to say which column holds what."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from importers.csv_table import find_header, first_records, sniff
from importers.encoding import decode
from importers.mapping import DROPPED, canonical, lay_out, name_columns
from importers.pipeline import recognise
from importers.read import read_bytes, refuse_other_kinds
from importers.sources.source import Source
from importers.sources.template import SOURCE as TEMPLATE

HEAD_BYTES = 256 * 1024
SHOWN = 8


@dataclass(frozen=True, slots=True)
class Preview:
    """How a file begins, and how it was read. `source` is the kind of file its columns show, None for no known one."""

    encoding: str
    delimiter: str
    header: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]
    source: Source | None

    @property
    def fields(self) -> dict[str, str]:
        """The field each column seems to hold, "" for none."""
        source = self.source or TEMPLATE
        layout = lay_out(self.header, source.columns, source.dropped)
        at = {position: field for field, position in layout.positions.items()}
        out = {canonical(name) for name in source.dropped}
        return {
            name: DROPPED if canonical(name) in out else at.get(number, "") for number, name in enumerate(self.header)
        }


def look(path: Path) -> Preview:
    """How a file begins. Raises UnreadableFile with a sentence for one that is no table."""
    with path.open("rb") as file:
        head = file.read(HEAD_BYTES)
    if path.stat().st_size <= HEAD_BYTES or head.startswith(b"PK\x03\x04"):
        whole = read_bytes(path.read_bytes(), "The file")
        rows = [row.cells for row in islice(whole.rows, SHOWN)]
        return Preview(whole.encoding, whole.delimiter, whole.header, rows, recognise(whole.header))
    return _look_at_text(head)


def _look_at_text(head: bytes) -> Preview:
    refuse_other_kinds(head, "The file")
    decoded = decode(head[: head.rfind(b"\n") + 1 or len(head)])
    delimiter = sniff(decoded.text)
    records = first_records(decoded.text, delimiter)
    at = find_header(records)
    header, _ = name_columns(records[at])
    rows = [tuple(record[: len(header)]) for record in records[at + 1 : at + 1 + SHOWN] if any(record)]
    return Preview(decoded.encoding, delimiter, header, rows, recognise(header))
