"""A plan: for each thing a family needs the best few programs, and what to do first."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from directory.domain.listing import Listing
from directory.domain.match import Match
from directory.domain.place import Place


class Act(StrEnum):
    """What to do first. The sentences for these stand in `directory/web/support/next_steps.py`."""

    CALL_ANY_HOUR = "call_any_hour"
    CALL_NOW = "call_now"
    CALL_BEFORE = "call_before"
    CALL_FROM = "call_from"
    CALL_AND_ASK = "call_and_ask"
    GO_BEFORE = "go_before"
    GO_FROM = "go_from"
    LOOK_ONLINE = "look_online"
    ASK_211 = "ask_211"


@dataclass(frozen=True, slots=True)
class NextStep:
    """The first thing to do, with the program it is about; `moment` is when it closes or opens."""

    act: Act
    listing: Listing
    moment: datetime | None = None


@dataclass(frozen=True, slots=True)
class PlannedNeed:
    """One need: its best matches, best first, without those an earlier need of the plan names already (`above`).

    `guide` is an explanation to read first, for needs where that is the real first step.
    """

    slug: str
    matches: tuple[Match, ...]
    above: tuple[Match, ...] = ()
    guide: Match | None = None
    next_step: NextStep | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """The needs in the order asked, and where they were searched from."""

    needs: tuple[PlannedNeed, ...]
    place: Place | None = None
    place_unknown: str = ""
