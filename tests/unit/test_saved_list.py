"""Codes that open a list: easy to read aloud, hard to guess, and forgiving to those who type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.domain.saved_list import CODES, LENGTH, SYMBOLS, fingerprint, make_code, read_code

codes = st.integers(0, CODES - 1).map(make_code)
places = st.integers(0, LENGTH - 1)


def test_there_are_at_least_sixty_bits_of_codes() -> None:
    assert CODES >= 2**60


def test_no_symbol_is_taken_for_another() -> None:
    alike = ["0O", "1IL", "5S", "2Z", "8B", "6G", "MN", "BVDPCEGT", "JK", "FSX", "UQ", "AH8"]
    assert all(len(set(group) & set(SYMBOLS)) <= 1 for group in alike)


@given(st.integers(0, CODES - 1), st.integers(0, CODES - 1))
def test_two_numbers_never_share_a_code(one: int, other: int) -> None:
    assert (make_code(one) == make_code(other)) == (one == other)


@given(codes, st.sampled_from(["", " ", "-", " - ", "."]))
def test_a_code_is_read_however_it_is_written(code: str, between: str) -> None:
    assert read_code(f" {code.lower().replace('-', between)}\n") == code


@given(codes, places, st.sampled_from(SYMBOLS))
def test_one_wrong_symbol_shows(code: str, place: int, symbol: str) -> None:
    symbols = list(code.replace("-", ""))
    slipped = symbols[place] != symbol
    symbols[place] = symbol
    assert (read_code("".join(symbols)) == "") == slipped


@given(st.text(max_size=40))
def test_other_words_are_no_code(text: str) -> None:
    assert read_code(text) in {"", text.strip().upper()} or len(text) > LENGTH


@pytest.mark.parametrize("number", [-1, CODES])
def test_there_is_no_code_beyond_the_last(number: int) -> None:
    with pytest.raises(ValueError, match="no such code"):
        make_code(number)


@given(codes)
def test_what_is_stored_does_not_tell_the_code(code: str) -> None:
    assert len(fingerprint(code)) == 64
    assert not any(group in fingerprint(code).upper() for group in code.split("-") if not group.isdigit())
