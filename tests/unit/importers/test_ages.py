"""Ages: from number cells and from sentences that state them plainly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.domain.eligibility import AgeRule, OtherRule
from importers.normalise.ages import parse_age_cells, plain_ages, rules_from_text


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("ages 13-23", (156, 288)),
        ("LGBTQ Youth (ages 13-23)", (156, 288)),
        ("Youth ages 12-25; referral through county Access Team (916) 555-0100", (144, 312)),
        ("Birth through age 5", (None, 72)),
        ("Children ages 0-21", (None, 264)),
        ("18 and under", (None, 228)),
        ("LGBTQ young people under 25", (None, 300)),
        ("Children under 3 with a delay", (None, 36)),
        ("60+", (720, None)),
        ("Adults Ages 55+", (660, None)),
        ("age 65 and older", (780, None)),
        ("babies 6-12 months", (6, 13)),
        ("ages 12-18, grades 7-12", (144, 228)),
        ("Adults", (216, None)),
    ],
)
def test_a_plain_age_is_read(text: str, span: tuple[int | None, int | None]) -> None:
    rule = plain_ages(text)
    assert rule is not None
    assert (rule.min_months, rule.under_months) == span


@pytest.mark.parametrize(
    "text",
    [
        "Children",
        "Lives at home; 65 or older, blind or disabled of any age",
        "ages 12-17 (junior) and 18-29",
        "Children 18 and under; 21 if disabled",
        "low-income residents; adults 60+ for senior program",
        "Families with children 0-17",
        "pregnant women and children under 5",
        "household income at or below 200% FPL",
        "one payment per 12 months",
        "Transition-age youth (about 16-26)",
        "grades 4-12 (teen programs 13-19)",
    ],
)
def test_an_age_that_is_not_plain_is_not_read(text: str) -> None:
    assert plain_ages(text) is None


def test_text_that_says_more_than_ages_is_kept_beside_them() -> None:
    assert rules_from_text("LGBTQ Youth (ages 13-23)") == (
        AgeRule(156, 288, "LGBTQ Youth (ages 13-23)"),
        OtherRule("LGBTQ Youth (ages 13-23)"),
    )


def test_text_that_says_only_ages_asks_nothing_else() -> None:
    assert rules_from_text("Children & Youth (18 and under)") == (
        AgeRule(None, 228, "Children & Youth (18 and under)"),
    )


@pytest.mark.parametrize("text", ["All Ages", "anyone", ""])
def test_everyone_is_no_rule(text: str) -> None:
    assert rules_from_text(text) == ()


def test_a_highest_age_of_17_serves_everyone_below_18() -> None:
    assert parse_age_cells("", "17").value == AgeRule(None, 216)
    assert parse_age_cells("13", "23.0").value == AgeRule(156, 288)


@pytest.mark.parametrize(("low", "high", "code"), [("18", "12", "ages_reversed"), ("teen", "", "bad_age")])
def test_impossible_ages_are_reported(low: str, high: str, code: str) -> None:
    parsed = parse_age_cells(low, high)
    assert parsed.value is None
    assert parsed.faults[0].code == code


@given(st.text(max_size=60))
def test_no_text_makes_it_fail(text: str) -> None:
    rules_from_text(text)


@given(st.integers(0, 60), st.integers(1, 39))
def test_a_span_of_ages_reads_back(low: int, years: int) -> None:
    rule = plain_ages(f"ages {low}-{low + years}")
    assert rule is not None
    assert (rule.min_months or 0, rule.under_months) == (low * 12, (low + years + 1) * 12)
