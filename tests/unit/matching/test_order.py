"""Early places go to every need once; what must not come first waits."""

from directory.matching.order import lead_order

NEEDS = {"pantry": ["food"], "meals": ["food"], "clinic": ["care"], "office": ["cash", "food"], "rent": ["rent"]}


def test_the_surest_need_leads_and_the_rest_follow_by_score():
    best = {"food": ["pantry", "meals"], "care": ["clinic"]}
    order = lead_order(best, {"food": 1.0, "care": 0.5}, NEEDS, ["pantry", "meals", "clinic"])
    assert order == ["pantry", "clinic", "meals"]


def test_a_need_already_covered_gets_no_second_card_at_once():
    best = {"cash": ["office"], "food": ["pantry"], "rent": ["rent"]}
    order = lead_order(best, {"cash": 1.0, "food": 0.9, "rent": 0.8}, NEEDS, ["office", "pantry", "rent"])
    assert order[:2] == ["office", "rent"]


def test_a_barred_need_stays_out_of_the_first_places():
    best = {"cash": ["office"], "food": ["pantry", "meals"]}
    weights, scored = {"cash": 1.0, "food": 0.9}, ["office", "pantry", "meals"]
    assert lead_order(best, weights, NEEDS, scored, frozenset({"cash"}), keep_back=2) == ["pantry", "meals", "office"]
