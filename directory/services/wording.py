"""Puts codes into words, for pages and JSON alike: the caller hands in its gettext, so no web framework is needed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time

from babel import Locale
from babel.dates import format_date, format_time, get_day_names

from directory.domain.eligibility import (
    AgeRule,
    EligibilityRule,
    EnrollmentRule,
    IncomeRule,
    InsuranceRule,
    OtherRule,
    ResidenceRule,
)
from directory.domain.listing import Support
from directory.domain.match import OpenState, Reason
from directory.domain.need import NeedTree
from directory.reference import site_languages

Translate = Callable[[str], str]
Values = Mapping[str, str | float | int]

LOCALES = {code: Locale.parse(language.locale) for code, language in site_languages().items()}


def mark(text: str) -> str:
    """Mark a string for extraction where it is written down but only translated later."""
    return text


INSURANCES = {
    "medi-cal": mark("Medi-Cal"),
    "medicare": mark("Medicare"),
    "private": mark("private insurance"),
    "uninsured": mark("no insurance"),
}
LANGUAGES = {
    "mul": mark("any language, with an interpreter"),
    "ase": mark("American Sign Language"),
    "sgn": mark("sign language"),
    "hmn": mark("Hmong"),
    "prs": mark("Dari"),
    "iu-mien": mark("Iu Mien"),
    "ium": mark("Iu Mien"),
}
AREAS = {
    "Sacramento County": mark("Sacramento County"),
    "City of Sacramento": mark("City of Sacramento"),
    "United States": mark("United States"),
}
PLAIN_REASONS = {
    "open_now": mark("Open now"),
    "always_open": mark("Open day and night"),
    "free": mark("Free"),
    "sliding": mark("Cost depends on your income"),
    "no_id": mark("No ID needed"),
    "walk_in": mark("No appointment needed"),
    "hotline": mark("Help line you can call"),
    "by_phone": mark("Helps by phone"),
    "online": mark("Helps online"),
    "home_visit": mark("Can come to your home"),
    "county_wide": mark("Serves all of Sacramento County"),
    "statewide": mark("Serves all of California"),
    "words": mark("Matches your words"),
}


@dataclass(frozen=True, slots=True)
class _Voice:
    translate: Translate
    language: str

    def say(self, text: str, **values: object) -> str:
        said = self.translate(text)
        return said % values if values else said

    def any_of(self, names: list[str]) -> str:
        """Names as "a, b or c"."""
        if len(names) < 2:
            return "".join(names)
        return self.say(mark("%(some)s or %(last)s"), some=", ".join(names[:-1]), last=names[-1])


def locale_of(language: str) -> Locale:
    """The formats of a page language; English for one we do not have."""
    return LOCALES.get(language, LOCALES["en"])


def language_name(code: str, translate: Translate, language: str = "en") -> str:
    """The name of a language (ISO 639 code) in the reader's language; the code itself when nobody knows it."""
    if code in LANGUAGES:
        return translate(LANGUAGES[code])
    return str(locale_of(language).languages.get(code.replace("-", "_"), code))


def area_name(name: str, translate: Translate) -> str:
    """The name of an area in the reader's language; a city or district keeps its own."""
    return translate(AREAS[name]) if name in AREAS else name


def insurance_name(code: str, translate: Translate) -> str:
    """The name of a kind of coverage; the code itself when it is a new one."""
    return translate(INSURANCES[code]) if code in INSURANCES else code


def time_text(moment: time | datetime, language: str = "en") -> str:
    """A time of day as people say it here: `9:00 AM`, `9:00 a.m.`."""
    return str(format_time(moment, "short", locale=locale_of(language)))


def month_text(day: date, language: str = "en") -> str:
    """A month in words: `March 2026`, `marzo de 2026`."""
    return str(format_date(day, "MMMM 'de' y" if language == "es" else "MMMM y", locale=locale_of(language)))


def day_text(day: date, language: str = "en") -> str:
    """A day with its weekday: `Monday, March 2`, `lunes 2 de marzo`."""
    return str(format_date(day, "EEEE d 'de' MMMM" if language == "es" else "EEEE, MMMM d", locale=locale_of(language)))


def weekday_text(day: int, language: str = "en") -> str:
    """The name of a weekday, 0 for Monday: `Monday`, `lunes`."""
    return str(get_day_names("wide", locale=locale_of(language))[day])


def miles_text(miles: float, translate: Translate) -> str:
    """A distance one can picture: tenths below ten miles, whole miles beyond."""
    if miles < 0.1:
        return translate(mark("less than 0.1 miles"))
    return translate(mark("%(miles)s miles")) % {"miles": f"{miles:.1f}" if miles < 10 else f"{miles:.0f}"}


def open_text(state: OpenState, now: datetime, translate: Translate, language: str = "en") -> str:
    """Whether it is open and when that changes, or that nobody knows."""
    voice = _Voice(translate, language)
    if state.is_open is None:
        return voice.say(mark("Hours not known"))
    if state.changes_at is None:
        return voice.say(mark("Open now")) if state.is_open else voice.say(mark("Closed now"))
    changes_at = state.changes_at.astimezone(now.tzinfo) if now.tzinfo and state.changes_at.tzinfo else state.changes_at
    clock = time_text(changes_at, language)
    days = (changes_at.date() - now.date()).days
    if state.is_open:
        return voice.say(mark("Open now, closes at %(time)s"), time=clock) if days < 2 else voice.say(mark("Open now"))
    return _opens(voice, changes_at, days, clock)


def _opens(voice: _Voice, opens_at: datetime, days: int, clock: str) -> str:
    if days == 0:
        return voice.say(mark("Closed now, opens today at %(time)s"), time=clock)
    if days == 1:
        return voice.say(mark("Closed now, opens tomorrow at %(time)s"), time=clock)
    if days < 7:
        weekday = weekday_text(opens_at.weekday(), voice.language)
        return voice.say(mark("Closed now, opens %(weekday)s at %(time)s"), weekday=weekday, time=clock)
    return voice.say(mark("Closed now, opens on %(date)s"), date=day_text(opens_at, voice.language))


def rule_text(rule: EligibilityRule, translate: Translate, language: str = "en") -> str:
    """One rule of a program in plain words; the source's own words where we have no better."""
    voice = _Voice(translate, language)
    match rule:
        case AgeRule():
            return _ages_in_months(voice, rule.min_months, rule.under_months)
        case IncomeRule():
            return voice.say(
                mark("Family income up to %(percent)s%% of the poverty line"), percent=f"{rule.percent_of_poverty:g}"
            )
        case InsuranceRule():
            names = [insurance_name(code, translate) for code in rule.accepted]
            return voice.say(mark("People with %(insurance)s"), insurance=voice.any_of(names))
        case ResidenceRule():
            return voice.say(mark("People who live in %(areas)s"), areas=voice.any_of(_area_names(voice, rule.areas)))
        case EnrollmentRule():
            return voice.say(mark("Students of %(schools)s"), schools=voice.any_of(list(rule.schools)))
        case OtherRule():
            return rule.text


def _area_names(voice: _Voice, areas: tuple[str, ...]) -> list[str]:
    return [area_name(area, voice.translate) for area in areas]


def _ages_in_months(voice: _Voice, min_months: int | None, under_months: int | None) -> str:
    low, under = min_months or 0, under_months or 0
    if low % 12 or under % 12 or 0 < under < 24:
        return _ages_of_babies(voice, low, under)
    return _ages_in_years(voice, low // 12, under // 12 - 1 if under else None)


def _ages_of_babies(voice: _Voice, low: int, under: int) -> str:
    if not under:
        return voice.say(mark("Age %(low)s months and older"), low=low)
    if not low:
        return voice.say(mark("Babies under %(under)s months"), under=under)
    return voice.say(mark("From %(low)s months to under %(under)s months"), low=low, under=under)


def _ages_in_years(voice: _Voice, low: int, high: int | None) -> str:
    if high is None:
        return voice.say(mark("Age %(low)s and older"), low=low) if low else voice.say(mark("All ages"))
    if low == high:
        return voice.say(mark("Age %(age)s"), age=low)
    if not low:
        return voice.say(mark("Age %(high)s and younger"), high=high)
    return voice.say(mark("Ages %(low)s to %(high)s"), low=low, high=high)


def reason_text(reason: Reason, translate: Translate, language: str = "en", needs: NeedTree | None = None) -> str:
    """Why a result is shown, in words. Empty for a code we do not know or one whose numbers are missing."""
    if reason.code in PLAIN_REASONS:
        return translate(PLAIN_REASONS[reason.code])
    if reason.code == "need":
        slug = str(reason.values.get("slug", ""))
        if needs is None or slug not in needs:
            return ""
        return translate(mark("Helps with: %(need)s")) % {"need": needs.label(slug, language)}
    worder = WORDERS.get(reason.code)
    try:
        return worder(_Voice(translate, language), reason.values) if worder else ""
    except (KeyError, ValueError):
        return ""


def _ages_reason(voice: _Voice, values: Values) -> str:
    low, high = values.get("min"), values.get("max")
    if low in (None, "") and high in (None, ""):
        return ""
    return _ages_in_years(voice, int(low or 0), int(high) if high not in (None, "") else None)


def _insurance_reason(voice: _Voice, values: Values) -> str:
    name = str(values["name"])
    if name == "uninsured":
        return voice.say(mark("Helps people without insurance"))
    return voice.say(mark("Takes %(insurance)s"), insurance=insurance_name(name, voice.translate))


def _language_reason(voice: _Voice, values: Values) -> str:
    name = language_name(str(values["code"]), voice.translate, voice.language)
    support = values.get("support", Support.STAFF)
    if support == Support.INTERPRETER:
        return _interpreter_reason(voice, values)
    if support == Support.UNKNOWN:
        return voice.say(mark("Lists %(language)s"), language=name)
    return voice.say(mark("Staff speak %(language)s"), language=name)


def _interpreter_reason(voice: _Voice, values: Values) -> str:
    name = language_name(str(values["code"]), voice.translate, voice.language)
    return voice.say(mark("Interpreter: %(language)s"), language=name)


def _distance_reason(voice: _Voice, values: Values) -> str:
    miles = miles_text(float(values["miles"]), voice.translate)
    place = str(values.get("place", ""))
    if place:
        return voice.say(mark("%(distance)s from %(place)s"), distance=miles, place=place)
    return voice.say(mark("%(distance)s away"), distance=miles)


def _opens_reason(voice: _Voice, values: Values) -> str:
    clock = time_text(time.fromisoformat(str(values["time"])), voice.language)
    weekday = get_day_names("wide", locale=locale_of(voice.language))[_weekday(values["weekday"])]
    return voice.say(mark("Opens %(weekday)s at %(time)s"), weekday=weekday, time=clock)


def _weekday(value: str | float | int) -> int:
    if isinstance(value, str) and not value.isdigit():
        return [name.lower() for name in get_day_names("wide", locale="en").values()].index(value.lower())
    return int(value)


WORDERS: Mapping[str, Callable[[_Voice, Values], str]] = {
    "ages": _ages_reason,
    "insurance": _insurance_reason,
    "language": _language_reason,
    "interpreter": _interpreter_reason,
    "distance": _distance_reason,
    "open_until": lambda voice, values: voice.say(
        mark("Open until %(time)s"), time=time_text(time.fromisoformat(str(values["time"])), voice.language)
    ),
    "opens": _opens_reason,
    "district": lambda voice, values: voice.say(
        mark("Serves %(name)s"), name=area_name(str(values["name"]), voice.translate)
    ),
    "checked": lambda voice, values: voice.say(
        mark("Checked in %(date)s"), date=month_text(date.fromisoformat(str(values["date"])), voice.language)
    ),
}
