"""Which listings have a page of their own, without reading them whole."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from directory.domain.listing import Flag, Kind, Status
from directory.store.models import Service, ServiceFlag, ServiceNeed


@dataclass(frozen=True, slots=True)
class ProgramPage:
    """The page of an active listing: when it last changed, and what decides whether it is private."""

    id: str
    modified_at: datetime
    needs: tuple[str, ...]
    flags: tuple[Flag, ...]


def program_pages(session: Session) -> list[ProgramPage]:
    """All active listings but schools, which are places, in the order of ids."""
    needs: defaultdict[str, list[str]] = defaultdict(list)
    for listing_id, slug in session.execute(select(ServiceNeed.service_id, ServiceNeed.slug)):
        needs[listing_id].append(slug)
    flags: defaultdict[str, list[Flag]] = defaultdict(list)
    for listing_id, flag in session.execute(select(ServiceFlag.service_id, ServiceFlag.flag)):
        flags[listing_id].append(flag)
    query = select(Service.id, Service.last_modified).where(Service.status == Status.ACTIVE)
    rows = session.execute(query.where(Service.kind != Kind.SCHOOL).order_by(Service.id))
    return [ProgramPage(row.id, row.last_modified, tuple(needs[row.id]), tuple(flags[row.id])) for row in rows]
