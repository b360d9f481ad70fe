"""Private persons and e-mail addresses stay out of the directory."""

import pytest

from importers.cells import tidy
from importers.normalise.people import refuse_person, withhold_persons


@pytest.mark.parametrize(
    "note",
    [
        "Job training paid by Kimberly",
        "Fancy socks by a lady named Zerlinda",
        "Adults in respite , zerlinda imaginary went",
        "both Kenneth smith and Zork are residents at his house",
        "Sweet, knows Mike Imaginary",
        "Housing for veterans. Jay:",
    ],
)
def test_a_clause_that_names_a_person_is_withheld_without_repeating_it(note: str) -> None:
    parsed = withhold_persons(note)
    assert "imaginary" not in parsed.value.casefold()
    assert not any(name in parsed.value for name in ("Kimberly", "Zerlinda", "Kenneth", "Mike", "Jay"))
    (fault,) = parsed.faults
    assert fault.value == ""


def test_a_note_about_places_stays_whole() -> None:
    note = "Rooms at Mary House, meals at the Maria Example Center. Open to all."
    assert withhold_persons(note).value == note


@pytest.mark.parametrize("name", ["Shelia", "Tommy Imaginary", "Sandra Q Imaginary"])
def test_a_listing_that_is_only_a_person_is_refused(name: str) -> None:
    fault = refuse_person(name, "Rides for cash")
    assert fault is not None
    assert name not in fault.sentence


@pytest.mark.parametrize(
    ("name", "about"),
    [("Jane Imaginary, MFT", ""), ("Tommy Imaginary", "Legal clinic"), ("Mary House", ""), ("Vynca", "Rides")],
)
def test_a_professional_or_an_organization_is_not_refused(name: str, about: str) -> None:
    assert refuse_person(name, about) is None


def test_an_email_address_is_left_out_and_not_repeated() -> None:
    tidied = tidy("Write to help@example.org or call")
    assert tidied.value == "Write to or call"
    assert tidied.faults[0].code == "email_removed"
    assert "@" not in tidied.faults[0].sentence + tidied.faults[0].value
