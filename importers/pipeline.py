"""From a file that was read to a plan: every row built, keyed, compared with what is there, and accounted for."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from directory.domain.listing import Listing, ListingKey
from directory.domain.problem import Problem, Severity
from importers.compare import carried_over, field_changes, kept_where_blank
from importers.dedupe import likely_duplicates
from importers.draft import Context, Draft
from importers.keys import Candidate, assign_codes
from importers.mapping import Layout
from importers.normalise.parsed import Fault
from importers.plan import Addition, Change, Plan
from importers.read import RawRow, ReadFile
from importers.sources.catalog import SOURCES
from importers.sources.source import Source
from importers.unreadable import UnreadableFile
from importers.validate import check

_TICK = 250


def recognise(header: Sequence[str]) -> Source | None:
    """The source whose columns a header has; None when it has all the needed ones of none."""
    fitting = [source for source in SOURCES if not source.missing(header)]
    return max(fitting, key=lambda source: source.fit(header), default=None)


def recognise_or_explain(header: Sequence[str]) -> Source:
    """The source of a header. Raises UnreadableFile that names the nearest source and what the file lacks for it."""
    source = recognise(header)
    if source is not None:
        return source
    nearest = max(SOURCES, key=lambda source: source.fit(header))
    missing = ", ".join(f"“{name}”" for name in nearest.missing(header))
    found = ", ".join(f"“{name}”" for name in header)
    sentence = (
        f"No known kind of file has these columns: {found}. The nearest is {nearest.label}, which needs {missing}."
    )
    raise UnreadableFile("missing_columns", sentence, missing)


@dataclass(frozen=True, slots=True)
class Options:
    """How a file is read: where its fields stand (None: as its source says), and whether blank cells clear.

    `tick` is told every now and then how many rows are done; it may raise to stop.
    """

    layout: Layout | None = None
    blank_clears: bool = True
    tick: Callable[[int], None] = lambda _done: None


def make_plan(
    content: ReadFile,
    source: Source,
    feed: str,
    existing: Mapping[ListingKey, Listing],
    known_needs: Collection[str],
    others: Iterable[Listing] = (),
    options: Options | None = None,
) -> Plan:
    """What importing the file into a feed would do. Raises UnreadableFile when required columns are missing.

    `existing` are the listings of the feed, `others` those of other feeds (for duplicates only).
    """
    options = options or Options()
    layout = options.layout or source.lay_out(content.header)
    built = _build(content, source, Context(layout, frozenset(known_needs)), options.tick)
    _reject_repeats(built)
    outcome = _Outcome(states_status=source.states_status, blank_clears=options.blank_clears)
    for candidate in built.candidates:
        key = ListingKey(feed, candidate.code)
        outcome.place(candidate.row, replace(candidate.listing, key=key), existing.get(key))
    named = {listing.key for _, listing in outcome.listings}
    absent = [listing for key, listing in existing.items() if key not in named]
    return Plan(
        feed=feed,
        rows_read=len(content.rows),
        added=outcome.added,
        changed=outcome.changed,
        unchanged=outcome.unchanged,
        unchanged_rows=outcome.unchanged_rows,
        rejected_rows=sorted(built.rejected),
        missing=absent,
        duplicates=likely_duplicates(outcome.fresh, outcome.listings, [*absent, *others]),
        problems=sorted((*content.problems, *layout.problems, *built.problems), key=lambda problem: problem.row),
    )


@dataclass(slots=True)
class _Built:
    """The rows of a file after building: candidates, rejected row numbers, problems."""

    candidates: list[Candidate] = field(default_factory=list)
    rejected: list[int] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


@dataclass(slots=True)
class _Outcome:
    """Where every listing went."""

    states_status: bool
    blank_clears: bool
    added: list[Addition] = field(default_factory=list)
    changed: list[Change] = field(default_factory=list)
    unchanged: list[ListingKey] = field(default_factory=list)
    unchanged_rows: list[int] = field(default_factory=list)
    listings: list[tuple[int, Listing]] = field(default_factory=list)
    fresh: list[tuple[int, Listing]] = field(default_factory=list)

    def place(self, row: int, listing: Listing, before: Listing | None) -> None:
        """Enter one listing as added, changed or unchanged."""
        if before is None:
            self.added.append(Addition(row, listing))
            self.fresh.append((row, listing))
        else:
            listing = carried_over(before, listing, states_status=self.states_status)
            if not self.blank_clears:
                listing = kept_where_blank(before, listing)
            if listing == before:
                self.unchanged.append(listing.key)
                self.unchanged_rows.append(row)
            else:
                self.changed.append(Change(row, before, listing, field_changes(before, listing)))
                self.fresh.append((row, listing))
        self.listings.append((row, listing))


def _build(content: ReadFile, source: Source, context: Context, tick: Callable[[int], None]) -> _Built:
    built = _Built()
    for count, row in enumerate(content.rows):
        if count % _TICK == 0:
            tick(count)
        draft = Draft(row, context)
        listing = _listing(row, draft, source)
        built.problems.extend(draft.problems)
        if draft.is_rejected:
            built.rejected.append(row.number)
        else:
            texts = tuple(draft.text(name) for name in source.told_apart_by)
            built.candidates.append(Candidate(row.number, listing, row.cells, texts))
    return built


def _listing(row: RawRow, draft: Draft, source: Source) -> Listing:
    if row.overflow:
        sentence = (
            "The row has more cells than the header, so they stand under wrong names. A text with a comma probably "
            "lacks its quotation marks; mend the row and import again."
        )
        draft.report("", Fault("too_many_cells", sentence, row.overflow, Severity.ERROR))
    if row.is_short:
        sentence = "The row has fewer cells than the header; the missing ones were read as empty."
        draft.report("", Fault("too_few_cells", sentence))
    listing = source.build(draft)
    for name, fault in check(listing):
        draft.report(name, fault)
    return listing


def _reject_repeats(built: _Built) -> None:
    repeats = assign_codes(built.candidates)
    for row, first in sorted(repeats.items()):
        sentence = f"The row is the same as row {first} in every cell, so it was left out. Delete it, or correct it."
        built.problems.append(Problem(row, "", "same_row_twice", sentence, Severity.ERROR))
        built.rejected.append(row)
    built.candidates = [candidate for candidate in built.candidates if candidate.row not in repeats]
