"""An uploaded file on its way into the directory: looked at, checked, reviewed row by row, applied or thrown away."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class DraftState(StrEnum):
    """How far a draft has come. While it is CHECKING or APPLYING, a job works on it."""

    UPLOADED = "uploaded"
    CHECKING = "checking"
    CHECKED = "checked"
    FAILED = "failed"
    APPLYING = "applying"
    APPLIED = "applied"
    DISCARDED = "discarded"


class RowKind(StrEnum):
    """What a row would do. MISSING stands for a listing that the file no longer names."""

    ADDED = "added"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    REJECTED = "rejected"
    MISSING = "missing"


class Decision(StrEnum):
    """What somebody decided for a row; to take a missing one means to close its listing."""

    TAKE = "take"
    LEAVE = "leave"


WRITES = frozenset({RowKind.ADDED, RowKind.CHANGED})
"""Kinds of rows that are written unless somebody leaves them out."""
ALARMING_LOSS = 0.25
"""A file without more than this part of what the source named before is asked about twice."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A file and what is known of it. `columns` says for each header name which field it holds ("": kept as text).

    `job` is the mark of the run that may report progress; `fault` says why a run failed, as a code and a sentence;
    `remarks` are about the file as a whole.
    """

    id: str
    feed: str
    file_name: str
    sha256: str
    uploaded_by: str
    uploaded_at: datetime
    state: DraftState = DraftState.UPLOADED
    source: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)
    blank_clears: bool = False
    done: int = 0
    total: int = 0
    job: str = ""
    beat_at: datetime | None = None
    fault_code: str = ""
    fault: str = ""
    remarks: tuple[str, ...] = ()
    batch_id: int | None = None


@dataclass(frozen=True, slots=True)
class RowProblem:
    """A problem of one row: in which column, of which kind, in words, and whether it keeps the row out."""

    column: str
    code: str
    sentence: str
    keeps_out: bool
    value: str = ""


@dataclass(frozen=True, slots=True)
class Resemblance:
    """Another listing that may be the same program, with a score from 0 to 100."""

    listing_id: str
    name: str
    score: float
    shared: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DraftRow:
    """One row of a checked draft.

    `number` counts as spreadsheets do; missing listings have numbers below zero. `cells` are as they will be read, the
    surplus of a row that is too long last. `base_revision` is that of the listing it was compared with, 0 for none.
    """

    number: int
    kind: RowKind
    name: str
    decision: Decision = Decision.TAKE
    listing_id: str = ""
    base_revision: int = 0
    cells: tuple[str, ...] = ()
    edited: bool = False
    fields: tuple[tuple[str, str, str], ...] = ()
    problems: tuple[RowProblem, ...] = ()
    resembles: tuple[Resemblance, ...] = ()

    @property
    def writes(self) -> bool:
        """Whether applying the draft writes something for this row."""
        return self.decision is Decision.TAKE and (self.kind in WRITES or self.kind is RowKind.MISSING)
