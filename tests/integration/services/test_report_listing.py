"""Reports wait for somebody, and nobody can flood them."""

import pytest

from directory.domain.report import Wrong
from directory.services.limit_tries import TooManyTriesError, TryLimiter
from directory.services.report_listing import ALL, LIMITS, VISITOR, ReportQueue
from directory.store.database import Database
from tests.fakes.desk import NOW


@pytest.fixture
def queue(database: Database) -> ReportQueue:
    return queue_of(database)


def queue_of(database: Database) -> ReportQueue:
    return ReportQueue(database, lambda: NOW, TryLimiter(database, lambda: NOW, "a key", LIMITS))


def test_what_is_told_waits_until_it_is_done(queue: ReportQueue) -> None:
    queue.tell("a", Wrong.HOURS, "closed on Mondays", "here")
    (waiting,) = queue.waiting()
    assert (waiting.report.wrong, waiting.report.text, waiting.report.told_at) == (
        Wrong.HOURS,
        "closed on Mondays",
        NOW,
    )
    assert [queue.done(waiting.report.id) for _ in range(2)] == [True, False]
    assert queue.waiting() == []


def test_one_visitor_ends_soon_whatever_the_process(queue: ReportQueue) -> None:
    other_process = queue_of(queue.database)
    for number in range(LIMITS[VISITOR].tries):
        (queue, other_process)[number % 2].tell("a", Wrong.OTHER, "", "here")
    for process in (queue, other_process):
        with pytest.raises(TooManyTriesError):
            process.tell("a", Wrong.OTHER, "", "here")
    queue.tell("a", Wrong.OTHER, "", "there")


def test_many_visitors_together_end_too(queue: ReportQueue) -> None:
    for _ in range(LIMITS[ALL].tries):
        queue.tries.count(ALL, "")
    with pytest.raises(TooManyTriesError):
        queue.tell("a", Wrong.OTHER, "", "here")
    assert queue.waiting() == []
