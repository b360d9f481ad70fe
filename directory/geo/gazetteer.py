"""The offline geocoder: ZIPs, cities, neighbourhoods, schools and typed addresses of the Sacramento region."""

import re
from dataclasses import replace
from math import inf
from pathlib import Path

from directory.domain.place import Place, PlaceKind, Point
from directory.geo import notes, tables
from directory.geo.addresses import BlockIndex, split_city, zip_in
from directory.geo.areas import Areas
from directory.geo.distance import miles
from directory.geo.entries import Entry, Rank, named_entries, postal_code_entries, school_entries
from directory.geo.names import NameIndex
from directory.geo.schools import SchoolIndex
from directory.geo.spelling import fold, typed, without_small_words
from directory.geo.suggestions import Suggestions
from directory.geo.surroundings import Surroundings
from directory.geo.tables import Tables

COORDINATES = re.compile(r"\s*([+-]?\d{1,3}(?:\.\d{1,20})?)\s*[,; ]\s*([+-]?\d{1,3}(?:\.\d{1,20})?)\s*", re.ASCII)
FARTHEST_FROM_ZIP_MILES = 4.0
"""How far a block may lie from the middle of the ZIP typed with it before we believe the ZIP alone."""


class Gazetteer:
    """Knows the places in `data/places/`; asks nobody else. Safe to share between threads."""

    def __init__(self, rows: Tables) -> None:
        postal_codes = list(postal_code_entries(rows))
        named = list(named_entries(rows))
        schools = list(school_entries(rows))
        self._postal_codes = {entry.place.postal_code: entry for entry in postal_codes}
        self._names = NameIndex(named, rows.other_names)
        self._schools = SchoolIndex(schools)
        self._blocks = BlockIndex(rows.blocks)
        self._surroundings = Surroundings(postal_codes, rows.outline)
        self._suggestions = Suggestions([*named, *postal_codes, *schools], rows.other_names)
        self._areas = Areas(rows, named)

    def locate(self, text: str) -> Place | None:
        """The place a text means, or None. What was approximated stands in its note (see `notes`)."""
        text = typed(text)
        if coordinates := COORDINATES.fullmatch(text):
            return self._at_coordinates(*coordinates.groups())
        folded = fold(text)
        if not folded or not any(map(str.isalnum, folded)):
            return None
        if code := zip_in(text):
            return self._by_zip(code, text)
        return self._by_name(folded) or self._schools.locate(text) or self._by_address(text) or self._by_slip(folded)

    def suggest(self, prefix: str, limit: int = 8) -> list[Place]:
        """Places whose names begin with what was typed so far, cities and ZIPs first."""
        return self._suggestions.beginning_with(prefix, limit)

    def place_of(self, point: Point) -> Place:
        """The place around a point: nearest ZIP, and the areas that are sure."""
        return self._surroundings.of(point)

    def covers(self, service_area: str, place: Place) -> bool | None:
        """Whether an area, by the name a listing gives it, takes in a place; None when nobody knows."""
        return self._areas.covers(service_area, place)

    def is_home(self, area: str, place: Place) -> bool | None:
        """Whether somebody at a place surely lives in an area or goes to a school; None when nobody knows."""
        return self._areas.is_home(area, place)

    def _at_coordinates(self, latitude: str, longitude: str) -> Place | None:
        try:
            return self.place_of(Point(float(latitude), float(longitude)))
        except ValueError:
            return None

    def _by_zip(self, code: str, text: str) -> Place | None:
        entry = self._postal_codes.get(code)
        if entry is None:
            return None
        words = without_small_words(fold(text)).split()
        if not (words[0].isdecimal() and words[0] != code):
            return entry.place
        block = self._by_block(split_city(text, self._names)[0])
        if block and _apart(block, entry.place) <= FARTHEST_FROM_ZIP_MILES:
            return replace(block, postal_code=code)
        return notes.noted(entry.place, notes.MIDDLE_OF_ZIP, code)

    def _by_name(self, folded: str) -> Place | None:
        found = self._names.named(folded) or self._names.named(without_small_words(folded))
        return self._first(found) if found else None

    def _first(self, entries: list[Entry]) -> Place:
        """The place meant, noting the neighbouring county that has a city of the same name."""
        first, *others = entries
        namesake = next((other for other in others if other.rank is Rank.NEARBY_CITY), None)
        if namesake is None or not first.rank.local:
            return first.place
        return notes.noted(first.place, notes.ALSO_ELSEWHERE, namesake.county)

    def _by_address(self, text: str) -> Place | None:
        street, city = split_city(text, self._names)
        if city in ("", "sacramento") and (block := self._by_block(street)):
            return block if city else notes.noted(block, notes.ASSUMED_CITY, "Sacramento")
        place = self._by_name(city) if city else None
        return notes.noted(place, notes.MIDDLE_OF_CITY, place.name) if place else None

    def _by_block(self, street: str) -> Place | None:
        block = self._blocks.find(street)
        if block is None:
            return None
        areas = dict.fromkeys(("Sacramento", "City of Sacramento", *self.place_of(block.point).areas))
        place = Place(PlaceKind.ADDRESS, block.name, block.point, city="Sacramento", areas=tuple(areas), in_county=True)
        return notes.noted(place, notes.MIDDLE_OF_BLOCK, block.name)

    def _by_slip(self, folded: str) -> Place | None:
        entry = self._names.resembling(without_small_words(folded))
        return notes.noted(entry.place, notes.SIMILAR_NAME, entry.place.name) if entry else None


def _apart(start: Place, end: Place) -> float:
    return miles(start.point, end.point) if start.point and end.point else inf


def load(folder: Path) -> Gazetteer:
    """The gazetteer of the tables in a folder. Raises FileNotFoundError when one is missing."""
    return Gazetteer(tables.read(folder))
