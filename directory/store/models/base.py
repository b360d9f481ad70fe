"""What every table shares: names of constraints, column types and the keys of rows that belong to a service."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated, Any, ClassVar

from sqlalchemy import DateTime, Dialect, Double, Enum, ForeignKey, MetaData, String, Text, TypeDecorator
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Instant(TypeDecorator[datetime]):
    """A moment, always aware and always UTC, also on SQLite, which knows no time zones."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Turn an aware moment into UTC. Raises ValueError for a naive one."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"a moment needs a time zone: {value}")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give back a moment in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def choice(values: type[StrEnum], name: str) -> Enum:
    """A text column that takes only these values, guarded by a check constraint called `name`."""
    return Enum(
        values,
        name=name,
        native_enum=False,
        create_constraint=True,
        length=32,
        values_callable=lambda members: [member.value for member in members],
    )


Id = Annotated[str, mapped_column(String(36), primary_key=True)]
ServiceKey = Annotated[
    str,
    mapped_column(String(36), ForeignKey("service.id", ondelete="CASCADE"), primary_key=True, sort_order=-2),
]
LocationKey = Annotated[
    str,
    mapped_column(String(36), ForeignKey("location.id", ondelete="CASCADE"), primary_key=True, sort_order=-2),
]
Position = Annotated[int, mapped_column(primary_key=True, autoincrement=False, sort_order=-1)]


class Base(DeclarativeBase):
    """The root of all tables."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map: ClassVar[dict[Any, Any]] = {str: Text, float: Double, datetime: Instant}


class OfService:
    """A row that belongs to a service, in the order the listing gives; its HSDS id is `ids.row_id`."""

    service_id: Mapped[ServiceKey]
    position: Mapped[Position]
