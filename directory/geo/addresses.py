"""Takes a typed address apart: its ZIP, its city and, where the city's blocks are known, its block."""

import re
from collections.abc import Container, Iterable
from dataclasses import dataclass

from directory.domain.place import Point
from directory.geo.spelling import STREET_WORDS, fold, street_words, without_small_words
from directory.geo.tables import Row

ZIP = re.compile(r"(?<!\d)(\d{5})(?:-\d{4})?(?!\d)", re.ASCII)
NUMBERED = re.compile(r"(\d{1,5}) (?=.*[a-z])", re.ASCII)
LONGEST_CITY_NAME = 4  # words
_PREPOSITIONS = frozenset({"near", "in", "at", "around", "by"})
_UNITS = frozenset({"apt", "apartment", "unit", "ste", "suite", "fl", "floor", "rm", "room", "no", "lot"})
_STREET_ENDINGS = frozenset(STREET_WORDS) | frozenset(STREET_WORDS.values())
_STREET_ENDINGS |= {"way", "walk", "mall", "ter", "terrace", "broadway", "sq", "square", "loop", "aly", "alley"}


@dataclass(frozen=True, slots=True)
class Block:
    """A hundred house numbers of a street."""

    name: str
    point: Point


class BlockIndex:
    """Blocks of central Sacramento by plain street and hundred."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._blocks = {
            (tuple(row["street"].split()), int(row["block"])): Point(float(row["lat"]), float(row["lon"]))
            for row in rows
        }

    def find(self, street: str) -> Block | None:
        """The block of a folded street address without city and ZIP (`1520 q street apt 4`)."""
        numbered = NUMBERED.match(street)
        if not numbered:
            return None
        number = int(numbered[1]) // 100 * 100
        words = street_words(street[numbered.end() :])
        for length in range(min(len(words), 5), 0, -1):
            point = self._blocks.get((words[:length], number))
            if point and _is_unit(words[length:]):
                return Block(" ".join((str(number), *map(_capital, words[:length]))), point)
        return None


def zip_in(text: str) -> str:
    """The last five-digit number, which is where a ZIP stands; empty without one. A house number alone is none."""
    found = ZIP.findall(text)
    is_house_number = len(found) == 1 and re.match(r"\s*\d{5}(?!-)\s+\S", text) and found[0] < "9"
    return "" if not found or is_house_number else found[-1]


def split_city(text: str, cities: Container[str]) -> tuple[str, str]:
    """A text as (what stands before the city, city), both folded; the city is empty when none is surely meant.

    Sure is a name after a comma or preposition, or at the end of something that begins like an address.
    """
    plain = without_small_words(fold(ZIP.sub(" ", text)))
    words = plain.split()
    after_comma = without_small_words(fold(ZIP.sub(" ", _after_last_comma(text))))
    for length in range(min(LONGEST_CITY_NAME, len(words) - 1), 0, -1):
        city = " ".join(words[-length:])
        before = words[:-length]
        if city in cities and (city == after_comma or _leads_to_a_city(before)):
            return " ".join(before), city
    return plain, ""


def _is_unit(words: tuple[str, ...]) -> bool:
    """Whether what follows the street is a flat and not a town we do not know."""
    return not words or words[0] in _UNITS or words[0].isdecimal()


def _leads_to_a_city(before: list[str]) -> bool:
    """Whether a city may follow: after a preposition or a whole street, so not in `12 Davis` or `5 Sky Parkway`."""
    return before[-1] in _PREPOSITIONS or (before[0].isdecimal() and len(before) > 1 and before[-1] in _STREET_ENDINGS)


def _after_last_comma(text: str) -> str:
    """The part that names the city: after the last comma, or the one before it when only the state comes last."""
    parts = [part for part in text.split(",") if without_small_words(fold(ZIP.sub(" ", part))) not in ("", "ca")]
    return parts[-1] if len(parts) > 1 else ""


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]
