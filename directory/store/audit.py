"""The audit log: events are added one after the other, each tied to the one before, and never changed."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, fields

from sqlalchemy import select
from sqlalchemy.orm import Session

from directory.domain.audit import START, Action, Event
from directory.store import locks
from directory.store.models import AuditEvent

FACTS = tuple(field.name for field in fields(Event))


@dataclass(frozen=True, slots=True)
class Checked:
    """How far the log is whole: how many events, the digest of the last good one, and the first bad one if any.

    `expected` is False when a digest that was asked for is in no event before that.
    """

    events: int
    digest: str
    broken_at: int | None = None
    expected: bool = True


def append(session: Session, event: Event) -> None:
    """Add an event, in the transaction of what it tells of."""
    locks.one_auditor(session)
    last = session.execute(
        select(AuditEvent.sequence, AuditEvent.digest).order_by(AuditEvent.sequence.desc()).limit(1)
    ).first()
    sequence, previous = last or (0, START)
    facts = {name: getattr(event, name) for name in FACTS}
    session.add(AuditEvent(sequence=sequence + 1, digest=event.digest(previous), **facts))
    session.flush()


def verify(session: Session, expect: str = "") -> Checked:
    """Go through the whole log and check every tie, and that the digest of an earlier check is still there."""
    previous, count, expected = START, 0, expect in ("", START)
    query = select(AuditEvent).order_by(AuditEvent.sequence).execution_options(yield_per=1000)
    with closing(session.scalars(query)) as rows:
        for row in rows:
            if row.sequence != count + 1 or row.digest != _event(row).digest(previous):
                return Checked(count, previous, row.sequence, expected)
            previous, count, expected = row.digest, row.sequence, expected or row.digest == expect
    return Checked(count, previous, None, expected)


def latest(session: Session, *, actor: str = "", sites: Sequence[str] = (), limit: int = 200) -> list[Event]:
    """The newest events, first the newest; of one actor or of some sites if any are given."""
    query = select(AuditEvent).order_by(AuditEvent.sequence.desc()).limit(limit)
    if actor:
        query = query.where(AuditEvent.actor == actor)
    if sites:
        query = query.where(AuditEvent.site.in_(sites))
    return [_event(row) for row in session.scalars(query)]


def _event(row: AuditEvent) -> Event:
    facts: Iterator[tuple[str, object]] = ((name, getattr(row, name)) for name in FACTS)
    return Event(**{**dict(facts), "action": Action(row.action)})  # type: ignore[arg-type]
