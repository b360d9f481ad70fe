"""What happens around signing in: too many wrong tries lock it for a while, and everything is audited."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from directory.domain.account import Account
from directory.domain.audit import Action, Event
from directory.mail.port import Letter, LetterError, Mailer
from directory.services.limit_tries import Limit, TryLimiter
from directory.store import audit
from directory.store.database import Database

ACCOUNT, VISITOR = "sign_in", "sign_in_from"
LIMITS = {ACCOUNT: Limit(5, 900, bits=31), VISITOR: Limit(40, 900)}


@dataclass(frozen=True, slots=True)
class SignInGuard:
    """Counts what failed by account and by visitor. `letter` words the notice that an account is locked."""

    database: Database
    tries: TryLimiter
    mailer: Mailer
    letter: Callable[[Account], Letter]
    now: Callable[[], datetime]

    def check(self, email: str, visitor: str) -> None:
        """Raises TooManyTriesError while an account or a visitor is locked, whether or not there is such an account."""
        self.tries.check(ACCOUNT, email.casefold())
        self.tries.check(VISITOR, visitor)

    def failed(self, email: str, visitor: str, account: Account | None) -> None:
        """Count a failure; the one that locks an account is told to its owner."""
        self.tries.count(VISITOR, visitor)
        locked = self.tries.count(ACCOUNT, email.casefold())
        self.note(Action.SIGN_IN_LOCKED if locked else Action.SIGN_IN_FAILED, account)
        if locked and account is not None:
            with suppress(LetterError):  # the lock holds without the letter
                self.mailer.send(self.letter(account))

    def note(self, action: Action, account: Account | None, object_id: str = "", request_id: str = "") -> None:
        """Audit something that an account, or an unknown visitor, did."""
        actor, roles = (account.id, ",".join(sorted(account.roles))) if account else ("", "")
        event = Event(self.now(), action, actor, roles, object_id=object_id, request_id=request_id)
        with self.database.begin() as session:
            audit.append(session, event)
