"""The plain drawing of the places on one page of results, for those whose browser runs no script."""

from collections.abc import Sequence
from dataclasses import dataclass

from directory.domain.place import Point
from directory.geo.county_map import CountyMap, Spot

MARGIN, LEAST = 0.15, 30
"""Room around the places, as a share of the drawing, and how little of the county sheet is shown at most enlarged."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A square piece of the county sheet: its left, its top and its side, and numbered places on it."""

    left: float
    top: float
    side: float
    pins: tuple[Spot, ...]
    here: Spot | None


def draw(numbered: Sequence[tuple[int, Point | None]], here: Point | None, county: CountyMap) -> Drawing | None:
    """Draw the places whose point is known, and where one searched from; None when no place is on the sheet."""
    pins = tuple(spot for number, point in numbered if point and (spot := county.spot(point, str(number))))
    if not pins:
        return None
    origin = county.spot(here) if here else None
    across, down = zip(*((spot.x, spot.y) for spot in (*pins, *([origin] if origin else []))), strict=True)
    side = round(max(LEAST, (max(max(across) - min(across), max(down) - min(down))) / (1 - 2 * MARGIN)), 1)
    left, top = (min(across) + max(across) - side) / 2, (min(down) + max(down) - side) / 2
    return Drawing(round(left, 1), round(top, 1), side, pins, origin)
