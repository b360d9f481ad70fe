"""Delimited text to records: which sign separates the cells, where the header stands, and every record by pandas."""

import csv
import io
from collections.abc import Iterator, Sequence
from itertools import islice

from importers.unreadable import UnreadableFile

DELIMITERS = ",;\t|"
_LOOK_AT = 20
# A cell may hold a long description; only a quote that is never closed makes one longer than this.
_MAX_CELL = 1_000_000
# pandas holds a record several times over while it reads; in chunks a large file needs little more than its cells.
_CHUNK = 5_000
_UNCLOSED = "unexpected end of data"


def sniff(text: str) -> str:
    """The delimiter that splits most of the first lines into the same number of cells, and into the most of them."""
    return max(DELIMITERS, key=lambda delimiter: _fit(text, delimiter))


def _fit(text: str, delimiter: str) -> float:
    try:
        widths = [len(record) for record in first_records(text, delimiter) if record]
    except csv.Error:
        return 0.0
    usual = max(widths, key=widths.count, default=1)
    return (usual - 1) * widths.count(usual) / max(len(widths), 1)


def first_records(text: str, delimiter: str) -> list[list[str]]:
    """The first records of the text, as the standard library reads them."""
    csv.field_size_limit(_MAX_CELL)
    return list(islice(csv.reader(io.StringIO(text), delimiter=delimiter), _LOOK_AT))


def find_header(records: Sequence[Sequence[str]]) -> int:
    """Where the header stands: the first record with two filled cells, as titles above it fill only one."""
    filled = [sum(bool(cell.strip()) for cell in record) for record in records[:_LOOK_AT]]
    for wanted in (2, 1):
        found = next((at for at, count in enumerate(filled) if count >= wanted), None)
        if found is not None:
            return found
    return 0


def read_records(text: str, delimiter: str, name: str) -> list[list[str]]:
    """All records. A short one has fewer cells than the header; a long one its surplus joined in one more cell."""
    try:
        head = first_records(text, delimiter)
        records = list(_by_pandas(text, delimiter, len(head[find_header(head)])))
        count = sum(1 for _ in csv.reader(io.StringIO(text), delimiter=delimiter))
    except (ValueError, csv.Error) as error:
        if _UNCLOSED in str(error):
            raise _unclosed(text, delimiter, name) from error
        raise UnreadableFile("broken_csv", f"{name} cannot be read as a table: {error}.") from error
    if len(records) != count:
        # Depending on where it stands, pandas leaves out a record whose quotation mark is never closed.
        raise _unclosed(text, delimiter, name)
    return records


def _by_pandas(text: str, delimiter: str, width: int) -> Iterator[list[str]]:
    import pandas as pd  # noqa: PLC0415 - pandas takes half a second to load; only those who import pay for it

    frames = pd.read_csv(
        io.StringIO(text),
        sep=delimiter,
        header=None,
        names=list(range(width + 1)),
        dtype=str,
        keep_default_na=False,
        engine="python",
        skip_blank_lines=False,
        chunksize=_CHUNK,
        on_bad_lines=lambda cells: [*cells[:width], delimiter.join(cells[width:])],
    )
    for frame in frames:
        for record in frame.to_numpy(dtype=object).tolist():
            # A missing cell comes as NaN, an empty one as "": that tells a short record from one with empty cells.
            yield [cell for cell in record if isinstance(cell, str)]


def _unclosed(text: str, delimiter: str, name: str) -> UnreadableFile:
    """The refusal of a file that ends inside a quotation; all it swallowed is in the last record."""
    last = sum(1 for _ in csv.reader(io.StringIO(text), delimiter=delimiter))
    sentence = f"{name} has a quotation mark in row {last} that is never closed; close it or take it away."
    return UnreadableFile("unclosed_quote", sentence)
