"""The site in a frame on the page of a school or partner, and the page that makes the lines for it."""

from dataclasses import replace

from flask import Blueprint, abort, render_template, request
from flask_babel import lazy_gettext

from directory.services.permissions import Permission, declare
from directory.web.support.asking import read_asked
from directory.web.support.cards import card
from directory.web.support.desk import current_desk
from directory.web.support.embedding import can_be_embedded, read_frame, topics
from directory.web.support.headers import allow_frame, allow_framing
from directory.web.support.indexing import keep_out_of_search
from directory.web.support.language import NAMES, current_language
from directory.web.support.site import current_site
from directory.web.support.words import need_name

blueprint = Blueprint("embed", __name__)
SHOWN = 5


@blueprint.get("/embed")
@declare(Permission.PUBLIC, lazy_gettext("Help for families"), private=True)
def embed() -> str:
    """The first results for a need and a place, small enough for a frame. Private topics have no place there."""
    desk = current_desk()
    asked = read_asked(request.args, desk.needs, with_text=False)
    if not can_be_embedded(asked.needs):
        abort(404)
    allow_framing(current_site().embed_origins)
    answer = desk.find(replace(asked.question(current_language(), desk.now()), limit=SHOWN, count_choices=False))
    cards = [card(match, several_needs=False) for match in answer.matches]
    named = [need_name(slug) for slug in asked.needs]
    return render_template("embed/embed.html", asked=asked, answer=answer, cards=cards, named=named)


@blueprint.get("/embed/make")
@declare(Permission.PUBLIC, lazy_gettext("Add this to your school site"))
def make() -> str:
    """Choose a need, a place and a language; see how it looks, and copy the lines."""
    keep_out_of_search()
    frame = read_frame(request.args, current_desk().needs)
    if current_site().embed_origins:
        allow_frame()
    return render_template(
        "embed/make.html",
        frame=frame,
        topics=topics(current_desk().needs),
        languages=NAMES,
        origins=current_site().embed_origins,
    )
