"""Completing what somebody types."""

import pytest


def names(gazetteer, prefix, limit=8):
    return [place.name for place in gazetteer.suggest(prefix, limit)]


def test_cities_come_before_schools(gazetteer):
    assert names(gazetteer, "elk")[0] == "Elk Grove"


def test_zips_are_completed(gazetteer):
    assert names(gazetteer, "9582", 3) == ["95820", "95821", "95822"]


def test_a_later_word_is_found_too(gazetteer):
    assert "Luther Burbank High" in names(gazetteer, "burb")


def test_another_name_leads_to_the_place(gazetteer):
    assert "Sacramento State" in names(gazetteer, "sac st")


def test_neighbouring_cities_are_offered_and_far_ones_are_not(gazetteer):
    assert "Davis" in names(gazetteer, "davi")
    assert names(gazetteer, "los ang") == []


@pytest.mark.parametrize("code", ["94203", "95887", "95671", "90001"])
def test_zips_nobody_lives_in_or_near_are_not_offered(gazetteer, code):
    assert names(gazetteer, code) == []


@pytest.mark.parametrize(("prefix", "limit"), [("", 8), ("   ", 8), ("elk", 0), ("elk", -1), ("🏠", 8)])
def test_nothing_to_complete_gives_nothing(gazetteer, prefix, limit):
    assert names(gazetteer, prefix, limit) == []


def test_no_place_is_offered_twice(gazetteer):
    found = gazetteer.suggest("s", 500)
    assert len(found) == len(set(found))


def test_what_is_suggested_can_be_located(gazetteer):
    for place in gazetteer.suggest("el", 30):
        assert gazetteer.locate(place.name).kind == place.kind
