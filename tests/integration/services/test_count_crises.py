"""Of a crisis one number is kept, and keeping it never stands in the way."""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from directory.app import create_app
from directory.domain.match import Question
from directory.services import count_crises
from directory.services.count_crises import CrisisCounter
from directory.store.crises import CrisisDay
from directory.store.database import Database
from directory.wiring import Wiring
from tests.fakes.desk import NOW, fake_desk

TEXT = "quiero morir y vivo en la calle Amapola"
TODAY = [CrisisDay(NOW.date(), "suicide", 1)]


def at_once(step: Callable[..., None], *values: object) -> None:
    step(*values)


@pytest.fixture
def counter(sqlite_database: Database) -> CrisisCounter:
    return CrisisCounter(sqlite_database, fake_desk().find, at_once, lambda: NOW)


@pytest.fixture
def client(counter: CrisisCounter) -> FlaskClient:
    return create_app(replace(fake_desk(), find=counter)).test_client()


def test_a_search_with_a_crisis_leaves_one_count_and_no_word_of_it(
    client: FlaskClient, counter: CrisisCounter, tmp_path: Path
) -> None:
    assert client.post("/find", data={"text": TEXT, "near": "95823"}, follow_redirects=True).status_code == 200
    assert counter.daily() == TODAY
    counter.database.close()
    kept = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()).lower()
    assert b"crisis_count" in kept
    assert [word for word in (*TEXT.lower().split()[:2], "amapola", "95823", "10:30") if word.encode() in kept] == []


def test_the_real_search_counts_too(product: Wiring, counter: CrisisCounter) -> None:
    real = replace(product.crises, database=counter.database, later=at_once, now=lambda: NOW)
    real(Question(text="I want to kill myself", limit=1))
    assert counter.daily() == TODAY


def test_further_pages_and_other_searches_are_not_counted(counter: CrisisCounter) -> None:
    counter(Question(text=TEXT, offset=10))
    counter(Question(text="food"))
    assert counter.daily() == []


def test_a_lost_count_is_told_without_a_word_of_the_search(
    counter: CrisisCounter, tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(count_crises.LOG, "disabled", False)  # import-linter switches off the loggers it finds
    broken = replace(counter, database=Database(f"sqlite:///{tmp_path / 'nowhere' / 'directory.db'}"))
    with caplog.at_level(logging.DEBUG):
        assert broken(Question(text=TEXT)).understood.crisis == "suicide"
    assert [record.getMessage() for record in caplog.records] == [
        "a crisis could not be counted: DatabaseUnavailableError"
    ]
    assert caplog.records[0].exc_info is None


def test_an_answer_does_not_wait_while_an_import_holds_the_database(counter: CrisisCounter) -> None:
    with ThreadPoolExecutor(1) as background:
        patient = replace(counter, later=background.submit)
        with counter.database.begin():
            started = datetime.now(NOW.tzinfo)
            patient(Question(text=TEXT))
            assert (datetime.now(NOW.tzinfo) - started).total_seconds() < 1
    assert counter.daily() == TODAY
