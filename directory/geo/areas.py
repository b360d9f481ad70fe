"""Judges whether a service area, by the name a listing gives it, takes in a place: yes, no, or nobody knows."""

import re
from collections.abc import Iterable

from directory.domain.place import Place, PlaceKind
from directory.geo.districts import Districts
from directory.geo.entries import COUNTY_AREA, ENOUGH_ADDRESSES, UNINCORPORATED, Entry, Rank
from directory.geo.spelling import fold
from directory.geo.tables import Tables, tally

NATION = frozenset({"united states", "usa", "us", "nationwide", "national", "united states of america"})
STATE = frozenset({"california", "ca", "statewide", "state of california", "all of california"})
NORTH = frozenset({"northern california", "norcal", "north california"})
REGION = frozenset({"sacramento region", "greater sacramento", "greater sacramento area", "sacramento area"})
REGION_COUNTIES = frozenset({"sacramento", "yolo", "placer", "el dorado", "sutter", "yuba"})
"""The six counties of the Sacramento Area Council of Governments."""
SOUTHERN_COUNTIES = frozenset(
    {"imperial", "kern", "los angeles", "orange", "riverside", "san bernardino", "san diego"}
    | {"san luis obispo", "santa barbara", "ventura"}
)
"""The ten counties that everybody calls Southern California; the rest of the border is disputed."""
_PARTLY = re.compile(r"\b(parts? of|nearby|near|neighbou?ring|surrounding|most of|some)\b")
_SPLIT = re.compile(r"[,;/]|\band\b|&|\bor\b")
_SMALL_WORDS = re.compile(r"\b(incl|including|includes|residents?(?: of)?|all of|the|service areas?)\b\.?")


class Areas:
    """The areas listings name, as far as the tables know them."""

    def __init__(self, rows: Tables, named: Iterable[Entry]) -> None:
        self._ranks: dict[str, Rank] = {}
        for entry in sorted(named, key=lambda entry: entry.rank):
            for name in entry.names:
                self._ranks.setdefault(fold(name), entry.rank)
        self._seen = {row["zip"]: tally(row["seen_in"]) for row in rows.postal_codes}
        self._districts = Districts(rows)

    def covers(self, service_area: str, place: Place) -> bool | None:
        """True when any area of the name takes the place in, False when none can, None when nobody knows."""
        verdicts = [self._one(name, place) for name in _names_in(service_area)]
        if True in verdicts:
            return True
        return False if verdicts and all(verdict is False for verdict in verdicts) else None

    def is_home(self, area: str, place: Place) -> bool | None:
        """Like `covers`, but a city's name means the city itself and not all who get their mail through it."""
        town = fold(area)
        return self.covers(f"City of {area}" if self._ranks.get(town) == Rank.CITY else area, place)

    def _one(self, name: str, place: Place) -> bool | None:
        if _PARTLY.search(name):
            return None
        if (verdict := self._whole(fold(name), place)) is not None or not name.endswith(" area"):
            return verdict
        return self._whole(fold(name.removesuffix(" area")), place) or None  # an area reaches beyond its town

    def _whole(self, name: str, place: Place) -> bool | None:
        own = {fold(area) for area in place.areas}
        if name in NATION:
            return True if "united states" in own else None
        if name in STATE:
            return True if "california" in own else None
        if name in NORTH or name in REGION:
            return _in_region(name, _county(own))
        if name in own:
            return True
        if name.endswith("county"):
            return self._county(name, own, place)
        if self._districts.knows(name):
            return self._districts.covers(name, place)
        return self._town(name, own, place)

    def _county(self, name: str, own: set[str], place: Place) -> bool | None:
        if name in ("unincorporated county", fold(UNINCORPORATED)):
            return _unincorporated(own, place)
        if name == fold(COUNTY_AREA) and place.in_county is not None:
            return place.in_county
        return False if self._ranks.get(name) == Rank.COUNTY and _county(own) else None

    def _town(self, name: str, own: set[str], place: Place) -> bool | None:
        """A city, census place, wider area or neighbourhood that is not among the place's own areas."""
        town = name.removeprefix("city of ")
        rank = self._ranks.get(town)
        if rank is None or place.in_county is None:
            return None
        if place.in_county != rank.local:
            return False
        if not place.in_county:
            return False if place.city and fold(place.city) != town else None
        if name == "sacramento":
            return None  # half the county writes "Sacramento" and means the county
        return self._local_town(name, town, rank, own, place)

    def _local_town(self, name: str, town: str, rank: Rank, own: set[str], place: Place) -> bool | None:
        hall = _city_hall(own)
        if name != town or rank in (Rank.CITY, Rank.NEIGHBORHOOD):
            wanted = "city of sacramento" if rank == Rank.NEIGHBORHOOD else f"city of {town}"
            if hall and hall != wanted:
                return False
        if place.kind is PlaceKind.POSTAL_CODE:
            return self._not_seen_in(town, rank, place.postal_code)
        return False if _is_elsewhere(rank, place, own) else None

    def _not_seen_in(self, town: str, rank: Rank, code: str) -> bool | None:
        """False when a ZIP with many known addresses has none in a city or census place."""
        seen = self._seen.get(code, {})
        if rank not in (Rank.CITY, Rank.CENSUS_PLACE) or sum(seen.values()) < ENOUGH_ADDRESSES:
            return None
        return None if town in map(fold, seen) else False


def _names_in(service_area: str) -> list[str]:
    """The areas of a phrase, each in full: `Placer and Yolo counties` -> `placer county`, `yolo county`."""
    plain = _SMALL_WORDS.sub(" ", service_area[:500].lower())
    plural = re.search(r"\b(counties|districts)\s*$", plain)
    parts = [" ".join(part.split()) for part in _SPLIT.split(plain)]
    names = [part for part in parts if part]
    if not plural:
        return names
    ending = {"counties": "county", "districts": "district"}[plural[1]]
    return [f"{name.removesuffix(plural[1]).strip()} {ending}" for name in names]


def _county(own: set[str]) -> str:
    """The county among a place's areas; empty when it is not known."""
    found = (area for area in own if area.endswith(" county") and not area.startswith("unincorporated"))
    return next(found, "").removesuffix(" county")


def _in_region(name: str, county: str) -> bool | None:
    if name in REGION:
        return True if county in REGION_COUNTIES else None
    if county in SOUTHERN_COUNTIES:
        return False
    return True if county in REGION_COUNTIES else None


def _city_hall(own: set[str]) -> str:
    """Who governs the place: `city of galt`, `unincorporated sacramento county`, or empty when not known."""
    return next((area for area in own if area.startswith(("city of ", "unincorporated "))), "")


def _unincorporated(own: set[str], place: Place) -> bool | None:
    hall = _city_hall(own)
    if not hall:
        return False if place.in_county is False else None
    return hall == fold(UNINCORPORATED)


def _is_elsewhere(rank: Rank, place: Place, own: set[str]) -> bool:
    """Whether a place with sure bounds rules out another of the same sort: one cannot be in two cities."""
    if rank in (Rank.CITY, Rank.CENSUS_PLACE):
        return bool(_city_hall(own))
    return rank == Rank.NEIGHBORHOOD and place.kind is PlaceKind.NEIGHBORHOOD and bool(_city_hall(own))
