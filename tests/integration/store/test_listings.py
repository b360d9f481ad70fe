"""Saving, replacing, finding and counting listings, on both databases."""

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError, StatementError

from directory.domain.listing import ListingKey, Organization, Status
from directory.store import listings, models
from directory.store.database import Database
from tests.integration.store.samples import FULL, NOW, PLAIN, program

LATER = datetime(2026, 5, 1, tzinfo=UTC)


def test_an_unknown_listing_is_none(database: Database) -> None:
    with database.read() as session:
        assert listings.get(session, PLAIN.id) is None
        assert listings.get(session, "") is None


def test_a_saved_listing_replaces_all_of_the_old_one(database: Database) -> None:
    bare = replace(PLAIN, key=FULL.key)
    with database.begin() as session:
        listings.save(session, [FULL], NOW)
        listings.save(session, [bare], LATER)
        assert listings.get(session, FULL.id) == bare
        assert listings.count(session) == 1


def test_the_same_file_twice_leaves_the_same_listings(database: Database) -> None:
    file = [FULL, PLAIN, program("3")]
    for _ in range(2):
        with database.begin() as session:
            listings.save(session, file, NOW)
    with database.read() as session:
        assert listings.of_feed(session, "county") == {listing.key: listing for listing in file}
        assert listings.revisions(session, [FULL.id]) == {FULL.id: 2}


def test_of_two_with_one_key_the_later_stays(database: Database) -> None:
    with database.begin() as session:
        listings.save(session, [program("1", name="Old"), program("1", name="New")], NOW)
        assert listings.count(session) == 1
        found = listings.get(session, program("1").id)
    assert found is not None
    assert found.name == "New"


def test_many_come_in_the_order_asked_and_unknown_ones_are_left_out(database: Database) -> None:
    saved = [program(str(number)) for number in range(1200)]
    with database.begin() as session:
        listings.save(session, saved, NOW)
    asked = [saved[1100], saved[3], saved[700], saved[3]]
    with database.read() as session:
        found = listings.get_many(session, [asked[0].id, "nobody", *(listing.id for listing in asked[1:])])
    assert found == asked


def test_a_feed_holds_only_its_own_listings(database: Database) -> None:
    ours, theirs = program("1", feed="county"), program("1", feed="school")
    with database.begin() as session:
        listings.save(session, [ours, theirs], NOW)
        assert listings.of_feed(session, "county") == {ListingKey("county", "1"): ours}
        assert listings.of_feed(session, "nobody") == {}


def test_a_closed_listing_stays_in_its_feed_and_leaves_the_active_ones(database: Database) -> None:
    with database.begin() as session:
        listings.save(session, [program("1"), program("2")], NOW)
        listings.set_status(session, [program("1").id, "nobody"], Status.DEFUNCT, LATER)
        assert [listing.key.code for listing in listings.active(session)] == ["2"]
        assert listings.of_feed(session, "county")[program("1").key].status is Status.DEFUNCT
        assert listings.revisions(session, [program("1").id, program("2").id, "nobody"]) == {
            program("1").id: 2,
            program("2").id: 1,
        }


def test_active_listings_stream_past_one_chunk(sqlite_database: Database) -> None:
    saved = {listing.id: listing for listing in (program(str(number)) for number in range(1100))}
    with sqlite_database.begin() as session:
        listings.save(session, saved.values(), NOW)
    with sqlite_database.read() as session:
        assert {listing.id: listing for listing in listings.active(session)} == saved


def test_listings_of_one_organization_share_it_and_keep_their_own_wording(database: Database) -> None:
    loud = program("1", organization=Organization("HELPING  HANDS", "https://hands.example.org"))
    with database.begin() as session:
        listings.save(session, [PLAIN, loud], NOW)
        assert listings.get_many(session, [PLAIN.id, loud.id]) == [PLAIN, loud]


@pytest.mark.parametrize("website", ["", "https://other.example.org"])
def test_a_shared_organization_keeps_the_website_it_has(sqlite_database: Database, website: str) -> None:
    first = program("1", organization=Organization("Helping Hands", "https://hands.example.org"))
    with sqlite_database.begin() as session:
        listings.save(session, [first], NOW)
        listings.save(session, [program("2", organization=Organization("helping hands", website))], NOW)
        websites = session.scalars(select(models.Organization.website)).all()
    assert websites == ["https://hands.example.org"]


def test_a_shared_organization_gets_the_website_it_lacks(database: Database) -> None:
    with database.begin() as session:
        listings.save(session, [PLAIN], NOW)
        listings.save(session, [program("2", organization=Organization("helping hands", "https://h.org"))], NOW)
        assert session.scalars(select(models.Organization.website)).all() == ["https://h.org"]


def test_saving_nothing_is_no_fault(database: Database) -> None:
    with database.begin() as session:
        listings.save(session, [], NOW)
        listings.set_status(session, [], Status.INACTIVE, NOW)
        assert listings.get_many(session, []) == []


def test_a_moment_without_a_time_zone_is_refused(sqlite_database: Database) -> None:
    with pytest.raises(StatementError, match="time zone"), sqlite_database.begin() as session:
        listings.save(session, [PLAIN], datetime(2026, 1, 1))  # noqa: DTZ001  (the fault under test)


def test_the_moment_of_the_last_change_is_kept_in_utc(database: Database) -> None:
    pacific = datetime(2026, 3, 2, 1, 30, tzinfo=ZoneInfo("America/Los_Angeles"))
    with database.begin() as session:
        listings.save(session, [PLAIN], pacific)
    with database.read() as session:
        assert session.scalars(select(models.Service.last_modified)).one() == NOW


def test_the_database_refuses_a_status_nobody_knows(database: Database) -> None:
    with database.begin() as session:
        listings.save(session, [PLAIN], NOW)
    with pytest.raises(IntegrityError, match="ck_service_status"), database.begin() as session:
        session.execute(text("UPDATE service SET status = 'open'"))
