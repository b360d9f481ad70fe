"""What was written and what the search index still has to hear about."""

from datetime import datetime

from sqlalchemy import BigInteger, CheckConstraint, Index, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from directory.store.models.base import Base

COUNTS = ("row_count", "added", "changed", "unchanged", "rejected", "missing")


class ImportBatch(Base):
    """One file that was applied; `applied_by` is null when a timer did it."""

    __tablename__ = "import_batch"
    __table_args__ = (
        CheckConstraint(" AND ".join(f"{name} >= 0" for name in COUNTS), name="counts"),
        Index(None, "feed", "id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    feed: Mapped[str]
    file_name: Mapped[str]
    sha256: Mapped[str] = mapped_column(String(64))
    row_count: Mapped[int]
    added: Mapped[int]
    changed: Mapped[int]
    unchanged: Mapped[int]
    rejected: Mapped[int]
    missing: Mapped[int]
    applied_at: Mapped[datetime]
    applied_by: Mapped[str | None]
    undone_at: Mapped[datetime | None]
    undone_by: Mapped[str | None]


class IndexChange(Base):
    """A listing the search index has to read again, written in the transaction that changed it.

    There is no foreign key: a listing that is gone must still leave the index.
    """

    __tablename__ = "index_change"
    # A sequence must never come back after its row was cleared, or `done` could clear an unread change.
    __table_args__ = ({"sqlite_autoincrement": True},)

    sequence: Mapped[int] = mapped_column(BigInteger().with_variant(Integer, "sqlite"), primary_key=True)
    listing_id: Mapped[str] = mapped_column(String(36))
