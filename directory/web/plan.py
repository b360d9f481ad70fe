"""Help me plan: a few questions, all of which may be skipped, and for each need what to do first."""

from flask import Blueprint, redirect, render_template, request, url_for
from flask_babel import lazy_gettext
from werkzeug.wrappers import Response

from directory.services.permissions import Permission, declare
from directory.web.support import planned
from directory.web.support.answers import current_answers
from directory.web.support.desk import current_desk
from directory.web.support.headers import keep_private
from directory.web.support.language import current_language

blueprint = Blueprint("plan", __name__)


@blueprint.get("/plan")
@declare(Permission.PUBLIC, lazy_gettext("Help me plan"))
def plan() -> str:
    """Show the plan for the answers in the address; without a need, or to change them, the questions."""
    answers = current_answers(request.args)
    if request.args:
        keep_private()
    if "change" in request.args or not answers.asked.needs:
        return render_template("plan/plan.html", answers=answers, asked_before=bool(request.args), planned=planned)
    made = current_desk().plan(answers.question(current_language()))
    return render_template("plan/steps.html", plan=planned.lay_out(answers, made))


@blueprint.post("/plan")
@declare(Permission.PUBLIC, lazy_gettext("Help me plan"), private=True)
def make() -> Response:
    """Send answers to an address one can come back to; what nobody else should read is sealed in it."""
    answers = current_answers(request.form)
    return redirect(url_for("plan.plan", **(answers.address() or {"change": 1})), 303)
