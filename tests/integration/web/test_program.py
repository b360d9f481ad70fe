"""The page of one program."""

from dataclasses import replace
from datetime import date

import pytest
from flask.testing import FlaskClient

from directory.domain.listing import Capacity, Phone
from tests.fakes import desk as fakes
from tests.fakes.listings import CLINIC, CLOSED, COUNSELING, HOTLINE, PANTRY, PAUSED, SHELTER, TEENS
from tests.integration.web.conftest import Visit


def test_it_tells_all_one_needs_before_going(visit: Visit) -> None:
    page = visit(f"/program/{PANTRY.id}")
    for words in ("A bag of groceries", "Free", "You do not need an ID", "side door", "Mon-Fri 9-5", "staff speak it"):
        assert words in page.text
    assert "geo:38.48000,-121.44000?q=100%20Pretend%20Street%2C%20Sacramento%2C%20CA%2095823" in page.links()
    assert "tel:+19165550101,12" in page.links()


def test_it_tells_how_to_start_step_by_step(visit: Visit) -> None:
    text = visit(f"/program/{COUNSELING.id}").text
    steps = [
        "Someone has to refer you first.",
        "Call (916) 555-0110 and say what you need.",
        "Ask if you fit: Ages 5 to 17",
        "Ask if there is a wait.",
        "Get the papers ready",
    ]
    places = [text.find(step) for step in steps]
    assert -1 not in places
    assert places == sorted(places)


def test_those_who_read_spanish_are_told_how_to_ask_for_it(visit: Visit) -> None:
    assert "El personal habla español" in visit(f"/es/program/{PANTRY.id}").text
    assert "diga en inglés: “Spanish, please”" in visit(f"/es/program/{COUNSELING.id}").text
    assert "please”" not in visit(f"/program/{COUNSELING.id}").text


def test_hours_are_a_sentence_beside_the_words_of_the_source(visit: Visit) -> None:
    text = visit(f"/program/{PANTRY.id}").text.replace("\u202f", " ")
    assert "Monday to Friday, 9:00 AM to 5:00 PM." in text
    assert "In their words: Mon-Fri 9-5" in text
    assert "Tuesday, November 24, 9:00 AM to 5:00 PM" in text


def test_the_place_searched_from_gives_a_distance_and_a_ring_on_the_map(visit: Visit) -> None:
    page = visit(f"/program/{PANTRY.id}?near=95823")
    assert "2.4 miles from 95823" in page.text
    assert [circle for circle in page.all("circle") if circle.get("class") == "home"]
    assert "miles from" not in visit(f"/program/{PANTRY.id}").text


def test_a_city_is_no_pin_on_the_map(visit: Visit) -> None:
    assert [path for path in visit(f"/program/{PANTRY.id}").all("path") if path.get("class") == "here"]
    for listing in (TEENS, SHELTER):
        page = visit(f"/program/{listing.id}?near=95823")
        assert not [path for path in page.all("path") if path.get("class") == "here"]
        assert not [link for link in page.links() if link.startswith(("geo:", "https://maps."))]


def test_it_links_what_else_is_there_and_who_else_they_are(visit: Visit) -> None:
    page = visit(f"/program/{PANTRY.id}?age=4")
    assert "Also at this address" in page.text
    assert "More from Make-Believe Neighbors" in page.text
    assert f"/program/{CLINIC.id}?age=4" in page.links()


def test_the_wait_is_told_with_its_day(visit: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    heard = Capacity("waitlist", "about 3 weeks", date(2026, 11, 2), date(2026, 11, 9))
    monkeypatch.setattr(fakes, "LISTINGS", (replace(PANTRY, capacity=heard),))
    text = visit(f"/program/{PANTRY.id}").text
    assert "There was a waiting list. about 3 weeks Heard on Monday, November 2." in text
    assert "This may have changed" in text


def test_a_number_for_texts_opens_a_text(visit: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    phones = (Phone("741741", kind="text", label="text HOPE"), Phone("(916) 555-0199", label="Spanish"))
    monkeypatch.setattr(fakes, "LISTINGS", (replace(PANTRY, phones=phones),))
    page = visit(f"/es/program/{PANTRY.id}")
    assert page.links().index("tel:+19165550199") < page.links().index("sms:741741")
    assert "En español" in page.text


def test_it_can_be_passed_on_by_a_short_address(client: FlaskClient, visit: Visit) -> None:
    (link,) = (
        field["value"] for field in visit(f"/es/program/{PANTRY.id}").all("input") if field.get("id") == "short-link"
    )
    assert link == f"http://localhost/es/p/{PANTRY.id.replace('-', '')[:12]}"
    assert client.get(link).headers["Location"] == f"/es/program/{PANTRY.id}"
    assert client.get("/p/000000000000").status_code == 404


def test_a_private_program_offers_no_message_that_would_stay_on_two_phones(visit: Visit) -> None:
    links = visit(f"/program/{SHELTER.id}").links()
    assert not [link for link in links if link.startswith(("sms:?", "mailto:"))]


def test_each_fact_says_where_it_comes_from(visit: Visit) -> None:
    text = visit(f"/program/{PANTRY.id}").text
    assert "Last checked on Monday, October 5, 2026." in text
    assert "Nobody has checked these facts by phone" in visit(f"/program/{CLINIC.id}").text


def test_each_rule_has_its_answer(visit: Visit) -> None:
    text = visit(f"/program/{COUNSELING.id}?age=9&insurance=private").text
    assert "Yes Ages 5 to 17" in text
    assert "May not fit People with Medi-Cal or no insurance" in text
    assert "Ask Family income up to 200% of the poverty line" in text
    assert "Ask Parent or guardian signs a form" in text


def test_a_machine_translation_is_marked_in_its_language_only(visit: Visit) -> None:
    assert "Traducción hecha por computadora, sin revisar." in visit(f"/es/program/{COUNSELING.id}").text
    assert "Machine translation" not in visit(f"/program/{COUNSELING.id}").text


def test_a_text_that_nobody_translated_says_so(visit: Visit) -> None:
    assert "Todavía no está traducido" in visit(f"/es/program/{CLINIC.id}").text


def test_a_hidden_address_is_nowhere_on_the_page(client: FlaskClient) -> None:
    body = client.get(f"/program/{SHELTER.id}").get_data(as_text=True)
    assert "Secret" not in body
    assert "geo:" not in body
    assert "The address is private" in body


def test_a_victim_service_is_kept_in_no_cache_and_has_a_neutral_title(client: FlaskClient, visit: Visit) -> None:
    assert client.get(f"/program/{SHELTER.id}").headers["Cache-Control"] == "no-store"
    assert visit(f"/program/{SHELTER.id}").title.startswith("Program ·")


def test_a_victim_service_is_not_named_at_another_door(visit: Visit) -> None:
    page = visit(f"/program/{PANTRY.id}")
    assert "Quiet Fox Counseling" in page.text
    assert "Lantern House" not in page.text


def test_only_the_city_is_shown_where_only_the_city_may_be(visit: Visit) -> None:
    text = visit(f"/program/{TEENS.id}").text
    assert "Galt" in text
    assert "Nowhere Lane" not in text


def test_a_website_that_would_run_something_is_left_out(client: FlaskClient) -> None:
    assert b"javascript:" not in client.get(f"/program/{TEENS.id}").data


def test_unknown_hours_say_call_first(visit: Visit) -> None:
    assert "Hours not known: call first" in visit(f"/program/{CLINIC.id}").text


def test_a_help_line_is_open_day_and_night(visit: Visit) -> None:
    assert "Open day and night" in visit(f"/program/{HOTLINE.id}").text


def test_a_program_with_nothing_but_a_name_still_helps(visit: Visit) -> None:
    text = visit(f"/program/{PAUSED.id}").text
    assert "Closed for now" in text
    assert "Call 2-1-1 and ask for this program by name" in text


@pytest.mark.parametrize("listing_id", [CLOSED.id, "x", "00000000-0000-0000-0000-000000000000"])
def test_a_closed_or_unknown_program_gets_a_kind_page(client: FlaskClient, listing_id: str) -> None:
    response = client.get(f"/program/{listing_id}")
    assert response.status_code == 404
    assert b"The program may have closed" in response.data
    assert b'name="text"' in response.data
