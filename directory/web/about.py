"""About the data: where it comes from, how old it is, how results are ordered and what we do not ask."""

from flask import Blueprint, render_template
from flask_babel import lazy_gettext

from directory.services.permissions import Permission, declare
from directory.web.support import explained
from directory.web.support.confidence import CONFIDENCES
from directory.web.support.desk import current_desk
from directory.web.support.topics import topics

blueprint = Blueprint("about", __name__)


@blueprint.get("/about")
@declare(Permission.PUBLIC, lazy_gettext("About this directory"))
def about() -> str:
    """Show what the directory holds and how it works."""
    desk = current_desk()
    summary = desk.summarize()
    return render_template(
        "about/about.html",
        summary=summary,
        topics=topics(desk.needs, summary.programs_by_need),
        sureness=[(words, summary.by_confidence.get(kind.value, 0)) for kind, words in CONFIDENCES.items()],
        rule=desk.explain(),
        explained=explained,
    )
