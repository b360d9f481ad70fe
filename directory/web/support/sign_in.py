"""Staff sign in: Flask-Security does what is critical, and this says how it does it here."""

import hmac
from base64 import urlsafe_b64encode
from datetime import timedelta
from typing import Any

import segno
from flask import Flask, current_app
from flask_babel import lazy_gettext
from flask_login import user_logged_in, user_logged_out
from flask_security import Security
from flask_security.forms import LoginForm
from flask_security.mail_util import MailUtil
from flask_security.signals import password_changed, password_reset, tf_disabled, tf_profile_changed, user_failed_authn
from flask_security.totp import Totp
from flask_wtf import CSRFProtect
from markupsafe import Markup

from directory.domain.audit import Action
from directory.mail.port import Letter, LetterError
from directory.services.limit_tries import TooManyTriesError
from directory.services.permissions import Permission, declare
from directory.services.staff import Staff
from directory.store.accounts import as_account
from directory.store.models import StaffAccount
from directory.web.support.staff import current_staff, visitor

LEAST_PASSWORD = 12
SAY_AGAIN_AFTER = timedelta(minutes=30)
"""How long after signing in one may change password and second factor without saying who one is once more."""
TITLES = {
    "login": lazy_gettext("Sign in"),
    "logout": "",
    "forgot_password": lazy_gettext("Forgot your password?"),
    "reset_password": lazy_gettext("Choose a new password"),
    "change_password": lazy_gettext("Change your password"),
    "verify": lazy_gettext("Say who you are once more"),
    "two_factor_setup": lazy_gettext("A second step at sign-in"),
    "two_factor_setup_validate": lazy_gettext("A second step at sign-in"),
    "two_factor_token_validation": lazy_gettext("Enter your code"),
    "tf_select": lazy_gettext("How do you want to confirm?"),
    "mf_recovery_codes": lazy_gettext("Recovery codes"),
    "mf_recovery": lazy_gettext("Enter a recovery code"),
    "wan_register": lazy_gettext("Your passkeys"),
    "wan_register_response": lazy_gettext("Your passkeys"),
    "wan_signin": lazy_gettext("Sign in with a passkey"),
    "wan_signin_response": lazy_gettext("Sign in with a passkey"),
    "wan_delete": "",
    "wan_verify": lazy_gettext("Say who you are once more"),
    "wan_verify_response": lazy_gettext("Say who you are once more"),
}
FOR_STAFF = frozenset(
    {"change_password", "verify", "two_factor_setup", "mf_recovery_codes", "wan_register", "wan_register_response",
     "wan_delete", "wan_verify", "wan_verify_response", "two_factor_setup_validate"}
)  # fmt: skip
PATHS = {
    "LOGIN": "/sign-in",
    "LOGOUT": "/sign-out",
    "RESET": "/forgot-password",
    "CHANGE": "/password",
    "VERIFY": "/say-again",
    "TWO_FACTOR_SETUP": "/second-step",
    "TWO_FACTOR_TOKEN_VALIDATION": "/code",
    "MULTI_FACTOR_RECOVERY_CODES": "/recovery-codes",
    "MULTI_FACTOR_RECOVERY": "/recovery",
    "WAN_REGISTER": "/passkeys",
    "WAN_SIGNIN": "/passkey",
}
SETTINGS = {
    "SESSION_COOKIE_NAME": "staff",
    "SESSION_COOKIE_HTTPONLY": True,
    "SESSION_COOKIE_SAMESITE": "Lax",
    "WTF_CSRF_CHECK_DEFAULT": False,
    "WTF_CSRF_TIME_LIMIT": None,
    "SECURITY_URL_PREFIX": "/staff",
    "SECURITY_LOGOUT_METHODS": ["POST"],
    "SECURITY_POST_LOGIN_VIEW": "/staff",
    "SECURITY_POST_LOGOUT_VIEW": "/staff/sign-in",
    "SECURITY_RECOVERABLE": True,
    "SECURITY_CHANGEABLE": True,
    "SECURITY_RETURN_GENERIC_RESPONSES": True,
    "SECURITY_PASSWORD_HASH": "argon2",
    "SECURITY_PASSWORD_SINGLE_HASH": True,
    "SECURITY_PASSWORD_LENGTH_MIN": LEAST_PASSWORD,
    "SECURITY_RESET_PASSWORD_WITHIN": timedelta(hours=2),
    "SECURITY_TWO_FACTOR": True,
    "SECURITY_TWO_FACTOR_ENABLED_METHODS": ["authenticator"],
    "SECURITY_TWO_FACTOR_ALWAYS_VALIDATE": True,
    "SECURITY_TWO_FACTOR_RESCUE_EMAIL": False,
    "SECURITY_TOTP_ISSUER": "Family Help Sacramento",
    "SECURITY_MULTI_FACTOR_RECOVERY_CODES": True,
    "SECURITY_WEBAUTHN": True,
    "SECURITY_WAN_RP_NAME": "Family Help Sacramento",
    "SECURITY_FRESHNESS": SAY_AGAIN_AFTER,
    "SECURITY_FRESHNESS_GRACE_PERIOD": timedelta(0),
    "SECURITY_EMAIL_HTML": False,
    "SECURITY_DEFAULT_REMEMBER_ME": False,
    "SECURITY_EMAIL_VALIDATOR_ARGS": {"check_deliverability": False, "test_environment": True},
}


class GuardedLoginForm(LoginForm):
    """The sign-in form, closed for a while after too many wrong tries."""

    def validate(self, **options: Any) -> bool:
        """Whether the right words were typed; nothing is even looked at while the account or the visitor is locked."""
        try:
            current_staff().guard.check(self.email.data or "", visitor())
        except TooManyTriesError:
            self.form_errors.append(lazy_gettext("Too many tries. Please wait 15 minutes, then try again."))
            return False
        valid = bool(super().validate(**options))
        if not valid and self.user is None:
            current_staff().guard.failed(self.email.data or "", visitor(), None)
        return valid


class Post(MailUtil):
    """Sends Flask-Security's letters by our mailer."""

    def send_mail(
        self, template: Any, subject: Any, recipient: Any, sender: Any, body: Any, *_: Any, **__: Any
    ) -> None:
        """Send the plain text of a letter. A mail server that is down must not tell whether there is an account."""
        try:
            current_staff().mailer.send(Letter(str(recipient), str(subject), str(body)))
        except LetterError as fault:
            current_app.logger.warning("%s", fault)


class Codes(Totp):
    """Second steps, with a picture for the phone that is drawn in the page."""

    def generate_qrcode(self, username: str, totp: str) -> str:
        """The key of a second step as SVG."""
        code = segno.make(self.get_totp_uri(username, totp))
        # segno draws it from a key that is encoded, not pasted
        return Markup(code.svg_inline(scale=5, border=2, svgclass=None, lineclass=None))  # noqa: S704

    def get_last_counter(self, user: Any) -> int | None:
        """The step of time whose code was used last, so that none works twice."""
        last: int | None = user.tf_last_counter
        return last

    def set_last_counter(self, user: Any, tmatch: Any) -> None:
        """Remember the step of time of a code."""
        user.tf_last_counter = tmatch.counter
        current_staff().account_store.put(user)


def add_sign_in(app: Flask, staff: Staff, *, https: bool) -> None:
    """Give an app the sign-in of staff below `/staff`. Families get no cookie."""
    app.extensions["directory_staff"] = staff
    app.config.update(_settings(staff.key, https))
    CSRFProtect(app)
    Security(app, staff.account_store, login_form=GuardedLoginForm, mail_util_cls=Post, totp_cls=Codes)
    for name, view in list(app.view_functions.items()):
        blueprint, _, endpoint = name.partition(".")
        if blueprint == "security" and endpoint in TITLES:
            permission = Permission.STAFF if endpoint in FOR_STAFF else Permission.PUBLIC
            declare(permission, TITLES[endpoint], private=True)(view)
    _listen(app)


def _settings(key: str, https: bool) -> dict[str, object]:
    return {
        **SETTINGS,
        **{f"SECURITY_{name}_URL": path for name, path in PATHS.items()},
        "SECRET_KEY": key,
        "SESSION_COOKIE_SECURE": https,
        "SECURITY_TOTP_SECRETS": {"1": _own_key(key, b"second steps")},
    }


def _own_key(key: str, use: bytes) -> str:
    return urlsafe_b64encode(hmac.digest(key.encode(), use, "sha256")).decode()


def _listen(app: Flask) -> None:
    """Audit what Flask-Security does, and count what failed."""

    def audited(action: Action) -> Any:
        def note(_: Flask, user: StaffAccount, **_more: Any) -> None:
            current_staff().guard.note(action, as_account(user))

        return note

    def failed(_: Flask, user: StaffAccount, **_more: Any) -> None:
        current_staff().guard.failed(user.email, visitor(), as_account(user))

    heard = {
        user_logged_in: audited(Action.SIGN_IN),
        user_logged_out: audited(Action.SIGN_OUT),
        password_changed: audited(Action.PASSWORD_CHANGED),
        password_reset: audited(Action.PASSWORD_CHANGED),
        tf_profile_changed: audited(Action.SECOND_FACTOR_CHANGED),
        tf_disabled: audited(Action.SECOND_FACTOR_CHANGED),
        user_failed_authn: failed,
    }
    for signal, listener in heard.items():
        signal.connect(listener, app, weak=False)
