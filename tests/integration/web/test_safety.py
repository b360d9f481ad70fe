"""Nothing stays behind: no cookie, no telling address or title, and a look that draws no eye."""

import re

import pytest
from flask import Flask
from flask.testing import FlaskClient

from directory.app import create_app
from directory.web.support.privacy import neutral_code
from tests.fakes.desk import fake_desk, need_tree
from tests.fakes.listings import PANTRY, SHELTER
from tests.integration.web.conftest import Visit

APP = create_app(fake_desk())
VALUES = {"listing_id": PANTRY.id, "slug": "food", "code": "vi", "name": "site.css"}
NEEDS = need_tree()
TELLING = ("safety", "substance", "safety.dv", "safety.sexual", "legal.immigration", "mental.teen", "care.teen")


def addresses(app: Flask) -> list[str]:
    """An address of every page that can be opened."""
    with app.test_request_context():
        rules = [rule for rule in app.url_map.iter_rules() if "GET" in (rule.methods or ())]
        made = [re.sub(r"<(?:\w+:)?(\w+)>", lambda found: VALUES.get(found[1], "x"), rule.rule) for rule in rules]
    return [f"{prefix}{address}" for address in made for prefix in ("", "/es", "/plain", "/es/plain")]


@pytest.mark.parametrize("address", addresses(APP))
def test_no_page_sets_a_cookie_or_tells_the_next_site_where_one_came_from(client: FlaskClient, address: str) -> None:
    response = client.get(address)
    assert "Set-Cookie" not in response.headers
    assert response.headers["Referrer-Policy"] == "no-referrer"


@pytest.mark.parametrize("prefix", ["", "/es"])
def test_a_question_sets_no_cookie_and_stays_in_no_cache(client: FlaskClient, prefix: str) -> None:
    response = client.post(f"{prefix}/find", data={"text": "he hits me", "near": "95823"})
    assert "Set-Cookie" not in response.headers
    assert response.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("slug", TELLING)
def test_a_private_need_has_an_address_that_does_not_name_it(client: FlaskClient, slug: str) -> None:
    code = neutral_code(slug)
    known = f"/find?need={slug}" if "." in slug else f"/needs/{slug}"
    neutral = f"/find?need={code}" if "." in slug else f"/needs/{code}"
    assert client.get(known).headers["Location"] == neutral
    assert client.get(neutral).status_code == 200
    assert client.get(neutral).headers["Cache-Control"] == "no-store"


def test_no_two_needs_share_a_code() -> None:
    slugs = [*NEEDS.by_slug, *NEEDS.top_labels]
    assert len({neutral_code(slug) for slug in slugs}) == len(slugs)


@pytest.mark.parametrize("address", ["/", "/needs", "/needs/safety", "/find?need=safety.dv", "/about"])
def test_no_link_or_form_by_address_names_a_private_need(visit: Visit, address: str) -> None:
    page = visit(address)
    told = [*page.links(), *(field.get("value", "") for field in (*page.all("input"), *page.all("button")))]
    assert [text for text in told if re.split(r"[/=:]", text)[-1] in TELLING] == []


@pytest.mark.parametrize("address", ["/needs/safety", "/find?need=safety.dv", f"/program/{SHELTER.id}"])
@pytest.mark.parametrize("prefix", ["", "/es"])
def test_what_a_browser_remembers_of_a_private_page_is_neutral(visit: Visit, prefix: str, address: str) -> None:
    page = visit(prefix + address)
    metas = [meta.get("content", "") for meta in page.all("meta")]
    kept = " ".join([page.title, *metas, *(link.get("href", "") for link in page.all("link"))]).lower()
    private = [*TELLING, SHELTER.name, *(NEEDS.label(slug, lang) for slug in TELLING for lang in ("en", "es"))]
    assert [text for text in private if text.lower() in kept] == []


@pytest.mark.parametrize("address", ["/plain/", "/es/plain/", "/plain/find?need=food.today", "/plain/needs/safety"])
def test_a_quiet_page_is_called_notes_and_kept_nowhere(client: FlaskClient, visit: Visit, address: str) -> None:
    page = visit(address)
    assert page.title == ("Notas" if address.startswith("/es") else "Notes")
    assert page.all("img") == []
    assert [meta for meta in page.all("meta") if meta.get("property", "").startswith("og:")] == []
    assert client.get(address, follow_redirects=True).headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("address", ["/plain/needs", "/es/plain/needs", "/en/plain/"])
def test_links_stay_quiet(visit: Visit, address: str) -> None:
    root = address.partition("/plain")[0] + "/plain"
    page = visit(address)
    away = [link for link in page.links() if link.startswith("/") and "/plain" not in link]
    assert away == [address.replace("/plain", "")]
    assert [form["action"] for form in page.all("form") if not form["action"].startswith(root)] == []


def test_a_quiet_question_goes_on_quietly(client: FlaskClient) -> None:
    answer = client.post("/plain/find", data={"text": "he hits me", "need": "food.today"})
    assert answer.headers["Location"].startswith("/plain/find?")
    assert "food" not in answer.headers["Location"]
    assert "hits" not in answer.headers["Location"]


def test_in_the_quiet_look_no_need_is_named_in_an_address(visit: Visit) -> None:
    assert [link for link in visit("/plain/needs/food").links() if "food" in link] == []


def test_a_quiet_page_offers_to_keep_nothing(client: FlaskClient) -> None:
    for address in (f"/plain/program/{PANTRY.id}", "/plain/find?need=food.today"):
        body = client.get(address, follow_redirects=True).get_data(as_text=True)
        assert "data-save" not in body
        assert "/static/saved." not in body


def test_switching_the_language_keeps_the_look(visit: Visit) -> None:
    assert "/es/plain/needs" in visit("/plain/needs").links()
    assert "/en/plain/needs" in visit("/es/plain/needs").links()


def test_every_page_leads_to_the_quiet_look_and_back(visit: Visit) -> None:
    assert "/plain/needs" in visit("/needs").links()
    assert "/needs" in visit("/plain/needs").links()
