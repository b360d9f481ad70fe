"""The results page: how the question was read, the filters with true counts, and the cards."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from flask import url_for
from flask_babel import lazy_gettext

from directory.domain.listing import ContactMode
from directory.domain.match import Answer, Sort, Understood
from directory.services import notices
from directory.web.support import words
from directory.web.support.asking import INSURANCES, PAGE_SIZE, Asked
from directory.web.support.cards import Card, card
from directory.web.support.crisis import BLOCKS, Block
from directory.web.support.privacy import any_private
from directory.web.support.problems import SENTENCES
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
    "accessible": lazy_gettext("Wheelchair access"),
    "recent": lazy_gettext("Info under 6 months old"),
}
SORTS = {
    Sort.BEST: lazy_gettext("Best match first"),
    Sort.NEAREST: lazy_gettext("Nearest first"),
    Sort.OPEN: lazy_gettext("Open now first"),
    Sort.FRESHEST: lazy_gettext("Newest info first"),
}
MILES = (2, 5, 10, 25)
LANGUAGES_OFFERED, NEEDS_SHOWN = 8, 6


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose in a form: what is sent, what is read, how many results it has, whether it is chosen."""

    value: str
    words: str
    count: int | None = None
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Results:
    """What the template of the results page needs."""

    asked: Asked
    total: int
    cards: tuple[Card, ...]
    near_misses: tuple[Card, ...]
    crisis: Block | None
    needs: tuple[Choice, ...]
    chosen: tuple[Choice, ...]
    notes: tuple[str, ...]
    place: str
    pages: int
    share: str
    facets: Mapping[str, Mapping[str, int]]

    @property
    def explicit(self) -> Asked:
        """The question with what was understood in place of the free words, so that it can be an address."""
        return replace(self.asked, text="", needs=tuple(need.value for need in self.needs), page=1)


def lay_out(asked: Asked, answer: Answer) -> Results:
    """Lay out an answer."""
    understood = answer.understood
    needs = tuple(Choice(slug, words.need_name(slug)) for slug in shown_needs(asked, understood))
    explicit = replace(asked, text="", needs=tuple(need.value for need in needs))
    private = any_private(explicit.needs) or understood.crisis is not None
    return Results(
        asked=asked,
        total=answer.total,
        cards=tuple(card(match, several_needs=len(understood.needs) != 1) for match in answer.matches),
        near_misses=tuple(card(match) for match in answer.near_misses),
        crisis=BLOCKS.get(understood.crisis or ""),
        needs=needs,
        chosen=tuple(_chosen(asked)),
        notes=tuple(_notes(asked, understood)),
        place=understood.place.name if understood.place else "",
        pages=max(1, -(-answer.total // PAGE_SIZE)),
        share="" if private else url_for("find.find", **explicit.address()),
        facets=answer.facets,
    )


def shown_needs(asked: Asked, understood: Understood) -> list[str]:
    """The needs worth showing: a chosen topic as the one word it is, and the surest of what was read."""
    chosen_topics = [slug for slug in asked.needs if "." not in slug]
    read = [need.slug for need in understood.needs if need.slug.partition(".")[0] not in chosen_topics]
    return (chosen_topics + read)[:NEEDS_SHOWN]


def _notes(asked: Asked, understood: Understood) -> list[str]:
    problems = [*asked.problems, *(["nothing_asked"] if asked.empty else [])]
    notes = [str(SENTENCES[code]) for code in problems]
    if understood.place_unknown:
        notes.append(
            say("We could not find “%(place)s”. Try a ZIP code, a city or a school.", place=understood.place_unknown)
        )
    if understood.place:
        notes += notices.place_notes(understood.place.note, say)
    return notes + notices.widened_texts(understood.widened, say)


def _chosen(asked: Asked) -> list[Choice]:
    chosen = [Choice(switch, str(SWITCHES[switch])) for switch in asked.switches]
    chosen += [Choice(f"mode:{mode}", str(MODES[ContactMode(mode)])) for mode in asked.modes]
    chosen += [Choice(f"language:{code}", words.language_words(code)) for code in asked.languages]
    if asked.insurance:
        chosen.append(Choice("insurance", words.insurance_words(asked.insurance)))
    if asked.ages:
        chosen.append(Choice("age", say("Ages %(ages)s", ages=", ".join(map(str, asked.ages)))))
    if asked.within:
        chosen.append(Choice("within", say("Within %(miles)s miles", miles=f"{asked.within:g}")))
    return chosen


def switch_choices(results: Results) -> list[Choice]:
    """The yes-or-no filters; a count is shown where the answer has one."""
    flags, cost = results.facets.get("flags", {}), results.facets.get("cost", {})
    counts = {"free": cost.get("free"), "no_id": flags.get("no_id", 0), "walk_in": flags.get("walk_in", 0)}
    known = counts if results.facets else {}
    return [
        Choice(switch, str(name), known.get(switch), switch in results.asked.switches)
        for switch, name in SWITCHES.items()
    ]


def mode_choices(results: Results) -> list[Choice]:
    """How help is given."""
    counts = results.facets.get("modes", {})
    return [Choice(mode, str(name), counts.get(mode, 0), mode in results.asked.modes) for mode, name in MODES.items()]


def language_choices(results: Results) -> list[Choice]:
    """The languages spoken most, and those already chosen."""
    counts = results.facets.get("languages", {})
    often = sorted((code for code in counts if code != "en"), key=lambda code: -counts[code])[:LANGUAGES_OFFERED]
    codes = dict.fromkeys([*results.asked.languages, "es", *often])
    return [
        Choice(code, words.language_words(code), counts.get(code, 0), code in results.asked.languages) for code in codes
    ]


def insurance_choices(results: Results) -> list[Choice]:
    """Kinds of coverage."""
    counts = results.facets.get("insurance", {})
    return [
        Choice(code, words.insurance_words(code), counts.get(code, 0), code == results.asked.insurance)
        for code in INSURANCES
    ]


def distance_choices(results: Results) -> list[Choice]:
    """How far away it may be."""
    return [
        Choice(str(miles), say("Within %(miles)s miles", miles=miles), None, results.asked.within == miles)
        for miles in MILES
    ]


def sort_choices(results: Results) -> list[Choice]:
    """How results are ordered."""
    return [Choice(sort.value, str(name), None, sort is results.asked.sort) for sort, name in SORTS.items()]
