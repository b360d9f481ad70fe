"""Everything the pages, the JSON and the command line may ask for, handed to them ready-made."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from directory.domain.eligibility import PovertyGuideline
from directory.domain.household import Household
from directory.domain.listing import Listing
from directory.domain.match import Answer, OpenState, Question, RuleVerdict
from directory.domain.need import NeedTree
from directory.domain.place import Place
from directory.domain.plan import Plan
from directory.domain.report import Wrong
from directory.domain.saved_list import SavedList
from directory.geo.county_map import CountyMap
from directory.store.pages import ProgramPage


@dataclass(frozen=True, slots=True)
class Detail:
    """One program, judged for a household if facts were given, with what else is behind the same door.

    `siblings` are other programs of the same organization elsewhere, `place` is where the family looks from.
    """

    listing: Listing
    verdicts: tuple[RuleVerdict, ...]
    open: OpenState
    next_openings: tuple[tuple[datetime, datetime], ...]
    distance_miles: float | None
    same_door: tuple[Listing, ...]
    siblings: tuple[Listing, ...] = ()
    place: Place | None = None


class Show(Protocol):
    """Shows a program to a family near a place, both as far as they are known."""

    def __call__(self, listing_id: str, family: Household, near: str = "") -> Detail | None:
        """The program, or None for an unknown or closed one."""
        ...


@dataclass(frozen=True, slots=True)
class SourceSummary:
    """How many listings a source gave, and the dates of its oldest and newest facts (as the source writes them)."""

    source: str
    listings: int
    oldest: str
    newest: str


@dataclass(frozen=True, slots=True)
class DataSummary:
    """What the directory holds: counts by kind and confidence, and by source."""

    listings: int
    by_kind: Mapping[str, int]
    by_confidence: Mapping[str, int]
    sources: Sequence[SourceSummary]
    programs_by_need: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class ExamMark:
    """How one section of the public exam went: percent of the points (0 to 100), and how many there were."""

    percent: float
    asked: int


@dataclass(frozen=True, slots=True)
class ExamScores:
    """When the public exam was last put, and its marks by section."""

    asked_on: date
    marks: Mapping[str, ExamMark]


@dataclass(frozen=True, slots=True)
class Explanation:
    """How the list is made: the weights by section as `data/ranking.toml` has them, and the income guideline.

    `exam` is None when no scores have been written down.
    """

    weights: Mapping[str, Mapping[str, float]]
    guideline: PovertyGuideline
    guideline_is_current: bool
    exam: ExamScores | None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What the words typed so far may become; `kind` is `need`, `program` or `organization`."""

    kind: str
    text: str


class Lists(Protocol):
    """The lists of families. `visitor` tells visitors apart for a few minutes and is not written down."""

    def save(self, code: str, listing_ids: Sequence[str], visitor: str) -> str:
        """Add listings to a list, a new one if the code opens none; its code. Raises limit_tries.TooManyTriesError."""

    def open(self, code: str, visitor: str) -> SavedList | None:
        """The list of a code, or None. Raises limit_tries.TooManyTriesError."""

    def remove(self, code: str, listing_id: str) -> None:
        """Take a listing off a list."""

    def delete(self, code: str) -> None:
        """Delete a list at once."""


class Reports(Protocol):
    """Takes what families say is wrong. `visitor` tells visitors apart for an hour and is not written down."""

    def tell(self, listing_id: str, wrong: Wrong, text: str, visitor: str) -> None:
        """Put a report into the queue. Raises limit_tries.TooManyTriesError."""


@dataclass(frozen=True, slots=True)
class Desk:
    """The use cases of the public side.

    `spell_out` gives the id that a short code stands for, `opening` the opening of a listing that begins at a local
    time. `suggest` completes a need in a language, and `suggest_places` a place, from what was typed so far.
    """

    needs: NeedTree
    find: Callable[[Question], Answer]
    plan: Callable[[Question], Plan]
    lists: Lists
    show: Show
    reports: Reports
    summarize: Callable[[], DataSummary]
    explain: Callable[[], Explanation]
    suggest: Callable[[str, str], Sequence[Suggestion]]
    suggest_places: Callable[[str, int], Sequence[Place]]
    spell_out: Callable[[str], str | None]
    opening: Callable[[Listing, datetime], tuple[datetime, datetime] | None]
    county: CountyMap
    pages: Callable[[], Sequence[ProgramPage]]
    now: Callable[[], datetime]
