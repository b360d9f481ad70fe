"""Browse by topic, for those who would rather choose than type."""

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask_babel import lazy_gettext
from werkzeug.wrappers import Response

from directory.services.permissions import Permission, declare
from directory.web.support.desk import current_desk
from directory.web.support.headers import keep_private
from directory.web.support.language import current_language
from directory.web.support.privacy import any_private, names_a_private_need
from directory.web.support.topics import needs_under, topics

blueprint = Blueprint("needs", __name__)


@blueprint.get("/needs")
@declare(Permission.PUBLIC, lazy_gettext("All topics"))
def all_needs() -> str:
    """Show the topics with how many programs help."""
    desk = current_desk()
    return render_template("needs/all_needs.html", topics=topics(desk.needs, desk.summarize().programs_by_need))


@blueprint.get("/needs/<slug>")
@declare(Permission.PUBLIC, lazy_gettext("Choose what you need"))
def one_need(slug: str) -> str | Response:
    """Show the needs of one topic; a need below it goes straight to its results."""
    desk = current_desk()
    if slug in desk.needs.by_slug:
        return redirect(url_for("find.find", need=slug), 303)
    if slug not in desk.needs:
        abort(404)
    private = any_private([slug])
    if private:
        keep_private()
    if names_a_private_need([request.path.rpartition("/")[2]]):
        return redirect(url_for("needs.one_need", slug=slug), 303)
    below = needs_under(slug, desk.needs, desk.summarize().programs_by_need)
    name = desk.needs.label(slug, current_language())
    return render_template("needs/one_need.html", slug=slug, name=name, needs=below, private=private)
