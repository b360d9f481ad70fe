"""Counts of attempts, so that nobody can try one code after another."""

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from directory.store.models import Attempt
from directory.store.upserts import insert_into


def add(session: Session, stretch: int, kind: str, visitors: int) -> None:
    """Count one more; concurrent counts all arrive."""
    query = insert_into(session, Attempt).values(stretch=stretch, kind=kind, visitors=visitors, tries=1)
    keys = [Attempt.stretch, Attempt.kind, Attempt.visitors]
    session.execute(query.on_conflict_do_update(index_elements=keys, set_={"tries": Attempt.tries + 1}))


def count(session: Session, stretch: int, kind: str, visitors: int) -> int:
    """How often it was tried."""
    query = select(Attempt.tries).where(Attempt.stretch == stretch, Attempt.kind == kind, Attempt.visitors == visitors)
    return session.scalar(query) or 0


def forget(session: Session, before: int) -> None:
    """Delete the counts of stretches that are over."""
    session.execute(delete(Attempt).where(Attempt.stretch < before))
