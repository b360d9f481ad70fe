"""Counts for the page that says what the directory holds and how old it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from directory.domain.listing import Confidence, Kind, Status
from directory.store.models import Provenance, Service

NUMBER = func.count()
ACTIVE = Service.status == Status.ACTIVE
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class SourceCount:
    """What one source gave. Dates as in `Provenance.source_date`; empty when the source names none."""

    source: str
    listings: int
    oldest: str
    newest: str


@dataclass(frozen=True, slots=True)
class Summary:
    """Active listings, counted: the largest source and the newest date first. Only `by_status` counts the others."""

    listings: int
    by_status: Mapping[Status, int]
    by_kind: Mapping[Kind, int]
    by_confidence: Mapping[Confidence, int]
    by_source_date: Mapping[str, int]
    by_source: tuple[SourceCount, ...]


def summary(session: Session) -> Summary:
    """Count the listings by status, kind, confidence, source date and source."""
    by_status = _count_by(session, Service.status)
    return Summary(
        listings=by_status.get(Status.ACTIVE, 0),
        by_status=by_status,
        by_kind=_count_by(session, Service.kind, ACTIVE),
        by_confidence=_count_by(session, Provenance.confidence, ACTIVE),
        by_source_date=_count_by(session, Provenance.source_date, ACTIVE),
        by_source=_by_source(session),
    )


def active(session: Session) -> int:
    """How many listings are offered."""
    return session.scalar(select(NUMBER).select_from(Service).where(ACTIVE)) or 0


def _count_by(session: Session, column: InstrumentedAttribute[Value], *where: ColumnElement[bool]) -> dict[Value, int]:
    query = select(column, NUMBER).select_from(Service).join(Provenance, Provenance.service_id == Service.id)
    rows = session.execute(query.where(*where).group_by(column).order_by(column.desc()))
    return dict(rows.all())


def _by_source(session: Session) -> tuple[SourceCount, ...]:
    dated = func.nullif(Provenance.source_date, "")
    query = (
        select(Provenance.source, NUMBER, func.coalesce(func.min(dated), ""), func.coalesce(func.max(dated), ""))
        .join(Service, Service.id == Provenance.service_id)
        .where(ACTIVE)
        .group_by(Provenance.source)
        .order_by(NUMBER.desc(), Provenance.source)
    )
    return tuple(SourceCount(*row) for row in session.execute(query))
