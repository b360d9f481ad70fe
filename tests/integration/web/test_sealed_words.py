"""Typed words go to another page sealed: nobody reads them in an address, and after an hour nobody opens them."""

from urllib.parse import parse_qs, urlsplit

import pytest
from flask.testing import FlaskClient

from directory.web.support import sealing
from tests.integration.web.conftest import Asks, Visit

SHORT = 3
"""Letters that sealed words may show by chance."""
STORY = "My husband hits me. ¿Dónde hay comida?"


def test_words_go_on_in_an_address_that_does_not_show_them(client: FlaskClient) -> None:
    address = sent_to(client, text=STORY, near="95823", free="1")
    assert not [word for word in STORY.split() if len(word) > SHORT and word in address]
    assert parse_qs(urlsplit(address).query).keys() == {"words", "near", "free"}


def test_the_same_address_gives_the_same_answer_again(client: FlaskClient, visit: Visit, asked: Asks) -> None:
    address = sent_to(client, text=STORY)
    assert visit(address).fields("text") == visit(address).fields("text") == [STORY]
    assert asked[-1].text == STORY


def test_no_link_of_the_page_shows_the_words(visit: Visit) -> None:
    assert not [link for link in visit("/find", text="food for my kids").links() if "kids" in link]


def test_a_form_without_words_becomes_an_address_to_share(client: FlaskClient) -> None:
    assert sent_to(client, text=" ", near="95823", need="food", free="1") == "/find?need=food&near=95823&free=1"


@pytest.mark.parametrize("near", ["12 Elm Street, 95823", "9th and J"])
def test_a_street_is_sealed_too(client: FlaskClient, visit: Visit, asked: Asks, near: str) -> None:
    address = sent_to(client, need="food", near=near)
    assert set(parse_qs(urlsplit(address).query)) == {"words", "need"}
    visit(address)
    assert asked[-1].near == near


@pytest.mark.parametrize("near", ["95823", "Elk Grove", "38.58, -121.49"])
def test_a_place_many_live_in_stays_readable(client: FlaskClient, near: str) -> None:
    assert parse_qs(urlsplit(sent_to(client, near=near)).query) == {"near": [near]}


def test_after_an_hour_the_words_are_gone_and_the_page_says_so(
    client: FlaskClient, visit: Visit, asked: Asks, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = sent_to(client, text="food", near="95823")
    monkeypatch.setattr(sealing, "LIFE_SECONDS", -1)
    assert "we let go of them after one hour" in visit(address).text
    assert (asked[-1].text, asked[-1].near) == ("", "95823")


def test_words_sealed_elsewhere_do_not_open(visit: Visit, asked: Asks) -> None:
    visit(f"/find?words={sealing.Seal('another secret').close('food')}")
    assert asked[-1].text == ""


def test_too_many_words_are_still_too_many_on_the_next_page(client: FlaskClient, visit: Visit) -> None:
    assert "We read the first part of it" in visit(sent_to(client, text="food " * 2000)).text


def test_a_list_can_be_shared_without_the_words(visit: Visit) -> None:
    assert "/find?need=food.today&near=95823" in visit("/find", text="food", near="95823").links()


@pytest.mark.parametrize("words", ["he hits me food", "I want to die sad"])
def test_what_is_private_has_no_address_to_share(visit: Visit, words: str) -> None:
    assert "without your words" not in visit("/find", text=words).text


def sent_to(client: FlaskClient, **form: str) -> str:
    response = client.post("/find", data=form)
    assert response.status_code == 303
    return response.headers["Location"]
