"""Applied files are remembered, feed by feed."""

from dataclasses import replace

import pytest
from sqlalchemy.exc import IntegrityError

from directory.store import batches
from directory.store.batches import Batch
from directory.store.database import Database
from tests.integration.store.samples import NOW

BATCH = Batch("county", "list.csv", "a" * 64, 12, NOW, added=7, changed=2, unchanged=1, rejected=2, missing=3)


def test_a_batch_comes_back_as_it_was(database: Database) -> None:
    by_hand = replace(BATCH, applied_by="maria")
    with database.begin() as session:
        assert batches.record(session, BATCH) < batches.record(session, by_hand)
    with database.read() as session:
        assert batches.list_batches(session) == [by_hand, BATCH]


def test_the_last_fingerprint_is_that_of_the_feed(database: Database) -> None:
    with database.begin() as session:
        for batch in (BATCH, replace(BATCH, sha256="b" * 64), replace(BATCH, feed="school", sha256="c" * 64)):
            batches.record(session, batch)
        assert batches.last_fingerprint(session, "county") == "b" * 64
        assert batches.last_fingerprint(session, "nobody") is None


def test_batches_of_one_feed_newest_first(database: Database) -> None:
    with database.begin() as session:
        for name in ("1.csv", "2.csv", "3.csv"):
            batches.record(session, replace(BATCH, file_name=name))
        batches.record(session, replace(BATCH, feed="school"))
        found = batches.list_batches(session, "county", limit=2)
    assert [batch.file_name for batch in found] == ["3.csv", "2.csv"]


def test_a_negative_count_is_refused(database: Database) -> None:
    with pytest.raises(IntegrityError, match="ck_import_batch_counts"), database.begin() as session:
        batches.record(session, replace(BATCH, missing=-1))
