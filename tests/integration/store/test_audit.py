"""The audit log in both databases: it only grows, and a change made behind its back shows."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, datetime

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from directory.domain.audit import START, Action, Event
from directory.store import audit
from directory.store.database import Database

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
UNGUARDED = {
    "sqlite": ["DROP TRIGGER audit_event_no_update", "DROP TRIGGER audit_event_no_delete"],
    "postgresql": ["ALTER TABLE audit_event DISABLE TRIGGER USER"],
}


@pytest.fixture
def log(database: Database) -> Database:
    for number in range(3):
        with database.begin() as session:
            audit.append(session, Event(NOON, Action.SIGN_IN, actor=f"account-{number}", site="34-1"))
    return database


def checked(database: Database) -> audit.Checked:
    with database.read() as session:
        return audit.verify(session)


def behind_its_back(database: Database, statement: str) -> None:
    with database.begin() as session:
        dialect = session.get_bind().dialect.name
        for command in [*UNGUARDED[dialect], statement]:
            session.execute(text(command))


def test_an_empty_log_is_whole(database: Database) -> None:
    assert checked(database) == audit.Checked(0, START)


def test_a_log_is_whole_and_each_event_changes_its_digest(log: Database) -> None:
    before = checked(log)
    with log.begin() as session:
        audit.append(session, Event(NOON, Action.SIGN_OUT))
    after = checked(log)
    assert (before.events, before.broken_at, after.events, after.broken_at) == (3, None, 4, None)
    assert before.digest != after.digest


@pytest.mark.parametrize("statement", ["UPDATE audit_event SET actor = 'x'", "DELETE FROM audit_event"])
def test_nothing_in_the_log_can_be_changed(log: Database, statement: str) -> None:
    with pytest.raises(DBAPIError, match="only grows"), log.begin() as session:
        session.execute(text(statement))
    assert checked(log).events == 3


def test_a_change_behind_its_back_shows(log: Database) -> None:
    behind_its_back(log, "UPDATE audit_event SET actor = 'somebody else' WHERE sequence = 2")
    assert checked(log).broken_at == 2


def test_an_event_taken_out_shows(log: Database) -> None:
    behind_its_back(log, "DELETE FROM audit_event WHERE sequence = 2")
    assert checked(log).broken_at == 3


def test_events_of_many_writers_follow_each_other(database: Database) -> None:
    def write(number: int) -> None:
        with database.begin() as session:
            audit.append(session, Event(NOON, Action.SIGN_IN, actor=str(number)))

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(write, range(20)))
    assert checked(database).events == 20
    assert checked(database).broken_at is None


def test_an_event_goes_with_the_transaction_it_tells_of(log: Database) -> None:
    with suppress(RuntimeError), log.begin() as session:
        audit.append(session, Event(NOON, Action.SIGN_IN))
        raise RuntimeError
    assert checked(log).events == 3


def test_the_newest_events_of_an_actor_or_a_site_can_be_read(log: Database) -> None:
    with log.begin() as session:
        audit.append(session, Event(NOON, Action.SIGN_OUT, actor="account-1", site="34-2"))
    with log.read() as session:
        assert [event.action for event in audit.latest(session, actor="account-1")] == [Action.SIGN_OUT, Action.SIGN_IN]
        assert len(audit.latest(session, sites=["34-1"])) == 3
