"""The site as an app: the card for the home screen, the worker, and the page for when there is no internet."""

import json

from flask.testing import FlaskClient

from tests.integration.web.conftest import Visit


def test_the_card_for_the_home_screen_tells_nothing(client: FlaskClient) -> None:
    response = client.get("/es/manifest.webmanifest")
    card = json.loads(response.data)
    assert response.content_type == "application/manifest+json"
    assert (card["name"], card["start_url"], card["scope"]) == ("Ayuda familiar", "/es/", "/")
    assert client.get(card["icons"][0]["src"]).status_code == 200


def test_every_page_names_the_card_and_the_worker(client: FlaskClient) -> None:
    body = client.get("/es/needs").text
    assert 'href="/es/manifest.webmanifest"' in body
    assert 'data-worker="/worker.js"' in body


def test_the_worker_is_fresh_and_keeps_only_what_exists(client: FlaskClient) -> None:
    response = client.get("/worker.js")
    told = json.loads(response.text.partition("const KEEP = ")[2].partition(";\n")[0])
    assert response.content_type.startswith("text/javascript")
    assert response.headers["Cache-Control"] == "no-cache"
    assert told["pages"] == {"en": "/offline", "es": "/es/offline"}
    assert {client.get(path).status_code for path in [*told["pages"].values(), *told["files"]]} == {200}


def test_the_policy_lets_worker_and_card_come_from_here_only(client: FlaskClient) -> None:
    policy = client.get("/").headers["Content-Security-Policy"]
    assert "worker-src 'self'; manifest-src 'self'" in policy


def test_without_internet_one_reads_whom_to_call_and_what_to_say(visit: Visit) -> None:
    page = visit("/es/offline")
    assert {"tel:911", "tel:988", "tel:211", "tel:+19168751055"} <= set(page.links())
    assert "I speak Spanish. I need an interpreter, please." in page.text
    assert "Hola. Llamo para pedir ayuda para mi familia." in page.text
