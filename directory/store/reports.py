"""Reports of families about programs: a queue from which each is taken once."""

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from directory.domain.report import OpenReport, Report
from directory.store.models import ListingReport, Service


def add(session: Session, report: Report) -> None:
    """Put a report at the end of the queue."""
    session.add(
        ListingReport(
            id=report.id, listing_id=report.listing_id, wrong=report.wrong, text=report.text, told_at=report.told_at
        )
    )
    session.flush()


def waiting(session: Session) -> list[OpenReport]:
    """All reports that wait, the oldest first."""
    query = select(ListingReport, Service.name).outerjoin(Service, Service.id == ListingReport.listing_id)
    rows = session.execute(query.order_by(ListingReport.told_at, ListingReport.id))
    return [
        OpenReport(Report(row.id, row.listing_id, row.wrong, row.text, row.told_at), name or "") for row, name in rows
    ]


def remove(session: Session, report_id: str) -> bool:
    """Delete a report; whether it was still there."""
    there = session.scalar(select(func.count()).where(ListingReport.id == report_id))
    session.execute(delete(ListingReport).where(ListingReport.id == report_id))
    return bool(there)
