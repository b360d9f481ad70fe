"""Days as files write them: 2025-10-18, 10/18/2025, or only a year or month."""

import re
from datetime import date
from functools import lru_cache

from importers.normalise.parsed import CACHED, Fault, Parsed
from importers.normalise.text import is_blank, one_line

_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[ T]00:00(?::00)?)?)?)?")
_AMERICAN = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")


@lru_cache(maxsize=CACHED)
def parse_source_date(text: str) -> Parsed[str]:
    """YYYY, YYYY-MM or YYYY-MM-DD, as exact as the source is."""
    text = one_line(text).removesuffix(".0")
    if is_blank(text):
        return Parsed("")
    parts = _parts(text)
    if parts is None:
        return Parsed("", (_fault(text),), text)
    year, month, day = parts
    return Parsed("-".join([f"{year:04}", *(f"{part:02}" for part in (month, day) if part)]))


@lru_cache(maxsize=CACHED)
def parse_day(text: str) -> Parsed[date | None]:
    """A whole day."""
    text = one_line(text)
    if is_blank(text):
        return Parsed(None)
    parts = _parts(text)
    if parts is None or not parts[2]:
        return Parsed(None, (_fault(text),), text)
    return Parsed(date(*parts))


def _parts(text: str) -> tuple[int, int, int] | None:
    if match := _ISO.fullmatch(text):
        year, month, day = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    elif match := _AMERICAN.fullmatch(text):
        year, month, day = int(match[3]), int(match[1]), int(match[2])
    else:
        return None
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return None
    return year, month, day


def _fault(text: str) -> Fault:
    return Fault("bad_date", f"“{text}” is not a date; it was kept as text. Write it like 2025-10-18.", text)
