"""Plans: every row is accounted for, and a second import of the same file changes nothing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from importers.pipeline import recognise
from importers.read import read_bytes
from importers.unreadable import UnreadableFile
from tests.unit.importers.plans import FIXTURES as FOLDER
from tests.unit.importers.plans import (
    NEEDS,
    codes,
    csv_bytes,
    listings,
    only,
    plan_of,
    plan_of_fixture,
    plan_of_rows,
    row,
)

FIXTURES = (
    "template", "county", "school", "agency", "county_mental_health", "county_prevention", "health_centers",
    "licensed_facilities", "tax_credit_rentals", "agency_list", "state_schools",
)  # fmt: skip


@pytest.mark.parametrize("name", FIXTURES)
def test_every_source_is_recognised_and_imports_twice_without_change(name: str) -> None:
    first = plan_of_fixture(name)
    second = plan_of_fixture(name, listings(first))
    assert first.balanced
    assert first.added
    assert len(second.unchanged) == len(first.added)
    assert second.writes == 0
    assert not second.missing
    assert not second.duplicates
    assert second.rejected_rows == first.rejected_rows


@pytest.mark.parametrize("name", FIXTURES)
def test_every_header_belongs_to_its_own_source(name: str) -> None:
    header = read_bytes((FOLDER / f"{name}.csv").read_bytes()).header
    source = recognise(header)
    assert source is not None
    assert source.name == name


def test_a_new_phone_and_new_hours_are_changes_of_the_same_listing() -> None:
    before = only(plan_of_rows(row(phones="916-555-0100", hours="Mon 9-5")))
    plan = plan_of_rows(row(phones="916-555-0199", hours="Tue 9-5"), existing=[before])
    (change,) = plan.changed
    assert {field.field for field in change.fields} == {"phones", "schedule.openings", "schedule.text"}
    assert plan.balanced


def test_a_listing_the_file_no_longer_names_is_missing_but_not_closed() -> None:
    before = listings(plan_of_rows(row(code="1"), row(code="2", name="Other")))
    plan = plan_of_rows(row(code="1"), existing=before)
    assert [listing.key.code for listing in plan.missing] == ["2"]
    assert plan.writes == 0


def test_the_same_row_twice_is_rejected_once() -> None:
    plan = plan_of_rows(row(), row())
    assert (len(plan.added), plan.rejected_rows) == (1, [3])
    assert codes(plan).count("same_row_twice") == 1


def test_two_programs_under_one_code_both_come_in() -> None:
    plan = plan_of_rows(row(name="Food"), row(name="Shelter"))
    assert len({listing.key for listing in listings(plan)}) == 2


def test_a_row_without_any_name_is_rejected() -> None:
    plan = plan_of_rows(row(name="", organization=""), row(code="2"))
    assert plan.rejected_rows == [2]
    assert "missing_name" in codes(plan)
    assert plan.balanced


def test_a_row_with_too_many_cells_is_rejected_and_a_short_one_comes_in() -> None:
    plan = plan_of(b"code,organization,name,needs\n1,Org,Food,,and,more\n2,Org,Shelter\n")
    assert plan.rejected_rows == [2]
    assert {"too_many_cells", "too_few_cells"} <= set(codes(plan))
    assert only(plan).name == "Shelter"


def test_columns_nobody_knows_are_kept_beside_the_listing() -> None:
    assert ("Favorite Color", "blue") in only(plan_of_rows({**row(), "Favorite Color": "blue"})).extra


def test_a_file_of_no_known_kind_is_refused_with_what_was_found_and_what_is_missing() -> None:
    with pytest.raises(UnreadableFile) as refused:
        plan_of(csv_bytes({"organization": "Org", "fruit": "plum"}))
    assert "“fruit”" in str(refused.value)
    assert "“name”" in str(refused.value)


def test_likely_duplicates_are_found_in_other_feeds() -> None:
    other = only(plan_of_rows(row(code="9", phones="916-555-0100")))
    plan = plan_of(csv_bytes(row(phones="916-555-0100")), others=[other])
    assert [pair.other for pair in plan.duplicates] == [other]


CELLS = st.text(alphabet=st.characters(blacklist_categories=["Cs"]), max_size=30)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.fixed_dictionaries(dict.fromkeys(("code", "name", "hours", "phones", "zip", "needs"), CELLS)), max_size=6
    )
)
def test_no_row_is_ever_lost(rows: list[dict[str, str]]) -> None:
    try:
        plan = plan_of_rows(*({"organization": "Org", **cells} for cells in rows)) if rows else None
    except UnreadableFile:
        return
    if plan is not None:
        again = plan_of_rows(*({"organization": "Org", **cells} for cells in rows), existing=listings(plan))
        assert plan.balanced
        assert len(again.unchanged) == len(plan.added)


def test_the_needs_of_these_tests_are_real() -> None:
    assert all("." in need for need in NEEDS)
