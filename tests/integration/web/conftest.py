"""The app over the fake desk, and ways to look at what it sends."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from directory.app import create_app
from directory.domain.match import Answer, Question
from tests.fakes.desk import fake_desk
from tests.integration.web.outline import Outline

Visit = Callable[..., Outline]
Asks = list[Question]


@pytest.fixture(scope="session")
def asked() -> Asks:
    """Every question the desk was asked, the last one last."""
    return []


@pytest.fixture(scope="session")
def client(asked: Asks) -> FlaskClient:
    desk = fake_desk()

    def find(question: Question) -> Answer:
        asked.append(question)
        return desk.find(question)

    return create_app(replace(desk, find=find)).test_client()


@pytest.fixture
def visit(client: FlaskClient) -> Visit:
    """Open an address that has to answer with a page, and give its outline."""

    def open_page(address: str, **form: str) -> Outline:
        response = (
            client.post(address, data=form, follow_redirects=True)
            if form
            else client.get(address, follow_redirects=True)
        )
        return Outline.of(ok(response))

    return open_page


def ok(response: TestResponse) -> TestResponse:
    assert response.status_code == 200, response.status
    return response
