"""Translations when the English changes."""

from directory.domain.listing import Text, TextState
from directory.domain.translation import brought_along

FOOD, COMIDA = Text("en", "Food on Monday."), Text("es", "Comida los lunes.", TextState.MACHINE)
FOOD_ON_FRIDAY = Text("en", "Food on Friday.")


def state_of(texts: tuple[Text, ...], language: str = "es") -> TextState:
    return next(text.state for text in texts if text.language == language)


def test_a_translation_is_outdated_when_only_the_english_changed() -> None:
    assert state_of(brought_along((FOOD, COMIDA), (FOOD_ON_FRIDAY, COMIDA))) is TextState.OUTDATED


def test_a_language_the_file_lacks_is_kept_and_outdated_too() -> None:
    russian = Text("ru", "Еда по понедельникам.")
    assert state_of(brought_along((FOOD, russian), (FOOD_ON_FRIDAY,)), "ru") is TextState.OUTDATED


def test_it_stays_outdated_until_its_words_change() -> None:
    outdated = Text("es", COMIDA.text, TextState.OUTDATED)
    assert state_of(brought_along((FOOD, outdated), (FOOD, COMIDA))) is TextState.OUTDATED
    renewed = Text("es", "Comida los viernes.", TextState.MACHINE)
    assert state_of(brought_along((FOOD, outdated), (FOOD_ON_FRIDAY, renewed))) is TextState.MACHINE


def test_that_a_person_read_it_is_not_forgotten_by_the_next_import() -> None:
    read = Text("es", COMIDA.text, TextState.HUMAN)
    assert state_of(brought_along((FOOD, read), (FOOD, COMIDA))) is TextState.HUMAN


def test_a_person_may_vouch_for_it_anew() -> None:
    outdated = Text("es", COMIDA.text, TextState.OUTDATED)
    vouched = Text("es", COMIDA.text, TextState.HUMAN)
    assert state_of(brought_along((FOOD, outdated), (FOOD, vouched))) is TextState.HUMAN


def test_new_words_come_as_they_are_told() -> None:
    assert brought_along((), (FOOD, COMIDA)) == (FOOD, COMIDA)
    assert brought_along((COMIDA,), (FOOD, COMIDA)) == (FOOD, COMIDA)
