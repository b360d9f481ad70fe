"""What may belong to a person is found in words; hours, dates and ZIPs are not."""

import pytest

from directory.domain.report import contacts_in


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("call 916-555-0100 please", ("916-555-0100",)),
        ("(916) 555-0100 or +1 916.555.0101", ("(916) 555-0100", "+1 916.555.0101")),
        ("mi número es 9165550100", ("9165550100",)),
        ("555-0100", ("555-0100",)),
        ("write to ana.p+x@mail.example.org.", ("ana.p+x@mail.example.org",)),
        ("123-45-6789", ("123-45-6789",)),
    ],
)
def test_what_may_belong_to_a_person_is_found(text: str, found: tuple[str, ...]) -> None:
    assert contacts_in(text) == found


@pytest.mark.parametrize(
    "text", ["", "closed since 2026-11-20", "open 9:00-17:00, 9-5", "95823 or 95823-1234", "2-1-1"]
)
def test_hours_dates_and_places_are_no_contacts(text: str) -> None:
    assert contacts_in(text) == ()
