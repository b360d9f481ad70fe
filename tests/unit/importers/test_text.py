"""Text: entities, spaces, capitals and footnote marks."""

import pytest

from importers.normalise.text import clean, parse_code, parse_name, proper_case, split_list


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("STE 1,24,&amp; 25", "STE 1,24,& 25"),
        ("Food &amp;amp; Fun", "Food & Fun"),
        ("  two   spaces\u00a0here ", "two spaces here"),
        ("zero\u200bwidth", "zerowidth"),
        ("Nin\u0303os", "Niños"),
        ("one \n\n  two\r\nthree", "one\ntwo\nthree"),
    ],
)
def test_text_is_what_was_meant(typed: str, meant: str) -> None:
    assert clean(typed) == meant


@pytest.mark.parametrize(
    ("shouted", "calm"),
    [
        ("SACRAMENTO COUNTY PRIMARY", "Sacramento County Primary"),
        ("HEALTH AND LIFE ORGANIZATION, INC. (H.A.L.O)", "Health and Life Organization, Inc. (H.A.L.O)"),
        ("RCCA - GREEN PARK", "RCCA - Green Park"),
        ("MCKINLEY PARK CARE CENTER", "McKinley Park Care Center"),
        ("ST. JOSEPH'S TOWER ICF/DD-N", "St. Joseph's Tower ICF/DD-N"),
        ("MID-TOWN OAKS POST-ACUTE", "Mid-Town Oaks Post-Acute"),
        ("HELP FOR A CLINIC - THE ANNEX AT DEL PASO", "Help for a Clinic - The Annex at Del Paso"),
        ("O'BRIEN HOUSE II", "O'Brien House II"),
        ("UC DAVIS LGBTQ CENTER OF THE VALLEY", "UC Davis LGBTQ Center of the Valley"),
    ],
)
def test_a_shouted_name_is_calmed_and_keeps_its_acronyms(shouted: str, calm: str) -> None:
    assert proper_case(shouted) == calm


@pytest.mark.parametrize("name", ["WIC", "IRS", "WellSpace Health", "eVIBE", "Star View - 'The STAY'"])
def test_a_name_that_is_not_shouted_stays(name: str) -> None:
    assert proper_case(name) == name


def test_footnote_marks_leave_the_name_and_are_reported() -> None:
    parsed = parse_name("Pretend Family Care **")
    assert parsed.value == "Pretend Family Care"
    assert [fault.code for fault in parsed.faults] == ["footnote_mark"]


def test_a_list_has_each_part_once() -> None:
    assert split_list("Photo ID; proof of address;;Photo ID\nrent bill") == (
        "Photo ID",
        "proof of address",
        "rent bill",
    )


def test_an_id_that_excel_made_a_float_is_mended() -> None:
    assert parse_code("34672806032890.0").value == "34672806032890"


def test_an_id_that_excel_shortened_is_no_id() -> None:
    parsed = parse_code("3.46728E+13")
    assert parsed.value == ""
    assert parsed.leftover == "3.46728E+13"
    assert parsed.faults[0].code == "mangled_number"
