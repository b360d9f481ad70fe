"""Files that other offices really sent, through the whole import: no row and no word is lost without a trace."""

import csv
import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from directory.domain.import_draft import Decision, Draft, DraftState, RowKind
from directory.domain.listing import Listing
from directory.services.staff import ImportDesk
from directory.store import batches, listings
from directory.store.database import Database
from directory.store.import_rows import EVERYTHING
from importers.mapping import DROPPED
from tests.integration.imports.desk import EDITOR, again, desk_over, review
from tests.integration.test_real_files import SHARED

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(
        not SHARED.is_dir(), reason=f"there are no real files at {SHARED}; set SHARED_DIR to their folder"
    ),
]
SACRAMENTO = (
    "agencies_master", "cdph_licensed_facilities_2025-10", "county_mental_health_providers_2024",
    "county_prevention_respite_2023", "hrsa_health_centers", "tax_credit_rentals",
)  # fmt: skip
ILLINOIS: Mapping[str, Mapping[str, str]] = {
    "organizations": {
        "Organization ID": "code", "Title": "organization", "Alternate name": "alternate_name", "Body": "description",
        "Phone number": "phones", "Website address": "website", "Physical address": "address", "Email": DROPPED,
    },
    "locations": {"Location_id": "code", "Field 2": "name", "Phone number": "phones", "Hours of operation": "hours"},
    "services": {"Services-ID": "code", "Title": "name", "Phone number": "phones", "Hours of operation": "hours"},
}  # fmt: skip


@pytest.fixture
def desk(sqlite_database: Database, tmp_path: Path) -> ImportDesk:
    return desk_over(sqlite_database, tmp_path)


def rows_in(path: Path) -> list[dict[str, str]]:
    csv.field_size_limit(10_000_000)
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [row for row in csv.DictReader(file) if any(str(cell).strip() for cell in row.values() if cell)]


def kinds(desk: ImportDesk, draft: Draft) -> dict[RowKind, int]:
    overview = desk.review.overview(draft)
    return {kind: number for kind in RowKind if (number := overview.number(kind))}


def stored(database: Database, feed: str) -> dict[str, Listing]:
    with database.read() as session:
        return {listing.key.code: listing for listing in listings.of_feed(session, feed).values()}


def words(text: str) -> set[str]:
    return set(re.findall(r"[a-z]{4,}|\d{3,}", text.casefold()))


@pytest.mark.parametrize("name", SACRAMENTO)
def test_a_file_of_sacramento_comes_in_whole_once_and_is_taken_back(
    desk: ImportDesk, sqlite_database: Database, name: str
) -> None:
    path = SHARED / "foreign/sacramento" / f"{name}.csv"
    draft = review(desk, path, name)
    found = kinds(desk, draft)
    assert draft.state is DraftState.CHECKED
    assert desk.review.overview(draft).rows == len(rows_in(path))
    assert found[RowKind.ADDED] > 0.95 * len(rows_in(path))
    desk.apply.start(draft, EDITOR)
    added = found[RowKind.ADDED]
    assert len(stored(sqlite_database, name)) == added
    second = review(desk, path, name)
    again_found = kinds(desk, second)
    assert again_found.pop(RowKind.UNCHANGED) == found.pop(RowKind.ADDED)
    assert again_found == found
    with sqlite_database.read() as session:
        number, _ = batches.numbered(session)[0]
    desk.undo.start(number, EDITOR)
    assert stored(sqlite_database, name) == {}


@pytest.mark.parametrize("name", ILLINOIS)
def test_a_file_of_illinois_loses_no_word_and_agrees_with_the_expected_result(
    desk: ImportDesk, sqlite_database: Database, name: str
) -> None:
    path = SHARED / "foreign/ilao/input" / f"{name}.csv"
    draft = desk.upload.take_in(lambda target: target.write_bytes(path.read_bytes()), path.name, name, EDITOR)
    header = desk.upload.columns(draft).preview.header
    desk.upload.set_columns(draft, {column: ILLINOIS[name].get(column, "") for column in header}, False, EDITOR)
    desk.check.start(again(desk, draft), EDITOR)
    draft = again(desk, draft)
    assert draft.state is DraftState.CHECKED
    overview = desk.review.overview(draft)
    assert overview.rows == len(rows_in(path))
    told: dict[str, str] = {}
    for page in range(1, desk.review.page(draft, EVERYTHING, 1)[1] + 1):
        for row in desk.review.page(draft, EVERYTHING, page)[0]:
            told[row.cells[0]] = told.get(row.cells[0], "") + repr(row.problems)
            assert row.kind is RowKind.ADDED or any(problem.keeps_out for problem in row.problems)
    desk.apply.start(draft, EDITOR)
    kept = stored(sqlite_database, name)
    assert len(kept) == overview.number(RowKind.ADDED, Decision.TAKE)
    lost = {code: missing for code, missing in lost_words(rows_in(path), name, kept, told) if missing}
    assert lost == {}
    assert expected_names(name) - {spelled(listing.name) for listing in kept.values()} == set()


def spelled(text: str) -> str:
    """A name without what the import tidies: capitals and signs."""
    return "".join(filter(str.isalnum, text.casefold()))


def lost_words(
    rows: list[dict[str, str]], name: str, kept: Mapping[str, Listing], told: Mapping[str, str]
) -> list[tuple[str, set[str]]]:
    """The words of each row that are neither in a listing of its code nor in a problem of the row."""
    code_column = next(column for column, field in ILLINOIS[name].items() if field == "code")
    found = []
    for row in rows:
        code = row[code_column]
        here = " ".join(repr(listing) for key, listing in kept.items() if key == code or key.startswith(f"{code}-"))
        if here:
            cells = {column: cell for column, cell in row.items() if ILLINOIS[name].get(column) != DROPPED}
            given = words(re.sub(r"\S+@\S+", " ", " ".join(filter(None, cells.values()))))
            digits = re.sub(r"\D", "", f"{here} {told[code]}")
            known = words(f"{here} {told[code]}".replace("\\n", " ").replace("\\r", " ").replace("\\t", " "))
            found.append((code, {word for word in given - known if not (word.isdigit() and word in digits)}))
    return found


def expected_names(name: str) -> set[str]:
    named = {spelled(row["name"]) for row in rows_in(SHARED / "foreign/ilao/output" / f"{name}.csv")}
    return named - {""}
