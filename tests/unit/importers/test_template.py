"""The template and the three files that say the same under other words."""

from collections.abc import Callable
from datetime import date

import pytest

from directory.domain.eligibility import (
    AgeRule,
    EnrollmentRule,
    IncomeRule,
    InsuranceRule,
    OtherRule,
    ResidenceRule,
)
from directory.domain.listing import Confidence, ContactMode, CostKind, Flag, Listing, Support, TextState, Visibility
from importers.sources import agency, county, school, template
from tests.unit.importers.plans import codes, listings, only, plan_of_fixture, plan_of_rows, row

PANTRY = listings(plan_of_fixture("template"))[0]
LINE = listings(plan_of_fixture("template"))[1]
HOUSE = listings(plan_of_fixture("template"))[2]


def test_names_and_texts_come_in() -> None:
    assert (PANTRY.organization.name, PANTRY.name) == ("Sunny Meadow Example Pantry", "Example Groceries")
    assert PANTRY.alternate_names == ("The Pretend Pantry", "Meadow Box")
    assert [(text.language, text.state) for text in PANTRY.descriptions] == [
        ("en", TextState.HUMAN), ("es", TextState.MACHINE),
    ]  # fmt: skip
    assert PANTRY.key.code == "T-001"


def test_a_file_can_say_that_a_person_read_the_translation() -> None:
    assert template._text_state("human").value is TextState.HUMAN
    assert template._text_state("").value is TextState.MACHINE


def test_the_place_and_how_to_reach_it_come_in() -> None:
    assert PANTRY.location is not None
    assert str(PANTRY.location.address) == "100 Example St, Sacramento, CA 95814"
    assert PANTRY.location.accessibility == ("ramp",)
    assert PANTRY.location.point_source == "source"
    assert [phone.digits for phone in PANTRY.phones] == ["9165550100", "9165550101", "988", "741741"]
    assert PANTRY.website == "https://pantry.example.org"


def test_the_rules_come_in() -> None:
    assert PANTRY.eligibility == (
        AgeRule(None, 216),
        IncomeRule(200.0),
        InsuranceRule(("medi-cal", "uninsured")),
        ResidenceRule(("Sacramento County", "Yolo County")),
        OtherRule("Lives nearby; brings a bag"),
    )
    assert HOUSE.eligibility == (EnrollmentRule(("Imaginary Unified School District",)),)
    assert LINE.eligibility == (AgeRule(156, 288, "ages 13-23"),)


def test_the_other_facts_come_in() -> None:
    assert PANTRY.schedule.to_osm() == "Tu[2,4] 09:00-11:30"
    assert [one.support for one in PANTRY.languages] == [Support.STAFF, Support.INTERPRETER]
    assert PANTRY.documents == ("Photo ID", "Proof of address")
    assert PANTRY.modes == (ContactMode.IN_PERSON, ContactMode.PHONE)
    assert PANTRY.flags == (Flag.WALK_IN, Flag.NO_ID)
    assert (PANTRY.cost.kind, LINE.cost.kind) == (CostKind.FREE, CostKind.SLIDING)
    assert PANTRY.provenance.assured_on == date(2025, 6, 1)
    assert LINE.provenance.confidence is Confidence.UNCONFIRMED
    assert LINE.schedule.always


def test_a_hidden_address_stays_hidden() -> None:
    assert HOUSE.location is not None
    assert HOUSE.location.visibility is Visibility.HIDDEN
    assert HOUSE.location.public_address == ""


def test_an_unknown_need_is_reported_and_kept() -> None:
    assert HOUSE.needs == ("safety.dv",)
    assert ("needs", "no.such_need") in HOUSE.extra
    assert "unknown_need" in codes(plan_of_fixture("template"))


@pytest.mark.parametrize("name", ["county", "school", "agency"])
def test_the_native_files_say_the_same_as_the_template(name: str) -> None:
    def facts(listing: Listing) -> tuple[object, ...]:
        return (listing.key.code, listing.name, listing.phones, listing.schedule, listing.eligibility, listing.location)

    assert list(map(facts, listings(plan_of_fixture(name)))) == list(map(facts, (PANTRY, LINE, HOUSE)))


@pytest.mark.parametrize("source", [county, school, agency])
def test_a_native_header_names_every_column_once(source: object) -> None:
    header = source.HEADER  # type: ignore[attr-defined]
    assert set(header) == set(template.COLUMNS)
    assert len(set(header.values())) == len(template.COLUMNS)


def test_other_usual_names_of_a_column_are_taken() -> None:
    cells = {"organization": "Org", "Program": "Food", "needs": "", "ZIP Code": "95814", "Phone Number": "211"}
    listing = only(plan_of_rows(cells))
    assert (listing.name, listing.phones[0].number) == ("Food", "211")


def test_a_program_without_a_name_takes_that_of_its_organization() -> None:
    plan = plan_of_rows(row(name=""))
    assert only(plan).name == "Pretend Org"
    assert "name_from_organization" in codes(plan)


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({"residents_only": "yes"}, "residents_of_nowhere"),
        ({"latitude": "###########", "longitude": "-121"}, "hidden_number"),
        ({"city": "Elk Grove", "zip": "95814"}, "zip_contradicts_city"),
        ({"zip": "9582"}, "short_zip"),
        ({"zip": "95814.0", "phones": "9165550100.0", "hours": "sometimes"}, "hours_text"),
        ({"min_age": "30", "max_age": "3"}, "ages_reversed"),
        ({"flags": "victim_service", "address": "1 Elm St", "phones": "211"}, "victim_address_shown"),
        ({"description": '=HYPERLINK("http://bad.example")', "phones": "211"}, "formula"),
        ({"how_to_start": "write to me@example.org", "phones": "211"}, "email_removed"),
        ({}, "no_contact"),
    ],
)
def test_a_fault_in_a_cell_is_a_problem_and_the_row_still_comes_in(cells: dict[str, str], code: str) -> None:
    plan = plan_of_rows(row(**cells))
    assert code in codes(plan)
    assert len(plan.added) == 1


def test_a_problem_says_where_it_is() -> None:
    (problem,) = plan_of_rows(row(zip="9582", phones="211")).problems
    assert (problem.row, problem.column, problem.value) == (2, "zip", "9582")
    assert str(problem).startswith("row 2, column “zip”: “9582” has lost a digit")


def test_the_row_builder_is_the_same_for_all() -> None:
    builders: set[Callable[..., Listing]] = {one.SOURCE.build for one in (template, county, school, agency)}
    assert builders == {template.build}
