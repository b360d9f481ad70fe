"""The words of `directory.services.wording` in the language of this request."""

from collections.abc import Iterable
from datetime import date, datetime, time

from babel.dates import format_datetime
from flask_babel import gettext

from directory.domain.eligibility import EligibilityRule
from directory.domain.listing import LanguageSupport, Support
from directory.domain.match import OpenState, Reason
from directory.services import wording
from directory.web.support.desk import current_desk
from directory.web.support.language import LOCALES, current_language


def say(text: str, **values: object) -> str:
    """The translation of a string, with values filled in if there are any."""
    return str(gettext(text, **values))


def need_name(slug: str) -> str:
    """The name of a need; the slug itself for one the vocabulary lost."""
    needs = current_desk().needs
    return needs.label(slug, current_language()) if slug in needs else slug


def reasons(found: Iterable[Reason]) -> list[str]:
    """Reasons in words, unknown ones left out."""
    worded = (wording.reason_text(reason, say, current_language(), current_desk().needs) for reason in found)
    return [text for text in dict.fromkeys(worded) if text]


def open_words(state: OpenState) -> str:
    """Whether it is open, now, and whether one had better call first."""
    said = wording.open_text(state, current_desk().now(), say, current_language())
    if state.is_open is None:
        return say("%(hours)s: call first", hours=said)
    return holiday_words(said) if state.unsure_holiday else said


def holiday_words(hours: str) -> str:
    """Hours on a public holiday, when nobody knows whether they hold."""
    return say("%(hours)s (holiday: call first)", hours=hours)


def rule_words(rule: EligibilityRule) -> str:
    """One rule of a program."""
    return wording.rule_text(rule, say, current_language())


def language_words(code: str) -> str:
    """The name of a language."""
    return wording.language_name(code, say, current_language())


def spoken(support: LanguageSupport) -> str:
    """A language and how it is spoken."""
    name = language_words(support.code)
    if support.support is Support.STAFF:
        return say("%(language)s: staff speak it", language=name)
    if support.support is Support.INTERPRETER:
        return say("%(language)s: with an interpreter", language=name)
    return say("%(language)s: ask who speaks it", language=name)


def area_words(name: str) -> str:
    """The name of an area."""
    return wording.area_name(name, say)


def insurance_words(code: str) -> str:
    """The name of a kind of coverage."""
    return wording.insurance_name(code, say)


def miles_words(miles: float) -> str:
    """A distance."""
    return wording.miles_text(miles, say)


def day_words(day: date) -> str:
    """A day with its weekday: `Monday, March 2`."""
    return wording.day_text(day, current_language())


def day_and_time(moment: datetime) -> str:
    """A moment as people here read it on a calendar and a clock."""
    here = moment.astimezone(current_desk().now().tzinfo)
    return str(format_datetime(here, "short", locale=LOCALES[current_language()]))


def clock_words(moment: time | datetime) -> str:
    """A time of day."""
    return wording.time_text(moment, current_language())


def month_words(day: date) -> str:
    """A month and year."""
    return wording.month_text(day, current_language())


def weekday_words(day: int) -> str:
    """The name of a weekday, 0 for Monday."""
    return wording.weekday_text(day, current_language())
