"""The living style page: every component with real samples. Only a site in development serves it."""

from flask import Blueprint, render_template, request
from flask_babel import lazy_gettext
from werkzeug.datastructures import MultiDict

from directory.reference import site_languages
from directory.services.permissions import Permission, declare
from directory.web.support import choices, results
from directory.web.support.asking import read_asked
from directory.web.support.crisis import BLOCKS
from directory.web.support.desk import current_desk
from directory.web.support.language import current_language
from directory.web.support.phone_lines import to_say
from directory.web.support.shared_link import shared_link
from directory.web.support.topics import topics

blueprint = Blueprint("style", __name__)
SAMPLE_QUESTION = MultiDict([("need", "food.today"), ("near", "95823"), ("free", "1")])


@blueprint.get("/style")
@declare(Permission.PUBLIC, lazy_gettext("Style page"))
def style() -> str:
    """Show the components, with `?dir=rtl` from right to left."""
    desk = current_desk()
    asked = read_asked(SAMPLE_QUESTION, desk.needs, with_text=False)
    answer = desk.find(asked.question(current_language(), desk.now()))
    return render_template(
        "style/style.html",
        results=results.lay_out(asked, answer),
        choices=choices,
        topics=topics(desk.needs),
        block=BLOCKS["suicide"],
        card_language=site_languages()["ar"],
        spoken=to_say(site_languages()["ar"]),
        county=desk.county,
        share=shared_link(answer.matches[0].listing, private=False),
        direction="rtl" if request.args.get("dir") == "rtl" else "ltr",
    )
