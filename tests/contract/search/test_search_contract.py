"""What the search port promises."""

from dataclasses import replace

import pytest

from directory.search.port import SearchQuery
from tests.contract.search.conftest import DOWNTOWN, FOLSOM, SOUTH, document


def ids(result):
    return [hit.id for hit in result.hits]


def test_a_need_finds_its_programs_nearest_first(engine):
    assert ids(engine.search(SearchQuery(needs={"food.today": 1.0}, point=DOWNTOWN)))[:2] == ["id-1", "id-2"]


def test_a_statewide_line_is_always_there_and_never_above_a_near_fit(engine):
    found = ids(engine.search(SearchQuery(needs={"food.today": 1.0}, point=SOUTH, radius_miles=5)))
    assert found.index("id-2") < found.index("id-6")


def test_a_radius_leaves_out_what_is_farther(engine):
    assert "id-3" not in ids(engine.search(SearchQuery(needs={"food.today": 1.0}, point=DOWNTOWN, radius_miles=8)))


def test_distance_is_true(engine):
    hit = next(hit for hit in engine.search(SearchQuery(point=DOWNTOWN)).hits if hit.id == "id-3")
    assert hit.distance_miles == pytest.approx(18.6, abs=0.2)


def test_sites_of_one_agency_share_a_card_and_the_nearest_leads(engine):
    result = engine.search(SearchQuery(needs={"food.wic": 1.0}, point=SOUTH))
    assert [(hit.id, hit.others) for hit in result.hits] == [("id-4", (("id-5", 1),))]


def test_words_find_programs_in_both_languages(engine):
    assert ids(engine.search(SearchQuery(words="groceries")))[0] == "id-1"
    assert ids(engine.search(SearchQuery(words="cajas")))[0] == "id-2"


def test_dental_finds_neither_mental_nor_rental(engine):
    assert ids(engine.search(SearchQuery(words="dental"))) == ["id-7"]


def test_nobody_of_the_right_age_leaves_a_program_out(engine):
    assert ids(engine.search(SearchQuery(needs={"food.wic": 1.0}, age_months=(120,)))) == []


def test_income_above_the_limit_leaves_a_program_out(engine):
    assert ids(engine.search(SearchQuery(needs={"money.cash": 1.0}, income_percent=101))) == []
    assert ids(engine.search(SearchQuery(needs={"money.cash": 1.0}, income_percent=100))) == ["id-9"]


def test_another_insurance_leaves_a_program_out_and_silence_does_not(engine):
    found = ids(engine.search(SearchQuery(insurance="private")))
    assert "id-7" not in found
    assert "id-1" in found


def test_a_refused_area_leaves_its_programs_out(engine):
    assert "id-8" not in ids(engine.search(SearchQuery(refused_areas=frozenset({"Elk Grove"}))))


def test_hours_judged_shut_are_left_out(engine):
    found = ids(engine.search(SearchQuery(refused_hours=frozenset({"Mo-Fr 09:00-17:00"}))))
    assert "id-7" not in found
    assert "id-6" in found


def test_languages_can_be_asked_for_and_any_interpreter_counts(engine):
    assert set(ids(engine.search(SearchQuery(must_speak=frozenset({"es"}))))) == {"id-3", "id-9"}


def test_flags_modes_and_cost_narrow(engine):
    assert ids(engine.search(SearchQuery(flags=frozenset({"no_id"})))) == ["id-2"]
    assert ids(engine.search(SearchQuery(modes=frozenset({"phone"})))) == ["id-6"]
    assert ids(engine.search(SearchQuery(free=True))) == ["id-1"]


def test_other_kinds_stay_out_until_asked_for(engine):
    assert ids(engine.search(SearchQuery(kinds=frozenset({"school"})))) == ["id-10"]


def test_totals_count_cards_and_facets_count_listings(engine):
    result = engine.search(SearchQuery(needs={"food.today": 1.0, "food.wic": 0.5}, limit=1))
    assert (result.total, result.listings, len(result.hits)) == (5, 6, 1)
    assert result.facets["needs"]["food.today"] == 4


def test_a_total_is_the_number_of_cards_that_a_search_gives(engine):
    query = SearchQuery(words="food", needs={"food.today": 1.0, "food.wic": 0.5}, point=SOUTH)
    narrowed = [
        query,
        replace(query, free=True),
        replace(query, modes=frozenset({"phone"})),
        replace(query, flags=frozenset({"no_id"})),
        replace(query, must_speak=frozenset({"es"})),
        replace(query, radius_miles=3.0),
        replace(query, refused_hours=frozenset({"24/7"})),
        replace(query, insurance="private", checked_since=20270101),
    ]
    assert engine.totals(narrowed) == [engine.search(each).total for each in narrowed]
    assert engine.totals([]) == []


def test_each_need_has_its_own_best(engine):
    result = engine.search(SearchQuery(needs={"food.today": 1.0, "care.dental": 0.3}, limit=1))
    assert [hit.id for hit in result.best_by_need["care.dental"]] == ["id-7"]


def test_an_update_shows_at_once_and_a_removal_too(engine):
    engine.update([document(11, needs=("food.today",), point=FOLSOM)], ["id-1"])
    found = ids(engine.search(SearchQuery(needs={"food.today": 1.0})))
    assert "id-11" in found
    assert "id-1" not in found


def test_an_updated_document_replaces_the_one_before(engine):
    engine.update([document(1, name="Moved closet", needs=("food.today",), revision=2)])
    assert engine.count() == 10
    assert next(hit for hit in engine.search(SearchQuery(words="moved")).hits).revision == 2


def test_an_empty_index_answers_nothing(engine):
    engine.rebuild([])
    assert engine.search(SearchQuery(words="food", needs={"food.today": 1.0}, point=SOUTH)).total == 0


QUERIES = [
    SearchQuery(words="food", needs={"food.today": 1.0}, point=SOUTH),
    SearchQuery(words="county mental health clinic", point=DOWNTOWN),
    SearchQuery(words="free groceries weekly"),
    SearchQuery(words="familias con niños", languages=("es",), point=DOWNTOWN),
    SearchQuery(needs={"food.wic": 0.9, "food.today": 0.8, "money.cash": 0.4}, languages=("es",), point=FOLSOM),
    SearchQuery(needs={"mental.child": 1.0}, age_months=(60, 400), insurance="medi-cal", radius_miles=9, point=SOUTH),
    SearchQuery(words="school", must_speak=frozenset({"es"}), modes=frozenset({"in_person"}), limit=7),
    SearchQuery(point=DOWNTOWN, sort="nearest"),
    SearchQuery(words="family", sort="freshest", checked_since=20240101),
]


@pytest.mark.parametrize("query", QUERIES)
def test_the_engine_ranks_and_scores_like_the_slow_one(both, query):
    *engines, margin = both
    fast, slow = (engine.search(query) for engine in engines)
    assert (fast.total, fast.listings, fast.facets["needs"]) == (slow.total, slow.listings, slow.facets["needs"])
    assert_same_order(fast.hits, slow.hits, query.sort, margin)
    assert fast.best_by_need.keys() == slow.best_by_need.keys()
    for slug, hits in fast.best_by_need.items():
        assert_same_order(hits, slow.best_by_need[slug], query.sort, margin)


def assert_same_order(fast, slow, sort, margin):
    """The same listings; those that are equal in what they are ordered by may change places."""
    by_miles = sort == "nearest"
    value, margin = (lambda hit: hit.distance_miles or 0.0, 0.01) if by_miles else (lambda hit: hit.score, margin)
    assert [value(hit) for hit in fast] == pytest.approx([value(hit) for hit in slow], abs=margin)
    for one, other in zip(fast, slow, strict=True):
        assert one.id == other.id or value(one) == pytest.approx(value(other), abs=margin)
