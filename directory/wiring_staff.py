"""What the staff side is made of."""

from flask_babel import gettext

from directory.domain.account import Account
from directory.mail.folder import FolderMailer
from directory.mail.port import Letter, Mailer
from directory.mail.smtp import SmtpMailer
from directory.services.guard_sign_in import SignInGuard
from directory.services.manage_accounts import AccountManager
from directory.services.read_audit import AuditReader
from directory.services.staff import Staff
from directory.settings import Settings
from directory.store.accounts import AccountStore
from directory.wiring import Wiring


def staff_of(wiring: Wiring) -> Staff:
    """The use cases of the staff side."""
    settings, database, now = wiring.settings, wiring.database, wiring.now
    mailer = mailer_of(settings)
    return Staff(
        accounts=AccountManager(database, now),
        account_store=AccountStore(database),
        audit=AuditReader(database),
        guard=SignInGuard(database, wiring.tries, mailer, locked_letter, now),
        mailer=mailer,
        key=settings.secret_key,
    )


def mailer_of(settings: Settings) -> Mailer:
    """Letters go by SMTP where a server is set, else into the folder `mail` of the home."""
    if settings.smtp_url:
        return SmtpMailer(settings.smtp_url, settings.mail_from)
    return FolderMailer(settings.home / "mail", settings.mail_from)


def locked_letter(account: Account) -> Letter:
    """Tells somebody that the account is locked for a while."""
    text = gettext(
        "Somebody typed a wrong password for your account too often, so it is locked for up to 15 minutes.\n"
        "If it was you, wait and try again, or choose a new password on the sign-in page.\n"
        "If it was not you, tell the person who runs the directory in your county."
    )
    return Letter(account.email, gettext("Your account is locked for a while"), text)
