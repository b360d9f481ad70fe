"""Whatever is typed, nothing breaks and nothing is slow."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from directory.domain.place import Place, Point

HOSTILE = [
    "",
    " ",
    "x" * 10_000,
    "9" * 10_000,
    "95823" * 2_000,
    " " * 10_000 + "95823",
    "\x00\x01\x02",
    "\x0095823",
    "🏠" * 500,
    "‮95823",
    "' OR 1=1 --",
    "<script>alert(1)</script>",
    "../../etc/passwd",
    "%s%s%n",
    "1, 2, 3, 4",
    ",,,,,,",
    "٣٤٥٦٧",
    "١٢٣ شارع",
    "ﷺ" * 300,
    "-",
    "0",
    "nan,nan",
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_is_answered(gazetteer, text):
    answer = gazetteer.locate(text)
    gazetteer.suggest(text, 8)
    assert answer is None or answer.note or answer.name == "95823"


@settings(deadline=None, max_examples=300)
@given(text=st.text(max_size=300))
def test_no_text_makes_locate_raise(gazetteer, text):
    assert isinstance(gazetteer.locate(text), Place | None)


@settings(deadline=None, max_examples=300)
@given(
    text=st.lists(
        st.sampled_from(["12", "95823", "10001", "q", "st", "davis", ",", "elk", "grove", "high", "near", "ca", "of"]),
        max_size=9,
    ).map(" ".join)
)
def test_no_mixture_of_address_words_makes_locate_raise(gazetteer, text):
    assert isinstance(gazetteer.locate(text), Place | None)


@settings(deadline=None, max_examples=200)
@given(latitude=st.floats(-90, 90), longitude=st.floats(-180, 180))
def test_every_point_on_earth_gets_an_answer(gazetteer, latitude, longitude):
    assert gazetteer.place_of(Point(latitude, longitude)).point == Point(latitude, longitude)


@settings(deadline=None, max_examples=200)
@given(name=st.text(max_size=200))
def test_no_area_name_makes_covers_raise(gazetteer, place, name):
    assert gazetteer.covers(name, place("95823")) in (True, False, None)
