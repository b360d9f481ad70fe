"""Reads listings from rows, a chunk at a time and a table at a time."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from directory.domain.listing import Listing, ListingKey, Location, Organization
from directory.domain.schedule import Schedule
from directory.store.models import Service
from directory.store.rows import places
from directory.store.rows.part import IDS, AnyRow, Part, Query
from directory.store.rows.parts import HOURS, LISTS, SINGLES

_SERVICES: Query = select(Service.__table__).where(Service.id.in_(IDS))
Found = Mapping[str, Mapping[str, tuple[Any, ...]]]


def listings(session: Session, listing_ids: Sequence[str]) -> dict[str, Listing]:
    """The listings that exist among these ids, by id, in no order."""
    found = {part.name: _items(session, part, listing_ids) for part in (*LISTS, *HOURS, *SINGLES)}
    locations = _locations(session, listing_ids)
    services = _rows(session, _SERVICES, listing_ids)
    return {row.id: _listing(row, found, locations.get(row.id)) for row in services}


def _rows(session: Session, query: Query, listing_ids: Sequence[str]) -> Sequence[AnyRow]:
    return session.execute(query, {IDS.key: listing_ids}).all()


def _items(session: Session, part: Part, listing_ids: Sequence[str]) -> dict[str, tuple[Any, ...]]:
    grouped: defaultdict[str, list[Any]] = defaultdict(list)
    for row in _rows(session, part.query, listing_ids):
        grouped[row[0]].append(part.read(row))
    return {key: tuple(items) for key, items in grouped.items()}


def _locations(session: Session, listing_ids: Sequence[str]) -> dict[str, Location]:
    features: defaultdict[str, list[str]] = defaultdict(list)
    for listing_id, feature in _rows(session, places.FEATURES, listing_ids):
        features[listing_id].append(feature)
    rows = _rows(session, places.LOCATIONS, listing_ids)
    return {row.service_id: places.read(row, tuple(features.get(row.service_id, ()))) for row in rows}


def _listing(row: AnyRow, found: Found, location: Location | None) -> Listing:
    lists: dict[str, Any] = {part.name: found[part.name].get(row.id, ()) for part in LISTS}
    singles: dict[str, Any] = {part.name: found[part.name][row.id][0] for part in SINGLES if row.id in found[part.name]}
    return Listing(
        key=ListingKey(row.feed, row.code),
        organization=Organization(row.organization_name, row.organization_website),
        name=row.name,
        kind=row.kind,
        location=location,
        website=row.url,
        schedule=_schedule(row, found),
        how_to_start=row.application_process,
        status=row.status,
        **lists,
        **singles,
    )


def _schedule(row: AnyRow, found: Found) -> Schedule:
    return Schedule(
        openings=found["openings"].get(row.id, ()),
        always=row.hours_always,
        by_appointment=row.hours_by_appointment,
        closed_on_holidays=row.hours_closed_on_holidays,
        exceptions=found["exceptions"].get(row.id, ()),
        text=row.hours_text,
    )
