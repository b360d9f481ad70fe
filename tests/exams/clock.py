"""Hours as agencies write them: open, closed or unknown at a moment, and when that changes."""

from datetime import datetime

from directory.matching.clock import state
from importers.normalise.hours import parse_hours
from tests.exams.product import HERE, asked
from tests.exams.score import Score

WORDS = {True: "open", False: "closed", None: "unknown"}


def ask() -> Score:
    """One point for each moment told right, with its next change."""
    score = Score("clock")
    for row in asked("clock.csv"):
        schedule = parse_hours(row["hours"]).value
        found = state(schedule, datetime.fromisoformat(row["moment"]).replace(tzinfo=HERE))
        change = found.changes_at.replace(tzinfo=None).isoformat(timespec="minutes") if found.changes_at else ""
        got = (WORDS[found.is_open], change)
        score.mark(
            got == (row["expected"], row["changes_at"]),
            f"{row['id']} “{row['hours']}” at {row['moment']}: {row['expected']} {row['changes_at']}, got {got}",
        )
    return score
