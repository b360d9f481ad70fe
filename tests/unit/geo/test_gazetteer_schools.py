"""Schools, as pupils and coaches call them."""

import pytest

from directory.domain.place import PlaceKind
from directory.geo import notes


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Luther Burbank High", "Luther Burbank High"),
        ("Luther Burbank High School", "Luther Burbank High"),
        ("burbank hs", "Luther Burbank High"),
        ("Burbank H.S.", "Luther Burbank High"),
        ("Kennedy High", "John F. Kennedy High"),
        ("katherine johnson ms", "Katherine Johnson Middle"),
        ("franklin elem", "Franklin Elementary"),
        ("mcclatchy", "C. K. McClatchy High"),
        ("hiram johnson", "Hiram W. Johnson High"),
    ],
)
def test_a_school_is_found_by_what_people_call_it(place, text, name):
    assert (place(text).kind, place(text).name) == (PlaceKind.SCHOOL, name)


def test_a_misspelt_school_is_found_and_said(place):
    assert place("Luthur Burbank High").name == "Luther Burbank High"
    assert notes.SIMILAR_NAME in notes.read(place("Luthur Burbank High").note)


def test_a_name_two_schools_share_names_the_district_taken(place):
    found = place("Theodore Judah Elementary")
    assert notes.read(found.note) == {notes.SEVERAL_SCHOOLS: found.district}


def test_a_school_carries_its_district_by_both_names(place):
    school = place("Franklin High")
    assert school.district == "Elk Grove Unified"
    assert {"Elk Grove Unified", "Elk Grove Unified School District"} <= set(school.areas)


def test_a_private_school_says_nothing_about_the_district(place):
    school = place("Jesuit High School")
    assert school.district == "San Juan Unified"
    assert school.district not in school.areas


def test_a_school_without_a_known_point_says_so(place):
    assert notes.APPROXIMATE_SCHOOL in notes.read(place("Miwok Village Elementary").note)


def test_a_school_outside_the_county_is_known_to_be_outside(place):
    assert place("Rio Vista High").in_county is False


def test_a_city_wins_over_a_school_named_after_it(place):
    assert place("Galt").kind is PlaceKind.CITY
