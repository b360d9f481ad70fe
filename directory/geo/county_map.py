"""A small map of the county: its outline and its larger towns, flattened onto a sheet 200 units wide."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import cos, radians
from typing import Self

from directory.domain.place import Place, Point
from directory.geo.outline import Outline

WIDTH, MARGIN = 200, 6


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the sheet, from its top left corner."""

    x: float
    y: float
    name: str = ""


@dataclass(frozen=True, slots=True)
class CountyMap:
    """The sheet: the outline as an SVG path, towns to find one's way by, and where any point falls.

    `west` and `north` are the corner in degrees; a degree of longitude is `scale * squeeze` units, one of latitude
    `scale`.
    """

    path: str
    height: int
    towns: tuple[Spot, ...]
    west: float
    north: float
    scale: float
    squeeze: float

    @classmethod
    def of(cls, outline: Outline, towns: Iterable[Place] = ()) -> Self:
        """Draw an outline as large as the sheet is wide."""
        corners = [corner for ring in outline.rings for corner in ring]
        west, east = min(x for x, _ in corners), max(x for x, _ in corners)
        south, north = min(y for _, y in corners), max(y for _, y in corners)
        squeeze = cos(radians((south + north) / 2))
        scale = (WIDTH - 2 * MARGIN) / ((east - west) * squeeze)
        sheet = cls("", round((north - south) * scale) + 2 * MARGIN, (), west, north, scale, squeeze)
        path = " ".join(f"M{' '.join(sheet._corner(x, y) for x, y in ring)}Z" for ring in outline.rings)
        spots = (spot for town in towns if town.point and (spot := sheet.spot(town.point, town.name)))
        return cls(path, sheet.height, tuple(spots), west, north, scale, squeeze)

    def spot(self, point: Point, name: str = "") -> Spot | None:
        """Where a point falls; None for one that is not on the sheet."""
        x, y = self._flat(point.longitude, point.latitude)
        on_sheet = 0 <= x <= WIDTH and 0 <= y <= self.height
        return Spot(round(x, 1), round(y, 1), name) if on_sheet else None

    def _flat(self, longitude: float, latitude: float) -> tuple[float, float]:
        across = (longitude - self.west) * self.squeeze * self.scale
        return MARGIN + across, MARGIN + (self.north - latitude) * self.scale

    def _corner(self, longitude: float, latitude: float) -> str:
        x, y = self._flat(longitude, latitude)
        return f"{x:.1f},{y:.1f}"
