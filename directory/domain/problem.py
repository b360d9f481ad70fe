"""A fault found in somebody's data, kept as data so that it can be shown, counted and mended."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a problem costs: an error keeps the row out, a warning lets it in with the text kept as it was."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault: where it is (row 1 is the header; 0 means the whole file), what, and how to mend it."""

    row: int
    column: str
    code: str
    sentence: str
    severity: Severity = Severity.WARNING
    value: str = ""

    def __str__(self) -> str:
        where = f"row {self.row}" if self.row else "the file"
        column = f", column “{self.column}”" if self.column else ""
        return f"{where}{column}: {self.sentence} [{self.code}]"
