"""The first page: what do you need, and where?"""

from flask import Blueprint, make_response, redirect, render_template
from flask_babel import lazy_gettext
from werkzeug.wrappers import Response

from directory.services.permissions import Permission, declare
from directory.web.support.desk import current_desk
from directory.web.support.language import FULL, is_language_said, switch_to, wished_language
from directory.web.support.topics import topics

blueprint = Blueprint("home", __name__)


@blueprint.get("/")
@declare(Permission.PUBLIC, lazy_gettext("Find help for your family"))
def home() -> Response:
    """Show the search box and the topics; an address without a language gives way to the one the browser asks for."""
    wished = wished_language()
    if wished and wished.code in FULL and not is_language_said():
        answer: Response = redirect(switch_to(wished.code), 302)
    else:
        answer = make_response(render_template("home/home.html", topics=topics(current_desk().needs)))
    answer.vary.add("Accept-Language")
    return answer
