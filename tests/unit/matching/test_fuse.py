"""Words and meaning together."""

from directory.matching.fuse import Fusion, fuse

FUSION = Fusion(words=0.9, meaning=0.9, near_the_top=0.7, least=0.1, guesses=3, beside_words=0.8)


def test_what_both_say_is_surest():
    fused = fuse({"a": 1.0, "b": 1.0}, {"a": 1.0}, FUSION, 0)
    assert fused["a"] > fused["b"]


def test_meaning_speaks_when_words_are_silent():
    assert list(fuse({}, {"a": 0.5, "b": 0.2}, FUSION, 3)) == ["a"]


def test_guesses_find_only_the_room_that_is_left():
    assert set(fuse({"a": 1.0}, {"b": 1.0, "c": 0.95}, FUSION, 1)) == {"a", "b"}


def test_a_guess_counts_less_beside_words():
    assert fuse({"a": 1.0}, {"b": 1.0}, FUSION, 1)["b"] < fuse({}, {"b": 1.0}, FUSION, 1)["b"]


def test_nothing_said_is_nothing_found():
    assert fuse({}, {}, FUSION, 3) == {}
