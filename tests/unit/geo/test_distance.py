"""Miles: exact for show, fast for scans, and both agree."""

import numpy as np
import pytest

from directory.domain.place import Point
from directory.geo.distance import haversine_miles, miles

CAPITOL = Point(38.5767, -121.4934)
LOS_ANGELES = Point(34.0537, -118.2428)


def test_a_known_distance_is_right():
    assert miles(CAPITOL, LOS_ANGELES) == pytest.approx(361, abs=2)


def test_a_place_is_no_miles_from_itself():
    assert miles(CAPITOL, CAPITOL) == 0


@pytest.mark.parametrize(
    "end",
    [LOS_ANGELES, Point(38.0185, -121.7904), Point(38.7358, -121.6038), Point(38.5081, -121.0259)],
    ids=["Los Angeles", "south end", "north end", "east end"],
)
def test_the_fast_distance_is_within_one_percent_of_the_ground(end):
    fast = haversine_miles([end.latitude], [end.longitude], CAPITOL)[0]
    assert fast == pytest.approx(miles(CAPITOL, end), rel=0.01)


def test_the_fast_distance_holds_across_the_whole_county():
    spots = [Point(latitude, longitude) for latitude in (38.1, 38.4, 38.7) for longitude in (-121.8, -121.4, -121.1)]
    fast = haversine_miles([spot.latitude for spot in spots], [spot.longitude for spot in spots], CAPITOL)
    assert fast == pytest.approx([miles(CAPITOL, spot) for spot in spots], rel=0.01)


def test_unknown_coordinates_stay_unknown():
    assert np.isnan(haversine_miles([np.nan], [np.nan], CAPITOL)).all()
