"""Early places go to every need once; what must not come first waits; no tier is crowded out."""

from directory.matching.order import first_page, hold_back, leaders, with_every_tier

NEEDS = {"pantry": ["food"], "meals": ["food"], "clinic": ["care"], "office": ["cash", "food"], "rent": ["rent"]}


def test_each_need_has_one_card_in_the_order_asked():
    best = {"food": ["pantry", "meals"], "care": ["clinic"]}
    assert leaders(["food", "care"], best, NEEDS) == ["pantry", "clinic"]


def test_a_need_already_covered_gets_no_second_card():
    best = {"cash": ["office"], "food": ["pantry"], "rent": ["rent"]}
    assert leaders(["cash", "food", "rent"], best, NEEDS) == ["office", "rent"]


def test_a_need_is_led_by_a_card_that_may_lead_where_there_is_one():
    best = {"food": ["office", "pantry"]}
    assert leaders(["food"], best, NEEDS, frozenset({"cash"})) == ["pantry"]


def test_strong_needs_come_first_and_weak_ones_at_the_end_of_the_page():
    best = {"food": ["pantry", "meals"], "rent": ["rent"], "care": ["clinic"]}
    page = first_page(best, {"food": 1.0, "care": 0.3, "rent": 0.9}, NEEDS)
    assert page == ["pantry", "rent", "meals", "clinic"]


def test_a_full_page_still_covers_every_need_once():
    needs = {f"card{number}": [f"need{number}"] for number in range(10)}
    best = {f"need{number}": [f"card{number}"] for number in range(10)}
    weights = {f"need{number}": 1 - number / 20 for number in range(10)}
    assert len(first_page(best, weights, needs)) == 10


def test_a_barred_need_stays_out_of_the_first_places():
    others = [f"card{number}" for number in range(6)]
    needs = {**NEEDS, **{card: ["food"] for card in others}}
    order = hold_back(["office", *others], needs, frozenset({"cash"}))
    assert order.index("office") == 5


def test_a_barred_need_leads_when_there_is_nothing_else():
    assert hold_back(["office"], NEEDS, frozenset({"cash"})) == ["office"]


def test_a_help_line_is_not_crowded_out_by_places_nearby():
    order = [f"near{number}" for number in range(15)] + ["line"]
    tiers = {card: "state" if card == "line" else "near" for card in order}
    shared = with_every_tier(order, tiers, protected=1)
    assert shared.index("line") == 9
    assert sorted(shared) == sorted(order)


def test_cards_that_answer_a_need_keep_their_places():
    order = [f"near{number}" for number in range(15)] + ["line"]
    tiers = {card: "state" if card == "line" else "near" for card in order}
    assert with_every_tier(order, tiers, protected=12).index("line") == 12
