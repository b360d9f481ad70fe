"""The first page."""

from flask.testing import FlaskClient

from tests.integration.web.conftest import Visit


def test_it_asks_what_and_where_and_nothing_else(visit: Visit) -> None:
    page = visit("/")
    assert [field["name"] for field in page.all("input")] == ["text", "near"]
    assert next(form for form in page.all("form"))["method"] == "post"


def test_it_offers_sixteen_topics(visit: Visit) -> None:
    assert sum(link.startswith("/needs/") for link in visit("/").links()) == 16


def test_it_says_what_is_not_asked(visit: Visit) -> None:
    assert "What we do not ask" in visit("/").text


def test_it_is_small_enough_for_a_phone_with_little_data(client: FlaskClient) -> None:
    sizes = [len(client.get(address, headers={"Accept-Encoding": "gzip"}).data) for address in _first_load(client)]
    assert sum(sizes) < 50_000


def _first_load(client: FlaskClient) -> list[str]:
    body = client.get("/").get_data(as_text=True)
    return ["/", *(part.split('"')[0] for part in body.split('"') if part.startswith("/static/"))]
