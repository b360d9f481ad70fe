"""Nearness in meaning: what is near counts, what is far does not, and clauses are heard apart."""

import numpy as np

from directory.matching.meaning import Meaning, parts

NEEDS = ("food.today", "food.today", "work.find")
ANCHORS = np.array([[1, 0, 0], [0.8, 0.6, 0], [0, 0, 1]], np.float32)
VECTORS = {
    "hungry": (127, 0, 0),
    "I am hungry and looking for work": (60, 0, 60),
    "I am hungry": (127, 0, 0),
    "looking for work": (0, 0, 127),
    "nothing of it": (0, 0, 0),
}


def read(text):
    return Meaning(lambda texts: np.array([VECTORS[one] for one in texts], np.int8), ANCHORS, NEEDS).read(text)


def test_a_text_means_what_it_is_near_to():
    assert read("hungry").needs == {"food.today": 1.0}


def test_a_text_near_to_nothing_means_nothing():
    assert read("nothing of it").needs == {}


def test_what_a_clause_means_clearly_is_told_apart():
    meant = read("I am hungry and looking for work")
    assert meant.by_clause == {"I am hungry": ("food.today", 1.0), "looking for work": ("work.find", 1.0)}
    assert meant.needs == {"food.today": 1.0, "work.find": 1.0}


def test_a_text_of_one_clause_is_heard_once():
    assert parts("help with the rent") == ["help with the rent"]


def test_only_the_first_clauses_are_heard():
    assert parts("my rent is due, we need food, and the car broke, and more is wrong")[1:] == [
        "my rent is due",
        "we need food",
    ]
