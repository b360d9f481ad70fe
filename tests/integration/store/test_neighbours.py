"""What else is at the same address, without giving away a place that hides."""

from dataclasses import replace

from directory.domain.listing import Address, Listing, Location, Organization, Status, Visibility
from directory.store import listings
from directory.store.database import Database
from tests.integration.store.samples import NOW, PLAIN, program

HERE = Location(Address("1234 Broadway", "Sacramento", "CA", "95818"))


def names_near(database: Database, listing: Listing, *others: Listing) -> list[str]:
    with database.begin() as session:
        listings.save(session, [listing, *others], NOW)
        keys = listings.neighbours(session, listing)
        return sorted(found.name for found in listings.get_many(session, [listing_id for listing_id, _ in keys]))


def test_neighbours_share_an_address_however_it_is_written(database: Database) -> None:
    other = Location(Address("1234  BROADWAY", "sacramento", "CA", "95818-1200"))
    away = Location(Address("1234 Broadway", "Chico", "CA", "95926"))
    found = names_near(
        database,
        program("1", location=HERE),
        program("2", name="Pantry", location=other),
        program("3", name="Clinic", location=HERE),
        program("4", name="Far away", location=away),
    )
    assert found == ["Clinic", "Pantry"]


def test_the_city_decides_when_there_is_no_zip(sqlite_database: Database) -> None:
    here = Location(Address("1 Main St", "Galt"))
    assert names_near(
        sqlite_database,
        program("1", location=here),
        program("2", name="Same", location=here),
        program("3", name="Other", location=Location(Address("1 Main St", "Elk Grove"))),
    ) == ["Same"]


def test_a_hidden_place_is_nobodys_neighbour(database: Database) -> None:
    open_one = program("1", location=HERE)
    shelters = [
        program(f"shelter {visibility}", location=replace(HERE, visibility=visibility))
        for visibility in (Visibility.HIDDEN, Visibility.CITY)
    ]
    assert names_near(database, open_one, *shelters) == []
    assert names_near(database, shelters[0], open_one) == []


def test_a_closed_program_is_nobodys_neighbour(sqlite_database: Database) -> None:
    closed = program("2", location=HERE, status=Status.INACTIVE)
    assert names_near(sqlite_database, program("1", location=HERE), closed) == []


def test_listings_without_a_street_have_no_neighbours(sqlite_database: Database) -> None:
    only_city = Location(Address("", "Sacramento"))
    assert names_near(sqlite_database, PLAIN, program("2")) == []
    assert names_near(sqlite_database, program("3", location=only_city), program("4", location=only_city)) == []


def test_siblings_are_of_the_same_organization_however_it_is_written(database: Database) -> None:
    same = Organization("helping  HANDS")
    others = [
        program("2", organization=same),
        program("3", organization=Organization("Others")),
        program("4", organization=same, status=Status.INACTIVE),
    ]
    with database.begin() as session:
        listings.save(session, [PLAIN, *others], NOW)
        assert listings.siblings(session, PLAIN) == [(others[0].id, 1)]


def test_the_beginning_of_an_id_names_a_listing(database: Database) -> None:
    with database.begin() as session:
        listings.save(session, [PLAIN, program("2"), program("3", status=Status.INACTIVE)], NOW)
        assert listings.beginning_with(session, PLAIN.id[:13]) == [PLAIN.id]
        assert listings.beginning_with(session, program("3").id[:13]) == []
        assert len(listings.beginning_with(session, "")) == 2
