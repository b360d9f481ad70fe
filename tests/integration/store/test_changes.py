"""The search index hears of every change, and of none that did not happen."""

import pytest

from directory.domain.listing import Status
from directory.store import changes, listings
from directory.store.database import Database
from tests.integration.store.samples import NOW, program

FIRST, SECOND = program("1"), program("2")


def pending_ids(database: Database) -> list[str]:
    with database.read() as session:
        return [change.listing_id for change in changes.pending(session)]


def save_and_fail(database: Database) -> None:
    with database.begin() as session:
        listings.save(session, [FIRST], NOW)
        raise ZeroDivisionError


def test_saving_and_closing_tell_the_index(database: Database) -> None:
    with database.begin() as session:
        listings.save(session, [FIRST, SECOND], NOW)
        listings.set_status(session, [FIRST.id, "nobody"], Status.INACTIVE, NOW)
    assert pending_ids(database) == [FIRST.id, SECOND.id, FIRST.id]


def test_a_transaction_that_fails_tells_nothing(database: Database) -> None:
    with pytest.raises(ZeroDivisionError):
        save_and_fail(database)
    assert pending_ids(database) == []


def test_the_oldest_changes_come_first_and_as_many_as_asked(database: Database) -> None:
    with database.begin() as session:
        listings.save(session, [FIRST, SECOND], NOW)
    with database.read() as session:
        (change,) = changes.pending(session, limit=1)
    assert change.listing_id == FIRST.id


def test_what_the_index_has_read_is_cleared_and_nothing_newer(database: Database) -> None:
    with database.begin() as session:
        listings.save(session, [FIRST], NOW)
        up_to = changes.pending(session)[-1].sequence
        listings.save(session, [SECOND], NOW)
        changes.done(session, up_to)
    assert pending_ids(database) == [SECOND.id]


def test_a_cleared_sequence_never_comes_back(database: Database) -> None:
    seen = []
    for listing in (FIRST, SECOND):
        with database.begin() as session:
            listings.save(session, [listing], NOW)
            seen.append(changes.pending(session)[-1].sequence)
            changes.done(session, seen[-1])
    assert seen[0] < seen[1]
