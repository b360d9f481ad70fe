"""A plan in plain lines."""

from importers.report import report, summary
from tests.unit.importers.plans import listings, plan_of_fixture, plan_of_rows, row


def test_the_summary_counts_every_row() -> None:
    assert (
        summary(plan_of_rows(row(), row()))[0] == "Feed “a-feed”: 2 rows = 1 added, 0 changed, 0 unchanged, 1 rejected."
    )


def test_changes_are_shown_with_old_and_new() -> None:
    before = listings(plan_of_rows(row(cost="free")))
    lines = report(plan_of_rows(row(cost="sliding"), existing=before))
    assert "  row 2: Pretend Program: cost.kind: free → sliding" in lines


def test_problems_are_counted_by_kind_and_errors_marked() -> None:
    lines = report(plan_of_fixture("agency_list"))
    assert "       2 person_withheld" in lines
    assert "       1 private_person (keeps rows out)" in lines


def test_long_lists_are_cut_and_say_so() -> None:
    plan = plan_of_rows(*(row(code=str(at), name=f"P{at}", hours="sometimes") for at in range(30)))
    assert any(line.startswith("  ... and ") for line in report(plan, limit=5))
