"""Where services are."""

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from directory.domain.listing import Visibility
from directory.store.models.base import Base, Id, LocationKey, Position, choice


class Location(Base):
    """HSDS location. Both coordinates are null when nobody has found the place on the map."""

    __tablename__ = "location"
    __table_args__ = (
        CheckConstraint("(latitude IS NULL) = (longitude IS NULL)", name="point"),
        CheckConstraint("latitude BETWEEN -90 AND 90", name="latitude"),
        CheckConstraint("longitude BETWEEN -180 AND 180", name="longitude"),
    )

    id: Mapped[Id]
    latitude: Mapped[float | None]
    longitude: Mapped[float | None]
    point_source: Mapped[str]
    visibility: Mapped[Visibility] = mapped_column(choice(Visibility, "visibility"))


class Address(Base):
    """HSDS address of a location. `match_key` is the same for two spellings of one place; empty without a street."""

    __tablename__ = "address"

    location_id: Mapped[LocationKey]
    address_1: Mapped[str]
    city: Mapped[str]
    state_province: Mapped[str]
    postal_code: Mapped[str]
    match_key: Mapped[str] = mapped_column(index=True)


class Accessibility(Base):
    """HSDS accessibility: one thing that makes a location usable."""

    __tablename__ = "accessibility"

    location_id: Mapped[LocationKey]
    position: Mapped[Position]
    description: Mapped[str]


class ServiceAtLocation(Base):
    """HSDS service_at_location: which service is at which location; a service is at one place at most."""

    __tablename__ = "service_at_location"

    id: Mapped[Id]
    service_id: Mapped[str] = mapped_column(String(36), ForeignKey("service.id", ondelete="CASCADE"), unique=True)
    location_id: Mapped[str] = mapped_column(String(36), ForeignKey("location.id", ondelete="CASCADE"), unique=True)
