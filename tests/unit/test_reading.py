"""How hard texts are to read."""

import pytest

from directory.domain.reading import english_syllables, grade, spanish_syllables


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("help", 1), ("made", 1), ("table", 2), ("needed", 2), ("helped", 1), ("places", 2), ("rules", 1),
        ("cities", 2),
        ("families", 3), ("someone", 2), ("homeless", 2), ("safely", 2), ("area", 3), ("people", 2), ("paying", 2),
        ("information", 4), ("the", 1), ("free", 1), ("teaches", 2), ("don’t", 1),
    ],
)  # fmt: skip
def test_english_syllables(word: str, syllables: int) -> None:
    assert english_syllables(word) == syllables


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("sol", 1), ("casa", 2), ("ayuda", 3), ("cuenta", 2), ("leer", 2), ("día", 2), ("país", 2), ("ciudad", 2),
        ("guerra", 2), ("quien", 1), ("aeropuerto", 5), ("afroamericana", 7), ("muy", 1), ("y", 1), ("niños", 2),
        ("información", 4), ("vergüenza", 3), ("cuidado", 3), ("baúl", 2), ("aún", 2),
    ],
)  # fmt: skip
def test_spanish_syllables(word: str, syllables: int) -> None:
    assert spanish_syllables(word) == syllables


@pytest.mark.parametrize(
    ("language", "plain", "hard"),
    [
        (
            "en",
            "Get a bag of food. It is free. Come on Monday.",
            "Eligible participants receive supplemental nutritional assistance subject to availability.",
        ),
        (
            "es",
            "Le dan una bolsa de comida. Es gratis. Venga el lunes.",
            "Los participantes elegibles recibirán asistencia nutricional según disponibilidad.",
        ),
    ],
)
def test_plain_words_are_far_below_officialese(language: str, plain: str, hard: str) -> None:
    assert grade(plain, language) <= 4
    assert grade(hard, language) > 12


def test_names_that_cannot_be_said_more_simply_do_not_count() -> None:
    text = "Ask about California insurance in Sacramento."
    assert grade(text, "en", ["Sacramento", "California insurance"]) < grade(text, "en")


@pytest.mark.parametrize("text", ["", "   ", "2-1-1", "…"])
def test_what_has_no_words_is_not_hard(text: str) -> None:
    assert grade(text, "es") == 0
