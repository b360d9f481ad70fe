"""Cells with words of a fixed vocabulary."""

import pytest

from directory.domain.listing import ContactMode, Flag, Visibility
from importers.normalise.choices import (
    parse_choice,
    parse_choices,
    parse_insurance,
    parse_needs,
    parse_visibility,
    parse_yes,
)


def test_needs_keep_their_order_and_unknown_ones_are_kept_aside() -> None:
    parsed = parse_needs("food.today; food.meals;food.moon", frozenset({"food.meals", "food.today"}))
    assert parsed.value == ("food.today", "food.meals")
    assert parsed.leftover == "food.moon"
    assert parsed.faults[0].code == "unknown_need"


def test_words_of_an_enum_may_be_spaced_as_people_like() -> None:
    assert parse_choices("In person; phone", ContactMode, "mode").value == (ContactMode.IN_PERSON, ContactMode.PHONE)
    assert parse_choices("Walk-In", Flag, "flag").value == (Flag.WALK_IN,)


def test_an_unknown_word_of_an_enum_is_reported() -> None:
    parsed = parse_choice("sometimes", ContactMode, ContactMode.PHONE, "mode")
    assert parsed.value is ContactMode.PHONE
    assert parsed.faults[0].code == "unknown_mode"


def test_insurance_has_several_names() -> None:
    parsed = parse_insurance("Medicaid; medi-cal; Uninsured; Moonshield")
    assert parsed.value is not None
    assert parsed.value.accepted == ("medi-cal", "uninsured")
    assert parsed.leftover == "Moonshield"


def test_an_address_of_unknown_visibility_is_hidden() -> None:
    parsed = parse_visibility("confidential")
    assert parsed.value is Visibility.HIDDEN
    assert parsed.faults[0].code == "unknown_visibility"
    assert parse_visibility("").value is Visibility.FULL


@pytest.mark.parametrize(("text", "is_yes"), [("Yes", True), ("x", True), ("no", False), ("", False), ("maybe", False)])
def test_only_yes_is_yes(text: str, is_yes: bool) -> None:
    assert parse_yes(text).value is is_yes
    assert bool(parse_yes(text).faults) is (text == "maybe")
