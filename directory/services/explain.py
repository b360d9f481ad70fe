"""Explain how the list is made: the weights in use, the income guideline and how well the exam went."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from directory.domain.eligibility import PovertyGuideline
from directory.services.desk import ExamMark, ExamScores, Explanation

ORDERING = ("fit", "nearness", "language", "freshness", "trust")
"""The sections of `data/ranking.toml` that decide the order; what is left decides how a question is read."""


@dataclass(frozen=True, slots=True)
class Explainer:
    """Tells what the search really uses. `exam` is `data/exam_scores.json`, None when nobody has written it."""

    ranking: Mapping[str, Mapping[str, float]]
    guideline: PovertyGuideline
    exam: Mapping[str, Any] | None
    now: Callable[[], datetime]

    def __call__(self) -> Explanation:
        """The rule as it is now."""
        return Explanation(
            weights={section: self.ranking[section] for section in ORDERING},
            guideline=self.guideline,
            guideline_is_current=self.guideline.year == self.now().year,
            exam=_scores(self.exam) if self.exam else None,
        )


def _scores(written: Mapping[str, Any]) -> ExamScores:
    marks = {mark["section"]: ExamMark(mark["percent"], mark["asked"]) for mark in written["sections"]}
    return ExamScores(date.fromisoformat(written["asked_on"]), marks)
