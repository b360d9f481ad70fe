"""What one may choose in the filter form, each with the number of programs one would get."""

from dataclasses import dataclass
from datetime import time

from flask_babel import lazy_gettext

from directory.domain.listing import ContactMode
from directory.domain.match import Sort
from directory.services.count_choices import INSURANCES, MILES, Counts
from directory.web.support import words
from directory.web.support.asked import Asked
from directory.web.support.words import say

MODES = {
    ContactMode.IN_PERSON: lazy_gettext("In person"),
    ContactMode.PHONE: lazy_gettext("By phone"),
    ContactMode.ONLINE: lazy_gettext("Online"),
    ContactMode.HOME: lazy_gettext("At your home"),
}
SWITCHES = {
    "open": lazy_gettext("Open now"),
    "free": lazy_gettext("Free"),
    "no_id": lazy_gettext("No ID needed"),
    "walk_in": lazy_gettext("No appointment"),
    "evening": lazy_gettext("Open after 6 PM"),
    "weekend": lazy_gettext("Open weekends"),
    "accessible": lazy_gettext("Wheelchair access"),
    "recent": lazy_gettext("Info under 6 months old"),
}
SORTS = {
    Sort.BEST: lazy_gettext("Best match first"),
    Sort.NEAREST: lazy_gettext("Nearest first"),
    Sort.OPEN: lazy_gettext("Open now first"),
    Sort.FRESHEST: lazy_gettext("Newest info first"),
}
HOURS = range(6, 23)


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose in a form: what is sent, what is read, how many programs it has, whether it is chosen."""

    value: str
    words: str
    count: int | None = None
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Chip:
    """One thing that was chosen or understood, and the question without it."""

    words: str
    without: Asked


def switches(asked: Asked, counts: Counts) -> list[Choice]:
    """The yes-or-no filters."""
    return [
        Choice(switch, str(name), _count(counts, "flags", switch), switch in asked.switches)
        for switch, name in SWITCHES.items()
    ]


def modes(asked: Asked, counts: Counts) -> list[Choice]:
    """How help is given."""
    return [Choice(mode, str(name), _count(counts, "modes", mode), mode in asked.modes) for mode, name in MODES.items()]


def languages(asked: Asked, counts: Counts) -> list[Choice]:
    """Those already chosen, Spanish, and others that are spoken."""
    codes = dict.fromkeys([*asked.languages, "es", *counts.get("languages", ())])
    return [
        Choice(code, words.language_words(code), _count(counts, "languages", code), code in asked.languages)
        for code in codes
    ]


def insurances(asked: Asked, counts: Counts) -> list[Choice]:
    """Kinds of coverage."""
    return [
        Choice(code, words.insurance_words(code), _count(counts, "insurance", code), code == asked.insurance)
        for code in INSURANCES
    ]


def distances(asked: Asked, counts: Counts) -> list[Choice]:
    """How far away it may be."""
    return [
        Choice(str(miles), _within(miles), _count(counts, "miles", str(miles)), asked.within == miles)
        for miles in MILES
    ]


def days(asked: Asked) -> list[Choice]:
    """The days of the week on which it may have to be open."""
    return [Choice(str(day), words.weekday_words(day), None, asked.day == day) for day in range(7)]


def hours(asked: Asked) -> list[Choice]:
    """The times of day at which it may have to be open."""
    times = sorted({*(time(hour) for hour in HOURS), asked.hour})
    return [Choice(f"{at:%H:%M}", words.clock_words(at), None, asked.hour == at) for at in times]


def sorts(asked: Asked) -> list[Choice]:
    """How results are ordered."""
    return [Choice(sort.value, str(name), None, sort is asked.sort) for sort, name in SORTS.items()]


def chips(asked: Asked) -> list[Chip]:
    """Everything that narrows the list, each to be taken away alone."""
    named = [("not", slug, say("Without: %(need)s", need=words.need_name(slug))) for slug in asked.unwanted]
    named += [(switch, "", str(SWITCHES[switch])) for switch in asked.switches]
    if asked.day is not None:
        at = {"day": words.weekday_words(asked.day), "time": words.clock_words(asked.hour)}
        named.append(("day", "", say("Open %(day)s at %(time)s", **at)))
    named += [("mode", mode, str(MODES[ContactMode(mode)])) for mode in asked.modes]
    named += [("language", code, words.language_words(code)) for code in asked.languages]
    named += [("insurance", "", words.insurance_words(asked.insurance))] if asked.insurance else []
    named += [("age", "", say("Ages %(ages)s", ages=", ".join(map(str, asked.ages))))] if asked.ages else []
    named += [("within", "", _within(asked.within))] if asked.within else []
    return [Chip(said, asked.without(name, value)) for name, value, said in named]


def _within(miles: float) -> str:
    return say("Within %(miles)s miles", miles=f"{miles:g}")


def _count(counts: Counts, kind: str, value: str) -> int | None:
    """How many programs one would get; None when nobody counted."""
    return counts.get(kind, {}).get(value)
