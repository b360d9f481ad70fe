"""Results. Free words come by POST only; a question without them is an address that can be shared."""

from flask import Blueprint, redirect, render_template, request, url_for
from flask_babel import lazy_gettext
from werkzeug.wrappers import Response

from directory.services.permissions import Permission, declare
from directory.web.support import results
from directory.web.support.asking import read_asked
from directory.web.support.desk import current_desk
from directory.web.support.language import current_language

blueprint = Blueprint("find", __name__)


@blueprint.route("/find", methods=["GET", "POST"])
@declare(Permission.PUBLIC, lazy_gettext("Places that can help"), private=True)
def find() -> str | Response:
    """Answer a question, or send one without free words to its own address."""
    desk, posted = current_desk(), request.method == "POST"
    asked = read_asked(request.form if posted else request.args, desk.needs, with_text=posted)
    if ("drop" in request.values and not asked.text) or (posted and not (asked.text or asked.problems)):
        return redirect(url_for("find.find", **asked.address()), 303)
    answer = desk.find(asked.question(current_language(), desk.now()))
    return render_template("find/find.html", results=results.lay_out(asked, answer), choices=results)
