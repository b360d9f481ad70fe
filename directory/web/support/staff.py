"""Who of the staff is asking, and whether they may."""

from flask import Flask, abort, current_app, g, redirect, request, session, url_for
from flask_login import current_user, logout_user
from flask_wtf.csrf import CSRFProtect
from werkzeug.wrappers import Response

from directory.domain.account import Account
from directory.domain.audit import Action
from directory.services.permissions import Permission, may
from directory.services.staff import Staff
from directory.store.accounts import as_account
from directory.web.support.permissions import NOWHERE, current_declared

IDLE_SECONDS = 30 * 60
LONGEST_SECONDS = 10 * 60 * 60
BEGAN, SEEN = "began", "seen"


def current_staff() -> Staff:
    """The use cases of the staff side of the running app."""
    staff = current_app.extensions["directory_staff"]
    assert isinstance(staff, Staff)  # noqa: S101  # tells the type checker what add_sign_in put there
    return staff


def visitor() -> str:
    """What tells visitors apart for a while; it is never written down as it is."""
    return request.remote_addr or ""


def current_account() -> Account | None:
    """Who is signed in, or None. Pages of families never ask, so their sessions are never opened."""
    if "account" not in g:
        g.account = as_account(current_user._get_current_object()) if current_user.is_authenticated else None
    account: Account | None = g.account
    return account


def signed_in() -> Account:
    """Who is signed in, on a page that only opens for somebody who is."""
    account = current_account()
    assert account is not None  # noqa: S101  # the guard lets nobody else in
    return account


def add_guard(app: Flask) -> None:
    """Let nobody onto a page without its permission, and no form in that another site filled."""

    @app.before_request
    def guard() -> Response | None:
        needed = current_declared().permission
        is_sign_in = (request.endpoint or "").startswith("security.")
        if is_sign_in and current_declared() is NOWHERE:
            abort(404)  # what Flask-Security offers and we do not use
        if needed is Permission.PUBLIC and not is_sign_in:
            return None
        refused = None if needed is Permission.PUBLIC else _let_in(needed)
        if refused is None and request.method == "POST":
            if current_declared().largest_bytes:
                request.max_content_length = current_declared().largest_bytes
            csrf = app.extensions["csrf"]
            assert isinstance(csrf, CSRFProtect)  # noqa: S101
            csrf.protect()
        return refused


def _let_in(needed: Permission) -> Response | None:
    account = None if _is_over() else current_account()
    if account is None or not account.active:
        return redirect(
            url_for("security.login", next=request.full_path.rstrip("?") if request.method == "GET" else None)
        )
    if not may(account, needed):
        current_staff().guard.note(Action.REFUSED, account, object_id=request.endpoint or "")
        abort(403)
    return None


def _is_over() -> bool:
    """Whether a session was left alone for too long or is too old; it is ended then."""
    now = int(current_staff().accounts.now().timestamp())
    over: bool = now - session.get(SEEN, now) > IDLE_SECONDS or now - session.get(BEGAN, now) > LONGEST_SECONDS
    if over:
        logout_user()
        session.clear()
        g.pop("account", None)
    else:
        session.setdefault(BEGAN, now)
        session[SEEN] = now
    return over
