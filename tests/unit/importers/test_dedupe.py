"""Likely duplicates: same program written twice, not the same organization at two places."""

import pytest

from directory.domain.listing import Address, Kind, Listing, ListingKey, Location, Organization, Phone
from importers.dedupe import MAX_BLOCK, likely_duplicates
from importers.plan import LikelyDuplicate


def listing(code: str, name: str, phone: str = "", street: str = "", kind: Kind = Kind.PROGRAM) -> Listing:
    location = Location(Address(street, "Galt", "CA", "95632")) if street else None
    phones = (Phone(phone),) if phone else ()
    return Listing(ListingKey("feed", code), Organization(name), name, kind, location=location, phones=phones)


def pairs(one: Listing, *others: Listing) -> tuple[LikelyDuplicate, ...]:
    return likely_duplicates([(2, one)], [(2, one)], others)


PANTRY = listing("1", "Pretend Community Pantry", "9165550100", "1 Elm Street")


@pytest.mark.parametrize(
    "other",
    [
        listing("2", "PRETEND COMUNITY PANTRY", "9165550100", "1 Elm St."),
        listing("2", "Pretend Community Pantry, Inc.", "9165550100"),
        listing("2", "The Pretend Community Pantry", "", "1 Elm St"),
    ],
)
def test_the_same_program_written_differently_is_found(other: Listing) -> None:
    (pair,) = pairs(PANTRY, other)
    assert pair.row == 2
    assert "name" in pair.shared
    assert pair.score >= 80


@pytest.mark.parametrize(
    "other",
    [
        listing("2", "Pretend Community Pantry", "9165550100", "9 Oak St"),
        listing("2", "Pretend Youth Boxing", "9165550100", "1 Elm St"),
        listing("2", "Pretend Community Pantry II", "9165550100", "1 Elm St"),
        listing("2", "Pretend Community Pantry", "9165550199"),
        listing("2", "Pretend Community Pantry", "9165550100", "1 Elm St", Kind.SCHOOL),
    ],
)
def test_another_place_or_program_is_not_a_duplicate(other: Listing) -> None:
    assert pairs(PANTRY, other) == ()


def test_two_programs_with_short_names_are_not_mixed_up() -> None:
    oasis, arise = (listing(name, f"Imagicare {name}", "9165550100", "1 Elm St") for name in ("OASIS", "ARISE"))
    assert pairs(oasis, arise) == ()


def test_rows_of_one_file_are_compared_with_each_other_once() -> None:
    rows = [(2, PANTRY), (3, listing("2", "Pretend Community Pantry", "9165550100"))]
    (pair,) = likely_duplicates(rows, rows, [])
    assert (pair.row, pair.other) == (3, PANTRY)


def test_rows_that_did_not_change_are_not_reported_again() -> None:
    rows = [(2, PANTRY), (3, listing("2", "Pretend Community Pantry", "9165550100"))]
    assert likely_duplicates([], rows, []) == ()


def test_a_number_that_everybody_shares_compares_nobody() -> None:
    crowd = [listing(str(at), f"Line {at}", "988") for at in range(MAX_BLOCK + 10)]
    assert pairs(listing("x", "Line", "988"), *crowd) == ()
