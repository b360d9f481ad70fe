"""No page escapes the checks in the browser."""

from directory.app import create_app
from directory.services.permissions import Permission, declared_by
from directory.web.support.site import Site
from tests.every_page import EVERY_PAGE, LANGUAGES
from tests.fakes.desk import fake_desk

ONLY_REDIRECTS = {"short.short"}


def test_every_page_of_families_stands_in_the_table_of_pages() -> None:
    app = create_app(fake_desk(), Site(development=True))
    shown = {rule.endpoint for rule in app.url_map.iter_rules() if "GET" in (rule.methods or ())}
    pages = {endpoint for endpoint in shown if is_page(app.view_functions[endpoint])}
    known = {page.endpoint for page in EVERY_PAGE} | ONLY_REDIRECTS
    assert pages - known == set(), "add a row to tests/every_page.py"


def test_names_differ_and_headings_are_in_each_language() -> None:
    assert len({page.name for page in EVERY_PAGE}) == len(EVERY_PAGE)
    assert [page.name for page in EVERY_PAGE if set(page.heading) != set(LANGUAGES)] == []


def is_page(view: object) -> bool:
    declared = declared_by(view)  # type: ignore[arg-type]
    return declared is not None and declared.permission is Permission.PUBLIC and bool(declared.title)
