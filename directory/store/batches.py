"""Which files were applied to which feed, when and by whom."""

from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any, cast

from sqlalchemy import CursorResult, select, update
from sqlalchemy.orm import Session

from directory.store.models import ImportBatch


@dataclass(frozen=True, slots=True)
class Batch:
    """One applied file. `sha256` is its fingerprint in hexadecimal; `applied_by` is None for a timer."""

    feed: str
    file_name: str
    sha256: str
    row_count: int
    applied_at: datetime
    added: int = 0
    changed: int = 0
    unchanged: int = 0
    rejected: int = 0
    missing: int = 0
    applied_by: str | None = None
    undone_at: datetime | None = None
    undone_by: str | None = None


def record(session: Session, batch: Batch) -> int:
    """Keep what an import did; gives its number."""
    row = ImportBatch(**_values(batch))
    session.add(row)
    session.flush()
    return row.id


def last_fingerprint(session: Session, feed: str) -> str | None:
    """The fingerprint of the file applied last to a feed and not undone; None for a new feed."""
    query = select(ImportBatch.sha256).where(ImportBatch.feed == feed, ImportBatch.undone_at.is_(None))
    return session.scalar(query.order_by(ImportBatch.id.desc()).limit(1))


def list_batches(session: Session, feed: str = "", limit: int = 50) -> list[Batch]:
    """The newest batches first, of one feed or of all."""
    query = select(ImportBatch).order_by(ImportBatch.id.desc()).limit(limit)
    if feed:
        query = query.where(ImportBatch.feed == feed)
    return [Batch(**_values(row)) for row in session.scalars(query)]


def numbered(session: Session, limit: int = 50) -> list[tuple[int, Batch]]:
    """The newest batches first, with their numbers."""
    rows = session.scalars(select(ImportBatch).order_by(ImportBatch.id.desc()).limit(limit))
    return [(row.id, Batch(**_values(row))) for row in rows]


def get(session: Session, batch_id: int) -> Batch | None:
    """A batch by its number."""
    row = session.get(ImportBatch, batch_id)
    return Batch(**_values(row)) if row else None


def feeds(session: Session) -> list[str]:
    """The names of all feeds a file was ever applied to, by name."""
    return list(session.scalars(select(ImportBatch.feed).distinct().order_by(ImportBatch.feed)))


def set_undone(session: Session, batch_id: int, at: datetime, by: str) -> bool:
    """Mark a batch as undone; False when it was already."""
    change = update(ImportBatch).where(ImportBatch.id == batch_id, ImportBatch.undone_at.is_(None))
    marked = cast(CursorResult[Any], session.execute(change.values(undone_at=at, undone_by=by)))
    return marked.rowcount == 1


def _values(record: Batch | ImportBatch) -> dict[str, Any]:
    return {field.name: getattr(record, field.name) for field in fields(Batch)}
