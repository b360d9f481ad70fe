"""Whatever a listing says, the database says again, to the letter."""

from dataclasses import fields, replace
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings

from directory.domain.listing import Listing
from directory.store import listings
from directory.store.database import Database
from tests import strategies
from tests.integration.store.samples import FULL, NOW, PLAIN

# All examples may share one database: each replaces what the last one left.
SHARED = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
LATER = datetime(2026, 5, 1, tzinfo=UTC)


@settings(max_examples=60, deadline=None, suppress_health_check=SHARED)
@given(listing=strategies.listings)
def test_any_listing_comes_back_exactly(sqlite_database: Database, listing: Listing) -> None:
    with sqlite_database.begin() as session:
        listings.save(session, [listing], NOW)
        assert listings.get(session, listing.id) == listing


@settings(max_examples=30, deadline=None, suppress_health_check=SHARED)
@given(before=strategies.listings, after=strategies.listings)
def test_any_listing_can_replace_any_other(sqlite_database: Database, before: Listing, after: Listing) -> None:
    after = replace(after, key=before.key)
    with sqlite_database.begin() as session:
        listings.save(session, [before], NOW)
        listings.save(session, [after], LATER)
        assert listings.get(session, before.id) == after


def test_the_full_listing_says_something_in_every_field() -> None:
    """A new field of `Listing` fails here first, and once `FULL` has it, below until the store keeps it."""
    assert [field.name for field in fields(Listing) if getattr(FULL, field.name) == getattr(PLAIN, field.name)] == []


@pytest.mark.parametrize("listing", [FULL, PLAIN, replace(FULL, location=None)], ids=["full", "plain", "nowhere"])
def test_a_listing_comes_back_exactly(database: Database, listing: Listing) -> None:
    with database.begin() as session:
        listings.save(session, [listing], NOW)
    with database.read() as session:
        assert listings.get(session, listing.id) == listing
