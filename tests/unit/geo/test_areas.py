"""Whether a service area takes a place in: yes, no, or nobody knows."""

import pytest

COVERED = [
    ("Sacramento County", "95823"),
    ("Sacramento County", "Elk Grove"),
    ("sacramento county residents", "Elk Grove"),
    ("California", "Los Angeles"),
    ("Statewide", "95823"),
    ("United States", "Davis"),
    ("Northern California", "95823"),
    ("Sacramento region", "Davis"),
    ("Greater Sacramento", "Folsom"),
    ("Sacramento", "95823"),
    ("City of Sacramento", "Luther Burbank High"),
    ("City of Elk Grove", "Elk Grove"),
    ("Elk Grove", "95624"),
    ("Arden Arcade", "Arden-Arcade"),
    ("South Sacramento", "95823"),
    ("Oak Park", "Central Oak Park"),
    ("Unincorporated Sacramento County", "Arden-Arcade"),
    ("Elk Grove Unified School District", "Franklin High"),
    ("Elk Grove Unified", "Franklin High"),
    ("Folsom Cordova Unified", "Folsom High"),
    ("EGUSD", "Franklin High"),
    ("Sacramento, Placer and Yolo counties", "Roseville"),
    ("Sacramento and nine neighboring counties", "95823"),
    ("Sacramento, Twin Rivers, Natomas and Elk Grove districts", "Luther Burbank High"),
    ("Folsom and Rancho Cordova", "Folsom"),
    ("Elk Grove and nearby", "Elk Grove"),
    ("Carmichael area", "Carmichael"),
    ("California, incl. Sacramento County", "Davis"),
    ("Yolo County", "Davis"),
    ("Davis", "Davis"),
]
NOT_COVERED = [
    ("Sacramento County", "Davis"),
    ("Northern California", "Los Angeles"),
    ("Yolo and Placer counties", "95823"),
    ("City of Sacramento", "Elk Grove"),
    ("City of Sacramento", "Arden-Arcade"),
    ("Rancho Cordova", "95823"),
    ("Elk Grove", "Folsom"),
    ("Elk Grove", "Davis"),
    ("Davis", "Elk Grove"),
    ("Roseville", "Davis"),
    ("Meadowview", "Folsom"),
    ("Unincorporated Sacramento County", "Folsom"),
    ("Elk Grove Unified", "Luther Burbank High"),
    ("Natomas Unified", "Galt"),
    ("Galt Joint Union High", "Folsom"),
]
NOBODY_KNOWS = [
    ("PG&E customers", "95823"),
    ("SMUD service area", "95823"),
    ("school site", "95823"),
    ("27 counties of Northern California", "95823"),
    ("Washoe County", "95823"),
    ("", "95823"),
    ("Sacramento", "Elk Grove"),
    ("City of Sacramento", "95823"),
    ("City of Sacramento", "95825"),
    ("Elk Grove Unified", "Elk Grove"),
    ("Elk Grove Unified", "95823"),
    ("parts of Sacramento County", "95823"),
    ("Citrus Heights and nearby", "Orangevale"),
    ("Sacramento region", "Stockton"),
    ("Meadowview", "95823"),
]


@pytest.mark.parametrize(("area", "where"), COVERED)
def test_an_area_takes_in_what_lies_in_it(gazetteer, place, area, where):
    assert gazetteer.covers(area, place(where)) is True


@pytest.mark.parametrize(("area", "where"), NOT_COVERED)
def test_an_area_leaves_out_what_surely_lies_elsewhere(gazetteer, place, area, where):
    assert gazetteer.covers(area, place(where)) is False


@pytest.mark.parametrize(("area", "where"), NOBODY_KNOWS)
def test_what_the_tables_cannot_tell_is_left_open(gazetteer, place, area, where):
    assert gazetteer.covers(area, place(where)) is None


def test_a_point_by_the_river_is_in_the_county_or_not_and_nobody_knows(gazetteer, place):
    assert gazetteer.covers("Sacramento County", place("38.5850,-121.5130")) is None


def test_a_point_abroad_is_in_no_area_we_know(gazetteer, place):
    assert gazetteer.covers("United States", place("48.85,2.35")) is None
    assert gazetteer.covers("Sacramento County", place("48.85,2.35")) is False
