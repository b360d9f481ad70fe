"""Who help is for."""

import pytest

from directory.matching.people import read_people


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("my 9 year old", (9,)),
        ("grandson 9 not sleeping", (9,)),
        ("hijo de 4 años y otro de 7 años", (4, 7)),
        ("14yo daughter", (14,)),
        ("baby 8 months old", (0,)),
        ("I owe 900 dollars", ()),
        ("2 bedroom apartment", ()),
    ],
)
def test_ages_that_are_said(text, ages):
    assert read_people(text).ages == ages


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("my son is sad", "child"),
        ("mi hija adolescente", "teen"),
        ("for my mom", "adult"),
        ("para mi abuela", "senior"),
    ],
)
def test_persons_that_are_named(text, person):
    assert person in read_people(text).persons
