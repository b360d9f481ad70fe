"""One program: everything a family has to know before they go."""

from flask import Blueprint, abort, render_template, request
from flask_babel import lazy_gettext

from directory.services.permissions import Permission, declare
from directory.web.support.asking import read_asked
from directory.web.support.desk import current_desk
from directory.web.support.headers import keep_private
from directory.web.support.privacy import is_private
from directory.web.support.sheet import lay_out

blueprint = Blueprint("program", __name__)


@blueprint.get("/program/<listing_id>")
@declare(Permission.PUBLIC, lazy_gettext("About this program"))
def program(listing_id: str) -> str:
    """Show a program, with its rules judged for the ages and the coverage in the address."""
    desk = current_desk()
    asked = read_asked(request.args, desk.needs, with_text=False)
    detail = desk.show(listing_id, asked.household())
    if detail is None:
        abort(404)
    if is_private(detail.listing):
        keep_private()
    return render_template("program/program.html", sheet=lay_out(detail))
