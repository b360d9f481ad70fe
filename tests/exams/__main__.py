"""`make exam`: ask everything and print the score of each section, and with -v every point lost."""

import os
import sys
import tempfile
from pathlib import Path

from tests.exams import clock, crisis, households, questions, scenarios
from tests.exams.product import MIDNIGHT, bundled

FRESH = "questions_fresh.csv"


def main() -> None:
    """Run the whole exam."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(os.environ.get("EXAM_HOME", folder))
        day, night = bundled(home), bundled(home, MIDNIGHT)
        scores = [
            *questions.ask(day.desk, "questions_dev.csv").values(),
            *questions.ask(day.desk, FRESH).values(),
            *scenarios.ask(day.desk, night.desk),
            *crisis.ask(day.desk),
            clock.ask(),
            households.ask(day),
        ]
    for score in scores:
        print(score)
        if (
            "-v" in sys.argv
            and len(score.section.split()) == 1
            and score.section != FRESH
            or "crisis" in score.section
            and "-v" in sys.argv
        ):
            print("\n".join(f"    {line}" for line in score.lost))


if __name__ == "__main__":
    main()
