"""Read the audit log, and check that it is whole."""

from dataclasses import dataclass

from directory.domain.account import Account
from directory.domain.audit import Event
from directory.services.permissions import Permission, may
from directory.store import audit
from directory.store.audit import Checked
from directory.store.database import Database


@dataclass(frozen=True, slots=True)
class AuditReader:
    """Shows events to those who may see them."""

    database: Database

    def verify(self, expect: str = "") -> Checked:
        """Check every tie, and that the mark of an earlier check is still there."""
        with self.database.read() as session:
            return audit.verify(session, expect)

    def latest(self, account: Account) -> list[Event]:
        """The newest events an account may see: all, those of its sites, or its own."""
        with self.database.read() as session:
            if may(account, Permission.READ_AUDIT):
                return audit.latest(session)
            if may(account, Permission.READ_SITE_AUDIT):
                return audit.latest(session, sites=sorted(account.sites))
            return audit.latest(session, actor=account.id)
