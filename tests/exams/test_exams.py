"""The public exam as a test: CI fails under the floor."""

import pytest

from tests.exams import clock, crisis, households, questions, scenarios
from tests.exams.product import MIDNIGHT, bundled
from tests.exams.score import Score


@pytest.fixture(scope="session")
def late(product):
    return bundled(product.settings.home, MIDNIGHT)


def test_a_right_program_is_among_the_first(product):
    both = Score("questions")
    for name in ("questions_dev.csv", "questions_fresh.csv"):
        score = questions.ask(product.desk, name)[name]
        both.passed, both.asked = both.passed + score.passed, both.asked + score.asked
    assert both.percent >= 95, both


def test_every_scenario_is_met(product, late):
    lost = [line for score in scenarios.ask(product.desk, late.desk) for line in score.lost]
    assert lost == []


def test_crises_are_found_and_innocent_words_stay_calm(product):
    recall, calm, _ = crisis.ask(product.desk)
    assert recall.percent >= 95, recall
    assert calm.percent >= 95, calm


def test_clocks_are_right():
    assert clock.ask().lost == []


def test_households_are_judged_right(product):
    assert households.ask(product).lost == []
