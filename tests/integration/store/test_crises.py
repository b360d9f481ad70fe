"""A number a day and kind of crisis."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date

from directory.store import crises
from directory.store.crises import CrisisDay
from directory.store.database import Database
from directory.store.models import CrisisCount

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)


def test_counts_are_kept_by_day_and_kind(database: Database) -> None:
    with database.begin() as session:
        for day, crisis in ((MONDAY, "suicide"), (MONDAY, "suicide"), (MONDAY, "overdose"), (TUESDAY, "suicide")):
            crises.add(session, day, crisis)
        assert crises.daily(session) == [
            CrisisDay(TUESDAY, "suicide", 1),
            CrisisDay(MONDAY, "overdose", 1),
            CrisisDay(MONDAY, "suicide", 2),
        ]


def test_counts_at_the_same_moment_all_arrive(
    database: Database, database_url: str, open_database: Callable[[str], Database]
) -> None:
    def count(_: int) -> None:
        with database.begin() as session:
            crises.add(session, MONDAY, "suicide")

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(count, range(20)))
    with open_database(database_url).read() as session:
        assert crises.daily(session) == [CrisisDay(MONDAY, "suicide", 20)]


def test_there_is_room_for_nothing_but_day_kind_and_number() -> None:
    assert [column.name for column in CrisisCount.__table__.columns] == ["day", "crisis_class", "shown"]
