"""A family says what is wrong about a program; somebody looks, mends it and takes the report away."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from directory.domain.report import MOST_CHARACTERS, OpenReport, Report, Wrong
from directory.services.limit_tries import Limit, TryLimiter
from directory.store import reports
from directory.store.database import Database

VISITOR, ALL = "report", "report_all"
EVERYBODY = ""
LIMITS = {VISITOR: Limit(10, 3600), ALL: Limit(500, 86_400)}
"""Ten an hour from one group of visitors; a flood from many ends at 500 a day."""


@dataclass(frozen=True, slots=True)
class ReportQueue:
    """The queue of reports. `visitor` tells visitors apart for an hour and is not written down."""

    database: Database
    now: Callable[[], datetime]
    tries: TryLimiter

    def tell(self, listing_id: str, wrong: Wrong, text: str, visitor: str) -> None:
        """Put a report into the queue. Raises limit_tries.TooManyTriesError."""
        for kind, who in ((VISITOR, visitor), (ALL, EVERYBODY)):
            self.tries.check(kind, who)
            self.tries.count(kind, who)
        report = Report(str(uuid4()), listing_id, wrong, text[:MOST_CHARACTERS], self.now())
        with self.database.begin() as session:
            reports.add(session, report)

    def waiting(self) -> list[OpenReport]:
        """The reports nobody has dealt with, the oldest first."""
        with self.database.read() as session:
            return reports.waiting(session)

    def done(self, report_id: str) -> bool:
        """Take a report away, words and all; whether it was still there."""
        with self.database.begin() as session:
            return reports.remove(session, report_id)
