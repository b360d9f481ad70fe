"""A plan laid out for its page: for each need the first thing to do, then the few best programs."""

from collections.abc import Iterable
from dataclasses import dataclass

from flask_babel import lazy_gettext

from directory.domain.plan import Plan, PlannedNeed
from directory.services import notices
from directory.services.count_choices import INSURANCES
from directory.web.support import words
from directory.web.support.answers import Answers
from directory.web.support.cards import Card, card
from directory.web.support.crisis import BLOCKS, Block
from directory.web.support.desk import current_desk
from directory.web.support.language import current_language
from directory.web.support.next_steps import StepWords, step_words
from directory.web.support.privacy import any_private
from directory.web.support.problems import SENTENCES
from directory.web.support.topics import Topic, topics
from directory.web.support.words import say

NEEDS_OF_CRISIS = {
    "suicide": ("mental.crisis",),
    "overdose": ("substance.narcan",),
    "violence": ("safety", "safety.dv", "safety.sexual"),
    "child_harm": ("safety.child",),
    "tonight": ("housing.tonight",),
}
TRAVEL = {
    "walk": lazy_gettext("On foot: within 2 miles"),
    "bus": lazy_gettext("By bus or light rail: within 8 miles"),
    "car": lazy_gettext("By car: any distance"),
    "none": lazy_gettext("I cannot travel: by phone, online or at my home"),
}
LANGUAGES = ("es", "hmn", "vi", "yue", "cmn", "ru", "uk", "pa", "tl", "prs", "ps", "fa", "ar", "ko", "ase")


@dataclass(frozen=True, slots=True)
class Section:
    """One need of the plan."""

    slug: str
    name: str
    step: StepWords | None
    guide: Card | None
    cards: tuple[Card, ...]
    above: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Planned:
    """What the template of a plan needs."""

    answers: Answers
    sections: tuple[Section, ...]
    crisis: Block | None
    notes: tuple[str, ...]
    place: str
    private: bool

    @property
    def listing_ids(self) -> list[str]:
        """Every program of the plan, once."""
        return [found.id for section in self.sections for found in section.cards]


def lay_out(answers: Answers, plan: Plan) -> Planned:
    """Lay out a plan."""
    return Planned(
        answers=answers,
        sections=tuple(_section(need) for need in plan.needs),
        crisis=crisis_of(answers.asked.needs),
        notes=tuple(_notes(answers, plan)),
        place=plan.place.name if plan.place else "",
        private=any_private(answers.asked.needs),
    )


def crisis_of(needs: Iterable[str]) -> Block | None:
    """Whom to call at once, when one of the needs is that of a crisis."""
    chosen = set(needs)
    return next((BLOCKS[crisis] for crisis, slugs in NEEDS_OF_CRISIS.items() if chosen & set(slugs)), None)


def _section(need: PlannedNeed) -> Section:
    return Section(
        slug=need.slug,
        name=words.need_name(need.slug),
        step=step_words(need.next_step) if need.next_step else None,
        guide=card(need.guide, several_needs=False) if need.guide else None,
        cards=tuple(card(match, several_needs=False) for match in need.matches),
        above=tuple(card(match, several_needs=False) for match in need.above),
    )


def _notes(answers: Answers, plan: Plan) -> list[str]:
    notes = [str(SENTENCES[code]) for code in answers.problems]
    if plan.place_unknown:
        notes.append(
            say("We could not find “%(place)s”. Try a ZIP code, a city or a school.", place=plan.place_unknown)
        )
    return notes + (notices.place_notes(plan.place.note, say) if plan.place else [])


def picks() -> list[tuple[Topic, list[Topic]]]:
    """Every topic with the needs below it."""
    needs, language = current_desk().needs, current_language()
    return [
        (topic, [Topic(slug, needs.label(slug, language)) for slug in needs.under(topic.slug)])
        for topic in topics(needs)
    ]


def insurance_names() -> list[tuple[str, str]]:
    """Kinds of coverage."""
    return [(code, words.insurance_words(code)) for code in INSURANCES]


def language_names() -> list[tuple[str, str]]:
    """Languages other than English that programs list most."""
    return [(code, words.language_words(code)) for code in LANGUAGES]
