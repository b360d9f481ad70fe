"""Count, for each day, how often words sounded like a crisis: the kind and the day, nothing of the words."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from directory.domain.match import Answer, Question
from directory.store import crises
from directory.store.crises import CrisisDay
from directory.store.database import Database

LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class CrisisCounter:
    """Answers questions as `find` does and counts the crises among them; a next page counts no second time.

    `later` runs what it is given without keeping the family waiting, even while an import holds the database.
    """

    database: Database
    find: Callable[[Question], Answer]
    later: Callable[[Callable[[date, str], None], date, str], object]
    now: Callable[[], datetime]

    def __call__(self, question: Question) -> Answer:
        """The answer, which no trouble with counting can hold up."""
        answer = self.find(question)
        if answer.understood.crisis and question.offset == 0:
            self._try(self.later, self._count, self.now().date(), answer.understood.crisis)
        return answer

    def daily(self) -> Sequence[CrisisDay]:
        """All counts, the newest day first."""
        with self.database.read() as session:
            return crises.daily(session)

    def _count(self, day: date, crisis: str) -> None:
        self._try(self._write, day, crisis)

    def _write(self, day: date, crisis: str) -> None:
        with self.database.begin() as session:
            crises.add(session, day, crisis)

    @staticmethod
    def _try(step: Callable[..., object], *values: object) -> None:
        try:
            step(*values)
        except Exception as fault:  # a family in a crisis gets its answer, whatever is wrong with a statistic
            LOG.warning("a crisis could not be counted: %s", type(fault).__name__)
