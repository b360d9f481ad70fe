"""A family's list: saved without account or cookie, opened by its code, sent, printed, shortened and deleted."""

from collections.abc import Iterator
from urllib.parse import unquote

import pytest
from flask.testing import FlaskClient

from directory.app import create_app
from directory.web.support.site import Site
from tests.fakes.desk import fake_desk
from tests.fakes.listings import CLINIC, COUNSELING, PANTRY, SHELTER
from tests.fakes.lists import GUESSES
from tests.integration.web.outline import Outline

WRONG = "2222-2222-2222-2222"


@pytest.fixture
def client() -> Iterator[FlaskClient]:
    with create_app(fake_desk(), Site("https://help.example.org")).test_client() as client:
        yield client


def save(client: FlaskClient, *ids: str, code: str = "") -> str:
    """Save, and give the address of the list."""
    sent = client.post(f"/list/save?list={code}", data={"listing": list(ids)})
    assert sent.status_code == 303
    return str(sent.location)


def page(client: FlaskClient, address: str) -> Outline:
    return Outline.of(client.get(address))


def test_the_first_save_makes_a_list_and_leads_there(client: FlaskClient) -> None:
    address = save(client, PANTRY.id)
    assert "Purple Carrot Pantry" in page(client, address).text
    assert address.rpartition("/")[2] in page(client, address).text


def test_from_the_list_all_ways_lead_back_to_it_without_a_cookie(client: FlaskClient) -> None:
    address = save(client, PANTRY.id)
    code = address.rpartition("/")[2]
    assert f"/?list={code}" in page(client, address).links()
    home = page(client, f"/?list={code}")
    assert f"/find?list={code}" in [form["action"] for form in home.all("form")]
    results = page(client, f"/find?need=care.dental&list={code}")
    assert f"/list/save?list={code}" in [form["action"] for form in results.all("form")]
    assert save(client, CLINIC.id, code=code) == address
    assert "Storybook Health" in page(client, address).text
    assert "Set-Cookie" not in client.get(address).headers


def test_no_other_page_knows_of_a_list(client: FlaskClient) -> None:
    save(client, PANTRY.id)
    assert not [link for link in page(client, "/").links() if "list=" in link]


def test_scripts_get_the_code_instead_of_a_page(client: FlaskClient) -> None:
    answer = client.post("/list/save", data={"listing": PANTRY.id}, headers={"Accept": "application/json"})
    assert answer.json is not None
    assert answer.json["address"] == f"/list/{answer.json['code']}"


def test_nothing_is_saved_where_there_is_nothing_to_save(client: FlaskClient) -> None:
    assert client.post("/list/save", data={"listing": "x"}).status_code == 400


def test_a_code_that_was_typed_opens_the_list(client: FlaskClient) -> None:
    address = save(client, PANTRY.id)
    typed = address.rpartition("/")[2].lower().replace("-", " ")
    assert client.post("/list", data={"code": typed}).location == address


def test_a_slip_and_an_unknown_code_are_told_apart(client: FlaskClient) -> None:
    assert "One letter or number" in Outline.of(client.post("/list", data={"code": "K4MQ"})).text
    gone = client.get(f"/list/{WRONG}")
    assert gone.status_code == 404
    assert "No list has this code" in Outline.of(gone).text


def test_guessing_is_stopped(client: FlaskClient) -> None:
    answers = [client.get(f"/list/{WRONG}").status_code for _ in range(GUESSES + 1)]
    assert answers == [404] * GUESSES + [429]


def test_a_program_can_be_taken_off_and_the_list_deleted(client: FlaskClient) -> None:
    address = save(client, PANTRY.id, CLINIC.id)
    client.post(f"{address}/remove", data={"listing": PANTRY.id})
    assert "Purple Carrot" not in page(client, address).text
    assert "Your list is deleted" in Outline.of(client.post(f"{address}/delete")).text
    assert client.get(address).status_code == 404


def test_messages_carry_the_words_and_the_link(client: FlaskClient) -> None:
    address = save(client, PANTRY.id)
    links = [unquote(link) for link in page(client, address).links() if link.startswith(("sms:", "mailto:"))]
    assert len(links) == 2
    assert all("Purple Carrot Pantry, (916) 555-0100\nhttps://help.example.org/list/" in link for link in links)


@pytest.mark.parametrize("below", ["", "/sheet"])
def test_a_list_is_kept_nowhere_and_named_nowhere(client: FlaskClient, below: str) -> None:
    response = client.get(save(client, SHELTER.id) + below)
    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers["Referrer-Policy"] == "no-referrer"
    assert response.headers["X-Robots-Tag"] == "noindex"
    assert "Lantern" not in Outline.of(response).title
    assert "Secret" not in response.text


def test_the_sheet_has_all_one_needs_on_the_way(client: FlaskClient) -> None:
    address = save(client, PANTRY.id, COUNSELING.id)
    sheet = page(client, f"{address}/sheet")
    words = (
        "100 Pretend Street",
        "Monday to Friday, ",
        "no ID needed",
        "Student ID, Proof of",
        "help.example.org/list",
    )
    assert [word for word in words if word not in sheet.text] == []
    assert [svg for svg in sheet.all("svg") if svg.get("class") == "qr"]


def test_the_phone_script_is_in_english_and_in_spanish_for_those_who_speak_it(client: FlaskClient) -> None:
    address = save(client, PANTRY.id)
    spanish = page(client, f"{address}/sheet?speak=es").text
    assert "I speak Spanish. I need an interpreter, please." in spanish
    assert "Hola. Llamo para pedir ayuda" in spanish
    vietnamese = page(client, f"{address}/sheet?speak=vi").text
    assert "I speak Vietnamese" in vietnamese
    assert "Hola" not in vietnamese


def test_a_note_is_printed_and_not_kept(client: FlaskClient) -> None:
    address = save(client, PANTRY.id)
    written = Outline.of(client.post(f"{address}/sheet", data={"note": "Ask for <b>Ana</b>"}))
    assert "Ask for <b>Ana</b>" in written.text
    assert "Ask for" not in page(client, f"{address}/sheet").text.replace("who to ask for", "")


def test_in_spanish_a_list_is_the_same_list(client: FlaskClient) -> None:
    address = save(client, PANTRY.id)
    assert "Mi lista" in page(client, f"/es{address}").headings
