"""Completes a place while it is typed; the page works as well without it."""

from flask import Blueprint, request
from flask_babel import lazy_gettext

from directory.services.permissions import Permission, declare
from directory.web.support.desk import current_desk

blueprint = Blueprint("places", __name__)
SHOWN, LONGEST = 6, 60


@blueprint.get("/places")
@declare(Permission.PUBLIC, lazy_gettext("Places"), private=True)
def places() -> list[str]:
    """Names of places that begin like what was typed."""
    typed = request.args.get("near", "").strip()[:LONGEST]
    if len(typed) < 2:
        return []
    found = current_desk().suggest_places(typed, SHOWN)
    return list(dict.fromkeys(place.name for place in found))
