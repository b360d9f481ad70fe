"""Completing a need or a place."""

import logging

import pytest
from flask.testing import FlaskClient


def texts(client: FlaskClient, address: str = "/suggest", **typed: str) -> list[str]:
    return [found["text"] for found in client.post(address, data=typed).get_json()]


def test_needs_and_programs_that_begin_so_are_offered(client: FlaskClient) -> None:
    assert texts(client, text="food t") == ["Food today or this week"]
    assert client.post("/suggest", data={"text": "purple"}).get_json() == [
        {"kind": "program", "text": "Purple Carrot Pantry"}
    ]


def test_needs_are_offered_in_the_language_of_the_page(client: FlaskClient) -> None:
    assert texts(client, "/es/suggest", text="comida hoy") == ["Comida hoy o esta semana"]


def test_places_that_begin_so_are_offered(client: FlaskClient) -> None:
    assert texts(client, near="elk") == ["Elk Grove"]


@pytest.mark.parametrize("box", ["text", "near"])
@pytest.mark.parametrize("typed", ["", "e", " e "])
def test_one_letter_is_too_little(client: FlaskClient, box: str, typed: str) -> None:
    assert texts(client, **{box: typed}) == []


def test_what_was_typed_is_kept_nowhere(client: FlaskClient, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        response = client.post("/suggest", data={"near": "elk"})
    assert response.headers["Cache-Control"] == "no-store"
    assert caplog.text == ""


def test_what_is_typed_cannot_be_put_into_an_address(client: FlaskClient) -> None:
    assert client.get("/suggest?near=elk").status_code == 405
    assert client.post("/suggest?near=elk").get_json() == []
