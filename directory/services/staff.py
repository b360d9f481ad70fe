"""Everything the staff side may ask for, handed to it ready-made."""

from dataclasses import dataclass

from directory.mail.port import Mailer
from directory.services.guard_sign_in import SignInGuard
from directory.services.manage_accounts import AccountManager
from directory.services.read_audit import AuditReader
from directory.store.accounts import AccountStore


@dataclass(frozen=True, slots=True)
class Staff:
    """The use cases of the staff side. `key` encrypts the secrets of second factors."""

    accounts: AccountManager
    account_store: AccountStore
    audit: AuditReader
    guard: SignInGuard
    mailer: Mailer
    key: str
