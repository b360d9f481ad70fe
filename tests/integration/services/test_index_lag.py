"""How far the index is behind, and that nothing is lost between database and index."""

from datetime import timedelta

import pytest

from directory.domain.listing import Status
from directory.domain.need import NeedTree
from directory.search.port import SearchQuery, SearchUnavailableError
from directory.services.index_lag import IndexWatch
from directory.services.index_listings import Indexer
from directory.store import changes, listings, locks
from tests.fakes.plain_search import PlainEngine
from tests.integration.store.samples import NOW, program

FIRST, SECOND = program("1"), program("2")


class BrokenEngine(PlainEngine):
    """Does not answer writers."""

    def update(self, documents, removed=()):
        raise SearchUnavailableError("nobody is there")


def indexer(database, engine):
    return Indexer(database, engine, NeedTree((), {}), lambda address: None)


def saved(database, *wanted):
    with database.begin() as session:
        listings.save(session, wanted, NOW)


def lag(database, engine):
    return IndexWatch(database, engine, lambda: NOW + timedelta(seconds=90))()


def test_an_index_that_heard_of_nothing_is_behind_and_says_how_long(database):
    saved(database, FIRST, SECOND)
    told = lag(database, PlainEngine())
    assert (told.changes, told.age, told.offered, told.indexed) == (2, timedelta(seconds=90), 2, 0)
    assert "0 of 2 listings; 2 changes wait, the oldest for 90 seconds" in str(told)


def test_after_catching_up_it_is_level(database):
    engine = PlainEngine()
    saved(database, FIRST, SECOND)
    assert indexer(database, engine).catch_up() == 2
    assert lag(database, engine).is_level
    assert "level with the database: 2 listings" in str(lag(database, engine))


def test_a_fault_between_database_and_index_loses_nothing(database):
    saved(database, FIRST)
    with pytest.raises(SearchUnavailableError):
        indexer(database, BrokenEngine()).catch_up()
    engine = PlainEngine()
    assert indexer(database, engine).catch_up() == 1
    assert engine.search(SearchQuery()).total == 1


def test_what_is_closed_leaves_the_index(database):
    engine = PlainEngine()
    saved(database, FIRST, SECOND)
    indexer(database, engine).rebuild()
    with database.begin() as session:
        listings.set_status(session, [FIRST.id], Status.INACTIVE, NOW)
    indexer(database, engine).catch_up()
    assert list(engine.documents) == [SECOND.id]


def test_changes_made_during_a_rebuild_follow_it(database):
    class Slow(PlainEngine):
        """Somebody saves while it is being filled."""

        def rebuild(self, documents):
            found = super().rebuild(list(documents))
            saved(database, SECOND)
            return found

    engine = Slow()
    saved(database, FIRST)
    indexer(database, engine).rebuild()
    assert set(engine.documents) == {FIRST.id, SECOND.id}


@pytest.mark.postgres
def test_one_that_finds_another_at_work_leaves_the_changes_to_it(postgres_database):
    engine = PlainEngine()
    saved(postgres_database, FIRST)
    with postgres_database.read() as turn:
        assert locks.one_indexer(turn, wait=False)
        assert indexer(postgres_database, engine).catch_up() == 0
    with postgres_database.read() as session:
        assert changes.waiting(session).changes == 1
    assert indexer(postgres_database, engine).catch_up() == 1
