"""A plan: everything an import would do, worked out before anything is written."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from directory.domain.listing import Listing, ListingKey
from directory.domain.problem import Problem


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of a listing, in words, before and after."""

    field: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Change:
    """A listing that a file would change, field by field."""

    row: int
    before: Listing
    after: Listing
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class Addition:
    """A listing that a file would add."""

    row: int
    listing: Listing


@dataclass(frozen=True, slots=True)
class LikelyDuplicate:
    """Two listings that may be the same program, with a score from 0 to 100 and what they share."""

    row: int
    listing: Listing
    other: Listing
    score: float
    shared: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """What one file would do to one feed. Every data row ends in exactly one outcome.

    `unchanged_rows` are the rows of `unchanged`, in the same order. `missing` are listings of the feed that the file
    no longer names: they are reported, never closed by the import.
    """

    feed: str
    rows_read: int
    added: Sequence[Addition] = ()
    changed: Sequence[Change] = ()
    unchanged: Sequence[ListingKey] = ()
    unchanged_rows: Sequence[int] = ()
    rejected_rows: Sequence[int] = ()
    missing: Sequence[Listing] = ()
    duplicates: Sequence[LikelyDuplicate] = ()
    problems: Sequence[Problem] = field(default_factory=tuple)

    @property
    def balanced(self) -> bool:
        """Whether no row was lost: rows in = added + changed + unchanged + rejected."""
        return self.rows_read == len(self.added) + len(self.changed) + len(self.unchanged) + len(self.rejected_rows)

    @property
    def writes(self) -> int:
        """How many listings applying the plan would write."""
        return len(self.added) + len(self.changed)
