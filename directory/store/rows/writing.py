"""Writes listings as rows, a chunk at a time and a table at a time."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Table, bindparam, func, insert, select, update
from sqlalchemy import delete as sql_delete
from sqlalchemy.orm import Session

from directory.domain.listing import Listing
from directory.store import ids, models
from directory.store.rows import places
from directory.store.rows.part import Values
from directory.store.rows.parts import PARTS

_SERVICE = cast(Table, models.Service.__table__)
_ORGANIZATION = cast(Table, models.Organization.__table__)


def replace(session: Session, listings: Mapping[str, Listing], now: datetime) -> None:
    """Insert or replace these listings, given by id. The caller holds the turn to write."""
    known = set(session.scalars(select(models.Service.id).where(models.Service.id.in_(listings))))
    _write_organizations(session, listings)
    _write_services(session, listings, known, now)
    _clear(session, known)
    for table, rows in _rows(listings).items():
        session.execute(insert(table), rows)


def delete(session: Session, ids: set[str]) -> None:
    """Take listings out, with all that belongs to them. The caller holds the turn to write."""
    _clear(session, ids)
    session.execute(sql_delete(_SERVICE).where(_SERVICE.c.id.in_(ids)))


def _write_organizations(session: Session, listings: Mapping[str, Listing]) -> None:
    named: dict[str, Values] = {}
    for listing in listings.values():
        row = _organization(listing)
        if row["id"] not in named or not named[row["id"]]["website"]:
            named[row["id"]] = row
    found = select(models.Organization.id, models.Organization.website).where(models.Organization.id.in_(named))
    known = {row.id: row.website for row in session.execute(found)}
    _insert(session, _ORGANIZATION, [row for key, row in named.items() if key not in known])
    _fill_websites(session, [row for key, row in named.items() if known.get(key) == "" and row["website"]])


def _fill_websites(session: Session, rows: list[Values]) -> None:
    if rows:
        change = update(_ORGANIZATION).where(_ORGANIZATION.c.id == bindparam("key"))
        values = [{"key": row["id"], "website": row["website"]} for row in rows]
        session.connection().execute(change.values(website=bindparam("website")), values)


def _organization(listing: Listing) -> Values:
    name = listing.organization.name
    return {
        "id": ids.organization_id(name),
        "name": name,
        "name_folded": ids.fold(name),
        "website": listing.organization.website,
    }


def _write_services(session: Session, listings: Mapping[str, Listing], known: set[str], now: datetime) -> None:
    rows = {key: {**_service(listing, key), "last_modified": now} for key, listing in listings.items()}
    added = [key for key in rows if key not in known]
    revisions = _first_revisions(session, added)
    _insert(session, _SERVICE, [{**rows[key], "revision": revisions.get(key, 0) + 1} for key in added])
    changed = [{**row, "key": key} for key, row in rows.items() if key in known]
    if changed:
        columns: dict[str, Any] = {name: bindparam(name) for name in changed[0] if name not in ("id", "key")}
        change = update(_SERVICE).where(_SERVICE.c.id == bindparam("key"))
        session.connection().execute(change.values(columns | {"revision": _SERVICE.c.revision + 1}), changed)


def _first_revisions(session: Session, added: list[str]) -> dict[str, int]:
    """Where listings that an undone import took out stopped counting: caches know a listing by its revision."""
    change = models.ImportChange
    query = select(change.listing_id, func.max(change.revision)).where(change.listing_id.in_(added))
    return {row[0]: row[1] for row in session.execute(query.group_by(change.listing_id))}


def _service(listing: Listing, listing_id: str) -> dict[str, Any]:
    hours = listing.schedule
    return {
        "id": listing_id,
        "feed": listing.key.feed,
        "code": listing.key.code,
        "organization_id": ids.organization_id(listing.organization.name),
        "organization_name": listing.organization.name,
        "organization_website": listing.organization.website,
        "name": listing.name,
        "kind": listing.kind,
        "url": listing.website,
        "status": listing.status,
        "application_process": listing.how_to_start,
        "hours_text": hours.text,
        "hours_always": hours.always,
        "hours_by_appointment": hours.by_appointment,
        "hours_closed_on_holidays": hours.closed_on_holidays,
    }


def _clear(session: Session, known: set[str]) -> None:
    if not known:
        return
    session.execute(places.deletions(known))
    for part in PARTS:
        session.execute(sql_delete(part.table).where(part.table.c.service_id.in_(known)))


def _rows(listings: Mapping[str, Listing]) -> Mapping[Table, list[Values]]:
    rows: defaultdict[Table, list[Values]] = defaultdict(list)
    for key, listing in listings.items():
        for table, found in places.rows(listing, key).items():
            rows[table].extend(found)
        for part in PARTS:
            rows[part.table].extend(part.rows(listing, key))
    return {table: found for table, found in rows.items() if found}


def _insert(session: Session, table: Table, rows: list[Values]) -> None:
    if rows:
        session.execute(insert(table), rows)
