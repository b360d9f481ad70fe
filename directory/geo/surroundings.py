"""Says what lies around a point: its nearest ZIP, its county, and its city when all ZIPs around agree."""

from collections.abc import Iterable
from dataclasses import replace

import numpy as np

from directory.domain.place import Place, PlaceKind, Point
from directory.geo import notes
from directory.geo.distance import haversine_miles
from directory.geo.entries import COUNTY, COUNTY_AREA, EVERYWHERE, Entry
from directory.geo.outline import Outline

FARTHEST_ZIP_MILES = 40.0
"""Beyond this a point is not near any ZIP of California, so nothing is claimed about it."""
ROUGH_WITHIN_MILES = 1.0
"""The outline has 44 corners: this near to its line, the line alone does not settle the side."""
ZIPS_THAT_MUST_AGREE = 3


class Surroundings:
    """Answers for any point on earth; sure only around Sacramento County."""

    def __init__(self, postal_codes: Iterable[Entry], outline: Outline) -> None:
        points = [(entry, entry.place.point) for entry in postal_codes if _is_ordinary(entry)]
        self._entries = [entry for entry, point in points if point]
        self._latitudes = np.array([point.latitude for _, point in points if point])
        self._longitudes = np.array([point.longitude for _, point in points if point])
        self._outline = outline

    def of(self, point: Point) -> Place:
        """The place of kind COORDINATES around a point."""
        distances = haversine_miles(self._latitudes, self._longitudes, point)
        nearest = [self._entries[number] for number in np.argsort(distances)[:ZIPS_THAT_MUST_AGREE]]
        name = f"{point.latitude:.5f}, {point.longitude:.5f}"
        inside = self._in_county(point, nearest[0].county)
        place = Place(PlaceKind.COORDINATES, name, point, in_county=inside)
        if inside is False:
            place = notes.noted(place, notes.OUTSIDE_COUNTY)
        if distances.min() > FARTHEST_ZIP_MILES:
            return place
        first = nearest[0].place
        return replace(place, postal_code=first.postal_code, city=first.city, areas=_sure_areas(nearest, inside))

    def _in_county(self, point: Point, nearest_county: str) -> bool | None:
        inside = point in self._outline
        if inside == (nearest_county == COUNTY) or self._outline.miles_to_line(point) > ROUGH_WITHIN_MILES:
            return inside
        return None


def _is_ordinary(entry: Entry) -> bool:
    """Whether people live in the ZIP, so that a point may be said to lie near it."""
    return (entry.offered or entry.county != COUNTY) and notes.POST_OFFICE_ZIP not in entry.place.note


def _sure_areas(nearest: list[Entry], inside: bool | None) -> tuple[str, ...]:
    """The city and county when the ZIPs around agree; the outline has the last word on Sacramento County."""
    cities = {entry.place.city for entry in nearest}
    counties = {f"{entry.county} County" for entry in nearest}
    if inside is not None:
        counties = {COUNTY_AREA} if inside else counties - {COUNTY_AREA}
    sure = [names.pop() for names in (cities, counties) if len(names) == 1]
    return (*sure, *EVERYWHERE)
