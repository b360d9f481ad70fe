"""Listings: save whole ones, get whole ones back exactly."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import islice
from typing import TypeVar

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from directory.domain.listing import Listing, ListingKey, Status, Visibility
from directory.store import changes, locks
from directory.store import ids as ids_of
from directory.store.models import Address, Location, Service, ServiceAtLocation
from directory.store.rows import places, reading, writing

CHUNK = 500
Key = tuple[str, int]
"""The id and the revision of a listing: what a cache knows it by."""
Item = TypeVar("Item")


def save(session: Session, listings: Iterable[Listing], now: datetime) -> None:
    """Insert or replace whole listings and tell the index; of two with one key the later stays."""
    locks.one_writer(session)
    for chunk in _chunks(listings):
        by_id = {listing.id: listing for listing in chunk}
        writing.replace(session, by_id, now)
        changes.record(session, by_id)


def delete(session: Session, ids: Iterable[str]) -> None:
    """Take listings out as if they had never been there, and tell the index; ids nobody knows are passed over."""
    locks.one_writer(session)
    for chunk in _chunks(dict.fromkeys(ids)):
        writing.delete(session, set(chunk))
        changes.record(session, chunk)


def set_status(session: Session, ids: Iterable[str], status: Status, now: datetime) -> None:
    """Give listings a status and tell the index; ids nobody knows are passed over."""
    locks.one_writer(session)
    for chunk in _chunks(dict.fromkeys(ids)):
        known = session.scalars(select(Service.id).where(Service.id.in_(chunk))).all()
        change = update(Service).where(Service.id.in_(known))
        session.execute(
            change.values(status=status, last_modified=now, revision=Service.revision + 1),
            execution_options={"synchronize_session": False},
        )
        changes.record(session, known)


def get(session: Session, listing_id: str) -> Listing | None:
    """One listing, of any status."""
    return reading.listings(session, [listing_id]).get(listing_id)


def get_many(session: Session, ids: Iterable[str]) -> list[Listing]:
    """The listings that exist, in the order asked for."""
    asked = list(ids)
    found: dict[str, Listing] = {}
    for chunk in _chunks(dict.fromkeys(asked)):
        found |= reading.listings(session, chunk)
    return [found[key] for key in asked if key in found]


def of_feed(session: Session, feed: str) -> dict[ListingKey, Listing]:
    """All listings of a feed, of any status, in the order of their codes."""
    ids = session.scalars(select(Service.id).where(Service.feed == feed).order_by(Service.code))
    return {listing.key: listing for listing in get_many(session, ids.all())}


def active(session: Session) -> Iterator[Listing]:
    """Every active listing, in the order of ids, a chunk in memory at a time."""
    last = ""
    while True:
        query = select(Service.id).where(Service.status == Status.ACTIVE, Service.id > last)
        ids = session.scalars(query.order_by(Service.id).limit(CHUNK)).all()
        if not ids:
            return
        yield from get_many(session, ids)
        last = ids[-1]


def count(session: Session) -> int:
    """How many listings there are, of any status."""
    return session.scalar(select(func.count()).select_from(Service)) or 0


def revisions(session: Session, ids: Iterable[str]) -> dict[str, int]:
    """How often each of these listings has been written; ids nobody knows are left out."""
    found: dict[str, int] = {}
    for chunk in _chunks(dict.fromkeys(ids)):
        rows = session.execute(select(Service.id, Service.revision).where(Service.id.in_(chunk)))
        found |= {row.id: row.revision for row in rows}
    return found


def keys(session: Session, ids: Iterable[str]) -> list[Key]:
    """The ids and revisions of those of these listings that are active, by id."""
    query = select(Service.id, Service.revision).where(Service.id.in_(list(ids)), Service.status == Status.ACTIVE)
    return [(row.id, row.revision) for row in session.execute(query.order_by(Service.id))]


def neighbours(session: Session, listing: Listing) -> list[Key]:
    """Other active listings at the same address; none when either address may not be shown in full."""
    place = listing.location
    if place is None or place.visibility is not Visibility.FULL or not (key := places.match_key(place.address)):
        return []
    query = (
        select(ServiceAtLocation.service_id)
        .join(Location, Location.id == ServiceAtLocation.location_id)
        .join(Address, Address.location_id == Location.id)
        .where(Address.match_key == key, Location.visibility == Visibility.FULL)
    )
    # Joining the services too would tempt SQLite to begin with all active ones instead of the address.
    return keys(session, set(session.scalars(query)) - {listing.id})


def siblings(session: Session, listing: Listing) -> list[Key]:
    """Other active listings of the same organization."""
    organization_id = ids_of.organization_id(listing.organization.name)
    query = select(Service.id).where(Service.organization_id == organization_id, Service.id != listing.id)
    return keys(session, session.scalars(query))


def beginning_with(session: Session, prefix: str) -> list[str]:
    """The ids of active listings that begin like this, two at most: enough to see whether it names one."""
    query = select(Service.id).where(Service.id >= prefix, Service.id < f"{prefix}g", Service.status == Status.ACTIVE)
    return list(session.scalars(query.order_by(Service.id).limit(2)))


def _chunks(items: Iterable[Item]) -> Iterator[list[Item]]:
    iterator = iter(items)
    while chunk := list(islice(iterator, CHUNK)):
        yield chunk
