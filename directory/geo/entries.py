"""Makes places, with their names and areas, out of the tables."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from statistics import fmean

from directory.domain.place import Place, PlaceKind, Point
from directory.geo import notes
from directory.geo.tables import Row, Tables, tally

COUNTY = "Sacramento"
COUNTY_AREA = "Sacramento County"
EVERYWHERE = ("California", "United States")
UNINCORPORATED = "Unincorporated Sacramento County"
ENOUGH_ADDRESSES = 8
"""Known addresses a ZIP needs before all of them lying in one city says that the ZIP does."""


class Rank(IntEnum):
    """Which of several places with one name is meant first; also the order of suggestions."""

    CITY = 0
    POSTAL_CODE = 1
    CENSUS_PLACE = 2
    WIDER_AREA = 3
    NEIGHBORHOOD = 4
    SCHOOL = 5
    NEARBY_CITY = 6
    FAR_CITY = 7
    COUNTY = 8

    @property
    def local(self) -> bool:
        """Whether such a place lies in Sacramento County."""
        return self <= Rank.SCHOOL


@dataclass(frozen=True, slots=True)
class Entry:
    """A place with the names it is found by. `offered` is False for what no picker should show."""

    place: Place
    names: tuple[str, ...]
    rank: Rank
    county: str = COUNTY
    offered: bool = True


def postal_code_entries(tables: Tables) -> Iterator[Entry]:
    """Every ZIP of California that has a point."""
    wider = _wider_areas_by_member(tables)
    cities = _incorporated(tables)
    for row in tables.postal_codes:
        offered = row["type"] in ("STANDARD", "PO BOX") and row["county"] == COUNTY
        place = _postal_place(row, (*wider[row["zip"]], *_municipality(row, cities)))
        if row["type"] == "PO BOX" and row["county"] == COUNTY:
            place = notes.noted(place, notes.POST_OFFICE_ZIP, row["zip"])
        yield Entry(place, (row["zip"],), Rank.POSTAL_CODE, row["county"], offered)
    for row in tables.elsewhere:
        yield Entry(_postal_place(row), (row["zip"],), Rank.POSTAL_CODE, row["county"], offered=False)


def named_entries(tables: Tables) -> Iterator[Entry]:
    """Cities, census places, wider areas and neighbourhoods of the county, then cities and counties around it."""
    yield from map(_census_entry, tables.places)
    yield from _wider_entries(tables)
    yield from _neighborhood_entries(tables)
    yield from _district_entries(tables)
    yield from _outside_entries(tables)


def school_entries(tables: Tables) -> Iterator[Entry]:
    """Every active school, by its name."""
    cities = _incorporated(tables)
    mailed = (*tables.elsewhere, *tables.postal_codes)
    counties = {row["city"]: row["county"] for row in mailed} | {row["postal_city"]: COUNTY for row in tables.places}
    full_names = {row["name"]: row["full_name"] for row in tables.districts}
    for row in tables.schools:
        county = counties.get(row["city"], COUNTY)
        district = (row["district"], full_names[row["district"]]) if _serves_its_district(row) else ()
        place = Place(
            PlaceKind.SCHOOL,
            row["school"],
            _point(row) if row["lat"] else None,
            postal_code=row["zip"],
            city=row["city"],
            district=row["district"],
            areas=_areas(
                (row["place"] or row["city"], *_governed(row["place"], cities), row["city"], *district), county
            ),
            in_county=county == COUNTY if row["lat"] else None,
        )
        if not row["point_source"] or row["point_source"].endswith("centre"):
            place = notes.noted(place, notes.APPROXIMATE_SCHOOL)
        yield Entry(_marked(place), (row["school"],), Rank.SCHOOL, county)


def _census_entry(row: Row) -> Entry:
    city = row["kind"] == "city"
    status = f"City of {row['name']}" if city else UNINCORPORATED
    areas = _areas((row["name"], status, row["postal_city"]), COUNTY)
    place = Place(PlaceKind.CITY, row["name"], _point(row), city=row["postal_city"], areas=areas, in_county=True)
    return Entry(place, (row["name"],), Rank.CITY if city else Rank.CENSUS_PLACE)


def _neighborhood_entries(tables: Tables) -> Iterator[Entry]:
    wider = _wider_areas_by_member(tables)
    for row in tables.neighborhoods:
        parts = row["name"].split(" / ")
        areas = _areas((row["name"], *parts, *wider[row["name"]], "Sacramento", "City of Sacramento"), COUNTY)
        place = Place(PlaceKind.NEIGHBORHOOD, row["name"], _point(row), city=row["city"], areas=areas, in_county=True)
        yield Entry(place, (row["name"], *parts), Rank.NEIGHBORHOOD)


def _wider_entries(tables: Tables) -> Iterator[Entry]:
    points = {row["zip"]: _point(row) for row in tables.postal_codes}
    points |= {row["name"]: _point(row) for row in tables.neighborhoods}
    for row in tables.wider_areas:
        point = middle(points[member] for member in row["members"].split(";"))
        of_neighborhoods = not row["members"][0].isdigit()
        hall = ("City of Sacramento",) if of_neighborhoods else ()  # ZIPs cross city limits, neighbourhoods do not
        areas = _areas((row["name"], row["city"], *hall), COUNTY)
        place = Place(PlaceKind.NEIGHBORHOOD, row["name"], point, city=row["city"], areas=areas, in_county=True)
        yield Entry(place, (row["name"],), Rank.WIDER_AREA)


def _district_entries(tables: Tables) -> Iterator[Entry]:
    """School districts, in the middle of their own schools."""
    for row in tables.districts:
        schools = [one for one in tables.schools if one["district"] == row["name"] and one["lat"]]
        if schools and row["name"].endswith(("Unified", "Elementary", "High")):
            areas = _areas((row["name"], row["full_name"]), COUNTY)
            point = middle(map(_point, schools))
            place = Place(PlaceKind.SCHOOL, row["full_name"], point, district=row["name"], areas=areas, in_county=True)
            yield Entry(place, (row["name"], row["full_name"]), Rank.SCHOOL)


def _outside_entries(tables: Tables) -> Iterator[Entry]:
    """Cities by the mean of their ZIPs, and counties by the mean of theirs."""
    cities: dict[tuple[str, str], list[Point]] = defaultdict(list)
    counties: dict[str, list[Point]] = defaultdict(list)
    near = {row["county"] for row in tables.postal_codes}
    for row in (*tables.postal_codes, *tables.elsewhere):
        if row.get("type") not in ("UNIQUE", "RETIRED"):
            cities[row["city"], row["county"]].append(_point(row))
            counties[row["county"]].append(_point(row))
    for (city, county), points in cities.items():
        if county != COUNTY:
            rank = Rank.NEARBY_CITY if county in near else Rank.FAR_CITY
            yield Entry(_outside(PlaceKind.CITY, city, middle(points), county, city), (city,), rank, county)
    for county, points in counties.items():
        place = _outside(PlaceKind.COUNTY, f"{county} County", middle(points), county)
        yield Entry(place, (place.name,), Rank.COUNTY, county, offered=county == COUNTY)


def _outside(kind: PlaceKind, name: str, point: Point, county: str, city: str = "") -> Place:
    areas = _areas((city,), county)
    return _marked(Place(kind, name, point, city=city, areas=areas, in_county=county == COUNTY))


def _postal_place(row: Row, areas: tuple[str, ...] = ()) -> Place:
    found = _areas((row["city"], *areas), row["county"])
    inside = row["county"] == COUNTY
    code = row["zip"]
    place = Place(PlaceKind.POSTAL_CODE, code, _point(row), code, row["city"], areas=found, in_county=inside)
    return _marked(place)


def _marked(place: Place) -> Place:
    return notes.noted(place, notes.OUTSIDE_COUNTY) if place.in_county is False else place


def _areas(own: Iterable[str], county: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, (*own, f"{county} County", *EVERYWHERE))))


def _municipality(row: Row, cities: frozenset[str]) -> tuple[str, ...]:
    """The city hall every known address of a ZIP falls under, when they are many and agree."""
    seen = tally(row["seen_in"])
    halls = {_governed(name, cities) for name in seen}
    return halls.pop() if sum(seen.values()) >= ENOUGH_ADDRESSES and len(halls) == 1 else ()


def _governed(place: str, cities: frozenset[str]) -> tuple[str, ...]:
    if not place:
        return ()
    return (f"City of {place}",) if place in cities else (UNINCORPORATED,)


def _incorporated(tables: Tables) -> frozenset[str]:
    return frozenset(row["name"] for row in tables.places if row["kind"] == "city")


def _wider_areas_by_member(tables: Tables) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for row in tables.wider_areas:
        for member in row["members"].split(";"):
            found[member].append(row["name"])
    return found


def _serves_its_district(row: Row) -> bool:
    """Private and charter schools take pupils from anywhere, so they say nothing about the district."""
    return row["public"] == "Y" and row["charter"] != "Y" and "charter" not in row["school"].lower()


def _point(row: Row) -> Point:
    return Point(float(row["lat"]), float(row["lon"]))


def middle(points: Iterable[Point]) -> Point:
    """The mean of some points."""
    found = list(points)
    return Point(fmean(point.latitude for point in found), fmean(point.longitude for point in found))
