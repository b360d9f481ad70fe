"""Add an event to the audit log, in the transaction of what it tells of."""

from datetime import datetime

from sqlalchemy.orm import Session

from directory.domain.account import Account
from directory.domain.audit import Action, Event
from directory.store import audit


def note(session: Session, at: datetime, action: Action, who: Account | str, kind: str, object_id: str) -> None:
    """Say that an account (or one known by its id alone) did something to an object."""
    actor, role = (who, "") if isinstance(who, str) else (who.id, ",".join(sorted(who.roles)))
    audit.append(session, Event(at, action, actor, role, object_kind=kind, object_id=object_id))
