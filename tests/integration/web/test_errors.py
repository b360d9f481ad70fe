"""When something goes wrong."""

import pytest
from flask import Flask, abort
from flask.testing import FlaskClient

from directory.app import create_app
from directory.web.support.errors import APOLOGIES
from tests.fakes.desk import fake_desk


@pytest.fixture(scope="module")
def failing() -> Flask:
    app = create_app(fake_desk(broken=True))
    app.add_url_rule("/fail/<int:code>", "fail", abort)
    return app


@pytest.mark.parametrize("code", sorted(APOLOGIES))
@pytest.mark.parametrize(("prefix", "language"), [("", "en"), ("/es", "es")])
def test_every_error_has_a_kind_page_in_both_languages(failing: Flask, code: int, prefix: str, language: str) -> None:
    response = failing.test_client().get(f"{prefix}/fail/{code}")
    body = response.get_data(as_text=True)
    assert response.status_code == code
    assert f'<html lang="{language}"' in body
    assert 'name="text"' in body


def test_a_broken_database_is_our_fault_and_said_kindly(failing: Flask) -> None:
    response = failing.test_client().get("/es/find?need=food")
    assert response.status_code == 500
    assert "No es culpa suya" in response.get_data(as_text=True)


def test_a_rare_error_borrows_the_nearest_apology(failing: Flask) -> None:
    assert b"We could not read that" in failing.test_client().get("/fail/418").data


def test_posting_to_a_page_that_only_reads_is_refused(client: FlaskClient) -> None:
    assert client.post("/about").status_code == 405


def test_a_giant_form_is_refused(client: FlaskClient) -> None:
    response = client.post("/find", data={"text": "x" * 300_000})
    assert response.status_code == 413
    assert b"That was too long for us to read" in response.data
