"""Every route of staff, with every role: allowed or refused as the table says, and no route unlisted."""

from collections.abc import Callable, Iterator

import pytest
from flask import Flask

from directory.domain.account import Account, Role
from directory.services.permissions import Permission, declared_by, may
from tests.integration.staff.conftest import Browser
from tests.rules.test_routes import CLOSED

STAFF, PUBLIC = Permission.STAFF, Permission.PUBLIC
NEEDED = {
    "staff.staff": STAFF,
    "staff.sign_out_everywhere": STAFF,
    "imports.imports": Permission.READ_IMPORTS,
    "imports.upload": Permission.IMPORT,
    "imports.guide": Permission.READ_IMPORTS,
    "imports.template": Permission.READ_IMPORTS,
    "imports.draft": Permission.READ_IMPORTS,
    "imports.columns": Permission.IMPORT,
    "imports.choose_columns": Permission.IMPORT,
    "imports.check": Permission.IMPORT,
    "imports.stop": Permission.IMPORT,
    "imports.discard": Permission.IMPORT,
    "imports.batch": Permission.READ_IMPORTS,
    "imports.undo": Permission.IMPORT,
    "import_review.review": Permission.READ_IMPORTS,
    "import_review.decide": Permission.IMPORT,
    "import_review.row": Permission.IMPORT,
    "import_review.correct": Permission.IMPORT,
    "import_review.rejected": Permission.READ_IMPORTS,
    "import_review.confirm": Permission.IMPORT,
    "import_review.apply": Permission.IMPORT,
    "import_review.again": Permission.IMPORT,
    "security.login": PUBLIC,
    "security.logout": PUBLIC,
    "security.forgot_password": PUBLIC,
    "security.reset_password": PUBLIC,
    "security.change_password": STAFF,
    "security.verify": STAFF,
    "security.two_factor_setup": STAFF,
    "security.two_factor_setup_validate": STAFF,
    "security.two_factor_token_validation": PUBLIC,
    "security.tf_select": PUBLIC,
    "security.mf_recovery_codes": STAFF,
    "security.mf_recovery": PUBLIC,
    "security.wan_register": STAFF,
    "security.wan_register_response": STAFF,
    "security.wan_signin": PUBLIC,
    "security.wan_signin_response": PUBLIC,
    "security.wan_delete": STAFF,
    "security.wan_verify": STAFF,
    "security.wan_verify_response": STAFF,
}
"""What each route needs, written down a second time on purpose."""


def of_staff(app: Flask) -> Iterator[tuple[str, str]]:
    """Endpoint and path of every route of staff, with something in place of its values."""
    for rule in app.url_map.iter_rules():
        if rule.rule.startswith("/staff") and rule.endpoint not in CLOSED:
            path = rule.rule
            for name in rule.arguments:
                path = path.replace(f"<{name}>", "nothing")
            yield rule.endpoint, path


def test_every_route_of_staff_is_in_the_table(app: Flask) -> None:
    found = {endpoint: declared_by(app.view_functions[endpoint]) for endpoint, _ in of_staff(app)}
    assert {endpoint: declared and declared.permission for endpoint, declared in found.items()} == NEEDED


def test_what_is_not_used_of_the_library_is_closed(app: Flask) -> None:
    for path in ("/staff/tf-rescue", "/staff/fs-static/js/webauthn.js"):
        assert app.test_client().get(path).status_code == 404


def test_a_visitor_is_asked_to_sign_in_on_every_page_that_is_not_public(app: Flask) -> None:
    for endpoint, path in of_staff(app):
        if NEEDED[endpoint] is not PUBLIC and "GET" in methods(app, endpoint):
            assert app.test_client().get(path).headers["Location"].startswith("/staff/sign-in"), endpoint


@pytest.mark.parametrize("role", Role)
def test_every_role_gets_what_the_table_says(
    app: Flask, tab: Browser, somebody: Callable[..., Account], role: Role
) -> None:
    account = somebody(role, name="somebody_a")
    tab.sign_in(account)
    for endpoint, path in of_staff(app):
        if "GET" in methods(app, endpoint) and NEEDED[endpoint] is not PUBLIC:
            refused = tab.client.get(path).status_code == 403
            assert refused is not may(account, NEEDED[endpoint]), endpoint


def methods(app: Flask, endpoint: str) -> set[str]:
    return set().union(*(rule.methods or set() for rule in app.url_map.iter_rules(endpoint)))
