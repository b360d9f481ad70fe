"""The frame for pages of schools: who may show it, what stands in it, and the lines that make it."""

import pytest
from flask.testing import FlaskClient

from directory.app import create_app
from directory.web.support.site import Site
from tests.fakes.desk import fake_desk
from tests.integration.web.conftest import Visit
from tests.integration.web.outline import Outline

FRAME = "/embed?need=food&near=95823"
SCHOOL = "https://www.school.example"


def site_for(*origins: str) -> FlaskClient:
    return create_app(fake_desk(), Site("https://help.example.org", embed_origins=origins)).test_client()


def test_nobody_may_frame_anything_unless_told(client: FlaskClient) -> None:
    for address in ("/", FRAME, "/embed/make"):
        headers = client.get(address).headers
        assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
        assert "frame-src" not in headers["Content-Security-Policy"]
        assert headers["X-Frame-Options"] == "DENY"


def test_named_sites_may_frame_the_results_and_nothing_else() -> None:
    school = site_for(SCHOOL, "https://other.example")
    framed = school.get(FRAME).headers
    assert f"frame-ancestors 'self' {SCHOOL} https://other.example" in framed["Content-Security-Policy"]
    assert "X-Frame-Options" not in framed
    for address in ("/", "/find?need=food", "/embed/make", "/nope", "/embed?need=safety.dv"):
        assert "frame-ancestors 'none'" in school.get(address).headers["Content-Security-Policy"]
        assert school.get(address).headers["X-Frame-Options"] == "DENY"


def test_any_site_may_when_that_is_said_in_so_many_words() -> None:
    assert "frame-ancestors 'self' *" in site_for("*").get(FRAME).headers["Content-Security-Policy"]


def test_it_shows_the_first_results_and_leads_to_the_site_in_a_new_tab(visit: Visit) -> None:
    page = visit(FRAME)
    assert "Purple Carrot Pantry" in page.text
    assert "Near 95823" in page.text
    leading = [link for link in page.all("a") if link["href"].startswith("/")]
    assert len(leading) > 3
    assert {(link.get("target"), link.get("rel")) for link in leading} == {("_blank", "noopener")}


def test_it_keeps_the_way_out_and_the_numbers_to_call(visit: Visit) -> None:
    page = visit(f"/es{FRAME}")
    assert {"tel:988", "tel:211"} <= set(page.links())
    (leave,) = [link for link in page.all("a") if "data-exit" in link]
    assert leave["target"] == "_top"


@pytest.mark.parametrize("need", ["safety.dv", "safety", "care.teen"])
def test_a_private_topic_is_not_shown_on_pages_anybody_sees(client: FlaskClient, visit: Visit, need: str) -> None:
    assert client.get(f"/embed?need={need}").status_code == 404
    assert need not in [option.get("value") for option in visit("/embed/make").all("option")]


def test_the_lines_to_copy_hold_a_plain_frame_in_the_language_chosen() -> None:
    page = Outline.of(site_for(SCHOOL).get("/embed/make?need=food.today&near=95823&lang=es"))
    assert 'src="https://help.example.org/es/embed?need=food.today&amp;near=95823"' in page.text
    assert 'title="Ayuda para familias"' in page.text
    assert "script" not in page.text.partition("<iframe")[2].partition("</iframe>")[0]
    assert [frame["src"] for frame in page.all("iframe")] == ["/es/embed?need=food.today&near=95823"]


def test_what_was_chosen_cannot_break_out_of_the_lines() -> None:
    page = Outline.of(site_for(SCHOOL).get("/embed/make?near=%22%3E%3Cscript%3E&lang=xx&need=nonsense"))
    assert "near=%22%3E%3Cscript%3E" in page.text
    assert not [element for element in page.all("script") if not element.get("src")]


def test_a_street_address_does_not_get_into_the_lines() -> None:
    assert "Pretend" not in Outline.of(site_for(SCHOOL).get("/embed/make?near=1+Pretend+Street")).text


def test_those_who_are_not_named_yet_are_told_to_ask(visit: Visit) -> None:
    assert "First ask the people who run this directory" in visit("/embed/make").text
    assert visit("/embed/make").all("iframe") == []
