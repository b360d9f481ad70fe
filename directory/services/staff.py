"""Everything the staff side may ask for, handed to it ready-made."""

from dataclasses import dataclass

from directory.mail.port import Mailer
from directory.services.apply_import import ImportApplier
from directory.services.check_import import ImportChecker
from directory.services.guard_sign_in import SignInGuard
from directory.services.manage_accounts import AccountManager
from directory.services.read_audit import AuditReader
from directory.services.review_import import ImportReviewer
from directory.services.undo_import import ImportUndoer
from directory.services.upload_import import Uploader
from directory.store.accounts import AccountStore


@dataclass(frozen=True, slots=True)
class ImportDesk:
    """The use cases of an import, in the order in which they come."""

    upload: Uploader
    check: ImportChecker
    review: ImportReviewer
    apply: ImportApplier
    undo: ImportUndoer


@dataclass(frozen=True, slots=True)
class Staff:
    """The use cases of the staff side. `key` encrypts the secrets of second factors."""

    accounts: AccountManager
    account_store: AccountStore
    audit: AuditReader
    guard: SignInGuard
    mailer: Mailer
    key: str
    imports: ImportDesk
