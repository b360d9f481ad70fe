"""How a family reaches and uses a service: phones, languages, areas, papers, cost and room."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from directory.domain.listing import CostKind, Support
from directory.store.models.base import Base, OfService, ServiceKey, choice


class Phone(OfService, Base):
    """HSDS phone."""

    __tablename__ = "phone"

    number: Mapped[str]
    extension: Mapped[str]
    type: Mapped[str]
    description: Mapped[str]


class Language(OfService, Base):
    """HSDS language, with how it is spoken."""

    __tablename__ = "language"

    code: Mapped[str]
    support: Mapped[Support] = mapped_column(choice(Support, "support"))


class ServiceArea(OfService, Base):
    """HSDS service_area."""

    __tablename__ = "service_area"

    name: Mapped[str]


class RequiredDocument(OfService, Base):
    """HSDS required_document."""

    __tablename__ = "required_document"

    document: Mapped[str]


class CostOption(Base):
    """HSDS cost_option; no row means nobody knows."""

    __tablename__ = "cost_option"

    service_id: Mapped[ServiceKey]
    kind: Mapped[CostKind] = mapped_column(choice(CostKind, "kind"))
    amount_description: Mapped[str]


class ServiceCapacity(Base):
    """HSDS service_capacity: whether there was room when last heard."""

    __tablename__ = "service_capacity"

    service_id: Mapped[ServiceKey]
    status: Mapped[str]
    note: Mapped[str]
    updated: Mapped[date | None]
    expires: Mapped[date | None]
