"""What happens to every cell: formulas, mixed-up letters, spaces."""

import pytest

from importers.cells import tidy


@pytest.mark.parametrize(
    ("cell", "kept"),
    [
        ('=HYPERLINK("http://bad.example","Click")', 'HYPERLINK("http://bad.example","Click")'),
        ("+SUM(A1)", "SUM(A1)"),
        ("-1+cmd|' /C calc'!A0", "1+cmd|' /C calc'!A0"),
        ("@pantry", "pantry"),
        ("- Adults only", "Adults only"),
    ],
)
def test_a_formula_loses_its_sign_and_keeps_its_text(cell: str, kept: str) -> None:
    tidied = tidy(cell)
    assert tidied.value == kept
    assert [fault.code for fault in tidied.faults] == ["formula"]


@pytest.mark.parametrize("cell", ["+1 916 555 0100", "-121.4937", "+1 (916) 555-0100 (Main)", "(916) 555-0100"])
def test_a_phone_or_number_may_begin_with_a_sign(cell: str) -> None:
    assert tidy(cell).value == cell
    assert not tidy(cell).faults


@pytest.mark.parametrize("cell", ["-", "--", "  ", ""])
def test_a_lone_dash_is_an_empty_cell(cell: str) -> None:
    assert tidy(cell).value == ""
    assert not tidy(cell).faults


def test_letters_mixed_up_in_an_earlier_copy_are_reported() -> None:
    assert tidy("Niños").faults == ()
    assert tidy("NiÃ±os").faults[0].code == "garbled_text"
