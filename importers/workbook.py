"""An Excel workbook to records: the first sheet that holds a table."""

import io
import zipfile

from directory.domain.problem import Problem
from importers.unreadable import UnreadableFile

# A workbook is a packed folder; one that unpacks to more than this many times the limit is a trap.
_EXPANSION = 10


def read_workbook(content: bytes, name: str, max_bytes: int) -> tuple[list[list[str]], tuple[Problem, ...]]:
    """The records of the first filled sheet, and a problem that names the sheets nobody read."""
    _check_package(content, name, max_bytes)
    sheets = _sheets(content, name)
    filled = {title: records for title, records in sheets.items() if records}
    if not filled:
        raise UnreadableFile("empty_file", f"{name} has no sheet with anything in it.")
    title, *others = filled
    if not others:
        return filled[title], ()
    sentence = f"Only the sheet “{title}” was read, not {', '.join(f'“{other}”' for other in others)}."
    return filled[title], (Problem(0, "", "more_sheets", sentence),)


def _check_package(content: bytes, name: str, max_bytes: int) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            entries = package.infolist()
    except zipfile.BadZipFile as error:
        raise UnreadableFile("not_a_table", f"{name} is a damaged workbook or packed file.") from error
    if not any(entry.filename == "xl/workbook.xml" for entry in entries):
        raise UnreadableFile("not_a_table", f"{name} is a packed file (zip), not a table. Send the CSV inside it.")
    if sum(entry.file_size for entry in entries) > _EXPANSION * max_bytes:
        raise UnreadableFile("too_large", f"{name} is far larger inside than it looks. Save the sheet as CSV.")


def _sheets(content: bytes, name: str) -> dict[str, list[list[str]]]:
    import pandas as pd  # noqa: PLC0415 - pandas takes half a second to load; only those who import pay for it

    try:
        frames = pd.read_excel(io.BytesIO(content), sheet_name=None, header=None, dtype=str, keep_default_na=False)
    except Exception as error:
        # openpyxl raises whatever its XML parser does; all of it means the same to the sender.
        raise UnreadableFile("not_a_table", f"{name} is a damaged workbook; save it again or send CSV.") from error
    return {str(title): frame.fillna("").to_numpy(dtype=object).tolist() for title, frame in frames.items()}
