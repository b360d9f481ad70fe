"""What every response carries, and what it never does."""

import pytest
from flask.testing import FlaskClient

from directory.app import create_app
from directory.web.support.site import Site
from tests.fakes.desk import fake_desk

ADDRESSES = ("/", "/es/find?need=food", "/about", "/nope", "/suggest")


@pytest.mark.parametrize("address", ADDRESSES)
def test_nothing_may_come_from_elsewhere(client: FlaskClient, address: str) -> None:
    headers = client.get(address).headers
    policy = headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    assert "http" not in policy
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_cookie_is_ever_set(client: FlaskClient, address: str) -> None:
    assert "Set-Cookie" not in client.get(address).headers


def test_https_is_promised_only_where_it_is_served(client: FlaskClient) -> None:
    secure = create_app(fake_desk(), Site("https://help.example.org")).test_client()
    assert "Strict-Transport-Security" in secure.get("/").headers
    assert "Strict-Transport-Security" not in client.get("/").headers


def test_assets_are_kept_for_a_year_under_their_fingerprint(client: FlaskClient) -> None:
    body = client.get("/").get_data(as_text=True)
    address = next(part for part in body.split('"') if part.startswith("/static/site."))
    assert "immutable" in client.get(address).headers["Cache-Control"]
    assert client.get("/static/site.css").status_code == 404


def test_text_is_compressed_for_those_who_can_read_it(client: FlaskClient) -> None:
    small = client.get("/", headers={"Accept-Encoding": "gzip"})
    assert small.headers["Content-Encoding"] == "gzip"
    assert len(small.data) < len(client.get("/").data) / 2
    assert "Accept-Encoding" in small.headers["Vary"]
