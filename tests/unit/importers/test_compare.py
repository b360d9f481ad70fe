"""Changes in words, and what an import must not take away."""

from dataclasses import replace
from datetime import date, time

from directory.domain.listing import (
    Address,
    Capacity,
    Listing,
    ListingKey,
    Location,
    Organization,
    Phone,
    Provenance,
    Status,
    Text,
)
from directory.domain.place import Point
from directory.domain.schedule import Opening, Schedule
from importers.compare import carried_over, field_changes

OLD = Listing(
    ListingKey("feed", "1"),
    Organization("Pretend Org"),
    "Pretend Pantry",
    needs=("food.today",),
    descriptions=(Text("en", "Food."), Text("es", "Comida.")),
    location=Location(Address("1 Elm St", "Galt"), Point(38.25, -121.3), "gazetteer"),
    phones=(Phone("(916) 555-0100", label="Main"),),
    capacity=Capacity("full"),
    status=Status.PAUSED,
    provenance=Provenance("A list", "2024", date(2025, 1, 2)),
)
BARE = Listing(
    OLD.key,
    OLD.organization,
    OLD.name,
    descriptions=(Text("en", "Food."),),
    location=Location(Address("1 Elm St", "Galt")),
    phones=OLD.phones,
    provenance=Provenance("A list", "2024"),
)


def changes(new: Listing) -> list[tuple[str, str, str]]:
    return [(change.field, change.old, change.new) for change in field_changes(OLD, new)]


def test_equal_listings_have_no_changes() -> None:
    assert field_changes(OLD, replace(OLD)) == ()


def test_a_change_deep_inside_is_named_by_its_own_field() -> None:
    moved = replace(OLD, location=replace(OLD.location, address=Address("2 Elm St", "Galt")))
    assert changes(moved) == [("location.address.street", "1 Elm St", "2 Elm St")]


def test_lists_are_shown_as_people_read_them() -> None:
    more = replace(OLD, phones=(*OLD.phones, Phone("988")))
    assert changes(more) == [("phones", "(916) 555-0100, Main, voice", "(916) 555-0100, Main, voice; 988, voice")]


def test_hours_are_shown_as_opening_hours() -> None:
    opened = replace(OLD, schedule=Schedule((Opening((0, 1), time(9), time(12)),)))
    assert changes(opened) == [("schedule.openings", "(empty)", "Mo,Tu 09:00-12:00")]


def test_a_place_that_appears_or_goes_is_one_change() -> None:
    assert [change[0] for change in changes(replace(OLD, location=None))] == ["location"]


def test_an_import_that_says_nothing_new_takes_nothing_away() -> None:
    assert carried_over(OLD, BARE, states_status=False) == OLD


def test_a_file_that_states_the_status_sets_it() -> None:
    assert carried_over(OLD, BARE, states_status=True).status is Status.ACTIVE


def test_the_point_of_an_old_address_is_not_kept_for_a_new_one() -> None:
    moved = replace(BARE, location=Location(Address("2 Elm St", "Galt")))
    location = carried_over(OLD, moved, states_status=False).location
    assert location is not None
    assert location.point is None
