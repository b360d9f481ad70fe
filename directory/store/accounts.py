"""Staff accounts: what Flask-Security asks of a store, and what our own services ask."""

from datetime import datetime
from typing import Any
from uuid import uuid4

from flask_security.datastore import UserDatastore
from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from directory.domain.account import Account, Role
from directory.store.database import Database
from directory.store.models import Base, Passkey, StaffAccount, StaffRole, StaffSite


class AccountStore(UserDatastore):
    """Flask-Security's datastore over our database. Every `put` is a transaction of its own, so `commit` does nothing.

    Accounts are handed out detached, with roles, sites and passkeys loaded.
    """

    def __init__(self, database: Database) -> None:
        super().__init__(StaffAccount, StaffRole, webauthn_model=Passkey)
        self.database = database

    def commit(self) -> None:
        """Nothing is left to commit."""

    def put(self, model: Base) -> Base:
        """Write a row as it is."""
        with self.database.begin() as session:
            session.merge(model)
        return model

    def delete(self, model: Base) -> None:
        """Delete a row."""
        with self.database.begin() as session:
            session.delete(session.merge(model))

    def find_user(self, case_insensitive: bool = False, **facts: Any) -> StaffAccount | None:
        """The account with some value in a column, or None."""
        ((name, value),) = facts.items()
        column = getattr(StaffAccount, name)
        same = func.lower(column) == func.lower(value) if case_insensitive else column == value
        with self.database.read() as session:
            found: StaffAccount | None = session.scalar(select(StaffAccount).where(same))
        return found

    def find_role(self, role: str) -> StaffRole | None:
        """Roles belong to accounts; there is none by itself."""
        return None

    def find_webauthn(self, credential_id: bytes) -> Passkey | None:
        """The passkey with an id, or None."""
        with self.database.read() as session:
            found: Passkey | None = session.scalar(select(Passkey).where(Passkey.credential_id == credential_id))
        return found

    def create_webauthn(self, user: StaffAccount, **facts: Any) -> None:  # type: ignore[override]
        """Give an account a passkey."""
        with self.database.begin() as session:
            session.add(Passkey(id=str(uuid4()), account_id=user.id, **facts))


def create(session: Session, account: Account, fs_uniquifier: str, at: datetime) -> None:
    """Make an account without a password; it is set through the link in a mail."""
    session.add(
        StaffAccount(
            id=account.id,
            email=account.email,
            name=account.name,
            language=account.language,
            active=account.active,
            fs_uniquifier=fs_uniquifier,
            created_at=at,
            roles=[StaffRole(name=role) for role in sorted(account.roles)],
            sites=[StaffSite(site_id=site) for site in sorted(account.sites)],
        )
    )


def change(session: Session, account: Account) -> None:
    """Write name, language, roles and sites, and whether the account may be used."""
    row = session.get_one(StaffAccount, account.id)
    row.name, row.language, row.active = account.name, account.language, account.active
    session.execute(delete(StaffRole).where(StaffRole.account_id == account.id))
    session.execute(delete(StaffSite).where(StaffSite.account_id == account.id))
    session.add_all(StaffRole(account_id=account.id, name=role) for role in sorted(account.roles))
    session.add_all(StaffSite(account_id=account.id, site_id=site) for site in sorted(account.sites))


def get(session: Session, account_id: str) -> Account | None:
    """An account by its id."""
    row = session.get(StaffAccount, account_id)
    return as_account(row) if row else None


def by_email(session: Session, email: str) -> Account | None:
    """An account by its address, whatever the case of its letters."""
    row = session.scalar(select(StaffAccount).where(func.lower(StaffAccount.email) == email.casefold()))
    return as_account(row) if row else None


def everyone(session: Session) -> list[Account]:
    """All accounts by name."""
    return [as_account(row) for row in session.scalars(select(StaffAccount).order_by(StaffAccount.name))]


def as_account(row: StaffAccount) -> Account:
    """The account of a row."""
    return Account(
        id=row.id,
        email=row.email,
        name=row.name,
        roles=frozenset(Role(role.name) for role in row.roles),
        sites=frozenset(site.site_id for site in row.sites),
        language=row.language,
        active=row.active,
        second_factor=bool(row.tf_primary_method or row.webauthn),
    )
