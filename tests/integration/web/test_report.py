"""“Wrong number? Tell us”: a form for anybody, closed to machines."""

from dataclasses import replace

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from directory.app import create_app
from directory.domain.report import Wrong
from directory.web.support import sealing, spam
from tests.fakes.desk import fake_desk
from tests.fakes.listings import CLOSED, PANTRY, SHELTER
from tests.fakes.reports import FakeReports
from tests.integration.web.conftest import Visit
from tests.integration.web.outline import Outline

FORM = f"/program/{PANTRY.id}/report"


@pytest.fixture
def queue() -> FakeReports:
    return FakeReports()


@pytest.fixture
def client(queue: FakeReports, monkeypatch: pytest.MonkeyPatch) -> FlaskClient:
    monkeypatch.setattr(spam, "LEAST_SECONDS", 0)
    return create_app(replace(fake_desk(), reports=queue)).test_client()


def send(client: FlaskClient, address: str = FORM, **fields: str) -> TestResponse:
    (stamp,) = Outline.of(client.get(address)).fields("stamp")
    return client.post(address, data={"stamp": stamp, "wrong": "phone", "text": "", "website": "", **fields})


def test_every_program_asks_whether_something_is_wrong(visit: Visit) -> None:
    assert FORM in visit(f"/program/{PANTRY.id}").links()
    assert f"/es{FORM}" in visit(f"/es/program/{PANTRY.id}").links()


def test_what_is_told_arrives_and_is_thanked_for(client: FlaskClient, queue: FakeReports) -> None:
    answer = send(client, f"/es{FORM}", wrong="hours", text=" Cierran a las 3.\x00 ")
    assert answer.headers["Location"] == f"/es{FORM}/thanks"
    assert "Gracias por avisarnos" in Outline.of(client.get(answer.headers["Location"])).text
    assert queue.told == [(PANTRY.id, Wrong.HOURS, "Cierran a las 3.")]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"wrong": ""}, "Please choose what is wrong."),
        ({"wrong": "nonsense"}, "Please choose what is wrong."),
        ({"text": "x" * 501}, "at most 500 letters"),
        ({"text": "I am at 916-555-0100"}, "We found a phone number or email: 916-555-0100."),
        ({"website": "https://spam.example"}, "We did not get that yet."),
        ({"stamp": "made up"}, "We did not get that yet."),
    ],
)
def test_what_is_missing_is_said_and_what_was_typed_stays(
    client: FlaskClient, queue: FakeReports, fields: dict[str, str], said: str
) -> None:
    page = Outline.of(send(client, **{"text": "my words", **fields}))
    assert said in page.text
    assert fields.get("text", "my words") in page.text
    assert queue.told == []


def test_a_number_of_the_program_may_stay(client: FlaskClient, queue: FakeReports) -> None:
    send(client, text="It is 916-555-0100 now", public="1")
    assert queue.told == [(PANTRY.id, Wrong.PHONE, "It is 916-555-0100 now")]


def test_nobody_fills_in_a_form_in_no_time(
    client: FlaskClient, queue: FakeReports, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spam, "LEAST_SECONDS", 2)
    send(client)
    assert queue.told == []


def test_a_form_that_lay_open_for_long_is_sent_with_one_more_press(
    client: FlaskClient, queue: FakeReports, monkeypatch: pytest.MonkeyPatch
) -> None:
    (stamp,) = Outline.of(client.get(FORM)).fields("stamp")
    monkeypatch.setattr(sealing, "LIFE_SECONDS", -1)
    again = Outline.of(client.post(FORM, data={"stamp": stamp, "wrong": "closed", "text": "a sign"}))
    assert "press “Send” again" in again.text
    monkeypatch.undo()
    monkeypatch.setattr(spam, "LEAST_SECONDS", 0)
    client.post(FORM, data={"stamp": again.fields("stamp")[0], "wrong": "closed", "text": "a sign"})
    assert queue.told == [(PANTRY.id, Wrong.CLOSED, "a sign")]


def test_a_stamp_is_good_for_one_program_only(client: FlaskClient, queue: FakeReports) -> None:
    (stamp,) = Outline.of(client.get(f"/program/{SHELTER.id}/report")).fields("stamp")
    send(client, stamp=stamp)
    assert queue.told == []


def test_too_many_get_a_kind_page(client: FlaskClient, queue: FakeReports) -> None:
    queue.busy = "127.0.0.1"
    assert send(client).status_code == 429


def test_it_leaves_no_trace_and_no_cookie(client: FlaskClient) -> None:
    for answer in (client.get(FORM), send(client), client.get(f"{FORM}/thanks")):
        assert answer.headers["Cache-Control"] == "no-store"
        assert "Set-Cookie" not in answer.headers
    assert b"noindex" in client.get(FORM).data


@pytest.mark.parametrize("listing_id", [CLOSED.id, "x"])
def test_an_unknown_program_has_no_form(client: FlaskClient, listing_id: str) -> None:
    assert client.get(f"/program/{listing_id}/report").status_code == 404
    assert client.post(f"/program/{listing_id}/report").status_code == 404
