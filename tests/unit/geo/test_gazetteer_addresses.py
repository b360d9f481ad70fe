"""Typed addresses and coordinates."""

import pytest

from directory.domain.place import PlaceKind, Point
from directory.geo import notes
from directory.geo.distance import miles


def test_an_address_with_a_zip_gives_the_middle_of_the_zip(place):
    found = place("5723 Marconi Ave, Carmichael, CA 95608")
    assert (found.name, found.note) == ("95608", "middle_of_zip:95608")


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("10474 Mather Blvd, Mather", "Mather"),
        ("8000 Aztec Way Antelope", "Antelope"),
        ("8000 Aztec Way, Antelope, CA", "Antelope"),
        ("3550 Watt Ave N Highlands", "North Highlands"),
        ("1298 W Capitol Ave, West Sac", "West Sacramento"),
        ("the big church on Florin Road, Sacramento", "Sacramento"),
        ("our motel in Rancho Cordova", "Rancho Cordova"),
    ],
)
def test_an_address_without_a_zip_gives_the_middle_of_its_city(place, text, city):
    assert place(text).name == city
    assert notes.read(place(text).note)[notes.MIDDLE_OF_CITY] == city


def test_an_address_outside_the_county_is_known_to_be_outside(place):
    assert place("123 Main St, Davis").in_county is False


@pytest.mark.parametrize(
    "text",
    [
        *("123 Davis St", "500 Folsom Blvd", "10474 Mather Blvd", "12 Fort Davis", "5545 Sky Parkway"),
        *("5321 Stockton Boulevard", "1671 W. El Camino", "8986 Elk Grove Boulevard", "12 N Davis"),
    ],
)
def test_a_street_named_after_a_city_is_not_that_city(gazetteer, text):
    assert gazetteer.locate(text) is None


def test_a_known_block_of_the_centre_is_exact(place):
    found = place("1520 Q Street Apt 4, Sacramento, CA 95811")
    assert (found.kind, found.postal_code, found.note) == (PlaceKind.ADDRESS, "95811", "middle_of_block:1500 Q St")
    assert miles(found.point, Point(38.5703, -121.4885)) < 0.2


def test_a_block_far_from_the_zip_typed_with_it_is_not_believed(place):
    assert place("1520 Q St, Rio Linda 95673").note == "middle_of_zip:95673"


def test_a_block_in_another_city_is_not_taken_for_ours(place):
    assert place("1520 Q St, Galt").name == "Galt"


def test_an_address_without_a_city_says_which_was_assumed(place):
    assert place("1520 Q St").note == "middle_of_block:1500 Q St;assumed_city:Sacramento"


def test_an_address_in_a_town_we_do_not_know_is_not_placed_here(gazetteer):
    assert gazetteer.locate("1520 Q St, Portland OR") is None


@pytest.mark.parametrize("text", ["38.58,-121.49", "38.58 -121.49", " 38.58 , -121.49 "])
def test_coordinates_are_a_place(place, text):
    found = place(text)
    assert (found.kind, found.postal_code, found.in_county) == (PlaceKind.COORDINATES, "95814", True)


@pytest.mark.parametrize("text", ["999,999", "91,0", "-5", "1,2,3"])
def test_impossible_coordinates_are_no_place(gazetteer, text):
    assert gazetteer.locate(text) is None


def test_a_point_outside_the_county_is_known_to_be_outside(gazetteer):
    davis = gazetteer.place_of(Point(38.5449, -121.7405))
    assert (davis.in_county, davis.city, davis.note) == (False, "Davis", "outside_county")


def test_a_point_at_the_river_between_two_counties_is_left_open(gazetteer):
    assert gazetteer.place_of(Point(38.5850, -121.5130)).in_county is None


def test_a_point_far_from_california_has_no_areas(gazetteer):
    paris = gazetteer.place_of(Point(48.85, 2.35))
    assert (paris.areas, paris.postal_code, paris.in_county) == ((), "", False)
