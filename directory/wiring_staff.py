"""What the staff side is made of."""

from flask_babel import gettext

from directory.domain.account import Account
from directory.domain.need import NeedTree
from directory.jobs.huey_queue import HueyJobs, queue_in
from directory.jobs.port import AtOnce, Jobs
from directory.mail.folder import FolderMailer
from directory.mail.port import Letter, Mailer
from directory.mail.smtp import SmtpMailer
from directory.services import apply_import, check_import, undo_import
from directory.services.apply_import import ImportApplier
from directory.services.check_import import ImportChecker
from directory.services.guard_sign_in import SignInGuard
from directory.services.index_listings import Indexer
from directory.services.manage_accounts import AccountManager
from directory.services.read_audit import AuditReader
from directory.services.review_import import ImportReviewer
from directory.services.staff import ImportDesk, Staff
from directory.services.undo_import import ImportUndoer
from directory.services.upload_import import Uploader
from directory.settings import Settings
from directory.store.accounts import AccountStore
from directory.wiring import Wiring


def staff_of(wiring: Wiring, jobs: Jobs | None = None) -> Staff:
    """The use cases of the staff side; without `jobs`, work is done at once."""
    settings, database, now = wiring.settings, wiring.database, wiring.now
    mailer = mailer_of(settings)
    return Staff(
        accounts=AccountManager(database, now),
        account_store=AccountStore(database),
        audit=AuditReader(database),
        guard=SignInGuard(database, wiring.tries, mailer, locked_letter, now),
        mailer=mailer,
        key=settings.secret_key,
        imports=import_desk(
            Uploader(database, settings.home / "imports", now), wiring.reference.needs, wiring.indexer, jobs or AtOnce()
        ),
    )


def import_desk(upload: Uploader, needs: NeedTree, indexer: Indexer, jobs: Jobs) -> ImportDesk:
    """The use cases of an import, with their jobs registered."""
    database, now = upload.database, upload.now
    check = ImportChecker(database, needs, upload.path, jobs, now)
    desk = ImportDesk(
        upload=upload,
        check=check,
        review=ImportReviewer(database, upload, check),
        apply=ImportApplier(database, indexer, jobs, now),
        undo=ImportUndoer(database, indexer, jobs, now),
    )
    jobs.register(check_import.JOB, desk.check.run)
    jobs.register(apply_import.JOB, desk.apply.run)
    jobs.register(undo_import.JOB, desk.undo.run)
    return desk


def job_queue(wiring: Wiring) -> HueyJobs:
    """The queue of jobs that go on after a page was sent."""
    return queue_in(wiring.settings.home, wiring.settings.database_url)


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
