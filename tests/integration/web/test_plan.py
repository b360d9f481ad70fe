"""Help me plan: from a few ticks to a plan, with an address that keeps private things to itself."""

import pytest
from flask.testing import FlaskClient

from directory.domain.need import NeedTree
from tests.fakes.desk import need_tree
from tests.fakes.listings import COUNSELING, PANTRY, SHELTER
from tests.integration.web.conftest import Visit
from tests.integration.web.outline import Outline


@pytest.fixture(scope="module")
def needs() -> NeedTree:
    return need_tree()


def planned(client: FlaskClient, **answers: str | list[str]) -> tuple[str, Outline]:
    """The address a form leads to, and the page there."""
    sent = client.post("/plan", data=answers)
    assert sent.status_code == 303
    return sent.location, Outline.of(client.get(sent.location))


def test_all_needs_can_be_ticked(visit: Visit, needs: NeedTree) -> None:
    ticked = visit("/plan").fields("need")
    assert set(ticked) == {*needs.top_labels, *needs.by_slug}


def test_the_questions_ask_for_nothing_else(visit: Visit) -> None:
    page = visit("/plan")
    names = {field["name"] for tag in ("input", "select") for field in page.all(tag)}
    assert names == {"need", "near", "age", "language", "travel", "size", "income", "insurance"}
    assert "What we do not ask" in page.text


def test_harmless_answers_make_a_plain_address(client: FlaskClient) -> None:
    address, page = planned(client, need=["food", "food.today", "mental.child"], near="95823", age="9")
    assert address == "/plan?need=food.today&need=mental.child&near=95823&age=9"
    assert page.headings == ["Your plan"]
    assert "Call (916) 555-0100 today before 5:00 PM. You do not need an ID." in " ".join(page.text.split())
    assert "tel:+19165550100" in page.links()


@pytest.mark.parametrize(
    "private",
    [{"need": "safety.dv"}, {"income": "900"}, {"size": "3"}, {"insurance": "uninsured"}, {"near": "12 Elm Street"}],
)
def test_private_answers_stand_sealed_in_the_address(client: FlaskClient, private: dict[str, str]) -> None:
    address, page = planned(client, **({"need": "food.today"} | private))
    assert address.startswith("/plan?answers=")
    assert not [value for value in private.values() if f"={value}" in address]
    assert page.headings == ["Your plan"]


def test_sealed_answers_come_back_for_changing(client: FlaskClient) -> None:
    address, _ = planned(client, need=["food.today", "safety.dv"], income="$1,900", size="3", travel="bus")
    page = Outline.of(client.get(f"{address}&change=1"))
    checked = [field["value"] for field in page.all("input") if "checked" in field]
    assert {"food.today", "safety.dv", "bus"} <= set(checked)
    assert page.fields("income") == ["1900"]


def test_an_address_nobody_sealed_asks_again_kindly(visit: Visit) -> None:
    assert "Please choose again" in visit("/plan?answers=x").text


def test_every_question_may_be_skipped_but_one_thing_has_to_be_chosen(client: FlaskClient) -> None:
    _, page = planned(client)
    assert "Choose at least one thing" in page.text


def test_what_cannot_be_read_is_named(client: FlaskClient) -> None:
    _, page = planned(client, need="food.today", size="many", income="-5", age="old")
    for words in ("how many people you are", "could not read the income", "one of the ages"):
        assert words in page.text


def test_a_need_of_a_crisis_puts_the_numbers_on_top(client: FlaskClient) -> None:
    _, page = planned(client, need="safety.dv")
    assert page.text.index("You deserve to be safe") < page.text.index("Lantern House")


def test_one_button_saves_the_whole_plan(client: FlaskClient) -> None:
    _, page = planned(client, need=["food.today", "mental.child"])
    assert page.fields("listing")[:2] == [PANTRY.id, COUNSELING.id]


def test_a_plan_is_kept_in_no_cache_but_the_questions_may_be(client: FlaskClient) -> None:
    assert client.get("/plan?need=food").headers["Cache-Control"] == "no-store"
    assert client.get("/plan").headers["Cache-Control"] == "no-cache"


def test_in_spanish_it_says_the_same(client: FlaskClient) -> None:
    sent = client.post("/es/plan", data={"need": "food.today"})
    page = Outline.of(client.get(sent.location))
    assert page.headings == ["Su plan"]
    assert "Llame al (916) 555-0100 hoy. Cierra: 5:00" in page.text


def test_a_private_address_is_on_no_plan(client: FlaskClient) -> None:
    body = client.get("/plan?need=housing.tonight").get_data(as_text=True)
    assert SHELTER.name in body
    assert "Secret" not in body
