"""Whether there is room or a wait, as last heard, and how old that news is."""

from dataclasses import dataclass
from datetime import date

from flask_babel import lazy_gettext

from directory.domain.listing import Capacity
from directory.web.support.words import day_words, say

STATES = {
    "available": lazy_gettext("There was room."),
    "limited": lazy_gettext("There was little room left."),
    "waitlist": lazy_gettext("There was a waiting list."),
    "full": lazy_gettext("It was full."),
    "unavailable": lazy_gettext("They took no new people."),
}


@dataclass(frozen=True, slots=True)
class Room:
    """What was heard, in words; `note` is the source's own English, `old` that it may not be so any more."""

    words: str
    note: str
    heard: str
    old: bool


def room(capacity: Capacity | None, today: date) -> Room | None:
    """The room there is; None when nobody has asked."""
    if capacity is None:
        return None
    known = STATES.get(capacity.status.casefold())
    note = ", ".join(filter(None, ("" if known else capacity.status, capacity.note)))
    heard = say("Heard on %(day)s.", day=day_words(capacity.updated_on)) if capacity.updated_on else ""
    old = capacity.updated_on is None or (capacity.expires_on is not None and capacity.expires_on < today)
    return Room(str(known or ""), note, heard, old)
