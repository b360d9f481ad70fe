"""What each batch did to each listing: what undoing goes back to."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from sqlalchemy import Table, func, insert, select
from sqlalchemy.orm import Session

from directory.domain.listing import Listing
from directory.store import listing_json, listings
from directory.store.models import ImportBatch, ImportChange, Service

CHUNK = 500
_TABLE = cast(Table, ImportChange.__table__)


@dataclass(frozen=True, slots=True)
class Undoable:
    """A listing of a batch as it was before; None when it was not there."""

    listing_id: str
    before: Listing | None


def record(session: Session, batch_id: int, after: Sequence[Listing], before: Mapping[str, Listing]) -> None:
    """Keep what a batch has just written and what was there before."""
    revisions = listings.revisions(session, [listing.id for listing in after])
    rows = [
        {
            "batch_id": batch_id,
            "listing_id": listing.id,
            "revision": revisions[listing.id],
            "before": listing_json.dump(before[listing.id]) if listing.id in before else "",
            "after": listing_json.dump(listing),
        }
        for listing in after
    ]
    if rows:
        session.execute(insert(_TABLE), rows)


def of_batch(session: Session, batch_id: int) -> Iterator[list[Undoable]]:
    """What a batch did, a chunk at a time in the order of ids."""
    last = ""
    while True:
        query = select(ImportChange).where(ImportChange.batch_id == batch_id, ImportChange.listing_id > last)
        rows = session.scalars(query.order_by(ImportChange.listing_id).limit(CHUNK)).all()
        if not rows:
            return
        yield [Undoable(row.listing_id, listing_json.load(row.before) if row.before else None) for row in rows]
        last = rows[-1].listing_id
        session.expunge_all()


def count(session: Session, batch_id: int) -> int:
    """How many listings a batch wrote; 0 for batches from before this was kept."""
    query = select(func.count()).select_from(ImportChange).where(ImportChange.batch_id == batch_id)
    return session.scalar(query) or 0


def written_since(session: Session, batch_id: int, limit: int = 20) -> tuple[int, list[str]]:
    """How many listings of a batch were written by something else later (or are gone), and the names of the first."""
    changed = (
        select(ImportChange.listing_id, Service.name)
        .outerjoin(Service, Service.id == ImportChange.listing_id)
        .where(ImportChange.batch_id == batch_id, func.coalesce(Service.revision, 0) != ImportChange.revision)
    )
    number = session.scalar(select(func.count()).select_from(changed.subquery())) or 0
    rows = session.execute(changed.order_by(Service.name).limit(limit)).all()
    return number, [row.name or row.listing_id for row in rows]


def later_batches(session: Session, batch_id: int) -> list[int]:
    """The numbers of later batches, not undone themselves, that wrote some of the same listings."""
    mine = select(ImportChange.listing_id).where(ImportChange.batch_id == batch_id)
    query = (
        select(ImportChange.batch_id)
        .join(ImportBatch, ImportBatch.id == ImportChange.batch_id)
        .where(ImportChange.batch_id > batch_id, ImportBatch.undone_at.is_(None), ImportChange.listing_id.in_(mine))
        .distinct()
    )
    return sorted(session.scalars(query))
