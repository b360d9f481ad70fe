"""Crisis phrases: found when meant, calm when not."""

from directory.domain.match import Question
from directory.services.desk import Desk
from tests.exams.product import asked
from tests.exams.score import Score


def ask(desk: Desk) -> tuple[Score, Score, Score]:
    """Recall on real crises (any class raised), calm on innocent phrases, and the right class."""
    recall, calm, classes = Score("crisis recall"), Score("crisis calm"), Score("crisis class")
    for row in asked("crisis.csv"):
        found = desk.find(Question(text=row["text"], limit=1)).understood.crisis
        line = f"“{row['text']}” is {row['class']}, got {found}"
        if row["class"] == "none":
            calm.mark(found is None, line)
        else:
            recall.mark(found is not None, line)
            classes.mark(found == row["class"], line)
    return recall, calm, classes
