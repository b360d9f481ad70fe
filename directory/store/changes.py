"""What the search index still has to hear about, so that a crash between database and index loses nothing."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from sqlalchemy import Table, delete, func, insert, select
from sqlalchemy.orm import Session

from directory.store.models import IndexChange, Service

_TABLE = cast(Table, IndexChange.__table__)


@dataclass(frozen=True, slots=True)
class Change:
    """A listing to read again; later changes have higher sequences."""

    sequence: int
    listing_id: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many changes wait, and when the listing that waits longest was last written (None if that is not known)."""

    changes: int
    since: datetime | None


def record(session: Session, listing_ids: Iterable[str]) -> None:
    """Note that these listings changed. The caller holds the turn to write."""
    rows = [{"listing_id": listing_id} for listing_id in listing_ids]
    if rows:
        session.execute(insert(_TABLE), rows)


def pending(session: Session, limit: int = 500) -> list[Change]:
    """The oldest changes nobody has cleared; a listing can be named more than once."""
    query = select(IndexChange.sequence, IndexChange.listing_id).order_by(IndexChange.sequence).limit(limit)
    return [Change(sequence, listing_id) for sequence, listing_id in session.execute(query)]


def latest(session: Session) -> int:
    """The sequence of the newest change, 0 when none is waiting."""
    return session.scalar(select(func.max(IndexChange.sequence))) or 0


def done(session: Session, up_to: int) -> None:
    """Clear the changes up to and with this sequence, once the index has them safely on disk."""
    session.execute(delete(_TABLE).where(_TABLE.c.sequence <= up_to))


def waiting(session: Session) -> Waiting:
    """How far behind the index is."""
    number = session.scalar(select(func.count()).select_from(IndexChange)) or 0
    since = select(func.min(Service.last_modified)).join(IndexChange, IndexChange.listing_id == Service.id)
    return Waiting(number, session.scalar(since))
