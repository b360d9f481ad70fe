"""A plan as plain lines of text, for the command line."""

from collections import Counter
from collections.abc import Iterator, Sequence

from directory.domain.problem import Severity
from importers.plan import Plan

_SHOWN = 20


def summary(plan: Plan) -> list[str]:
    """The counts: what went in, what came out, and that nothing was lost."""
    outcomes = (
        ("added", plan.added),
        ("changed", plan.changed),
        ("unchanged", plan.unchanged),
        ("rejected", plan.rejected_rows),
    )
    counts = ", ".join(f"{len(rows)} {name}" for name, rows in outcomes)
    lines = [f"Feed “{plan.feed}”: {plan.rows_read} rows = {counts}."]
    if not plan.balanced:
        lines.append("The counts do not add up: rows were lost. Do not apply this plan.")
    if plan.missing:
        lines.append(f"{len(plan.missing)} listings are no longer in the file; they stay until somebody closes them.")
    if plan.duplicates:
        lines.append(f"{len(plan.duplicates)} pairs may be the same program.")
    return lines


def problem_counts(plan: Plan) -> list[str]:
    """How often each kind of problem came up, the most frequent first, errors marked."""
    counts = Counter(problem.code for problem in plan.problems)
    errors = {problem.code for problem in plan.problems if problem.severity is Severity.ERROR}
    return [f"{count:6} {code}{' (keeps rows out)' if code in errors else ''}" for code, count in counts.most_common()]


def details(plan: Plan, limit: int = _SHOWN) -> list[str]:
    """The first changes, missing listings, likely duplicates and problems, each kind cut at `limit` lines."""
    changes = [
        f"row {change.row}: {change.after.name}: {one.field}: {one.old} → {one.new}"
        for change in plan.changed
        for one in change.fields
    ]
    duplicates = [
        f"row {pair.row}: {pair.listing.name} ~ {pair.other.name} ({pair.score:.0f}, same {', '.join(pair.shared)})"
        for pair in plan.duplicates
    ]
    missing = [f"{listing.name} [{listing.key.code}]" for listing in plan.missing]
    sections = (
        ("Changes", changes),
        ("No longer in the file", missing),
        ("Likely duplicates", duplicates),
        ("Problems", [str(problem) for problem in plan.problems]),
    )
    return [line for title, lines in sections for line in _section(title, lines, limit)]


def report(plan: Plan, limit: int = _SHOWN) -> list[str]:
    """Everything: counts, problems by kind, and the first lines of each list."""
    return [*summary(plan), *_section("Problems by kind", problem_counts(plan), limit), *details(plan, limit)]


def _section(title: str, lines: Sequence[str], limit: int) -> Iterator[str]:
    if not lines:
        return
    yield f"{title}:"
    yield from (f"  {line}" for line in lines[:limit])
    if len(lines) > limit:
        yield f"  ... and {len(lines) - limit} more"
