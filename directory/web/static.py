"""Stylesheet, script and icon, kept by browsers for a year under fingerprinted names."""

from flask import Blueprint, Response, abort

from directory.services.permissions import Permission, declare
from directory.web.support.assets import current_assets
from directory.web.support.headers import A_YEAR

blueprint = Blueprint("static", __name__)


@blueprint.get("/static/<name>")
@declare(Permission.PUBLIC, "")
def file(name: str) -> Response:
    """Send one file by its fingerprinted name."""
    try:
        asset = current_assets()[name]
    except KeyError:
        abort(404)
    headers = {"Cache-Control": f"public, max-age={A_YEAR}, immutable"}
    return Response(asset.content, content_type=asset.media_type, headers=headers)
