"""Addresses: ZIP codes, cities and streets from their own cells, and whole addresses written into one cell."""

import re
from collections.abc import Mapping
from functools import lru_cache

import usaddress

from directory.domain.listing import Address
from importers.normalise.parsed import CACHED, Fault, Parsed
from importers.normalise.places import CITIES, city_at_end, zip_fits_city
from importers.normalise.text import is_blank, one_line, proper_case

_ZIP = re.compile(r"(\d{5})(?:-(\d{4})|-)?")
_EXCEL_FLOAT = re.compile(r"\.0+$")
_END = re.compile(
    r"^(?P<head>.*?)[\s,]*"
    r"(?:\b(?P<state>CA|Ca|Calif|California|[A-Z]{2}(?=[.,\s]+\d{5}))\b[.,]*)?"
    r"\s*(?P<zip>(?<!\d)\d{4,5}(?:-\d{4}|-)?)?\s*$"
)
_PO_BOX = re.compile(r"\bp\.?\s*o\.?\s*box\b", re.IGNORECASE)
_STREET_WORD = (
    r"(?:street|st|avenue|ave|av|road|rd|drive|dr|boulevard|blvd|lane|ln|way|court|ct|circle|cir|place|pl|parkway|pkwy|"
    r"highway|hwy|square|sq|plaza|terrace|trail|row|loop|alley|broadway|mall)\b\.?"
)
_NUMBERED = re.compile(r"(?<![\d-])\d+(?:[-\s,&]+\d+)*[A-Za-z]?\s+(?:\w\.?\s+)*[A-Za-z\d]", re.IGNORECASE)
_CROSSING = re.compile(rf"\w.*\s(?:&|and|at)\s.*\b(?:{_STREET_WORD}|\w+th|\w+st)", re.IGNORECASE)
_NAMED_STREET = re.compile(rf"^(?:[A-Z]\w+\s+)+{_STREET_WORD}$", re.IGNORECASE)
_VOWELLESS = re.compile(r"\b(RD|LN|CT|PKWY|HWY|BLVD|FRWY|RM|PL|FL|BLDG)\b")
_SINGLE_LETTER = re.compile(r"(?<=\s)[a-z]\b")
_CALIFORNIA = range(90001, 96163)


@lru_cache(maxsize=CACHED)
def parse_zip(text: str) -> Parsed[str]:
    """Five digits of a ZIP code; the four after the dash are left over, as no search uses them."""
    text = _EXCEL_FLOAT.sub("", one_line(text))
    if is_blank(text):
        return Parsed("")
    match = _ZIP.fullmatch(text)
    if match:
        return _checked_zip(match[1], text if match[2] else "")
    is_short = re.fullmatch(r"\d{3,4}", text) is not None
    what = "has lost a digit" if is_short else "is not a ZIP code"
    sentence = f"“{text}” {what}; a ZIP code has five digits, like 95814. It was kept as text."
    code = "short_zip" if is_short else "bad_zip"
    return Parsed("", (Fault(code, sentence, text),), text)


def _checked_zip(code: str, leftover: str) -> Parsed[str]:
    if int(code) in _CALIFORNIA:
        return Parsed(code, (), leftover)
    sentence = f"ZIP code {code} is not in California; check it."
    return Parsed(code, (Fault("zip_outside_california", sentence, code),), leftover)


@lru_cache(maxsize=CACHED)
def parse_city(text: str) -> Parsed[str]:
    """A city name as people write it."""
    text = one_line(text).rstrip(" ,")
    if is_blank(text):
        return Parsed("")
    if "redacted" in text.casefold():
        sentence = f"The city says “{text}”: the source hides the address, so there is none."
        return Parsed("", (Fault("redacted", sentence, text),), text)
    return Parsed(CITIES.get(text.casefold()) or proper_case(text))


def parse_street(text: str) -> Parsed[str]:
    """A street line, without shouting."""
    text = one_line(text).rstrip(" ,")
    if is_blank(text):
        return Parsed("")
    if "redacted" in text.casefold():
        return Parsed("", (Fault("redacted", "The source hides the street.", text),), text)
    return Parsed(tidy_street(text))


def tidy_street(text: str) -> str:
    """A street without shouting: "631 H ST" as "631 H St"; mixed case stays as it was written."""
    letters = "".join(ch for ch in text if ch.isalpha())
    if not letters.isupper() or len(letters) < 2 or " " not in text:
        return text
    # Street words without vowels look like acronyms to `proper_case`.
    street = _VOWELLESS.sub(lambda match: match[1].capitalize(), proper_case(text))
    return _SINGLE_LETTER.sub(lambda match: match.group().upper(), street)


def check_city(city: str, postal_code: str) -> tuple[Fault, ...]:
    """A fault when a ZIP code cannot belong to the city beside it."""
    if not postal_code or not city or zip_fits_city(postal_code, city):
        return ()
    sentence = f"ZIP code {postal_code} does not belong to {city}; one of the two is wrong. Both were kept as they are."
    return (Fault("zip_contradicts_city", sentence, f"{city} {postal_code}"),)


@lru_cache(maxsize=CACHED)
def parse_address(text: str) -> Parsed[Address | None]:
    """A whole address in one cell. What is no address ("Contact program for information") is left over."""
    text = one_line(text)
    if is_blank(text):
        return Parsed(None)
    match = _END.match(text)
    parts: Mapping[str, str | None] = match.groupdict() if match else {}
    head, state, code = _street_not_state(parts.get("head") or "", parts.get("state") or "", parts.get("zip") or "")
    city, street = city_at_end(head)
    if not city and (code or state):
        city, street = _city_by_tagging(text, head)
    if not (_looks_like_street(street) or (city and code)):
        return _no_address(text)
    zip_code = parse_zip(code)
    faults = [*zip_code.faults, *check_city(city, zip_code.value)]
    if not city and not zip_code.value:
        sentence = f"“{text}” names no city and no ZIP code; add both so that the place can be found."
        faults.append(Fault("no_city", sentence, text))
    elif not city:
        sentence = f"The city could not be told from the street in “{text}”; write “street, city, CA ZIP”."
        faults.append(Fault("city_unclear", sentence, text))
    elif not zip_code.value and not code:
        faults.append(Fault("no_zip", f"“{text}” has no ZIP code; add it.", text))
    address = Address(tidy_street(street.rstrip(" ,.")), city, _state(state), zip_code.value)
    return Parsed(address, tuple(faults), zip_code.leftover)


def _street_not_state(head: str, state: str, code: str) -> tuple[str, str, str]:
    """The parts again: with a ZIP code of California, "MAIN CT 95814" is a court, not a place in Connecticut."""
    if state and _state(state) != "CA" and int(code[:5]) in _CALIFORNIA:
        return f"{head} {state}", "", code
    return head, state, code


def _state(text: str) -> str:
    return "CA" if text.casefold().startswith("ca") or not text else text


def _looks_like_street(text: str) -> bool:
    return any(pattern.search(text) for pattern in (_NUMBERED, _CROSSING, _PO_BOX, _NAMED_STREET))


def _city_by_tagging(text: str, head: str) -> tuple[str, str]:
    """The city a statistical tagger sees, believed only when the text before the ZIP really ends with it."""
    try:
        tags, _ = usaddress.tag(text)
    except usaddress.RepeatedLabelError:
        return "", head
    city = str(tags.get("PlaceName", "")).strip(" ,.")
    if not city or any(ch.isdigit() for ch in city) or not head.rstrip(" ,").endswith(city):
        return "", head
    return city, head.rstrip(" ,")[: -len(city)].rstrip(" ,")


def _no_address(text: str) -> Parsed[Address | None]:
    sentence = f"“{text}” is not an address; it was kept as text. Write “street, city, CA ZIP” or empty the cell."
    return Parsed(None, (Fault("address_text", sentence, text),), text)
