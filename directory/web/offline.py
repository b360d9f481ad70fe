"""The site as an app on a phone: its card for the home screen, its worker, and a page without internet."""

import hashlib
import json

from flask import Blueprint, Response, jsonify, render_template, url_for
from flask_babel import gettext, lazy_gettext

from directory.reference import site_languages
from directory.services.permissions import Permission, declare
from directory.web.support import saved
from directory.web.support.assets import asset, current_assets
from directory.web.support.language import LOCALES, current_language, path_in
from directory.web.support.phone_lines import phone_lines

blueprint = Blueprint("offline", __name__)
KEPT_FILES = ("site.css", "plan.css", "site.js", "saved.js", "icon.svg")
PAPER, BRAND = "#fbfaf7", "#17594a"


@blueprint.get("/offline")
@declare(Permission.PUBLIC, lazy_gettext("No internet right now"))
def offline() -> str:
    """What a phone shows without internet: whom to call and what to say."""
    scripts = saved.scripts(site_languages()[current_language()])
    return render_template("offline/offline.html", lines=phone_lines(), scripts=scripts)


@blueprint.get("/worker.js")
@declare(Permission.PUBLIC, "")
def worker() -> Response:
    """The service worker, told which pages and files of this version to keep."""
    pages = {language: path_in(language, "/offline") for language in LOCALES}
    cards = [path_in(language, "/phone") for language in LOCALES]
    files = [asset(name) for name in KEPT_FILES]
    assets = current_assets()
    code = assets[assets.names["worker.js"]].content.decode()
    version = hashlib.sha256(f"{files}{pages}{cards}{code}".encode()).hexdigest()[:12]
    told = {"version": version, "pages": pages, "files": files, "cards": cards}
    return Response(f"const KEEP = {json.dumps(told)};\n{code}", content_type="text/javascript; charset=utf-8")


@blueprint.get("/manifest.webmanifest")
@declare(Permission.PUBLIC, "")
def manifest() -> Response:
    """How the site looks on a home screen: a name and a picture that tell nothing."""
    response = jsonify(
        {
            "name": gettext("Family Help"),
            "short_name": gettext("Family Help"),
            "lang": current_language(),
            "start_url": url_for("home.home"),
            "scope": path_in("en", "/"),
            "display": "minimal-ui",
            "background_color": PAPER,
            "theme_color": BRAND,
            "icons": [{"src": asset("icon.svg"), "sizes": "any", "type": "image/svg+xml"}],
        }
    )
    response.content_type = "application/manifest+json"
    return response
