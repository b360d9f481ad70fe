"""Coordinates, web addresses, days and percentages."""

from datetime import date

import pytest

from importers.normalise.dates import parse_day, parse_source_date
from importers.normalise.number import parse_percent
from importers.normalise.point import parse_point
from importers.normalise.website import parse_website


def test_a_point_needs_both_coordinates() -> None:
    point = parse_point("38.58", "-121.49").value
    assert point is not None
    assert (point.latitude, point.longitude) == (38.58, -121.49)
    assert parse_point("", "").value is None


@pytest.mark.parametrize(
    ("latitude", "longitude", "code"),
    [
        ("###########", "-121.3", "hidden_number"),
        ("38.58", "", "half_a_point"),
        ("north", "west", "bad_point"),
        ("-121.49", "38.58", "bad_point"),
        ("0", "0", "bad_point"),
        ("nan", "-121", "bad_point"),
    ],
)
def test_an_impossible_point_is_reported_and_kept_as_text(latitude: str, longitude: str, code: str) -> None:
    parsed = parse_point(latitude, longitude)
    assert parsed.value is None
    assert parsed.faults[0].code == code
    assert parsed.leftover


def test_a_point_outside_california_is_kept_and_reported() -> None:
    parsed = parse_point("38.58", "121.49")
    assert parsed.value is not None
    assert parsed.faults[0].code == "outside_california"


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("www.example.org", "https://www.example.org"),
        ("http://example.org/a?b=c", "http://example.org/a?b=c"),
        ("example.org; example.com", "https://example.org"),
    ],
)
def test_a_web_address_is_completed(text: str, address: str) -> None:
    assert parse_website(text).value == address


@pytest.mark.parametrize("text", ["javascript:alert(1)", "see our page", "ftp://example.org"])
def test_what_a_browser_should_not_follow_is_no_website(text: str) -> None:
    parsed = parse_website(text)
    assert parsed.value == ""
    assert parsed.leftover == text


@pytest.mark.parametrize(
    ("text", "day"),
    [("2025", "2025"), ("2025-6", "2025-06"), ("10/18/2025", "2025-10-18"), ("2025-10-18 00:00:00", "2025-10-18")],
)
def test_a_source_date_is_as_exact_as_the_source(text: str, day: str) -> None:
    assert parse_source_date(text).value == day


def test_a_day_must_exist() -> None:
    assert parse_day("2025-02-28").value == date(2025, 2, 28)
    assert parse_day("2025-02-30").faults[0].code == "bad_date"
    assert parse_day("2025-02").faults[0].code == "bad_date"


@pytest.mark.parametrize(("text", "percent"), [("200", 200.0), ("138%", 138.0), ("", None), ("low", None)])
def test_a_percentage_is_a_number(text: str, percent: float | None) -> None:
    assert parse_percent(text).value == percent
