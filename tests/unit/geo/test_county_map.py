"""The small map of the county."""

from directory import resources
from directory.domain.place import Place, PlaceKind, Point
from directory.geo.county_map import MARGIN, WIDTH, CountyMap
from directory.geo.outline import Outline, read

SQUARE = Outline((((-122.0, 38.0), (-121.0, 38.0), (-121.0, 39.0), (-122.0, 39.0), (-122.0, 38.0)),))
REAL = CountyMap.of(read(resources.folder("data") / "places" / "county_outline.json"))


def test_the_outline_fills_the_width() -> None:
    sheet = CountyMap.of(SQUARE)
    corner, middle = sheet.spot(Point(39.0, -122.0)), sheet.spot(Point(38.5, -121.5))
    assert corner
    assert middle
    assert (corner.x, corner.y) == (MARGIN, MARGIN)
    assert (middle.x, abs(middle.y - sheet.height / 2) <= 1) == (WIDTH / 2, True)


def test_it_is_taller_than_wide_as_a_degree_of_longitude_is_shorter() -> None:
    assert CountyMap.of(SQUARE).height > WIDTH


def test_a_place_far_away_is_not_on_the_sheet() -> None:
    assert REAL.spot(Point(34.05, -118.24)) is None


def test_towns_keep_their_names() -> None:
    town = Place(PlaceKind.CITY, "Middle", Point(38.5, -121.5))
    assert [spot.name for spot in CountyMap.of(SQUARE, [town]).towns] == ["Middle"]


def test_sacramento_lies_north_west_of_galt() -> None:
    capital, galt = REAL.spot(Point(38.58, -121.49)), REAL.spot(Point(38.27, -121.30))
    assert capital
    assert galt
    assert capital.x < galt.x
    assert capital.y < galt.y
