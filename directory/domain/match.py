"""A question a family asks and the answer it gets: the shapes that page, JSON and command line share."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from directory.domain.eligibility import Verdict
from directory.domain.household import Household
from directory.domain.listing import Kind, Listing
from directory.domain.place import Place, Point

OFFERED = frozenset({Kind.PROGRAM, Kind.GUIDE, Kind.EVENT})
"""What a family is shown unless it asks for something else."""


class Sort(StrEnum):
    """How results are ordered."""

    BEST = "best"
    NEAREST = "nearest"
    OPEN = "open"
    FRESHEST = "freshest"


class Tier(StrEnum):
    """How near help is, so that far-reaching lines and near places never crowd each other."""

    NEAR = "near"
    COUNTY = "county"
    STATE = "state"
    ONLINE = "online"


@dataclass(frozen=True, slots=True)
class Filters:
    """What results must have; every empty field asks nothing."""

    modes: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    insurance: str = ""
    free: bool = False
    no_id: bool = False
    walk_in: bool = False
    evening: bool = False
    weekend: bool = False
    open_at: datetime | None = None
    accessible: bool = False
    checked_recently: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """Everything one request asks. `text` is free words and is never stored or logged.

    `count_choices` asks what each filter would leave. `unwanted` are needs to leave out though the words sound like
    them. `school` names a school or district apart from the place searched from.
    """

    text: str = ""
    needs: tuple[str, ...] = ()
    unwanted: tuple[str, ...] = ()
    near: str | Point | None = None
    school: str = ""
    radius_miles: float | None = None
    household: Household = field(default_factory=Household)
    filters: Filters = field(default_factory=Filters)
    kinds: frozenset[Kind] = OFFERED
    sort: Sort = Sort.BEST
    language: str = "en"
    limit: int = 20
    offset: int = 0
    count_choices: bool = False


@dataclass(frozen=True, slots=True)
class NeedScore:
    """A need that was understood, how surely (0 to 1), and from what (`text`, `chosen`, `meaning`)."""

    slug: str
    score: float
    origin: str = "text"


@dataclass(frozen=True, slots=True)
class Understood:
    """How a question was read."""

    needs: tuple[NeedScore, ...] = ()
    place: Place | None = None
    place_unknown: str = ""
    school: Place | None = None
    household: Household = field(default_factory=Household)
    language: str = "en"
    crisis: str | None = None
    words: tuple[str, ...] = ()
    widened: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a result is here, as a code with its numbers; the page or the API puts it in words."""

    code: str
    values: Mapping[str, str | float | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RuleVerdict:
    """One rule of a program, judged for this family."""

    rule: str
    verdict: Verdict
    fact: str = ""
    text: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class OpenState:
    """Open or closed at a moment (None: nobody knows) and when that next changes.

    `unsure_holiday`: it is a public holiday, of which the hours say nothing.
    """

    is_open: bool | None = None
    changes_at: datetime | None = None
    unsure_holiday: bool = False


@dataclass(frozen=True, slots=True)
class Site:
    """Another place where the same agency gives the same help."""

    listing: Listing
    distance_miles: float | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """One result. `distance_miles` is None without a place or for a hidden address.

    `other_sites` are the ids of all other places of the agency, `sites` the first of them whole.
    """

    listing: Listing
    score: float
    needs: tuple[str, ...]
    distance_miles: float | None
    tier: Tier
    eligible: Verdict
    verdicts: tuple[RuleVerdict, ...]
    open: OpenState
    reasons: tuple[Reason, ...]
    other_sites: tuple[str, ...] = ()
    sites: tuple[Site, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What a question gets: how it was read, one page of matches, and what nearly fitted.

    `facets` count listings by what they are. `counts` say how many matches each filter would leave, by its kind and
    value; there are none unless they were asked for, nor when filters had to be given up.
    """

    understood: Understood
    total: int
    matches: tuple[Match, ...]
    facets: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    near_misses: tuple[Match, ...] = ()
    counts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
