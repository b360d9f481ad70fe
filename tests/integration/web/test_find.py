"""Results: how a question is read, what is shown, and that nothing typed can break it."""

from datetime import datetime

import pytest
from flask.testing import FlaskClient

from tests.fakes.desk import NOW
from tests.fakes.listings import OTHER_PANTRY
from tests.integration.web.conftest import Asks, Visit
from tests.integration.web.outline import Outline

HOSTILE = (
    "/find?need=nope",
    "/find?age=abc,-3,999&within=far&page=-1&sort=sideways",
    "/find?page=99999999999999999999",
    "/find?within=1e999&age=" + "9" * 5000,
    "/find?near=999,999",
    "/find?near=%00%ff%fe",
    "/find?near=" + "x" * 10_000,
    "/find?language=../../etc&mode=teleport&insurance=lots",
    "/find?not=nope&day=9&hour=25:99&words=" + "A" * 4000,
    "/find?day=&hour=&words=%00",
)


@pytest.mark.parametrize("address", HOSTILE)
def test_nothing_in_an_address_breaks_the_page(client: FlaskClient, address: str) -> None:
    assert client.get(address).status_code in {200, 303}


def test_ten_thousand_characters_get_a_clear_sentence(visit: Visit) -> None:
    assert "We read the first part of it" in visit("/find", text="food " * 2000).text


def test_free_words_are_never_taken_from_an_address(visit: Visit) -> None:
    page = visit("/find?text=quiero+morir")
    assert "You do not have to carry this alone" not in page.text
    assert page.fields("text") == [""]


def test_a_form_without_words_becomes_an_address_to_share(client: FlaskClient) -> None:
    response = client.post("/find", data={"text": " ", "near": "95823", "need": "food", "free": "1"})
    assert response.status_code == 303
    assert response.headers["Location"] == "/find?need=food&near=95823&free=1"


def test_results_are_kept_in_no_cache(client: FlaskClient) -> None:
    assert client.get("/find?need=food").headers["Cache-Control"] == "no-store"
    assert client.post("/find", data={"text": "food"}).headers["Cache-Control"] == "no-store"


def test_a_need_can_be_taken_away(visit: Visit) -> None:
    chips = chip_links(visit("/find?need=food&need=care.dental&near=95823"))
    assert chips["Remove: Food and meals"] == "/find?need=care.dental&near=95823"


def test_a_filter_can_be_taken_away_without_losing_the_words_or_another(visit: Visit) -> None:
    page = visit("/find", text="food", free="1", no_id="1", near="95823")
    without = visit(chip_links(page)["Remove: Free"])
    assert without.fields("text") == ["food"]
    assert without.fields("near") == ["95823", "95823"]
    assert checked(without) == ["no_id"]


def test_a_need_read_from_words_can_be_taken_away_and_brought_back(visit: Visit) -> None:
    page = visit("/find", text="food and sad", free="1")
    without = visit(chip_links(page)["Remove: Food today or this week"])
    assert "Purple Carrot Pantry" not in without.text
    assert without.fields("text") == ["food and sad"]
    assert checked(without) == ["free"]
    again = visit(chip_links(without)["Remove: Without: Food today or this week"])
    assert "Purple Carrot Pantry" in again.text


@pytest.mark.parametrize(
    ("now", "opens"), [("day=0&hour=11:00", 23), ("day=0&hour=09:00", 30), ("day=6&hour=10:00", 29)]
)
def test_a_day_and_a_time_mean_the_next_one_to_come(visit: Visit, asked: Asks, now: str, opens: int) -> None:
    page = visit(f"/find?{now}&open=1")
    assert asked[-1].filters.open_at == datetime(2026, 11, opens, int(now[-5:-3]), tzinfo=NOW.tzinfo)
    assert "Open now" not in [chip.removeprefix("Remove: ") for chip in chip_links(page)]


def test_evenings_and_weekends_can_be_asked_for(visit: Visit, asked: Asks) -> None:
    visit("/find?evening=1&weekend=1")
    assert (asked[-1].filters.evening, asked[-1].filters.weekend) == (True, True)


def test_the_place_and_its_note_are_shown(visit: Visit) -> None:
    text = visit("/find?near=1+Pretend+Street").text
    assert "Near 1 Pretend Street, 95823" in text
    assert "We measure from the middle of ZIP 95823." in text


def test_an_unknown_place_is_said(visit: Visit) -> None:
    assert "We could not find “Atlantis”" in visit("/find?near=Atlantis").text


def test_coordinates_are_rounded_before_they_go_anywhere(visit: Visit) -> None:
    assert set(visit("/find?near=38.581234,-121.494321").fields("near")) == {"38.58, -121.49"}


def test_what_was_widened_is_said(visit: Visit) -> None:
    assert "we looked farther away" in visit("/find?need=food&within=2").text


@pytest.mark.parametrize(
    ("words", "heading", "number"),
    [
        ("I want to die", "You do not have to carry this alone", "tel:988"),
        ("overdose", "call 911 now", "tel:911"),
        ("he hits me", "You deserve to be safe", "tel:+18007997233"),
        ("someone touched me", "If a child is being hurt", "tel:+19168755437"),
        ("he has a gun", "If you are in danger", "tel:911"),
        ("chest pain", "medical emergency", "tel:+18002221222"),
        ("nowhere to sleep", "A place to sleep tonight", "tel:211"),
    ],
)
def test_a_crisis_is_answered_above_the_results(visit: Visit, words: str, heading: str, number: str) -> None:
    page = visit("/find", text=f"{words} sad")
    assert page.text.index(heading) < page.text.index("Quiet Fox Counseling")
    assert number in page.links()
    assert "What happens when you call" in page.text


def test_a_card_says_whether_one_can_go_whether_it_is_open_and_what_they_ask(visit: Visit) -> None:
    text = visit("/find?need=food.today&near=95823").text
    assert "No limits are listed Open now, closes at 5:00 PM Free · No ID needed" in text
    assert "2.4 miles away" in text
    assert "Checked October 2026" in text


def test_a_card_calls_with_one_tap(visit: Visit) -> None:
    assert "tel:+19165550100" in visit("/find?need=food.today").links()


def test_a_hidden_address_shows_neither_street_nor_distance(visit: Visit) -> None:
    text = visit("/find?need=safety.dv&near=95823").text
    assert "Private address: call first" in text
    assert "Secret" not in text
    assert "miles" not in text.partition("Lantern House")[2].partition("Not what you need")[0]


def test_a_program_with_a_rule_against_this_family_is_set_apart(visit: Visit) -> None:
    page = visit("/find?need=mental.child&age=3")
    assert "1 program that may not fit" in page.text
    assert "May not fit: Ages 5 to 17 (you told us ages: 3)" in page.text


def test_other_places_of_an_agency_have_their_own_line_and_link(visit: Visit) -> None:
    page = visit("/find?need=food.today&near=95823&age=4")
    assert "2 other places of this agency" in page.text
    assert "700 Nowhere Road, Galt, CA 95632 · 3.1 miles away" in page.text
    assert f"/program/{OTHER_PANTRY.id}?near=95823&age=4" in page.links()


def test_a_card_tells_about_the_day_asked_for_not_about_today(visit: Visit) -> None:
    text = visit("/find?need=food.today&day=0&hour=11:00").text
    assert "Open Monday at 11:00 AM" in text
    assert "Open now," not in text


@pytest.mark.parametrize(
    ("browser", "link"),
    [
        ("Android 14", "geo:38.48000,-121.44000?q=100%20Pretend%20Street"),
        ("iPhone", "https://maps.apple.com/?q=100%20Pretend%20Street"),
        ("Windows", "https://www.openstreetmap.org/search?query=100%20Pretend%20Street"),
    ],
)
def test_an_address_opens_in_the_maps_app_of_the_device(client: FlaskClient, browser: str, link: str) -> None:
    body = client.get("/find?need=food.today", headers={"User-Agent": browser}).get_data(as_text=True)
    assert link in body.replace("&amp;", "&")


def test_counts_stand_beside_the_filters(visit: Visit) -> None:
    assert "Free (27)" in visit("/find?near=95823").text


def test_long_lists_have_pages(visit: Visit) -> None:
    page = visit("/find?need=community.play&page=2")
    assert "Page 2 of 3" in page.text
    assert {"/find?need=community.play", "/find?need=community.play&page=3"} <= set(page.links())


def test_a_page_after_the_last_leads_back(visit: Visit) -> None:
    page = visit("/find?need=food&page=150")
    assert "There are no more programs on this page" in page.text
    assert "/find?need=food" in page.links()


def test_no_result_is_never_the_end(visit: Visit) -> None:
    page = visit("/find", text="zzz")
    assert "That does not mean there is no help" in page.text
    assert "tel:211" in page.links()


def test_names_cannot_smuggle_in_markup(client: FlaskClient) -> None:
    assert b"<b>& Snacks" not in client.get("/find?need=school.tutoring").data


def test_a_result_page_is_lean(client: FlaskClient) -> None:
    assert len(client.get("/find?near=95823").data) < 70_000


def test_choosing_a_topic_shows_one_chip_not_all_its_needs(visit: Visit) -> None:
    assert list(chip_links(visit("/find?need=food"))) == ["Remove: Food and meals"]


def chip_links(page: Outline) -> dict[str, str]:
    return {link["aria-label"]: link["href"] for link in page.all("a") if link.get("class") == "chip"}


def checked(page: Outline) -> list[str]:
    return [box["name"] for box in page.all("input") if "checked" in box]
