"""Browsing by topic."""

from flask.testing import FlaskClient

from tests.integration.web.conftest import Visit


def test_all_topics_are_counted(visit: Visit) -> None:
    text = visit("/needs").text
    assert "Food and meals 2 programs" in text
    assert "A place to live 1 program" in text


def test_a_topic_leads_to_results(visit: Visit) -> None:
    links = visit("/needs/food").links()
    assert "/find?need=food.today" in links
    assert "/find?need=food" in links


def test_a_need_goes_straight_to_its_results(client: FlaskClient) -> None:
    assert client.get("/es/needs/food.today").headers["Location"] == "/es/find?need=food.today"


def test_an_unknown_topic_is_not_found(client: FlaskClient) -> None:
    assert client.get("/needs/unicorns").status_code == 404


def test_a_private_topic_is_kept_in_no_cache(client: FlaskClient) -> None:
    assert client.get("/needs/safety").headers["Cache-Control"] == "no-store"
    assert client.get("/needs/food").headers["Cache-Control"] == "no-cache"
