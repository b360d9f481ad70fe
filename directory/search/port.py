"""The one door to any search engine. Engines rank; what the numbers mean for a family is decided above."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from directory.search.document import Document

ANY_LANGUAGE = "mul"
"""What an interpreter line that speaks any language is listed with (ISO 639-2)."""


@dataclass(frozen=True, slots=True)
class Blend:
    """Weights of the ranking, from `data/ranking.toml`, where each is explained."""

    need: float = 1.0
    text: float = 0.45
    need_position_decay: float = 0.12
    half_score_miles: float = 12.0
    county_tier: float = 0.55
    state_tier: float = 0.45
    online_tier: float = 0.40
    unplaced: float = 0.50
    staff_language: float = 0.25
    interpreter_language: float = 0.12
    unknown_language: float = 0.0
    freshness: Mapping[int, float] = field(default_factory=dict)
    stale: float = 0.85
    confidence: Mapping[str, float] = field(default_factory=dict)
    text_floor: float = 0.5


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """What to rank by and what to leave out. All empty means everything, nearest first.

    `needs` maps sub-need slugs to weights from 0 to 1. `age_months` are the ages in a household: a listing is left
    out when it serves none of them. `income_percent` is of the poverty guideline. `refused_areas` are residence or
    enrolment rules (as in `Document.area_rules`) known not to hold, `refused_hours` are `Document.hours` not open at
    the time asked for. `checked_since` is YYYYMMDD.
    """

    words: str = ""
    needs: Mapping[str, float] = field(default_factory=dict)
    point: tuple[float, float] | None = None
    radius_miles: float | None = None
    kinds: frozenset[str] = frozenset({"program"})
    age_months: tuple[int, ...] = ()
    income_percent: float | None = None
    insurance: str = ""
    refused_areas: frozenset[str] = frozenset()
    refused_hours: frozenset[str] = frozenset()
    languages: tuple[str, ...] = ()
    must_speak: frozenset[str] = frozenset()
    modes: frozenset[str] = frozenset()
    flags: frozenset[str] = frozenset()
    free: bool = False
    accessible: bool = False
    checked_since: int = 0
    sort: str = "best"
    limit: int = 100
    per_need: int = 12
    with_facets: bool = True
    blend: Blend = field(default_factory=Blend)


class Hit(NamedTuple):
    """One card: the best site of a group, its parts of the score, and the ids and revisions of the other sites."""

    id: str
    revision: int
    score: float
    need_score: float
    text_score: float
    distance_miles: float | None
    needs: tuple[str, ...] = ()
    tier: str = ""
    others: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class SearchResult:
    """Hits in order, the number of cards in all, true counts, and the best hits of each need asked for."""

    hits: Sequence[Hit]
    total: int
    facets: Mapping[str, Mapping[str, int]]
    best_by_need: Mapping[str, Sequence[Hit]]
    listings: int = 0


class SearchUnavailableError(RuntimeError):
    """The engine cannot be asked now; the message is for the operator."""


class SearchEngine(Protocol):
    """What every engine does, proved by `tests/contract/search`."""

    def search(self, query: SearchQuery) -> SearchResult:
        """Rank the listings that may fit."""

    def totals(self, queries: Sequence[SearchQuery]) -> list[int]:
        """How many cards each query would give. The queries may differ in their filters only."""

    def rebuild(self, documents: Iterable[Document]) -> int:
        """Replace the whole index, switching at the end; returns how many documents it holds."""

    def update(self, documents: Iterable[Document], removed: Iterable[str] = ()) -> None:
        """Put in or replace documents and take others out, in one step."""

    def values(self, field: str) -> frozenset[str]:
        """All values of `area_rules` or `hours` in the index, so that the caller can judge each once."""

    def count(self) -> int:
        """How many documents can be found."""
