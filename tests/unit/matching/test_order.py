"""Early places go to every need once; what must not come first waits; no tier is crowded out."""

from directory.matching.order import hold_back, leaders, with_every_tier

NEEDS = {"pantry": ["food"], "meals": ["food"], "clinic": ["care"], "office": ["cash", "food"], "rent": ["rent"]}


def test_the_surest_need_leads_and_each_need_has_one_card():
    best = {"food": ["pantry", "meals"], "care": ["clinic"]}
    assert leaders(best, {"care": 0.5, "food": 1.0}, NEEDS) == ["pantry", "clinic"]


def test_a_need_already_covered_gets_no_second_card():
    best = {"cash": ["office"], "food": ["pantry"], "rent": ["rent"]}
    assert leaders(best, {"cash": 1.0, "food": 0.9, "rent": 0.8}, NEEDS) == ["office", "rent"]


def test_a_need_is_led_by_a_card_that_may_lead_where_there_is_one():
    best = {"food": ["office", "pantry"]}
    assert leaders(best, {"food": 1.0}, NEEDS, frozenset({"cash"})) == ["pantry"]


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
