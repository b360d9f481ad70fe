"""Addresses in one cell and in several."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from importers.normalise.address import check_city, parse_address, parse_city, parse_street, parse_zip
from importers.normalise.contact import split_contact


@pytest.mark.parametrize(
    ("cell", "address"),
    [
        (
            "8950 Pretend Center Drive, Suite 340 Sacramento, 95826",
            "8950 Pretend Center Drive, Suite 340, Sacramento, CA 95826",
        ),
        ("100 Example St Suite 2 Citrus Heights, CA 95610", "100 Example St Suite 2, Citrus Heights, CA 95610"),
        ("1276 Sample Dr, West Sacramento, 95691-3412", "1276 Sample Dr, West Sacramento, CA 95691"),
        ("4600 BROADWAY, SACRAMENTO, 95820", "4600 Broadway, Sacramento, CA 95820"),
        ("1 Example Blvd Sacramento CA, 95828", "1 Example Blvd, Sacramento, CA 95828"),
        ("4345 Sample Way, Sacramento CA., 95864", "4345 Sample Way, Sacramento, CA 95864"),
        ("Pretend Lounge, 15 20th Street Sacramento, CA 95811", "Pretend Lounge, 15 20th Street, Sacramento, CA 95811"),
        ("46th Street and Lang Avenue, Sacramento, CA 95823", "46th Street and Lang Avenue, Sacramento, CA 95823"),
        ("PO Box 12, Galt, CA 95632", "PO Box 12, Galt, CA 95632"),
        ("12 Elm Street Apt 4 Zyxtown, CA 95999", "12 Elm Street Apt 4, Zyxtown, CA 95999"),
        ("P.O. Box 4, Reno, NV 89501", "P.O. Box 4, Reno, NV 89501"),
        ("670 Placerville Dr. #2 Placerville, 95667", "670 Placerville Dr. #2, Placerville, CA 95667"),
    ],
)
def test_an_address_is_taken_apart(cell: str, address: str) -> None:
    assert str(parse_address(cell).value) == address


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("1615 D st", "no_city"),
        ("12th & North B St", "no_city"),
        ("2700 Sample Ave, Sacramento", "no_zip"),
        ("3216 Pretend Blvd, Sacramento, CA 9581", "short_zip"),
        ("5414 Pretend Parkway, Sacramento, CA 92882", "zip_contradicts_city"),
        ("3810 EXAMPLE CT 95834", "city_unclear"),
    ],
)
def test_a_gap_in_an_address_is_reported_and_the_rest_is_kept(cell: str, code: str) -> None:
    parsed = parse_address(cell)
    assert parsed.value is not None
    assert parsed.value.street
    assert code in [fault.code for fault in parsed.faults]


@pytest.mark.parametrize("cell", ["Contact program for more information", "Mobile", "need new address", "Room 12"])
def test_what_is_no_address_is_kept_as_text(cell: str) -> None:
    parsed = parse_address(cell)
    assert parsed.value is None
    assert parsed.leftover == cell
    assert parsed.faults[0].code == "address_text"


@pytest.mark.parametrize(
    ("cell", "code", "leftover"),
    [("95814", "95814", ""), ("95814.0", "95814", ""), ("95814-1234", "95814", "95814-1234"), ("95841-", "95841", "")],
)
def test_a_zip_code_has_five_digits(cell: str, code: str, leftover: str) -> None:
    parsed = parse_zip(cell)
    assert (parsed.value, parsed.leftover, parsed.faults) == (code, leftover, ())


@pytest.mark.parametrize(
    ("cell", "code"), [("9582", "short_zip"), ("Infor", "bad_zip"), ("05820", "zip_outside_california")]
)
def test_a_wrong_zip_code_is_reported_and_kept(cell: str, code: str) -> None:
    parsed = parse_zip(cell)
    assert parsed.faults[0].code == code
    assert cell in (parsed.value, parsed.leftover)


def test_a_zip_code_of_another_city_is_reported() -> None:
    assert check_city("Elk Grove", "95814")[0].code == "zip_contradicts_city"
    assert not check_city("Elk Grove", "95758")
    assert not check_city("Nowhereville", "95814")


def test_a_shouted_street_is_calmed() -> None:
    assert parse_street("9198 GREENBACK LN, SUITE 102").value == "9198 Greenback Ln, Suite 102"
    assert parse_street("2210 DEL PASO RD, SUITE A").value == "2210 Del Paso Rd, Suite A"
    assert parse_street("631 12TH ST").value == "631 12th St"
    assert parse_city("NORTH HIGHLANDS").value == "North Highlands"


def test_a_redacted_city_is_no_city() -> None:
    parsed = parse_city("Information Redacted")
    assert parsed.value == ""
    assert parsed.faults[0].code == "redacted"


def test_a_contact_cell_is_split_at_its_first_phone() -> None:
    cell = "22 Sample Ave\nElk Grove, 95624\n(916) 555-0111 or (916) 555-0112"
    assert split_contact(cell) == ("22 Sample Ave\nElk Grove, 95624", "(916) 555-0111 or (916) 555-0112")


@given(st.text(max_size=60) | st.from_regex(r"[\w ,.#&]{0,30} [A-Z]{2} \d{4,5}", fullmatch=True))
def test_no_text_makes_it_fail(text: str) -> None:
    parse_address(text)
    parse_zip(text)
