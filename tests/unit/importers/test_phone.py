"""Phone cells as offices type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from importers.normalise.phone import find_numbers, parse_phones


def read(text: str) -> list[str]:
    return [
        " ".join(
            filter(None, (phone.number, phone.extension and f"x{phone.extension}", phone.label and f"[{phone.label}]"))
        )
        for phone in parse_phones(text).value
    ]


@pytest.mark.parametrize(
    ("cell", "numbers"),
    [
        ("(916) 555-0100", ["(916) 555-0100"]),
        ("9165550100", ["(916) 555-0100"]),
        ("916.555.0100", ["(916) 555-0100"]),
        ("1-916-555-0100", ["(916) 555-0100"]),
        ("+1 (916) 555‑0100", ["(916) 555-0100"]),
        ("9165550100.0", ["(916) 555-0100"]),
        ("916-555-0100 x12", ["(916) 555-0100 x12"]),
        ("916-555-0100, ext. 5", ["(916) 555-0100 x5"]),
        ("916-555-0100 / 916-555-0101", ["(916) 555-0100", "(916) 555-0101"]),
        ("(916) 555-0100\n(916) 555-0101", ["(916) 555-0100", "(916) 555-0101"]),
        ("9165550100 9165550101", ["(916) 555-0100", "(916) 555-0101"]),
        ("211", ["211"]),
        ("211 or (916) 498-1000", ["211", "(916) 498-1000"]),
        ("988 then press 1", ["988 [press 1]"]),
        ("Youth:916 5550102", ["(916) 555-0102 [Youth]"]),
        ("(916) 555-0100 (Main); TTY 711", ["(916) 555-0100 [Main]", "711 [TTY]"]),
        ("916-SUPPORT (916-787-7678)", ["(916) 787-7678 [916-SUPPORT]"]),
        ("1-800-326-8937 (Spanish)", ["(800) 326-8937 [Spanish]"]),
        ("text HOME to 741741 (Text)", ["741741 [text HOME]"]),
        ("text FOOD, Meals or COMIDA to 304-304", ["304304 [text FOOD, Meals or COMIDA]"]),
        ("text 233733", ["233733"]),
        ("211 (ask for the nearest center)", ["211 [ask for the nearest center]"]),
    ],
)
def test_a_cell_is_read_with_its_labels(cell: str, numbers: list[str]) -> None:
    assert read(cell) == numbers
    assert parse_phones(cell).leftover == ""


def test_the_template_example_is_read_whole() -> None:
    cell = "(916) 555-0100 (Main); (916) 555-0101 (Spanish); 988; text HOME to 741741 (Text); 211 or (916) 498-1000"
    assert [phone.number for phone in parse_phones(cell).value] == [
        "(916) 555-0100", "(916) 555-0101", "988", "741741", "211", "(916) 498-1000",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        ("Fax 916-555-0100", "fax"),
        ("TDD: 916-555-0100", "textphone"),
        ("916-555-0100 (videophone)", "video"),
        ("text HOPE to 64673", "text"),
        ("1-800-743-8525 (voice and TDD)", "voice"),
    ],
)
def test_the_label_tells_the_kind(cell: str, kind: str) -> None:
    assert parse_phones(cell).value[0].kind == kind


@pytest.mark.parametrize("cell", ["999-999-9999", "(000) 000-0000", "1234567890"])
def test_a_placeholder_is_kept_out_and_reported(cell: str) -> None:
    parsed = parse_phones(cell)
    assert (parsed.value, parsed.leftover) == ((), "")
    assert parsed.faults[0].code == "placeholder_phone"


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("(108) 555-0100", "bad_phone"),
        ("555-0100", "phone_text"),
        ("Law Enforcement Dispatch", "phone_text"),
        ("9.16555E+09", "mangled_number"),
        ("91655501009165550101", "phone_text"),
    ],
)
def test_what_is_no_number_is_kept_as_text_and_reported(cell: str, code: str) -> None:
    parsed = parse_phones(cell)
    assert parsed.value == ()
    assert parsed.leftover
    assert code in [fault.code for fault in parsed.faults]


def test_words_that_belong_to_no_number_are_kept() -> None:
    assert parse_phones("Through the nearest pretend dispatch of the police (911)").leftover


def test_a_number_written_twice_comes_once() -> None:
    assert read("916-555-0100 (Main); (916) 555-0100") == ["(916) 555-0100 [Main]"]


@pytest.mark.parametrize("cell", ["", "n/a", "-", "None"])
def test_an_empty_cell_has_no_phone(cell: str) -> None:
    assert parse_phones(cell).value == ()
    assert not parse_phones(cell).faults


def test_numbers_are_found_in_running_text() -> None:
    assert find_numbers("call 916 555-0100 or 1 (916) 555.0101") == ("9165550100", "9165550101")


@given(st.text(max_size=80))
def test_no_text_makes_it_fail(text: str) -> None:
    parse_phones(text)


@given(
    st.integers(2_000_000, 9_999_999),
    st.sampled_from(["(916) {}-{}", "916-{}-{}", "916.{}.{}", "916{}{}", "1 916 {} {}"]),
)
def test_a_number_reads_the_same_however_it_is_written(rest: int, shape: str) -> None:
    first, last = f"{rest:07}"[:3], f"{rest:07}"[3:]
    phones = parse_phones(shape.format(first, last)).value
    assert [phone.digits for phone in phones] in ([], [f"916{first}{last}"])
