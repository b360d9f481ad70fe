"""A service and the plain lists that belong to it."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from directory.domain.listing import Confidence, ContactMode, Flag, Kind, Status, TextState
from directory.store.models.base import Base, Id, OfService, ServiceKey, choice


class Service(Base):
    """HSDS service: one program at one place, as one feed describes it.

    `organization_name` and `organization_website` keep this feed's own wording, so that a file
    that says the same thing again changes nothing although the organization is shared.
    """

    __tablename__ = "service"
    __table_args__ = (
        UniqueConstraint("feed", "code"),
        Index(None, "status", "id"),
        CheckConstraint("revision > 0", name="revision"),
    )

    id: Mapped[Id]
    feed: Mapped[str]
    code: Mapped[str]
    organization_id: Mapped[str] = mapped_column(String(36), ForeignKey("organization.id"), index=True)
    organization_name: Mapped[str]
    organization_website: Mapped[str]
    name: Mapped[str]
    kind: Mapped[Kind] = mapped_column(choice(Kind, "kind"))
    url: Mapped[str]
    status: Mapped[Status] = mapped_column(choice(Status, "status"))
    application_process: Mapped[str]
    hours_text: Mapped[str]
    hours_always: Mapped[bool]
    hours_by_appointment: Mapped[bool]
    hours_closed_on_holidays: Mapped[bool | None]
    revision: Mapped[int]
    last_modified: Mapped[datetime]


class Provenance(Base):
    """Where the facts of a service come from. `source_date` is YYYY, YYYY-MM or YYYY-MM-DD."""

    __tablename__ = "provenance"

    service_id: Mapped[ServiceKey]
    source: Mapped[str]
    source_date: Mapped[str]
    assured_date: Mapped[date | None]
    confidence: Mapped[Confidence] = mapped_column(choice(Confidence, "confidence"))
    note: Mapped[str]


class AlternateName(OfService, Base):
    """Another name people use for the service."""

    __tablename__ = "alternate_name"

    name: Mapped[str]


class Description(OfService, Base):
    """A description in one language."""

    __tablename__ = "description"

    language: Mapped[str]
    text: Mapped[str]
    state: Mapped[TextState] = mapped_column(choice(TextState, "state"))


class ServiceNeed(OfService, Base):
    """A need the service answers (HSDS attribute); position 0 is the primary one."""

    __tablename__ = "service_need"

    slug: Mapped[str]


class ServiceMode(OfService, Base):
    """A way in which help is given."""

    __tablename__ = "service_mode"

    mode: Mapped[ContactMode] = mapped_column(choice(ContactMode, "mode"))


class ServiceFlag(OfService, Base):
    """A fact that changes how the service is shown or handled."""

    __tablename__ = "service_flag"

    flag: Mapped[Flag] = mapped_column(choice(Flag, "flag"))


class ExtraColumn(OfService, Base):
    """A column of the source that has no place of its own."""

    __tablename__ = "extra_column"

    name: Mapped[str]
    text: Mapped[str]
