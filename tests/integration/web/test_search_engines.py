"""What search engines are told: one address a page and language, and nothing about private topics."""

from xml.etree import ElementTree

import pytest
from flask.testing import FlaskClient

from directory.app import create_app
from directory.web import sitemap
from directory.web.support.site import Site
from tests.fakes.desk import fake_desk
from tests.fakes.listings import PANTRY, SHELTER
from tests.integration.web.conftest import Visit
from tests.integration.web.outline import Outline

HERE = "http://localhost"
NAMES = {"s": sitemap.SITEMAP, "x": sitemap.XHTML}


def links(page: Outline, rel: str) -> dict[str, str]:
    return {link.get("hreflang", ""): link["href"] for link in page.all("link") if link["rel"] == rel}


def meta(page: Outline, name: str) -> str:
    found = (tag["content"] for tag in page.all("meta") if name in (tag.get("name"), tag.get("property")))
    return next(found, "")


def listed(client: FlaskClient, address: str = "/sitemap.xml") -> ElementTree.Element:
    return ElementTree.fromstring(client.get(address).data)


@pytest.mark.parametrize("path", ["/", "/needs", "/needs/food", "/about", f"/program/{PANTRY.id}"])
def test_a_page_names_its_address_and_the_other_languages(visit: Visit, path: str) -> None:
    page = visit(f"/es{path}")
    assert links(page, "canonical") == {"": f"{HERE}/es{path}"}
    assert links(page, "alternate") == {"en": HERE + path, "es": f"{HERE}/es{path}", "x-default": HERE + path}
    assert meta(page, "robots") == ""


def test_the_named_address_says_nothing_of_the_family(visit: Visit) -> None:
    assert links(visit(f"/program/{PANTRY.id}?age=4&near=95823"), "canonical") == {"": f"{HERE}/program/{PANTRY.id}"}
    assert links(visit("/find?need=food.today&near=95823&age=4"), "canonical") == {"": f"{HERE}/find?need=food.today"}


def test_the_operators_address_goes_before_that_of_the_request() -> None:
    page = Outline.of(create_app(fake_desk(), Site("https://help.example.org")).test_client().get("/es/needs"))
    assert links(page, "canonical") == {"": "https://help.example.org/es/needs"}
    assert meta(page, "og:image").startswith("https://help.example.org/static/share.")


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("/find?need=food.today", True),
        ("/find?need=food.today&near=95823", False),
        ("/find?need=food.today&need=legal", False),
        ("/find?need=safety.dv", False),
        ("/find", False),
        (f"/program/{PANTRY.id}", True),
        (f"/program/{SHELTER.id}", False),
    ],
)
def test_families_questions_and_private_topics_stay_out_of_search_engines(
    visit: Visit, address: str, shown: bool
) -> None:
    assert (meta(visit(address), "robots") == "") is shown


def test_results_of_free_words_and_errors_stay_out_too(client: FlaskClient, visit: Visit) -> None:
    assert "noindex" in meta(visit("/find", text="food"), "robots")
    assert b'content="noindex' in client.get("/nope").data


def test_a_page_that_is_shared_shows_its_name_and_a_picture_that_exists(client: FlaskClient, visit: Visit) -> None:
    page = visit(f"/program/{PANTRY.id}")
    assert meta(page, "og:title") == "Purple Carrot Pantry"
    assert meta(page, "og:description").startswith("A bag of groceries")
    picture = client.get(meta(page, "og:image").removeprefix(HERE))
    assert picture.data.startswith(b"\x89PNG")


def test_a_private_page_that_is_shared_says_nothing_of_its_topic(visit: Visit) -> None:
    page = visit(f"/program/{SHELTER.id}")
    assert meta(page, "og:title") == "Program"
    assert "Lantern" not in meta(page, "og:description") + meta(page, "og:url")


def test_the_list_of_pages_has_every_open_page_in_each_language(client: FlaskClient) -> None:
    addresses = [found.text or "" for found in listed(client).iterfind(".//s:loc", NAMES)]
    for path in ("/", "/needs/food", "/find?need=food.today", f"/program/{PANTRY.id}"):
        assert {HERE + path, f"{HERE}/es{path}"} <= set(addresses)
    assert len(addresses) == len(set(addresses))


def test_each_entry_names_its_translations_and_its_day(client: FlaskClient) -> None:
    entries = listed(client).findall("s:url", NAMES)
    entry = next(entry for entry in entries if PANTRY.id in entry.findtext("s:loc", "", NAMES))
    links = {link.get("hreflang"): link.get("href") for link in entry.iterfind("x:link", NAMES)}
    assert links == {"en": f"{HERE}/program/{PANTRY.id}", "es": f"{HERE}/es/program/{PANTRY.id}"}
    assert entry.findtext("s:lastmod", "", NAMES) == "2026-11-23"


def test_private_topics_are_not_on_the_list(client: FlaskClient) -> None:
    body = client.get("/sitemap.xml").get_data(as_text=True)
    assert SHELTER.id not in body
    assert "safety.dv" not in body


def test_too_many_pages_come_in_parts(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = {found.text for found in listed(client).iterfind(".//s:loc", NAMES)}
    monkeypatch.setattr(sitemap, "MOST_PAGES", 100)
    parts = [found.text or "" for found in listed(client).iterfind("s:sitemap/s:loc", NAMES)]
    together = {found.text for part in parts for found in listed(client, part).iterfind(".//s:loc", NAMES)}
    assert together == whole
    assert client.get("/sitemap.xml?part=99").status_code == 404


def test_robots_are_sent_to_the_list_and_away_from_forms(client: FlaskClient) -> None:
    text = client.get("/robots.txt").get_data(as_text=True)
    assert f"Sitemap: {HERE}/sitemap.xml" in text
    assert "Disallow: /suggest" in text


@pytest.mark.parametrize(
    ("address", "header"),
    [
        ("/find?need=food.today", None),
        ("/find?need=food.today&near=95823", "noindex"),
        ("/find?need=safety.dv", "noindex"),
    ],
)
def test_the_header_says_the_same_as_the_page(client: FlaskClient, address: str, header: str | None) -> None:
    assert client.get(address).headers.get("X-Robots-Tag") == header
