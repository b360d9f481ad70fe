"""Centres, flat distances and rounding for the derivation of the tables."""

from collections.abc import Iterable
from math import cos, hypot, radians
from statistics import fmean

from directory.domain.place import Point
from directory.geo.outline import Outline


def centroid(outline: Outline) -> Point:
    """The centre of area of all rings."""
    area = x_moment = y_moment = 0.0
    for ring in outline.rings:
        for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True):
            cross = x1 * y2 - x2 * y1
            area, x_moment, y_moment = area + cross, x_moment + (x1 + x2) * cross, y_moment + (y1 + y2) * cross
    return Point(y_moment / (3 * area), x_moment / (3 * area))


def middle(points: Iterable[Point]) -> Point:
    """The mean of points."""
    found = list(points)
    return Point(fmean(point.latitude for point in found), fmean(point.longitude for point in found))


def flat_miles(start: Point, end: Point) -> float:
    """Miles on a flat map, good enough at the size of a county."""
    east = (end.longitude - start.longitude) * cos(radians(start.latitude))
    return 69.0 * hypot(east, end.latitude - start.latitude)


def point_of(row: dict[str, str]) -> Point:
    """The point of a row with `lat` and `lon`."""
    return Point(float(row["lat"]), float(row["lon"]))


def degrees(value: str | float) -> str:
    """Five decimals: about a yard."""
    return f"{float(value):.5f}"
