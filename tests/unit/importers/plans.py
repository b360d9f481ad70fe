"""What the importer tests share: plans of fixture files and of rows written in the test."""

import csv
import io
from collections.abc import Iterable, Mapping
from pathlib import Path

from directory.domain.listing import Listing, ListingKey
from importers.pipeline import make_plan, recognise_or_explain
from importers.plan import Plan
from importers.read import ReadFile, read_bytes, read_path

FIXTURES = Path(__file__).parents[2] / "fixtures" / "importers"
FEED = "a-feed"
NEEDS = frozenset(
    {
        "care.dental", "care.doctor", "care.pregnancy", "community.awareness", "community.groups", "coverage.other",
        "disability.caregiver", "family.foster", "food.meals", "food.today", "housing.find", "mental.adult",
        "mental.child", "mental.crisis", "mental.serious", "mental.talk", "mental.teen", "safety.dv",
    }
)  # fmt: skip


def csv_bytes(*rows: Mapping[str, str]) -> bytes:
    """Rows as a CSV file whose header is the columns of the first row."""
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


def row(**cells: str) -> dict[str, str]:
    """A row of the template with a name; every cell a test does not speak of is left out."""
    return {"code": "1", "organization": "Pretend Org", "name": "Pretend Program", "needs": "", **cells}


def plan_of(content: bytes | ReadFile, existing: Iterable[Listing] = (), others: Iterable[Listing] = ()) -> Plan:
    """The plan of a file, recognised by its header."""
    read = read_bytes(content) if isinstance(content, bytes) else content
    known = {listing.key: listing for listing in existing}
    return make_plan(read, recognise_or_explain(read.header), FEED, known, NEEDS, others)


def plan_of_rows(*rows: Mapping[str, str], existing: Iterable[Listing] = ()) -> Plan:
    """The plan of template rows."""
    return plan_of(csv_bytes(*rows), existing)


def plan_of_fixture(name: str, existing: Iterable[Listing] = ()) -> Plan:
    """The plan of a fixture file."""
    return plan_of(read_path(FIXTURES / f"{name}.csv"), existing)


def listings(plan: Plan) -> list[Listing]:
    """The listings a plan adds, in the order of rows."""
    return [addition.listing for addition in plan.added]


def only(plan: Plan) -> Listing:
    """The one listing a plan adds."""
    (listing,) = listings(plan)
    return listing


def codes(plan: Plan) -> list[str]:
    """The codes of all problems of a plan."""
    return [problem.code for problem in plan.problems]


def key(code: str) -> ListingKey:
    """A key in the feed of these tests."""
    return ListingKey(FEED, code)
