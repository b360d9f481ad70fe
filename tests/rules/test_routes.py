"""Every route says who may use it and what its page is called."""

import pytest
from flask import Flask

from directory.app import create_app
from directory.services.permissions import Permission, declared_by
from directory.web.support.language import speaking
from directory.web.support.site import Site
from tests.fakes.desk import fake_desk
from tests.fakes.staff import fake_staff

NOT_PAGES = {
    "static.file",
    "find.ask",
    "api.match",
    "api.listing",
    "suggest.suggest",
    "sitemap.sitemap",
    "robots.robots",
    "program.opening",
    "security.logout",
    "security.wan_delete",
    "staff.sign_out_everywhere",
    "imports.upload",
    "imports.template",
    "imports.choose_columns",
    "imports.check",
    "imports.stop",
    "imports.discard",
    "imports.undo",
    "import_review.decide",
    "import_review.correct",
    "import_review.rejected",
    "import_review.apply",
    "import_review.again",
}
NOT_PAGES |= {"list.save", "list.remove", "offline.worker", "offline.manifest"}
CLOSED = {"security.static", "security.two_factor_rescue"}
"""What Flask-Security offers and we answer with 404, as a test of signing in shows."""
APP = create_app(fake_desk(), Site(development=True), fake_staff())
ENDPOINTS = sorted(set(APP.view_functions) - CLOSED)


@pytest.fixture
def app() -> Flask:
    return APP


@pytest.mark.parametrize("endpoint", ENDPOINTS)
def test_every_route_declares_who_may_use_it(app: Flask, endpoint: str) -> None:
    declared = declared_by(app.view_functions[endpoint])
    assert declared is not None, f"{endpoint} needs @declare(Permission.…, title)"
    assert declared.permission in set(Permission)


@pytest.mark.parametrize("endpoint", [endpoint for endpoint in ENDPOINTS if endpoint not in NOT_PAGES])
def test_every_page_has_a_title_in_both_languages(app: Flask, endpoint: str) -> None:
    declared = declared_by(app.view_functions[endpoint])
    assert declared is not None
    titles = []
    for language in ("en", "es"):
        with speaking(language), app.test_request_context("/"):
            titles.append(str(declared.title))
    assert all(titles)
    assert titles[0] != titles[1]


def test_families_post_only_questions_their_lists_and_what_is_wrong(app: Flask) -> None:
    posted = {
        rule.endpoint
        for rule in app.url_map.iter_rules()
        if "POST" in (rule.methods or ()) and not rule.rule.startswith("/staff")
    }
    searches = {"find.ask", "api.match", "suggest.suggest", "plan.make"}
    assert posted == searches | {"report.send"} | {"list.find", "list.save", "list.remove", "list.delete", "list.sheet"}


def test_a_route_without_a_declaration_is_noticed() -> None:
    assert declared_by(lambda: "") is None
