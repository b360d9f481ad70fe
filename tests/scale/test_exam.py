"""The public exam, asked of OpenSearch and of Whoosh over the same bundled listings."""

import pytest

from directory.search.opensearch.engine import connected
from tests.exams import questions, scenarios
from tests.exams.product import MIDNIGHT, bundled
from tests.exams.score import Score

pytestmark = pytest.mark.scale
FILES = ("questions_dev.csv", "questions_fresh.csv")


@pytest.fixture(scope="session")
def on_opensearch(product, two_nodes):
    """The product with the bundled listings, by day and by night, that asks OpenSearch."""
    engine = connected(two_nodes.urls, shards=1, alias="exam")
    day, night = (bundled(product.settings.home, product.now()), bundled(product.settings.home, MIDNIGHT))
    for wiring in (day, night):
        wiring.__dict__["engine"] = engine
        wiring.__dict__.pop("indexer", None)
    day.indexer.rebuild()
    return day, night


def test_the_questions_are_answered_as_well_as_by_whoosh(product, on_opensearch):
    marks = {}
    for name, desk in (("Whoosh", product.desk), ("OpenSearch", on_opensearch[0].desk)):
        each = [questions.ask(desk, file)[file] for file in FILES]
        marks[name] = Score(name, sum(score.passed for score in each), sum(score.asked for score in each))
        print(f"\nexam, {marks[name]}")
    assert marks["OpenSearch"].percent >= marks["Whoosh"].percent - 2


def test_every_scenario_is_met(on_opensearch):
    day, night = on_opensearch
    assert [line for score in scenarios.ask(day.desk, night.desk) for line in score.lost] == []
