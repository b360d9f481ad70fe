"""Completes a need or a place while it is typed; every page works as well without it."""

from flask import Blueprint, Response, jsonify, request

from directory.services.permissions import Permission, declare
from directory.web.support.desk import current_desk
from directory.web.support.language import current_language

blueprint = Blueprint("suggest", __name__)
SHOWN, SHORTEST, LONGEST = 8, 2, 60


@blueprint.post("/suggest")
@declare(Permission.PUBLIC, "", private=True)
def suggest() -> Response:
    """What the words in the box `text` or `near` may become. They come by POST, so that no address holds them."""
    desk, typed = current_desk(), {box: request.form.get(box, "").strip()[:LONGEST] for box in ("text", "near")}
    found = [(found.kind, found.text) for found in desk.suggest(typed["text"], current_language())]
    if len(typed["near"]) >= SHORTEST:
        found += [("place", place.name) for place in desk.suggest_places(typed["near"], SHOWN)]
    return jsonify([{"kind": kind, "text": text} for kind, text in dict.fromkeys(found)])
