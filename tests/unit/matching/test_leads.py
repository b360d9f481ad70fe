"""What helps first, given what was said."""

from directory.matching.leads import Effect, Lead, plan_needs

LEADS = [
    Lead("food.today", "", Effect.ALSO, "food.wic", 0.8, 0, 4),
    Lead("mental.adult", "person:child", Effect.INSTEAD, "mental.child", 0.7),
    Lead("situation:newcomer", "", Effect.BAR, "food.calfresh", 1),
]


def plan(needs, known, ages, leads):
    return plan_needs(needs, needs, known, ages, leads)


def test_a_lead_adds_a_need_for_the_ages_it_is_meant_for():
    assert plan({"food.today": 1.0}, frozenset(), [3], LEADS).weights == {"food.today": 1.0, "food.wic": 0.8}


def test_a_lead_for_an_age_waits_until_an_age_is_known():
    assert plan({"food.today": 1.0}, frozenset(), [], LEADS).weights == {"food.today": 1.0}


def test_help_for_the_child_takes_the_place_of_help_for_the_adult():
    weights = plan({"mental.adult": 1.0}, frozenset({"person:child"}), [], LEADS).weights
    assert next(iter(weights)) == "mental.child"


def test_a_situation_can_hold_a_need_back():
    assert plan({}, frozenset({"situation:newcomer"}), [], LEADS).barred == {"food.calfresh"}


def test_a_mere_guess_leads_nowhere():
    assert plan_needs({"food.today": 0.4}, {}, frozenset(), [3], LEADS).weights == {"food.today": 0.4}
