"""Short addresses of programs, for text messages and paper."""

from flask import Blueprint, abort, redirect, url_for
from flask_babel import lazy_gettext
from werkzeug.wrappers import Response

from directory.services.permissions import Permission, declare
from directory.web.support.desk import current_desk

blueprint = Blueprint("short", __name__)


@blueprint.get("/p/<code>")
@declare(Permission.PUBLIC, lazy_gettext("About this program"))
def short(code: str) -> Response:
    """Send a short address on to the program's page."""
    listing_id = current_desk().spell_out(code)
    if listing_id is None:
        abort(404)
    return redirect(url_for("program.program", listing_id=listing_id), 302)
