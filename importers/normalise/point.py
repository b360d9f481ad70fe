"""Coordinates: two cells to a point, or the reason why not."""

from directory.domain.place import Point
from importers.normalise.parsed import Fault, Parsed
from importers.normalise.text import is_blank

# A rough box around the state: its only use is to catch slipped digits and signs.
SOUTH, NORTH, WEST, EAST = 32.4, 42.1, -124.6, -114.0


def parse_point(latitude: str, longitude: str) -> Parsed[Point | None]:
    """The point, None when a cell is empty or impossible; a point outside California is kept and reported."""
    shown = f"{latitude}, {longitude}".strip(" ,")
    if is_blank(latitude) and is_blank(longitude):
        return Parsed(None)
    if "##" in shown:
        return _fault("hidden_number", f"“{shown}” hides the number: the column was too narrow when saved.", shown)
    if is_blank(latitude) or is_blank(longitude):
        return _fault("half_a_point", f"“{shown}” is only one of the two coordinates.", shown)
    try:
        point = Point(float(latitude), float(longitude))
    except ValueError:
        return _fault("bad_point", f"“{shown}” are no coordinates; they should look like 38.58, -121.49.", shown)
    if point.latitude == 0 or point.longitude == 0:
        return _fault("bad_point", f"“{shown}” is a placeholder, not a place.", shown)
    if SOUTH <= point.latitude <= NORTH and WEST <= point.longitude <= EAST:
        return Parsed(point)
    sentence = f"“{shown}” lies outside California; check the sign and the order (latitude first)."
    return Parsed(point, (Fault("outside_california", sentence, shown),))


def _fault(code: str, sentence: str, shown: str) -> Parsed[Point | None]:
    return Parsed(None, (Fault(code, f"{sentence} The place has no point until it is mended.", shown),), shown)
