"""Keys: the same row has the same key next time, and two rows never share one."""

from directory.domain.listing import Address, Listing, ListingKey, Location, Organization, Phone
from importers.keys import Candidate, assign_codes, base_code, fold


def listing(name: str = "Pretend Pantry", street: str = "", phone: str = "", code: str = "") -> Listing:
    location = Location(Address(street)) if street else None
    phones = (Phone(phone),) if phone else ()
    return Listing(ListingKey("", code), Organization("Org"), name, location=location, phones=phones)


def candidate(row: int, *told_apart_by: str, name: str = "Pretend Pantry", code: str = "") -> Candidate:
    return Candidate(row, listing(name, code=code), told_apart_by, told_apart_by)


def test_spelling_of_streets_does_not_move_a_key() -> None:
    assert fold("3810 Rosin Court, Suite 170") == fold("3810 ROSIN CT STE 170")
    assert base_code(listing(street="1 Elm Street")) == base_code(listing(street="1 ELM ST."))


def test_with_a_street_a_new_phone_does_not_move_a_key() -> None:
    assert base_code(listing(street="1 Elm St", phone="1")) == base_code(listing(street="1 Elm St", phone="2"))


def test_without_a_street_the_phone_tells_listings_apart() -> None:
    assert base_code(listing(phone="1")) != base_code(listing(phone="2"))


def test_an_id_of_the_file_is_the_key() -> None:
    assert base_code(listing(code="34672806032890")) == "34672806032890"


def test_rows_that_differ_in_one_field_get_keys_of_that_field_in_any_order() -> None:
    rows = [candidate(2, "Food"), candidate(3, "Shelter")]
    again = [candidate(2, "Shelter"), candidate(3, "Food")]
    assert assign_codes(rows) == {}
    assign_codes(again)
    assert rows[0].code != rows[1].code
    assert [row.code for row in rows] == [row.code for row in reversed(again)]


def test_the_first_field_that_differs_in_all_rows_is_used() -> None:
    rows = [candidate(2, "same", "a", "x"), candidate(3, "same", "b", "x")]
    changed = [candidate(2, "same", "a", "y"), candidate(3, "same", "b", "x")]
    assign_codes(rows)
    assign_codes(changed)
    assert [row.code for row in rows] == [row.code for row in changed]


def test_a_row_that_repeats_another_names_it() -> None:
    assert assign_codes([candidate(2, "Food"), candidate(3, "Food"), candidate(4, "Food")]) == {3: 2, 4: 2}


def test_codes_that_differ_only_in_case_are_told_apart() -> None:
    rows = [candidate(2, "Food", code="A1"), candidate(3, "Shelter", code="a1")]
    assign_codes(rows)
    assert rows[0].code.casefold() != rows[1].code.casefold()
