"""GET /api/v1/listings/ID."""


def test_a_listing_is_shown_whole(client, match):
    found = match(needs=["food.today"])["results"][0]
    shown = client.get(f"/api/v1/listings/{found['id']}").get_json()
    assert (shown["name"], shown["phones"][0]["number"]) == (found["name"], found["phone"])
    assert shown["source"]


def test_spanish_is_given_when_asked_for(client, match):
    found = match(needs=["food.today"])["results"][0]
    shown = client.get(f"/api/v1/listings/{found['id']}?lang=es").get_json()
    assert shown["description_state"] == "machine"


def test_an_unknown_listing_is_a_kind_404(client):
    response = client.get("/api/v1/listings/nowhere")
    assert (response.status_code, response.get_json()["error"]) == (404, "not_found")
