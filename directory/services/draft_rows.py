"""A plan as rows for review: one for each row of the file, and one for each listing it no longer names."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from directory.domain.import_draft import Decision, DraftRow, Resemblance, RowKind, RowProblem
from directory.domain.listing import Listing, Status
from directory.domain.problem import Problem, Severity
from importers.plan import FieldChange, Plan
from importers.read import RawRow, ReadFile


def rows_of(
    plan: Plan, content: ReadFile, revisions: Mapping[str, int], edited: Collection[int] = frozenset()
) -> Iterator[tuple[DraftRow, Listing | None]]:
    """Each row with the listing it would write. A missing listing that is closed already is no row."""
    problems, resembles = _problems(plan), _resemblances(plan)
    found = _outcomes(plan)
    for raw in content.rows:
        kind, listing, listing_id, fields = found.get(raw.number, (RowKind.REJECTED, None, "", ()))
        row = DraftRow(
            number=raw.number,
            kind=kind,
            name=listing.name if listing else _first_cell(raw),
            listing_id=listing_id,
            base_revision=revisions.get(listing_id, 0),
            cells=(*raw.cells, raw.overflow) if raw.overflow else raw.cells,
            edited=raw.number in edited,
            fields=tuple((one.field, one.old, one.new) for one in fields),
            problems=tuple(problems[raw.number]),
            resembles=tuple(resembles[raw.number]),
        )
        yield row, listing
    gone = [listing for listing in plan.missing if listing.status is Status.ACTIVE]
    for number, listing in enumerate(gone, start=1):
        base = revisions.get(listing.id, 0)
        yield DraftRow(-number, RowKind.MISSING, listing.name, Decision.LEAVE, listing.id, base), None


Outcome = tuple[RowKind, Listing | None, str, tuple[FieldChange, ...]]


def _outcomes(plan: Plan) -> dict[int, Outcome]:
    found: dict[int, Outcome] = {
        added.row: (RowKind.ADDED, added.listing, added.listing.id, ()) for added in plan.added
    }
    found |= {one.row: (RowKind.CHANGED, one.after, one.after.id, one.fields) for one in plan.changed}
    for row, key in zip(plan.unchanged_rows, plan.unchanged, strict=True):
        found[row] = (RowKind.UNCHANGED, None, key.id, ())
    return found


def _problems(plan: Plan) -> dict[int, list[RowProblem]]:
    found: defaultdict[int, list[RowProblem]] = defaultdict(list)
    for problem in plan.problems:
        found[problem.row].append(_problem(problem))
    return found


def _problem(problem: Problem) -> RowProblem:
    keeps_out = problem.severity is Severity.ERROR
    return RowProblem(problem.column, problem.code, problem.sentence, keeps_out, problem.value)


def _resemblances(plan: Plan) -> dict[int, list[Resemblance]]:
    found: defaultdict[int, list[Resemblance]] = defaultdict(list)
    for pair in plan.duplicates:
        found[pair.row].append(Resemblance(pair.other.id, pair.other.name, pair.score, pair.shared))
    return found


def _first_cell(raw: RawRow) -> str:
    return next((cell.strip()[:80] for cell in raw.cells if cell.strip()), "")
