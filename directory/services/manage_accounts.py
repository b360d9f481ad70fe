"""Give people accounts, change what they may do, and take accounts out of use. Every change is audited."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import uuid4

from directory.domain.account import Account, Role, check_roles
from directory.domain.audit import Action, Event
from directory.services.permissions import Permission, may
from directory.store import accounts, audit
from directory.store.database import Database

NOBODY = Account("", "", "", frozenset())
"""Who acts when the operator does something on the command line."""


class AccountError(ValueError):
    """An account cannot be made or changed so; the message says why and is meant for staff."""


@dataclass(frozen=True, slots=True)
class AccountManager:
    """Makes and changes accounts."""

    database: Database
    now: Callable[[], datetime]

    def create(self, account: Account, by: Account = NOBODY) -> Account:
        """Make an account without a password. Raises AccountError, RolesNotTogetherError."""
        made = replace(account, id=str(uuid4()), email=account.email.strip().casefold(), name=account.name.strip())
        _check(made, by)
        with self.database.begin() as session:
            if accounts.by_email(session, made.email):
                raise AccountError(f"There is an account for {made.email} already.")
            accounts.create(session, made, secrets.token_hex(16), self.now())
            audit.append(session, self._event(Action.ACCOUNT_CREATED, made, by))
        return made

    def change(self, account: Account, by: Account = NOBODY) -> None:
        """Write an account's name, language, roles, sites and whether it is in use. Raises like `create`."""
        _check(account, by)
        with self.database.begin() as session:
            before = accounts.get(session, account.id)
            if before is None:
                raise AccountError("This account is gone.")
            accounts.change(session, account)
            action = Action.ROLE_CHANGED if before.roles != account.roles else Action.ACCOUNT_CHANGED
            audit.append(session, self._event(action, account, by))

    def everyone(self) -> list[Account]:
        """All accounts by name."""
        with self.database.read() as session:
            return accounts.everyone(session)

    def _event(self, action: Action, account: Account, by: Account) -> Event:
        roles = ",".join(sorted(account.roles))
        return Event(
            self.now(),
            action,
            by.id,
            ",".join(sorted(by.roles)),
            object_kind="account",
            object_id=account.id,
            after=roles,
        )


def _check(account: Account, by: Account) -> None:
    check_roles(account.roles)
    if "@" not in account.email:
        raise AccountError("An account needs an e-mail address, such as name@school.example.")
    if not account.roles:
        raise AccountError("An account needs at least one role.")
    if by is not NOBODY and not may(by, Permission.MANAGE_ACCOUNTS):
        _check_invitation(account, by)


def _check_invitation(account: Account, by: Account) -> None:
    """A supervisor may bring coaches to the own sites and do no more."""
    if not may(by, Permission.INVITE_TO_SITE) or account.roles != {Role.COACH}:
        raise AccountError("You may only invite coaches.")
    if not account.sites or not account.sites <= by.sites:
        raise AccountError("You may only invite to your own sites.")
