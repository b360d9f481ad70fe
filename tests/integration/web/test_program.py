"""The page of one program."""

import pytest
from flask.testing import FlaskClient

from tests.fakes.listings import CLINIC, CLOSED, COUNSELING, HOTLINE, PANTRY, PAUSED, SHELTER, TEENS
from tests.integration.web.conftest import Visit


def test_it_tells_all_one_needs_before_going(visit: Visit) -> None:
    page = visit(f"/program/{PANTRY.id}")
    for words in ("A bag of groceries", "Free", "You do not need an ID", "side door", "Mon-Fri 9-5", "staff speak it"):
        assert words in page.text
    assert "geo:38.48000,-121.44000?q=100%20Pretend%20Street%2C%20Sacramento%2C%20CA%2095823" in page.links()
    assert "tel:+19165550101,12" in page.links()


def test_each_rule_has_its_answer(visit: Visit) -> None:
    text = visit(f"/program/{COUNSELING.id}?age=9&insurance=private").text
    assert "Yes Ages 5 to 17" in text
    assert "May not fit People with Medi-Cal or no insurance" in text
    assert "Ask Family income up to 200% of the poverty line" in text
    assert "Ask Parent or guardian signs a form" in text


def test_a_machine_translation_is_marked_in_its_language_only(visit: Visit) -> None:
    assert "Este texto lo tradujo una computadora" in visit(f"/es/program/{COUNSELING.id}").text
    assert "translated by a computer" not in visit(f"/program/{COUNSELING.id}").text


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
