"""How old a listing's facts are. Nobody may read "checked" where only the date of a source is known."""

import re
from dataclasses import dataclass
from datetime import date

from directory.domain.listing import Provenance
from directory.web.support.words import month_words, say

_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
RECENT_MONTHS, AGING_MONTHS = 6, 12


@dataclass(frozen=True, slots=True)
class Freshness:
    """A level (`recent`, `aging`, `old`, `unknown`) and the sentence for it."""

    level: str
    words: str


def freshness(provenance: Provenance, today: date) -> Freshness:
    """How old the facts are today, by the day a person checked them, else by the date of the source."""
    dated = provenance.assured_on or source_day(provenance.source_date)
    if dated is None:
        return Freshness("unknown", say("Date not known: call first"))
    month = str(dated.year) if _is_year(provenance) else month_words(dated)
    said = say("Checked %(month)s", month=month) if provenance.assured_on else say("Info from %(month)s", month=month)
    months = (today.year - dated.year) * 12 + today.month - dated.month
    if months < RECENT_MONTHS:
        return Freshness("recent", said)
    if months <= AGING_MONTHS:
        return Freshness("aging", said)
    return Freshness("old", say("%(checked)s: over a year old, call first", checked=said))


def source_day(text: str) -> date | None:
    """The day a source's date stands for (the middle of a year, the first of a month); None when it is no date."""
    found = _DATE.fullmatch(text.strip())
    if found is None:
        return None
    try:
        return date(int(found[1]), int(found[2] or 7), int(found[3] or 1))
    except ValueError:
        return None


def _is_year(provenance: Provenance) -> bool:
    return provenance.assured_on is None and len(provenance.source_date.strip()) == len("2024")
