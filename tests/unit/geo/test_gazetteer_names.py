"""Cities, neighbourhoods and ZIPs, as people type them."""

import pytest

from directory.domain.place import PlaceKind
from directory.geo import notes


@pytest.mark.parametrize("text", ["95823", " 95823 ", "95823-1234", "９５８２３", "ZIP 95823", "95823 Sacramento"])
def test_a_zip_is_found(place, text):
    assert (place(text).kind, place(text).name, place(text).note) == (PlaceKind.POSTAL_CODE, "95823", "")


def test_a_zip_stands_at_its_census_centre(place):
    point = place("95757").point
    assert (point.latitude, point.longitude) == (38.33165, -121.43698)


def test_a_zip_of_boxes_says_that_its_point_is_a_post_office(place):
    assert place("95812").note == "post_office_zip:95812"


@pytest.mark.parametrize("text", ["10001", "99999", "00000", "100 Main St, New York 10001"])
def test_a_zip_nobody_has_in_california_is_not_guessed(gazetteer, text):
    assert gazetteer.locate(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Elk Grove", "Elk Grove"),
        ("ELK GROVE, CA", "Elk Grove"),
        ("Elkgrove", "Elk Grove"),
        ("city of elk grove", "Elk Grove"),
        ("near Galt", "Galt"),
        ("Arden Arcade", "Arden-Arcade"),
        ("N. Highlands", "North Highlands"),
        ("Rancho", "Rancho Cordova"),
        ("Sac", "Sacramento"),
        ("South Sac", "South Sacramento"),
        ("downtown", "Downtown"),
        ("Oak Park", "Oak Park"),
        ("midtown", "Midtown / Winn Park / Capital Avenue"),
        ("Valley Hi", "Valley Hi / North Laguna"),
        ("zberg park", "Z'berg Park"),
        ("Saçramênto", "Sacramento"),
        ("Sacramento County", "Sacramento County"),
    ],
)
def test_a_name_is_found_however_it_is_written(place, text, name):
    assert place(text).name == name
    assert notes.SIMILAR_NAME not in place(text).note


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rancho Cordoba", "Rancho Cordova"),
        ("citrus hights", "Citrus Heights"),
        ("Natomes", "Natomas"),
        ("sacrmento", "Sacramento"),
        ("folsm", "Folsom"),
        ("Carmicheal", "Carmichael"),
        ("Rosville", "Roseville"),
    ],
)
def test_a_small_slip_is_mended_and_said(place, text, name):
    assert place(text).name == name
    assert notes.read(place(text).note)[notes.SIMILAR_NAME] == name


@pytest.mark.parametrize(
    "text",
    [
        *("Boston", "Denver", "Portland", "Phoenix", "Houston", "Chicago", "Reno", "Seattle", "Dallas", "Miami"),
        *("New York", "Las Vegas", "Philadelphia", "Mexico City", "Kabul", "Florida", "Texas", "Nevada", "Oregon"),
        *("Atlanta", "Detroit", "Austin", "Nashville", "Memphis", "Kansas City", "Honolulu", "Tucson", "Orlando"),
        *(
            "asdfasdf",
            "school",
            "high school",
            "food",
            "rent help",
            "none",
            "my house",
            "mother",
            "matter",
            "packet",
            "track",
        ),
    ],
)
def test_what_we_do_not_know_is_not_taken_for_a_neighbour(gazetteer, text):
    assert gazetteer.locate(text) is None


@pytest.mark.parametrize(
    "text", ["Davis", "West Sacramento", "Roseville", "Stockton", "Los Angeles", "Yolo County", "95691", "90001"]
)
def test_a_place_outside_the_county_is_known_to_be_outside(place, text):
    assert place(text).in_county is False
    assert notes.OUTSIDE_COUNTY in notes.read(place(text).note)


def test_a_namesake_too_far_to_be_meant_is_not_mentioned(place):
    assert place("Oak Park").note == ""


def test_a_namesake_next_door_is_mentioned(place):
    assert place("Brentwood").city == "Sacramento"
    assert notes.read(place("Brentwood").note) == {notes.ALSO_ELSEWHERE: "Contra Costa"}


def test_franklin_is_ours_and_not_the_one_in_merced_county(place):
    assert place("Franklin").point.latitude == pytest.approx(38.376, abs=0.01)


def test_a_neighborhood_knows_the_areas_it_lies_in(place):
    areas = place("Central Oak Park").areas
    assert areas[:4] == ("Central Oak Park", "Oak Park", "Sacramento", "City of Sacramento")
    assert areas[-3:] == ("Sacramento County", "California", "United States")


def test_a_district_stands_in_the_middle_of_its_schools(gazetteer):
    found = gazetteer.locate("Elk Grove Unified School District")
    assert (found.district, found.in_county) == ("Elk Grove Unified", True)


def test_mail_through_a_city_does_not_make_a_home_in_it(gazetteer):
    assert gazetteer.covers("Elk Grove", gazetteer.locate("95758")) is True
    assert gazetteer.is_home("Elk Grove", gazetteer.locate("95758")) is None
