"""Lists of families in both databases: kept, shortened, deleted, and gone when their time is over."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from directory.store import attempts, saved_lists
from directory.store.database import Database
from directory.store.models import Attempt, SavedList, SavedListing

TODAY, LAST_DAY = date(2026, 11, 23), date(2027, 2, 21)
ONE, TWO = "1" * 64, "2" * 64


@pytest.fixture
def kept(database: Database) -> Database:
    with database.begin() as session:
        for code_hash, ids in ((ONE, ["b", "a"]), (TWO, ["b"])):
            saved_lists.create(session, code_hash, LAST_DAY)
            saved_lists.add(session, code_hash, ids, LAST_DAY)
    return database


def ids_of(database: Database, code_hash: str, today: date = TODAY) -> tuple[str, ...] | None:
    with database.read() as session:
        found = saved_lists.get(session, code_hash, today)
    return found.listing_ids if found else None


def test_a_list_keeps_its_order_and_each_listing_once(kept: Database) -> None:
    with kept.begin() as session:
        saved_lists.add(session, ONE, ["c", "a", "c"], LAST_DAY)
    assert ids_of(kept, ONE) == ("b", "a", "c")


def test_listings_saved_at_the_same_moment_all_arrive(kept: Database) -> None:
    def save(number: int) -> None:
        with kept.begin() as session:
            saved_lists.add(session, ONE, [str(number)], LAST_DAY)

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(save, range(12)))
    assert len(ids_of(kept, ONE) or ()) == 14


def test_a_listing_can_be_taken_off(kept: Database) -> None:
    with kept.begin() as session:
        saved_lists.remove(session, ONE, "b")
    assert ids_of(kept, ONE) == ("a",)
    assert ids_of(kept, TWO) == ("b",)


def test_a_deleted_list_leaves_nothing_behind(kept: Database) -> None:
    with kept.begin() as session:
        saved_lists.delete_one(session, ONE)
        saved_lists.delete_one(session, ONE)
    with kept.read() as session:
        assert session.query(SavedListing).count() == 1
    assert ids_of(kept, ONE) is None


def test_a_list_opens_until_its_last_day_and_not_after(kept: Database) -> None:
    assert ids_of(kept, ONE, LAST_DAY) == ("b", "a")
    assert ids_of(kept, ONE, LAST_DAY.replace(day=22)) is None


def test_what_is_over_is_deleted_once(kept: Database) -> None:
    with kept.begin() as session:
        saved_lists.add(session, ONE, [], TODAY)
        later = TODAY.replace(day=24)
        assert [saved_lists.delete_expired(session, later) for _ in range(2)] == [1, 0]
        assert session.query(SavedList).count() == 1


def test_an_import_can_ask_which_lists_hold_a_listing(kept: Database) -> None:
    with kept.read() as session:
        assert saved_lists.holding(session, ["a", "b", "z"]) == {"a": 1, "b": 2}


def test_attempts_are_counted_by_group_and_forgotten(database: Database) -> None:
    with database.begin() as session:
        for stretch, visitors in ((1, 7), (2, 7), (2, 7), (2, 8)):
            attempts.add(session, stretch, "wrong_code", visitors)
        assert attempts.count(session, 2, "wrong_code", 7) == 2
        attempts.forget(session, before=2)
        assert attempts.count(session, 1, "wrong_code", 7) == 0
        assert session.query(Attempt).count() == 2


def test_attempts_at_the_same_moment_all_count(database: Database, count_at_once: Callable[[], int]) -> None:
    assert count_at_once() == 20


@pytest.fixture
def count_at_once(database: Database) -> Callable[[], int]:
    def add(_: int) -> None:
        with database.begin() as session:
            attempts.add(session, 1, "wrong_code", 7)

    def run() -> int:
        with ThreadPoolExecutor(4) as threads:
            list(threads.map(add, range(20)))
        with database.read() as session:
            return attempts.count(session, 1, "wrong_code", 7)

    return run


def test_there_is_room_for_nothing_that_tells_who_it_was() -> None:
    columns = {column.name for table in (SavedList, SavedListing, Attempt) for column in table.__table__.columns}
    assert columns == {"code_hash", "expires_on", "listing_id", "position", "stretch", "kind", "visitors", "tries"}
