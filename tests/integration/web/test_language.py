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
    assert f"/en{address}" in spanish.links()


@pytest.mark.parametrize("address", PAGES)
def test_links_stay_in_the_language(visit: Visit, address: str) -> None:
    inside = [link for link in visit(f"/es{address}").links() if link.startswith("/") and link != f"/en{address}"]
    assert inside
    assert all(link.startswith("/es") for link in inside)


def test_spanish_begins_at_es_with_and_without_a_slash(visit: Visit) -> None:
    assert visit("/es").language == visit("/es/").language == "es"


def test_a_path_that_only_begins_like_spanish_is_english(client: FlaskClient) -> None:
    assert b'lang="en"' in client.get("/essays").data


def test_switching_after_a_form_takes_the_words_along(visit: Visit) -> None:
    page = visit("/find", text="food", near="95823")
    switch = next(link for link in page.all("a") if link.get("class") == "switch")
    spanish = visit(switch["href"])
    assert spanish.language == "es"
    assert (spanish.fields("text"), spanish.fields("near")[0]) == (["food"], "95823")


def test_a_mounted_site_keeps_its_root(client: FlaskClient) -> None:
    body = client.get("/es/needs", environ_overrides={"SCRIPT_NAME": "/help"}).get_data(as_text=True)
    assert 'href="/help/es/needs/food"' in body
    assert 'href="/help/static/' in body
    assert 'href="/help/en/needs"' in body


@pytest.mark.parametrize(("wish", "goes_to"), [("es-MX,en;q=0.8", "/es/"), ("en,es;q=0.9", ""), ("vi", ""), ("", "")])
def test_the_start_page_follows_the_browser(client: FlaskClient, wish: str, goes_to: str) -> None:
    response = client.get("/", headers={"Accept-Language": wish})
    assert response.headers.get("Location", "") == goes_to
    assert "Accept-Language" in response.headers["Vary"]


@pytest.mark.parametrize("address", ["/en/", "/es/", "/needs", "/en/needs"])
def test_an_address_that_says_a_language_or_a_page_is_obeyed(client: FlaskClient, address: str) -> None:
    wish = "en" if address.startswith("/es") else "es"
    response = client.get(address, headers={"Accept-Language": wish})
    assert response.status_code == 200
    assert (b'<html lang="es"' in response.data) == address.startswith("/es")


def test_who_chose_english_stays_in_it(visit: Visit) -> None:
    inside = [link for link in visit("/en/needs").links() if link.startswith("/")]
    assert all(link.startswith(("/en/", "/es/")) for link in inside)


@pytest.mark.parametrize(("wish", "code"), [("mww", "hmn"), ("zh-TW", "zh-Hant"), ("fa-AF", "prs"), ("ar-EG", "ar")])
def test_a_language_with_a_phone_card_is_offered_it(client: FlaskClient, wish: str, code: str) -> None:
    body = client.get("/", headers={"Accept-Language": wish}).get_data(as_text=True)
    assert f'href="/phone/{code}"' in body


def test_assets_have_one_address_in_both_languages(visit: Visit) -> None:
    addresses = {
        link["href"] for page in ("/", "/es/") for link in visit(page).all("link") if link["rel"] == "stylesheet"
    }
    assert len(addresses) == 1
