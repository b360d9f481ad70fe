"""Which side of a boundary a point lies on, and how near to the line. Pure geometry, no library."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, hypot, radians
from pathlib import Path

from directory.domain.place import Point

Ring = Sequence[Sequence[float]]
"""A closed line of (longitude, latitude) pairs, as GeoJSON writes them."""

MILES_PER_DEGREE = 69.0


@dataclass(frozen=True, slots=True)
class Outline:
    """A region without holes, made of one or more rings."""

    rings: tuple[Ring, ...]

    def __contains__(self, point: Point) -> bool:
        return any(_inside(ring, point) for ring in self.rings)

    def miles_to_line(self, point: Point) -> float:
        """How far the point is from the line, in miles, on either side (flat-earth, right to 1 % within a county)."""
        return min(_miles_to_side(point, a, b) for ring in self.rings for a, b in pairwise(ring))


def outline_of(geometry: dict[str, object]) -> Outline:
    """The outer rings of a GeoJSON Polygon or MultiPolygon. Raises ValueError for any other geometry."""
    parts = geometry["coordinates"]
    if not isinstance(parts, list) or geometry["type"] not in ("Polygon", "MultiPolygon"):
        raise ValueError(f"not a polygon: {geometry['type']}")
    return Outline((parts[0],) if geometry["type"] == "Polygon" else tuple(part[0] for part in parts))


def read(path: Path) -> Outline:
    """The outline in a GeoJSON feature file."""
    return outline_of(json.loads(path.read_text(encoding="utf-8"))["geometry"])


def _inside(ring: Ring, point: Point) -> bool:
    """Counts how often a line to the east crosses the ring: odd means inside."""
    inside = False
    for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True):
        straddles = (y1 > point.latitude) != (y2 > point.latitude)
        if straddles and point.longitude < (x2 - x1) * (point.latitude - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside


def _miles_to_side(point: Point, start: Sequence[float], end: Sequence[float]) -> float:
    x1, y1 = _flat(point, start)
    x2, y2 = _flat(point, end)
    length = (x2 - x1) ** 2 + (y2 - y1) ** 2
    along = 0.0 if length == 0 else max(0.0, min(1.0, -(x1 * (x2 - x1) + y1 * (y2 - y1)) / length))
    return hypot(x1 + along * (x2 - x1), y1 + along * (y2 - y1))


def _flat(origin: Point, corner: Sequence[float]) -> tuple[float, float]:
    """The corner in miles east and north of the origin."""
    east = (corner[0] - origin.longitude) * MILES_PER_DEGREE * cos(radians(origin.latitude))
    return east, (corner[1] - origin.latitude) * MILES_PER_DEGREE
