"""`make exam`: ask everything and print the score of each section; `-v` prints every point lost but the fresh ones.

`--write` also writes the percentages, and no question, to `data/exam_scores.json` for the page about the directory.
"""

import json
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path

from directory import resources
from tests.exams import clock, crisis, households, questions, scenarios
from tests.exams.product import HERE, MIDNIGHT, bundled
from tests.exams.score import Score

FRESH = "questions_fresh.csv"
WRITTEN = "exam_scores.json"


def scores(home: Path) -> Iterator[Score]:
    """Every section, in the order it is read."""
    day, night = bundled(home), bundled(home, MIDNIGHT)
    yield from questions.ask(day.desk, "questions_dev.csv").values()
    yield from questions.ask(day.desk, FRESH).values()
    yield from scenarios.ask(day.desk, night.desk)
    yield from crisis.ask(day.desk)
    yield clock.ask()
    yield households.ask(day)


def main(verbose: bool, write: bool) -> None:
    """Run the whole exam. The fresh questions are scored and never shown, so that nobody tunes to them."""
    told = []
    with tempfile.TemporaryDirectory() as folder:
        for score in scores(Path(os.environ.get("EXAM_HOME", folder))):
            told.append(score)
            sys.stdout.write(f"{score}\n")
            is_part = score.section.startswith("questions_dev.csv ")
            if verbose and not is_part and not score.section.startswith(FRESH):
                sys.stdout.writelines(f"    {line}\n" for line in score.lost)
    if write:
        path = resources.folder("data") / WRITTEN
        path.write_text(written(told, datetime.now(HERE).date()), encoding="utf-8")


def written(told: Sequence[Score], asked_on: date) -> str:
    """The scores as JSON: sections, percentages and how many points there were; what was asked stays out."""
    sections = [{"section": one.section, "percent": round(one.percent, 1), "asked": one.asked} for one in told]
    return json.dumps({"asked_on": asked_on.isoformat(), "sections": sections}, indent=1) + "\n"


if __name__ == "__main__":
    main("-v" in sys.argv, "--write" in sys.argv)
