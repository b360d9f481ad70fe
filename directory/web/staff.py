"""The first page of the staff side, and signing out of every device."""

from flask import Blueprint, flash, redirect, render_template, url_for
from flask_babel import lazy_gettext
from flask_login import current_user, logout_user
from werkzeug.wrappers import Response

from directory.domain.audit import Action
from directory.services.permissions import Permission, declare, may
from directory.web.support.staff import current_staff, signed_in

blueprint = Blueprint("staff", __name__, url_prefix="/staff")


@blueprint.get("")
@declare(Permission.STAFF, lazy_gettext("Staff"))
def staff() -> str:
    """Show what this account may do."""
    return render_template(
        "staff/staff.html", account=signed_in(), can_read_imports=may(signed_in(), Permission.READ_IMPORTS)
    )


@blueprint.post("/sign-out-everywhere")
@declare(Permission.STAFF, "")
def sign_out_everywhere() -> Response:
    """End all sessions of this account."""
    account = signed_in()
    store = current_staff().account_store
    store.set_uniquifier(current_user._get_current_object())
    current_staff().guard.note(Action.SIGN_OUT, account, object_id="everywhere")
    logout_user()
    flash(lazy_gettext("You are signed out on every device."))
    return redirect(url_for("security.login"))
