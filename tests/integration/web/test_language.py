"""Two languages at two addresses."""

import pytest
from flask.testing import FlaskClient

from tests.fakes.listings import PANTRY
from tests.integration.web.conftest import Visit

PAGES = ("/", "/find?need=food&near=95823", f"/program/{PANTRY.id}", "/needs", "/needs/food", "/about")


@pytest.mark.parametrize("address", PAGES)
def test_every_page_has_both_languages_and_links_them(visit: Visit, address: str) -> None:
    english, spanish = visit(address), visit(f"/es{address}")
    assert (english.language, spanish.language) == ("en", "es")
    assert f"/es{address}" in english.links()
    assert address in spanish.links()


@pytest.mark.parametrize("address", PAGES)
def test_links_stay_in_the_language(visit: Visit, address: str) -> None:
    inside = [link for link in visit(f"/es{address}").links() if link.startswith("/") and link != address]
    assert inside
    assert all(link.startswith("/es") for link in inside)


def test_spanish_begins_at_es_with_and_without_a_slash(visit: Visit) -> None:
    assert visit("/es").language == visit("/es/").language == "es"


def test_a_path_that_only_begins_like_spanish_is_english(client: FlaskClient) -> None:
    assert b'lang="en"' in client.get("/essays").data


def test_switching_after_a_form_takes_the_words_along(visit: Visit) -> None:
    page = visit("/find", text="food", near="95823")
    switch = next(form for form in page.all("form") if form.get("class") == "switch")
    assert (switch["method"], switch["action"]) == ("post", "/es/find")


def test_a_mounted_site_keeps_its_root(client: FlaskClient) -> None:
    body = client.get("/es/needs", environ_overrides={"SCRIPT_NAME": "/help"}).get_data(as_text=True)
    assert 'href="/help/es/needs/food"' in body
    assert 'href="/help/static/' in body
    assert 'href="/help/needs"' in body


def test_assets_have_one_address_in_both_languages(visit: Visit) -> None:
    addresses = {
        link["href"] for page in ("/", "/es/") for link in visit(page).all("link") if link["rel"] == "stylesheet"
    }
    assert len(addresses) == 1
