"""The app over the fake desk, and ways to look at what it sends."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from directory.app import create_app
from tests.fakes.desk import fake_desk
from tests.integration.web.outline import Outline

Visit = Callable[..., Outline]


@pytest.fixture(scope="session")
def client() -> FlaskClient:
    return create_app(fake_desk()).test_client()


@pytest.fixture
def visit(client: FlaskClient) -> Visit:
    """Open an address that has to answer with a page, and give its outline."""

    def open_page(address: str, **form: str) -> Outline:
        response = client.post(address, data=form) if form else client.get(address)
        return Outline.of(ok(response))

    return open_page


def ok(response: TestResponse) -> TestResponse:
    assert response.status_code == 200, response.status
    return response
