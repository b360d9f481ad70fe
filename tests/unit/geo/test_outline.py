"""Inside or outside a line."""

import pytest

from directory.domain.place import Point
from directory.geo import outline
from directory.geo.outline import Outline, outline_of

SQUARE = Outline((((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0), (0.0, 0.0)),))


def test_a_point_inside_is_inside():
    assert Point(0.5, 0.5) in SQUARE


@pytest.mark.parametrize("point", [Point(1.5, 0.5), Point(0.5, 1.5), Point(-0.5, -0.5)])
def test_a_point_outside_is_outside(point):
    assert point not in SQUARE


def test_the_miles_to_the_line_are_those_to_the_nearest_side():
    assert SQUARE.miles_to_line(Point(0.9, 0.5)) == pytest.approx(6.9, rel=0.01)


def test_the_miles_to_a_corner_are_known_too():
    assert SQUARE.miles_to_line(Point(2.0, 1.0)) == pytest.approx(69.0, rel=0.01)


def test_every_part_of_a_multipolygon_counts():
    square = [[[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]]
    far = [[[5, 5], [6, 5], [6, 6], [5, 6], [5, 5]]]
    assert Point(5.5, 5.5) in outline_of({"type": "MultiPolygon", "coordinates": [square, far]})


def test_a_line_is_no_outline():
    with pytest.raises(ValueError, match="LineString"):
        outline_of({"type": "LineString", "coordinates": [[0, 0], [1, 1]]})


def test_the_county_holds_the_capitol_but_not_davis(folder):
    county = outline.read(folder / "county_outline.json")
    assert Point(38.5767, -121.4934) in county
    assert Point(38.5449, -121.7405) not in county
