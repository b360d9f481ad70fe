"""The files other offices really send: nothing of them is lost, and a second import changes nothing."""

import csv
import os
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from directory.domain.listing import Listing
from importers.mapping import canonical
from importers.normalise.people import withhold_persons
from importers.normalise.phone import find_numbers
from importers.pipeline import make_plan, recognise_or_explain
from importers.plan import Plan
from importers.read import ReadFile, read_path
from importers.sources.source import Source

ROOT = Path(__file__).parents[2]
SHARED = Path(os.environ.get("SHARED_DIR") or ROOT.parent / "shared")
FILES = {
    "county_mental_health": "foreign/sacramento/county_mental_health_providers_2024.csv",
    "county_prevention": "foreign/sacramento/county_prevention_respite_2023.csv",
    "health_centers": "foreign/sacramento/hrsa_health_centers.csv",
    "licensed_facilities": "foreign/sacramento/cdph_licensed_facilities_2025-10.csv",
    "tax_credit_rentals": "foreign/sacramento/tax_credit_rentals.csv",
    "agency_list": "foreign/sacramento/agencies_master.csv",
    "state_schools": "data/schools_sacramento_2026.csv",
}
EMAIL = re.compile(r"\S+@\S+\.\S+")

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(
        not SHARED.is_dir(), reason=f"there are no real files at {SHARED}; set SHARED_DIR to their folder"
    ),
    pytest.mark.parametrize("name", FILES),
]


@dataclass(frozen=True)
class Import:
    """A real file and the plan of its first import."""

    file: ReadFile
    source: Source
    plan: Plan


@cache
def needs() -> frozenset[str]:
    with (ROOT / "data" / "needs" / "needs.csv").open(encoding="utf-8") as file:
        return frozenset(row["slug"] for row in csv.DictReader(file))


@cache
def first_import(name: str) -> Import:
    file = read_path(SHARED / FILES[name])
    source = recognise_or_explain(file.header)
    return Import(file, source, make_plan(file, source, name, {}, needs()))


def listings(plan: Plan) -> dict[int, Listing]:
    return {addition.row: addition.listing for addition in plan.added}


def test_the_file_is_recognised_and_every_row_accounted_for(name: str) -> None:
    real = first_import(name)
    assert real.source.name == name
    assert real.plan.balanced
    assert real.plan.rows_read == len(real.file.rows)
    assert len(real.plan.added) > 0.95 * real.plan.rows_read


def test_a_second_import_changes_nothing(name: str) -> None:
    real = first_import(name)
    existing = {listing.key: listing for listing in listings(real.plan).values()}
    again = make_plan(real.file, real.source, name, existing, needs())
    assert len(existing) == len(real.plan.added)
    assert len(again.unchanged) == len(existing)
    assert again.rejected_rows == real.plan.rejected_rows
    assert not again.missing


def test_every_phone_and_zip_of_a_row_is_in_its_listing_or_in_a_problem(name: str) -> None:
    real = first_import(name)
    dropped = {canonical(column) for column in real.source.dropped}
    kept = [at for at, column in enumerate(real.file.header) if canonical(column) not in dropped]
    found = listings(real.plan)
    reported = dict.fromkeys(found, "")
    for problem in real.plan.problems:
        reported[problem.row] = f"{reported.get(problem.row, '')} {problem.value} {problem.sentence}"
    for row in real.file.rows:
        if row.number in found:
            cells = " | ".join(row.cells[at] for at in kept)
            known = re.sub(r"\D", "", f"{found[row.number]!r} {reported[row.number]}")
            for digits in (*find_numbers(cells), *re.findall(r"\b9\d{4}\b", cells)):
                assert digits in known, f"row {row.number}: {digits} is lost"


def test_no_email_address_gets_into_a_listing(name: str) -> None:
    assert not EMAIL.search(repr(list(listings(first_import(name).plan).values())))


def test_every_need_is_one_of_the_vocabulary(name: str) -> None:
    plan = first_import(name).plan
    assert {need for listing in listings(plan).values() for need in listing.needs} <= needs()
    assert "unknown_need" not in {problem.code for problem in plan.problems}


def test_contacts_of_owners_and_managers_stay_out(name: str) -> None:
    real = first_import(name)
    found = listings(real.plan)
    contacts = [at for at, column in enumerate(real.file.header) if canonical(column).endswith("contact")]
    for row in real.file.rows:
        persons = {row.cells[at].strip() for at in contacts if " " in row.cells[at].strip()}
        assert not [person for person in persons if person in repr(found.get(row.number))]


def test_no_note_still_names_a_person(name: str) -> None:
    if name == "agency_list":
        notes = [text.text for listing in listings(first_import(name).plan).values() for text in listing.descriptions]
        assert not [note for note in notes if withhold_persons(note).faults]
