"""POST /api/v1/match on the bundled data."""

import pytest


def needs_of(answer):
    return [need for result in answer["results"] for need in result["needs"]]


def test_a_hungry_family_finds_food_near_it(match):
    answer = match(text="no tengo comida", near="95838", lang="es")
    first = answer["results"][0]
    assert "food.today" in first["needs"]
    assert first["distance_miles"] < 10


def test_every_result_says_why_it_is_there(match):
    assert all(result["reasons"] for result in match(text="dentist", near="95823")["results"])


def test_reasons_speak_the_language_asked_for(match):
    reasons = match(needs=["food.today"], near="95823", lang="es")["results"][0]["reasons"]
    assert reasons[0]["text"].startswith("Ayuda")


def test_chosen_needs_alone_are_answered(match):
    answer = match(needs=["care.dental"], near="Elk Grove")
    assert all("care.dental" in result["needs"] for result in answer["results"])
    assert answer["query"]["needs"][0] == {
        "slug": "care.dental",
        "label": "Dentist",
        "score": 1.0,
        "origin": "chosen",
    }


def test_a_top_need_stands_for_all_below_it(match):
    answer = match(needs=["food"], limit=100)
    assert {"food.today", "food.wic", "food.calfresh"} <= set(needs_of(answer))


def test_coordinates_place_a_family(match):
    answer = match(needs=["food.today"], near={"lat": 38.58, "lon": -121.49})
    assert answer["query"]["place"]["in_county"] is True


def test_an_unknown_place_is_said_and_still_answered(match):
    answer = match(needs=["food.today"], near="Atlantis")
    assert (answer["query"]["place"], answer["query"]["place_unknown"]) == (None, "Atlantis")
    assert answer["total"] > 0


def test_a_place_outside_the_county_is_said_and_still_answered(match):
    answer = match(needs=["food.today"], near="Davis")
    assert answer["query"]["place"]["in_county"] is False
    assert answer["results"]


def test_a_radius_holds_but_help_lines_survive(match):
    answer = match(needs=["mental.talk"], near="95823", radius_miles=3, limit=100)
    assert all(result["distance_miles"] is None or result["distance_miles"] <= 3.1 for result in answer["results"])
    assert any(result["tier"] == "state" for result in answer["results"])


def test_pages_continue_where_the_last_one_ended(match):
    asked = {"text": "food", "near": "95823"}
    whole = [result["id"] for result in match(**asked, limit=20)["results"]]
    halves = [result["id"] for start in (0, 10) for result in match(**asked, limit=10, offset=start)["results"]]
    assert halves == whole


def test_facets_count_what_matches(match):
    answer = match(needs=["food.today"], limit=100)
    assert answer["facets"]["needs"]["food.today"] >= answer["total"]


def test_a_family_with_no_one_of_the_right_age_sees_a_near_miss_instead(match):
    answer = match(needs=["food.wic"], ages=[40])
    assert all(result["eligible"] != "no" for result in answer["results"])


def test_an_open_time_leaves_out_what_is_shut(match):
    answer = match(needs=["mental"], open_at="2026-11-22T03:00:00", limit=100)
    assert answer["results"]
    assert all(result["open"]["is_open"] for result in answer["results"])


def test_a_crisis_is_named_and_help_still_listed(match):
    answer = match(text="i want to die", ages=[15])
    assert answer["crisis"] == "suicide"
    assert "mental.crisis" in answer["results"][0]["needs"]


def test_the_question_is_not_sent_back(client):
    secret = "zebra4711 please"
    body = client.post("/api/v1/match", json={"text": f"food {secret}"}).get_data(as_text=True)
    assert "zebra4711" not in body


def test_a_hidden_address_and_its_distance_never_leave(match):
    for result in match(needs=["safety.dv"], near="95823", limit=100)["results"]:
        if "Safe" in result["name"] or "WEAVE" in result["organization"]:
            assert not any(char.isdigit() for char in result["address"])
            assert result["distance_miles"] is None


@pytest.mark.parametrize(
    "asked",
    [
        {"ages": [-1]},
        {"ages": ["old"]},
        {"limit": 0},
        {"limit": 100_000},
        {"radius_miles": -5},
        {"near": {"lat": 400, "lon": 0}},
        {"needs": ["food.moon"]},
        {"open_at": "yesterday"},
        {"lang": "xx"},
        {"text": "x" * 10_001},
        {"what": 1},
        [],
        "text",
    ],
)
def test_a_bad_request_gets_a_sentence_and_no_500(client, asked):
    response = client.post("/api/v1/match", json=asked)
    assert response.status_code == 400
    assert response.get_json()["problems"][0]["sentence"]


@pytest.mark.parametrize("text", ["x" * 10_000, "\x00\x01", "🙂" * 500, "'; DROP TABLE service; --", "a " * 5_000, ""])
def test_strange_text_is_answered(match, text):
    assert match(text=text, near=text[:5000])["results"]


def test_a_body_that_is_no_json_gets_a_sentence(client):
    response = client.post("/api/v1/match", data=b"\xff\xfe{", content_type="application/json")
    assert response.status_code == 400


def test_an_empty_body_asks_nothing_and_gets_an_answer(client):
    assert client.post("/api/v1/match").get_json()["results"]


def test_a_reason_keeps_its_code_apart_from_its_values(match):
    answer = match(needs=["mental.child"], languages=["es"], limit=30)
    spoken = [reason for found in answer["results"] for reason in found["reasons"] if reason["code"] == "language"]
    assert spoken
    assert spoken[0]["values"]["code"] == "es"
