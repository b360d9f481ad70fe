"""What people type: is a right program among the first three?"""

from collections import defaultdict
from collections.abc import Iterable

from directory.domain.match import Match, Question
from directory.services.desk import Desk
from tests.exams.product import asked
from tests.exams.score import Score

NEAR = "95823"


def ask(desk: Desk, name: str) -> dict[str, Score]:
    """Scores of one file of questions: in all, by language and by style."""
    scores: dict[str, Score] = defaultdict(lambda: Score(""))
    for row in asked(name):
        answer = desk.find(Question(text=row["text"], near=NEAR, limit=5))
        passed = is_right(row, answer.matches)
        led = " | ".join(",".join(match.listing.needs) for match in answer.matches[:3])
        for section in (name, f"{name} {row['language']}", f"{name} {row['style']}"):
            scores[section].section = section
            scores[section].mark(passed, f"{row['id']} “{row['text']}” wants {row['needs']}, got {led}")
    return dict(scores)


def is_right(row: dict[str, str], matches: Iterable[Match]) -> bool:
    """Each group of acceptable needs is met early enough, and nothing wrong leads."""
    led = [set(match.listing.needs) for match in matches]
    groups = [set(group.split(";")) for group in row["needs"].split("|")]
    depth = 5 if row["style"] == "several" else 3
    met = all(any(group & needs for needs in led[:depth]) for group in groups)
    unwanted = set(filter(None, row["not_needs"].split(";")))
    return met and not (led and led[0] & unwanted and not led[0] & set.union(*groups))
