"""The first page: what do you need, and where?"""

from flask import Blueprint, render_template
from flask_babel import lazy_gettext

from directory.services.permissions import Permission, declare
from directory.web.support.desk import current_desk
from directory.web.support.topics import topics

blueprint = Blueprint("home", __name__)


@blueprint.get("/")
@declare(Permission.PUBLIC, lazy_gettext("Find help for your family"))
def home() -> str:
    """Show the search box and the topics."""
    return render_template("home/home.html", topics=topics(current_desk().needs))
