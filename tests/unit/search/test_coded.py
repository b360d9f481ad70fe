import numpy as np
import pytest

from directory.search.coded import Coded

FRUIT = Coded.of([("apple", "pear"), (), ("pear",), ("apple", "pear"), ("fig", "fig")])


def test_equal_lists_share_a_row():
    assert FRUIT.rows == (("apple", "pear"), (), ("pear",), ("fig",))
    assert FRUIT.codes.tolist() == [0, 1, 2, 0, 3]


def test_rows_are_asked_for_values_or_for_none():
    assert FRUIT.having({"pear", "plum"}).tolist() == [True, False, True, False]
    assert FRUIT.empty().tolist() == [False, True, False, False]


def test_a_value_farther_along_counts_less():
    assert FRUIT.best({"pear": 1.0, "fig": 0.5}, 0.1).tolist() == pytest.approx([0.9, 0.0, 1.0, 0.5])


def test_values_are_counted_over_some_documents():
    assert FRUIT.counts(FRUIT.codes[np.array([0, 2, 3])]) == {"apple": 2, "pear": 3}


def test_parts_joined_are_as_if_coded_at_once():
    joined = Coded.join([Coded.of([("apple", "pear"), ()]), Coded.of([("pear",), ("apple", "pear"), ("fig",)])])
    assert (joined.rows, joined.codes.tolist()) == (FRUIT.rows, FRUIT.codes.tolist())
