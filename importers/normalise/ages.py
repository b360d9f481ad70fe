"""Ages served: from number cells, and from sentences that state them plainly."""

import re
from functools import lru_cache

from directory.domain.eligibility import AgeRule, EligibilityRule, OtherRule
from importers.normalise.parsed import CACHED, Fault, Parsed
from importers.normalise.phone import NUMBER
from importers.normalise.text import is_blank, one_line

YEAR = 12
_EVERYONE = re.compile(r"(?:all ages|any age|everyone|anyone|all)\.?", re.IGNORECASE)
_ADULTS = re.compile(r"adults?( only)?\.?", re.IGNORECASE)
_AGES = r"(?:ages?d?\s+|ages?:\s*)?"
_YEARS = r"(?:\s*(?:years?|yrs?)(?:\s*(?:old|of age))?)?"
_SPAN = re.compile(rf"{_AGES}(\d{{1,2}})\s*(?:-|to|through|thru)\s*(?:ages?\s+)?(\d{{1,2}}){_YEARS}\b", re.IGNORECASE)
_FROM_BIRTH = re.compile(rf"\bbirth\s*(?:-|to|through|thru)\s*(?:ages?\s+)?(\d{{1,2}}){_YEARS}\b", re.IGNORECASE)
_AND_UNDER = re.compile(rf"{_AGES}(\d{{1,2}}){_YEARS}\s*(?:and|&|or)\s*(?:under|younger)\b", re.IGNORECASE)
_UNDER = re.compile(rf"\b(?:under|younger than)\s+(?:age\s+|the age of\s+)?(\d{{1,2}}){_YEARS}\b", re.IGNORECASE)
_AND_OVER = re.compile(rf"{_AGES}(\d{{1,2}}){_YEARS}\s*(?:\+|(?:and|&|or)\s*(?:over|older|up|above)\b)", re.IGNORECASE)
_MONTHS = re.compile(r"(\d{1,2})\s*(?:-|to)\s*(\d{1,2})\s*months?\b", re.IGNORECASE)
# Words that make the age belong to somebody else, or only to some of those served.
_NOT_PLAIN = re.compile(
    r"\b(?:or|except|unless|if|families|family|parents?|caregivers?|mothers?|fathers?|pregnant|program|programs|usually|"
    r"about|typically|mainly|some|percent|months?|income|grades?|limits?|per|until|since)\b|[$%~]",
    re.IGNORECASE,
)
_OTHER_NUMBER = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_NO_AGE = re.compile(rf"{NUMBER}|\bgrades?\s+(?:\d+|tk|k)(?:\s*-\s*\d+)?", re.IGNORECASE)
# A text made of nothing but these and the ages says nothing more than the age rule does.
_FILLER = re.compile(
    r"\b(?:ages?|aged|adults?|child(?:ren)?|youths?|teens?|young|people|persons?|individuals?|kids|years?|yrs?|old|of|"
    r"only|and|the|birth|through|to|seniors?|older|younger|under|over|up|transitional|transition|age)\b|[^\w]",
    re.IGNORECASE,
)


@lru_cache(maxsize=CACHED)
def parse_age_cells(minimum: str, maximum: str) -> Parsed[AgeRule | None]:
    """Ages in whole years from two cells; a maximum of 17 serves everyone below 18."""
    faults: list[Fault] = []
    low, high = _years(minimum, faults), _years(maximum, faults)
    leftover = "; ".join(fault.value for fault in faults)
    if low is not None and high is not None and low > high:
        shown = f"{minimum} to {maximum}"
        fault = Fault("ages_reversed", f"The lowest age is above the highest ({shown}); no age rule was made.", shown)
        return Parsed(None, (fault,), shown)
    if low is None and high is None:
        return Parsed(None, tuple(faults), leftover)
    rule = AgeRule(low * YEAR if low else None, (high + 1) * YEAR if high is not None else None)
    return Parsed(rule, tuple(faults), leftover)


def _years(text: str, faults: list[Fault]) -> int | None:
    text = one_line(text)
    if is_blank(text):
        return None
    match = re.fullmatch(r"(\d{1,3})(?:\.0+)?\+?(?:\s*(?:years?|yrs?))?", text)
    if match and int(match[1]) <= 120:
        return int(match[1])
    faults.append(Fault("bad_age", f"“{text}” is not an age in whole years; it was kept as text.", text))
    return None


@lru_cache(maxsize=CACHED)
def rules_from_text(text: str, *, with_ages: bool = True) -> tuple[EligibilityRule, ...]:
    """A sentence about who is served as rules: the ages it plainly states, and the text unless that is all it says."""
    text = one_line(text)
    if is_blank(text) or _EVERYONE.fullmatch(text):
        return ()
    rule = plain_ages(text) if with_ages else None
    if rule is None:
        return (OtherRule(text),)
    if _says_more(text):
        return (rule, OtherRule(text))
    return (rule,)


def plain_ages(text: str) -> AgeRule | None:
    """The one age span a text states for everybody it serves, or None when it states none or is not plain."""
    if _ADULTS.fullmatch(text):
        return AgeRule(18 * YEAR, None, text)
    plain = _NO_AGE.sub(" ", text.replace("–", "-").replace("—", "-"))
    for part in re.split(r"[;()]", plain):
        found = _read(part)
        if found:
            rule, (start, end) = found
            around = f"{part[:start]} {part[end:]}"
            is_plain = not _NOT_PLAIN.search(around) and not _OTHER_NUMBER.search(plain.replace(part, around))
            return AgeRule(*rule, text) if is_plain else None
    return None


def _read(part: str) -> tuple[tuple[int | None, int | None], tuple[int, int]] | None:
    if match := _MONTHS.search(part):
        return ((int(match[1]), int(match[2]) + 1), match.span()) if int(match[1]) < int(match[2]) else None
    if match := _FROM_BIRTH.search(part):
        return (None, (int(match[1]) + 1) * YEAR), match.span()
    if match := _SPAN.search(part):
        low, high = int(match[1]), int(match[2])
        return ((low * YEAR or None, (high + 1) * YEAR), match.span()) if low < high else None
    if match := _AND_UNDER.search(part):
        return (None, (int(match[1]) + 1) * YEAR), match.span()
    if match := _UNDER.search(part):
        return (None, int(match[1]) * YEAR), match.span()
    if match := _AND_OVER.search(part):
        return (int(match[1]) * YEAR, None), match.span()
    return None


def _says_more(text: str) -> bool:
    return bool(re.search(r"[^\W\d]", _FILLER.sub("", text)))
