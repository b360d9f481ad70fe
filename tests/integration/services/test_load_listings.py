"""Listings are remembered, and read anew when they change."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from directory.services.load_listings import ListingCache
from directory.store import listings
from directory.store.database import Database
from tests.fakes.listings import PANTRY, SHELTER

NOW = datetime(2026, 11, 23, tzinfo=UTC)


@pytest.fixture
def cache(database: Database) -> ListingCache:
    with database.begin() as session:
        listings.save(session, [PANTRY, SHELTER], NOW)
    return ListingCache(database)


def test_a_full_cache_asks_the_database_no_more(cache: ListingCache) -> None:
    cache.fill()
    cache.database.close()
    cache.database = None  # type: ignore[assignment]
    assert cache([(SHELTER.id, 1), (PANTRY.id, 1)]) == [SHELTER, PANTRY]


def test_a_changed_listing_is_read_anew(cache: ListingCache) -> None:
    cache.fill()
    with cache.database.begin() as session:
        listings.save(session, [replace(PANTRY, name="New name")], NOW)
    (found,) = cache([(PANTRY.id, 2)])
    assert found.name == "New name"


def test_unknown_listings_are_passed_over(cache: ListingCache) -> None:
    assert cache([("nobody", 1), (PANTRY.id, 1)]) == [PANTRY]
