"""Opening hours as sources write them to a `Schedule`: openings only when the whole meaning is certain."""

import re
from functools import lru_cache

from directory.domain.schedule import Schedule
from importers.normalise.clock import DoubtfulHoursError
from importers.normalise.hours_grammar import Reader
from importers.normalise.hours_words import Sort, Token, tokenise
from importers.normalise.parsed import CACHED, Fault, Parsed
from importers.normalise.phone import NUMBER
from importers.normalise.text import is_blank, one_line

_CONTACT = re.compile(
    rf"\b(?:text|texto)\s+[\w, ]+?(?:\s*\([^)]*\))?\s+(?:to|al?)\s+(?:{NUMBER}|\d{{5,6}})"
    rf"|\btext\s+\d{{5,6}}\b|{NUMBER}|\b(?:tty|tdd)\s*:?\s*711\b",
    re.IGNORECASE,
)
_APPOINTMENT = re.compile(r"\b(?:appointments?|appts?|con cita|cita previa|por cita)\b", re.IGNORECASE)
_NO_APPOINTMENT = re.compile(r"\bno (?:appointment|appt\.?)s?\b|\bsin cita\b", re.IGNORECASE)
_ONLY_APPOINTMENT = re.compile(
    r"(?:by|con|por)?\s*(?:appointments?|appt\.?|cita|cita previa)(?: only| solamente)?\.?", re.IGNORECASE
)


@lru_cache(maxsize=CACHED)
def parse_hours(text: str) -> Parsed[Schedule]:
    """The schedule of a cell. Text that is not certain in every word is kept as text and reported."""
    text = one_line(text)
    if is_blank(text):
        return Parsed(Schedule())
    if _APPOINTMENT.search(text) and not _NO_APPOINTMENT.search(text):
        return _by_appointment(text)
    try:
        return Parsed(_certain(text))
    except DoubtfulHoursError as doubt:
        return Parsed(Schedule(text=text), (_kept_as_text(text, str(doubt)),))


def _by_appointment(text: str) -> Parsed[Schedule]:
    schedule = Schedule(by_appointment=True, text=text)
    if _ONLY_APPOINTMENT.fullmatch(text):
        return Parsed(schedule)
    return Parsed(schedule, (_kept_as_text(text, "part of it is by appointment"),))


def _certain(text: str) -> Schedule:
    segments = [segment for segment in text.split(";") if not _is_contact(segment)]
    tokens = tokenise(";".join(segments))
    unknown = [token.text for token in tokens if token.sort is Sort.WORD]
    if unknown:
        raise DoubtfulHoursError(f"“{' '.join(unknown[:4])}” was not understood")
    if any(token.sort is Sort.ALWAYS for token in tokens) or _is_only_all_day(tokens):
        return _always(text, tokens)
    rules = Reader(tokens).read()
    if not rules.openings:
        raise DoubtfulHoursError("there are no hours in it")
    return Schedule(tuple(rules.openings), closed_on_holidays=rules.closed_on_holidays, text=text)


def _always(text: str, tokens: tuple[Token, ...]) -> Schedule:
    if any(token.sort not in (Sort.ALWAYS, Sort.ALL_DAY, Sort.JOIN) for token in tokens):
        raise DoubtfulHoursError("“24/7” stands beside other hours")
    return Schedule(always=True, text=text)


def _is_only_all_day(tokens: tuple[Token, ...]) -> bool:
    sorts = {token.sort for token in tokens if token.sort is not Sort.JOIN}
    return sorts == {Sort.ALL_DAY}


def _is_contact(segment: str) -> bool:
    """Whether a part between semicolons is only about how to reach them ("text HOPE to 64673")."""
    if not _CONTACT.search(segment):
        return False
    rest = tokenise(_CONTACT.sub(" ", segment))
    return not any(token.sort in (Sort.DAY, Sort.DAYS, Sort.ALWAYS, Sort.NTH, Sort.DASH) for token in rest)


def _kept_as_text(text: str, reason: str) -> Fault:
    sentence = (
        f"“{text}” is shown as text only, because {reason}. Hours like “Mon-Fri 8am-5pm; Sat 9am-1pm” can be used."
    )
    return Fault("hours_text", sentence, text)
