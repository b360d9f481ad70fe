"""Results. What is typed comes by POST and goes on sealed, so that no address, history or log can be read."""

from flask import Blueprint, redirect, render_template, request, url_for
from flask_babel import lazy_gettext
from werkzeug.wrappers import Response

from directory.services.permissions import Permission, declare
from directory.web.support import choices, results
from directory.web.support.asking import read_asked
from directory.web.support.desk import current_desk
from directory.web.support.language import current_language
from directory.web.support.privacy import names_a_private_need

blueprint = Blueprint("find", __name__)


@blueprint.get("/find")
@declare(Permission.PUBLIC, lazy_gettext("Places that can help"), private=True)
def find() -> str | Response:
    """Answer a question; one that names a private need goes on to an address that does not."""
    desk = current_desk()
    asked = read_asked(request.args, desk.needs, with_text=False)
    if names_a_private_need([*request.args.getlist("need"), *request.args.getlist("not")]):
        return redirect(url_for("find.find", **asked.address()), 303)
    answer = desk.find(asked.question(current_language(), desk.now()))
    laid_out = results.lay_out(asked, answer)
    return render_template("find/find.html", results=laid_out, choices=choices, county=desk.county)


@blueprint.post("/find")
@declare(Permission.PUBLIC, lazy_gettext("Places that can help"), private=True)
def ask() -> Response:
    """Send a question to an address that keeps its words to itself, so that one can go back to the answer."""
    asked = read_asked(request.form, current_desk().needs, with_text=True)
    return redirect(url_for("find.find", **asked.address()), 303)
