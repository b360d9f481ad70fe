"""Completing a place."""

import pytest
from flask.testing import FlaskClient


def test_places_that_begin_so_are_offered(client: FlaskClient) -> None:
    assert client.get("/places?near=elk").json == ["Elk Grove"]


@pytest.mark.parametrize("typed", ["", "e", " e "])
def test_one_letter_is_too_little(client: FlaskClient, typed: str) -> None:
    assert client.get("/places", query_string={"near": typed}).json == []


def test_what_was_typed_is_kept_nowhere(client: FlaskClient) -> None:
    assert client.get("/places?near=elk").headers["Cache-Control"] == "no-store"
