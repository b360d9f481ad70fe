"""Tells search engines what to leave alone and where the list of pages is."""

from flask import Blueprint, Response

from directory.services.permissions import Permission, declare
from directory.web.support.language import path_in
from directory.web.support.site import absolute

blueprint = Blueprint("robots", __name__)
LEFT_ALONE = ("/api/", "/suggest")


@blueprint.get("/robots.txt")
@declare(Permission.PUBLIC, "")
def robots() -> Response:
    """All pages but those that answer forms; pages that must not be shown say so themselves."""
    lines = ["User-agent: *", *(f"Disallow: {path_in('en', path)}" for path in LEFT_ALONE)]
    lines += ["", f"Sitemap: {absolute(path_in('en', '/sitemap.xml'))}"]
    return Response("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
