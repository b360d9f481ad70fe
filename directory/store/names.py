"""Names of what is offered, for completing them while they are typed."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from directory.domain.listing import Kind, Status
from directory.store.models import Service

Version = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Name:
    """A program and who runs it."""

    program: str
    organization: str


def offered(session: Session) -> list[Name]:
    """Names of all active listings but schools, which are places, by alphabet."""
    query = select(Service.name, Service.organization_name).distinct()
    query = query.where(Service.status == Status.ACTIVE, Service.kind != Kind.SCHOOL)
    rows = session.execute(query.order_by(Service.name, Service.organization_name))
    return [Name(*row) for row in rows]


def version(session: Session) -> Version:
    """Differs after any listing was written; quick to ask."""
    count, writes = session.execute(select(func.count(), func.sum(Service.revision)).select_from(Service)).one()
    return count, writes or 0
