"""Puts the web app together around a desk."""

import jinja2
from flask import Flask

from directory import resources
from directory.api import routes as api
from directory.geo.base_map import base_map
from directory.services.desk import Desk
from directory.services.staff import Staff
from directory.web import (
    about,
    embed,
    find,
    home,
    import_review,
    imports,
    needs,
    offline,
    phone,
    plan,
    program,
    report,
    robots,
    short,
    sitemap,
    static,
    style,
    suggest,
)
from directory.web import list as lists
from directory.web import staff as staff_pages
from directory.web.support.assets import Assets, map_files, own_files
from directory.web.support.carried import add_carrying
from directory.web.support.compression import add_compression
from directory.web.support.errors import add_error_pages
from directory.web.support.headers import add_security
from directory.web.support.language import add_language
from directory.web.support.privacy import add_neutral_addresses
from directory.web.support.quiet import add_quiet
from directory.web.support.sealing import add_seal
from directory.web.support.sign_in import add_sign_in
from directory.web.support.site import Site
from directory.web.support.staff import add_guard
from directory.web.support.templates import add_template_words

PAGES = (
    home,
    find,
    plan,
    program,
    report,
    needs,
    phone,
    lists,
    offline,
    about,
    embed,
    suggest,
    static,
    sitemap,
    robots,
    short,
)
STAFF_PAGES = (staff_pages, imports, import_review)
LARGEST_REQUEST_BYTES = 256 * 1024


def create_app(desk: Desk, site: Site | None = None, staff: Staff | None = None) -> Flask:
    """The web app. Without a `site` it answers under any address and nobody may frame it.

    Without `staff` it has no staff side.
    """
    site = site or Site()
    app = Flask("directory", template_folder=resources.folder("templates"), static_folder=None)
    app.config.update(MAX_CONTENT_LENGTH=LARGEST_REQUEST_BYTES, MAX_FORM_MEMORY_SIZE=LARGEST_REQUEST_BYTES)
    app.jinja_env.undefined = jinja2.StrictUndefined
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.extensions["directory_desk"] = desk
    app.extensions["directory_site"] = site
    places = resources.folder("data") / "places"
    files = [*own_files(resources.PACKAGE / "static"), *map_files(), ("base_map.json", base_map(places))]
    app.extensions["directory_assets"] = Assets(files)
    add_quiet(app)
    add_language(app, resources.folder("data") / "locale")
    add_template_words(app)
    add_neutral_addresses(app)
    add_error_pages(app)
    add_compression(app)
    add_seal(app, site.secret_key)
    add_carrying(app)
    add_security(app, https=site.https)
    for page in (*PAGES, style) if site.development else PAGES:
        app.register_blueprint(page.blueprint)
    app.register_blueprint(api.blueprint)
    if staff:
        add_sign_in(app, staff, https=site.https)
        add_guard(app)
        for page in STAFF_PAGES:
            app.register_blueprint(page.blueprint)
    return app
