"""Daily counts of crisis blocks, by kind."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from directory.store.models import CrisisCount
from directory.store.upserts import insert_into


@dataclass(frozen=True, slots=True)
class CrisisDay:
    """How often one kind of crisis block was shown on one day."""

    day: date
    crisis: str
    shown: int


def add(session: Session, day: date, crisis: str) -> None:
    """Count one more; concurrent counts all arrive."""
    query = insert_into(session, CrisisCount).values(day=day, crisis_class=crisis, shown=1)
    session.execute(
        query.on_conflict_do_update(
            index_elements=[CrisisCount.day, CrisisCount.crisis_class], set_={"shown": CrisisCount.shown + 1}
        )
    )


def daily(session: Session) -> list[CrisisDay]:
    """All counts, the newest day first."""
    query = select(CrisisCount.day, CrisisCount.crisis_class, CrisisCount.shown)
    rows = session.execute(query.order_by(CrisisCount.day.desc(), CrisisCount.crisis_class))
    return [CrisisDay(*row) for row in rows]
