"""The ranking rule, the income guideline and the exam's scores in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from babel.dates import format_date
from babel.numbers import format_currency, format_percent
from flask_babel import get_locale, lazy_gettext

from directory.services.desk import ExamScores
from directory.web.support.confidence import CONFIDENCES
from directory.web.support.words import miles_words, say

SECTIONS = {
    "fit": lazy_gettext("1. Does it fit?"),
    "nearness": lazy_gettext("2. Is it near?"),
    "language": lazy_gettext("3. Do they speak your language, if it is not English?"),
    "freshness": lazy_gettext("4. How new are the facts?"),
    "trust": lazy_gettext("5. How sure are we of the facts?"),
}
WEIGHTS = {
    "need": lazy_gettext("The program is made for what you need"),
    "text": lazy_gettext("The program has the words you typed"),
    "need_position_decay": lazy_gettext("Less for each other need the program puts before yours"),
    "text_floor": lazy_gettext("Part of your words a program must have, when only its words fit"),
    "half_score_miles": lazy_gettext("A place this far away counts half"),
    "county_tier": lazy_gettext("Help for the whole county that has no place near you"),
    "state_tier": lazy_gettext("Help for all of California"),
    "online_tier": lazy_gettext("Help that is only online"),
    "unplaced": lazy_gettext("A place we could not put on the map"),
    "staff": lazy_gettext("More when the staff speak it"),
    "interpreter": lazy_gettext("More when there is an interpreter"),
    "older": lazy_gettext("Older facts, or no date"),
    **{confidence.value: words for confidence, words in CONFIDENCES.items()},
}
EXAM = {
    "questions_fresh.csv en": lazy_gettext("Questions in English: a good program is near the top"),
    "questions_fresh.csv es": lazy_gettext("Questions in Spanish: a good program is near the top"),
    "questions_fresh.csv mix": lazy_gettext("Questions in both languages at once"),
    "crisis recall": lazy_gettext("Words of a crisis: we notice"),
    "crisis calm": lazy_gettext("Other words: we raise no alarm"),
    "clock": lazy_gettext("Hours: we know what is open"),
    "households": lazy_gettext("Rules of programs: we say yes, no or ask as we should"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: what it is, and its number."""

    words: str
    number: str


def weight_rows(weights: Mapping[str, Mapping[str, float]]) -> dict[str, list[Row]]:
    """The weights by section, each with its words; a weight without words is left out (and a rule test fails)."""
    return {
        str(SECTIONS[section]): [
            Row(words, _number(section, name, weight))
            for name, weight in named.items()
            if (words := weight_words(section, name))
        ]
        for section, named in weights.items()
    }


def weight_words(section: str, name: str) -> str:
    """What one weight is for; empty when nobody has said."""
    if section == "freshness" and name.isdigit():
        return say("Facts up to %(months)s months old", months=name)
    return str(WEIGHTS.get(name, ""))


def exam_rows(scores: ExamScores | None) -> list[Row]:
    """The scores families can make something of, in the order of their words."""
    marks = scores.marks if scores else {}
    return [
        Row(
            str(words),
            say("%(percent)s of %(asked)s", percent=percent(marks[name].percent / 100), asked=marks[name].asked),
        )
        for name, words in EXAM.items()
        if name in marks
    ]


def percent(share: float) -> str:
    """A share as the reader's language writes it."""
    return format_percent(share, locale=get_locale())


def dollars(amount: float) -> str:
    """Whole dollars."""
    return format_currency(amount, "USD", format="¤#,##0", locale=get_locale(), currency_digits=False)


def long_day(day: date) -> str:
    """A day with its year: `November 20, 2026`, `20 de noviembre de 2026`."""
    return format_date(day, "long", locale=get_locale())


def _number(section: str, name: str, weight: float) -> str:
    if name.endswith("_miles"):
        return miles_words(weight)
    sign = "−" if name.endswith("_decay") else "+" if section == "language" else ""
    return sign + percent(weight)
