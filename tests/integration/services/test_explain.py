"""What the page about the directory tells is what the search uses."""

import json
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from directory.reference import Reference
from directory.services.desk import ExamMark, ExamScores
from directory.services.explain import Explainer
from directory.wiring import HERE, Wiring
from tests.exams.__main__ import WRITTEN, written
from tests.exams.score import Score

SCORE = Score("clock", passed=2, asked=3, lost=["a question nobody may read"])


@pytest.fixture
def explain(product: Wiring) -> Explainer:
    return product.explain


def test_the_weights_are_those_of_the_search(explain: Explainer, product: Wiring) -> None:
    weights, blend = explain().weights, product.blend(product.now())
    assert (weights["fit"]["text"], weights["trust"]) == (blend.text, blend.confidence)
    assert list(weights) == ["fit", "nearness", "language", "freshness", "trust"]


def test_a_guideline_is_current_in_its_own_year(explain: Explainer) -> None:
    year = explain.guideline.year
    assert replace(explain, now=lambda: datetime(year, 12, 31, tzinfo=HERE))().guideline_is_current
    assert not replace(explain, now=lambda: datetime(year + 1, 1, 1, tzinfo=HERE))().guideline_is_current


def test_scores_are_read_as_the_exam_writes_them(explain: Explainer, tmp_path: Path) -> None:
    assert Reference(tmp_path).exam_scores is None
    (tmp_path / WRITTEN).write_text(written([SCORE], date(2026, 11, 20)), encoding="utf-8")
    told = replace(explain, exam=Reference(tmp_path).exam_scores)()
    assert told.exam == ExamScores(date(2026, 11, 20), {"clock": ExamMark(66.7, 3)})


def test_without_scores_nothing_is_told_of_them(explain: Explainer) -> None:
    assert replace(explain, exam=None)().exam is None


def test_what_is_written_holds_no_question() -> None:
    sections = json.loads(written([SCORE], date(2026, 11, 20)))["sections"]
    assert sections == [{"section": "clock", "percent": 66.7, "asked": 3}]
