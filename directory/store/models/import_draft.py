"""Uploaded files that are being reviewed, and what applied ones did to each listing."""

from datetime import datetime

from sqlalchemy import JSON, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from directory.domain.import_draft import Decision, DraftState, RowKind
from directory.store.models.base import Base, Id, choice


class ImportDraft(Base):
    """An uploaded file; its bytes are in the home, under its id."""

    __tablename__ = "import_draft"

    id: Mapped[Id]
    feed: Mapped[str]
    file_name: Mapped[str]
    sha256: Mapped[str] = mapped_column(String(64))
    uploaded_by: Mapped[str] = mapped_column(String(36))
    uploaded_at: Mapped[datetime] = mapped_column(index=True)
    state: Mapped[DraftState] = mapped_column(choice(DraftState, "state"))
    source: Mapped[str]
    columns: Mapped[dict[str, str]] = mapped_column(JSON)
    blank_clears: Mapped[bool]
    done: Mapped[int]
    total: Mapped[int]
    job: Mapped[str] = mapped_column(String(36))
    beat_at: Mapped[datetime | None]
    fault_code: Mapped[str]
    fault: Mapped[str]
    remarks: Mapped[list[str]] = mapped_column(JSON)
    batch_id: Mapped[int | None] = mapped_column(ForeignKey("import_batch.id"))


class ImportRow(Base):
    """A row of a checked draft; `codes` are those of its problems with spaces around each, `listing` is JSON."""

    __tablename__ = "import_row"
    __table_args__ = (Index(None, "draft_id", "kind", "number"), Index(None, "draft_id", "listing_id"))

    draft_id: Mapped[str] = mapped_column(
        String(36), ForeignKey("import_draft.id", ondelete="CASCADE"), primary_key=True
    )
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    kind: Mapped[RowKind] = mapped_column(choice(RowKind, "kind"))
    decision: Mapped[Decision] = mapped_column(choice(Decision, "decision"))
    name: Mapped[str]
    listing_id: Mapped[str] = mapped_column(String(36))
    base_revision: Mapped[int]
    edited: Mapped[bool]
    codes: Mapped[str]
    resembling: Mapped[int]
    details: Mapped[str]
    listing: Mapped[str]


class ImportLayout(Base):
    """Which column holds what, as somebody said for files of a source with this header."""

    __tablename__ = "import_layout"

    feed: Mapped[str] = mapped_column(primary_key=True)
    header: Mapped[str] = mapped_column(String(64), primary_key=True)
    columns: Mapped[dict[str, str]] = mapped_column(JSON)
    blank_clears: Mapped[bool]


class ImportChange(Base):
    """What a batch did to one listing, as JSON; `before` is empty for one it added.

    There is no foreign key to the listing: the record stays when the listing goes.
    """

    __tablename__ = "import_change"

    batch_id: Mapped[int] = mapped_column(ForeignKey("import_batch.id"), primary_key=True)
    listing_id: Mapped[str] = mapped_column(String(36), primary_key=True, index=True)
    revision: Mapped[int]
    before: Mapped[str]
    after: Mapped[str]
