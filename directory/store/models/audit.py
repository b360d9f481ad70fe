"""The audit log. The migration adds triggers that let no row be changed or deleted."""

from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from directory.domain.audit import Action
from directory.store.models.base import Base


class AuditEvent(Base):
    """One event, tied to the one before by its digest. Actions are plain text: new ones need no migration."""

    __tablename__ = "audit_event"

    sequence: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[datetime]
    action: Mapped[Action] = mapped_column(String(32))
    actor: Mapped[str] = mapped_column(String(36), index=True)
    role: Mapped[str]
    site: Mapped[str] = mapped_column(index=True)
    object_kind: Mapped[str]
    object_id: Mapped[str] = mapped_column(index=True)
    before: Mapped[str]
    after: Mapped[str]
    request_id: Mapped[str]
    digest: Mapped[str] = mapped_column(String(64))
