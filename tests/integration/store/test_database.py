"""Transactions happen whole or not at all, and a database that cannot be used says so."""

from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, IntegrityError

from directory.store import listings
from directory.store.database import Database, DatabaseUnavailableError
from tests.integration.store.samples import NOW, PLAIN


def save_and_fail(database: Database) -> None:
    with database.begin() as session:
        listings.save(session, [PLAIN], NOW)
        raise ZeroDivisionError


def test_a_failed_transaction_leaves_nothing(database: Database) -> None:
    with pytest.raises(ZeroDivisionError):
        save_and_fail(database)
    with database.begin() as session:
        assert listings.count(session) == 0


def test_a_reader_cannot_write(database: Database) -> None:
    with pytest.raises(DBAPIError, match=r"(?i)read.?only"), database.read() as session:
        listings.save(session, [PLAIN], NOW)
    with database.begin() as session:
        listings.save(session, [PLAIN], NOW)


def test_a_reader_sees_one_moment_from_first_to_last(database: Database) -> None:
    with database.read() as reader:
        before = listings.count(reader)
        with database.begin() as writer:
            listings.save(writer, [PLAIN], NOW)
        assert listings.count(reader) == before
    with database.read() as reader:
        assert listings.count(reader) == before + 1


def test_a_row_cannot_belong_to_nothing(database: Database) -> None:
    orphan = "INSERT INTO service_need (service_id, position, slug) VALUES ('nobody', 0, 'food')"
    with pytest.raises(IntegrityError), database.begin() as session:
        session.execute(text(orphan))


def test_sqlite_is_set_up_to_last_and_to_share(sqlite_database: Database) -> None:
    with sqlite_database.read() as session:
        found = [session.scalar(text(f"PRAGMA {name}")) for name in ("journal_mode", "synchronous", "busy_timeout")]
    assert found == ["wal", 1, 30_000]


def test_a_folder_that_does_not_exist_is_told_with_a_sentence(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path}/nowhere/directory.db")
    with pytest.raises(DatabaseUnavailableError, match=r"nowhere.*cannot be used: unable to open"):
        database.migrate()
    with pytest.raises(DatabaseUnavailableError, match="Check that it exists"), database.read():
        pass


def test_a_server_that_does_not_answer_is_told_without_its_password(tmp_path: Path) -> None:
    database = Database(f"postgresql://us:hunter2@/directory?host={tmp_path}")
    with pytest.raises(DatabaseUnavailableError) as caught, database.begin():
        pass
    assert "hunter2" not in str(caught.value)
    assert "hunter2" not in repr(database)


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("directory.db", "cannot be read"),
        ("mysql://localhost/directory", "use sqlite or postgresql"),
        ("sqlite://", "has to be a file"),
        ("sqlite:///:memory:", "has to be a file"),
    ],
)
def test_a_url_that_cannot_work_is_refused(url: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        Database(url)
