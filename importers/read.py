"""A file, or its bytes, to rows of text: CSV with any usual delimiter and encoding, and Excel workbooks."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from directory.domain.problem import Problem
from importers.csv_table import find_header, read_records, sniff
from importers.encoding import decode
from importers.mapping import name_columns
from importers.unreadable import UnreadableFile
from importers.workbook import read_workbook

MEGABYTE = 1024 * 1024
DEFAULT_MAX_BYTES = 50 * MEGABYTE
_MAGIC = {
    b"\x89PNG": "a picture (PNG)",
    b"\xff\xd8\xff": "a picture (JPEG)",
    b"GIF8": "a picture (GIF)",
    b"%PDF": "a PDF document",
    b"\xd0\xcf\x11\xe0": "an old Excel or Word file",
    b"\x1f\x8b": "a packed file (gzip)",
    b"Rar!": "a packed file (RAR)",
    b"7z\xbc\xaf": "a packed file (7z)",
}
_MANY_LINES = 100


@dataclass(frozen=True, slots=True)
class RawRow:
    """One row as it stands in the file: its number in a spreadsheet, its cells, and any cells beyond the header."""

    number: int
    cells: tuple[str, ...]
    overflow: str = ""
    is_short: bool = False


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file that could be read: its header, the rows that are not empty, and what was odd about the whole."""

    name: str
    header: tuple[str, ...]
    rows: Sequence[RawRow]
    encoding: str = ""
    delimiter: str = ""
    problems: tuple[Problem, ...] = ()


def read_path(path: Path, max_bytes: int = DEFAULT_MAX_BYTES) -> ReadFile:
    """Read a file from disk. Raises UnreadableFile; the size is checked before anything is read."""
    try:
        _check_size(path.stat().st_size, max_bytes)
        content = path.read_bytes()
    except OSError as error:
        raise UnreadableFile("cannot_open", f"{path.name} cannot be opened: {error.strerror}.") from error
    return read_bytes(content, path.name, max_bytes)


def read_bytes(content: bytes, name: str = "The file", max_bytes: int = DEFAULT_MAX_BYTES) -> ReadFile:
    """Read an uploaded file. Raises UnreadableFile with a sentence that says what to do."""
    _check_size(len(content), max_bytes)
    if not content.strip():
        raise UnreadableFile("empty_file", f"{name} is empty.")
    if content.startswith(b"PK\x03\x04"):
        records, problems = read_workbook(content, name, max_bytes)
        return _with_header(records, ReadFile(name, (), (), "xlsx", "", problems))
    refuse_other_kinds(content, name)
    return _read_text(content, name)


def refuse_other_kinds(content: bytes, name: str) -> None:
    """Raises UnreadableFile for what begins like a picture, a document or a packed file."""
    for magic, what in _MAGIC.items():
        if content.startswith(magic):
            raise UnreadableFile("not_a_table", f"{name} is {what}, not a table. Please send CSV or Excel (.xlsx).")


def _check_size(size: int, max_bytes: int) -> None:
    if size > max_bytes:
        sizes = f"{size / MEGABYTE:.1f} MB; the limit is {max_bytes / MEGABYTE:.1f} MB"
        raise UnreadableFile("too_large", f"The file has {sizes}. Split it into parts.")


def _read_text(content: bytes, name: str) -> ReadFile:
    decoded = decode(content)
    if _looks_binary(decoded.text):
        raise UnreadableFile("not_a_table", f"{name} is not a text file. Please send CSV or Excel (.xlsx).")
    text = decoded.text.replace("\x00", "").replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise UnreadableFile("empty_file", f"{name} is empty.")
    delimiter = sniff(text)
    about = ReadFile(name, (), (), decoded.encoding, delimiter, decoded.problems)
    return _with_header(read_records(text, delimiter, name), about)


def _looks_binary(text: str) -> bool:
    sample = text[:20_000]
    return sum(ord(ch) < 32 and ch not in "\t\n\r\f\v" for ch in sample) > len(sample) // 100


def _with_header(records: list[list[str]], about: ReadFile) -> ReadFile:
    at = find_header(records)
    header, problems = name_columns(records[at]) if records else ((), ())
    rows = [
        row
        for number, record in enumerate(records[at + 1 :], start=at + 2)
        if (row := _row(number, record, len(header))) is not None
    ]
    if not rows:
        found = ", ".join(header)
        raise UnreadableFile("no_rows", f"{about.name} has a header but no rows below it (columns: {found}).", found)
    if at:
        sentence = f"The column names stand in row {at + 1}, not in row 1; the rows above them were not read."
        problems = (*problems, Problem(at + 1, "", "header_below_top", sentence))
    problems = (*about.problems, *problems, *_swallowed(rows))
    return ReadFile(about.name, header, rows, about.encoding, about.delimiter, problems)


def _row(number: int, record: list[str], width: int) -> RawRow | None:
    if not any(cell and not cell.isspace() for cell in record):
        return None
    cells, overflow = record[:width], "".join(record[width:]).strip()
    is_short = len(cells) < width
    return RawRow(number, tuple(cells + [""] * (width - len(cells))), overflow, is_short)


def _swallowed(rows: Sequence[RawRow]) -> tuple[Problem, ...]:
    sentence = f"A cell runs over more than {_MANY_LINES} lines; a quotation mark is probably not closed."
    return tuple(
        Problem(row.number, "", "unclosed_quote", sentence)
        for row in rows
        if any(cell.count("\n") > _MANY_LINES for cell in row.cells)
    )
