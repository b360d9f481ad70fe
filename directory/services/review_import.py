"""Look through what a draft would do, decide row by row or in bulk, correct cells, and get the bad rows back."""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from directory.domain.account import Account
from directory.domain.audit import Action
from directory.domain.import_draft import (
    ALARMING_LOSS,
    WRITES,
    Decision,
    Draft,
    DraftRow,
    DraftState,
    RowKind,
)
from directory.domain.listing import Listing
from directory.services.check_import import ImportChecker, options_of, raw_row, source_of
from directory.services.draft_rows import rows_of
from directory.services.upload_import import KIND, Uploader
from directory.services.write_audit import note
from directory.store import batches, import_drafts, import_rows, listings
from directory.store.batches import Batch
from directory.store.database import Database
from directory.store.import_rows import Filter
from importers.cells import guarded
from importers.mapping import REASON_COLUMNS
from importers.read import ReadFile

PAGE = 50
Counts = Mapping[tuple[RowKind, Decision], int]


@dataclass(frozen=True, slots=True)
class Overview:
    """What a checked draft would do.

    `lists` are lists of families that hold one of `listed` listings which would change or close.
    """

    counts: Counts
    resembling: int
    problems: tuple[tuple[str, int], ...]
    lists: int
    listed: int

    def number(self, kind: RowKind, decision: Decision | None = None) -> int:
        """How many rows of a kind there are, whatever was decided or with one decision."""
        wanted = [decision] if decision else list(Decision)
        return sum(self.counts.get((kind, one), 0) for one in wanted)

    @property
    def rows(self) -> int:
        """How many rows the file has."""
        return sum(self.number(kind) for kind in RowKind if kind is not RowKind.MISSING)

    @property
    def writes(self) -> int:
        """How many listings would be written."""
        return sum(self.number(kind, Decision.TAKE) for kind in (*WRITES, RowKind.MISSING))

    @property
    def shrank(self) -> bool:
        """Whether so much is missing that the file may be only a part of what was meant."""
        known = sum(self.number(kind) for kind in (RowKind.CHANGED, RowKind.UNCHANGED, RowKind.MISSING))
        return self.number(RowKind.MISSING) > ALARMING_LOSS * known


@dataclass(frozen=True, slots=True)
class ImportReviewer:
    """Shows drafts and takes decisions."""

    database: Database
    uploads: Uploader
    checks: ImportChecker

    def drafts(self) -> list[Draft]:
        """The newest drafts that are not applied, first the newest."""
        with self.database.read() as session:
            return [draft for draft in import_drafts.latest(session) if draft.state is not DraftState.APPLIED]

    def batches(self) -> list[tuple[int, Batch]]:
        """What was applied, first the newest."""
        with self.database.read() as session:
            return batches.numbered(session)

    def feeds(self) -> list[str]:
        """The names of all sources."""
        with self.database.read() as session:
            return batches.feeds(session)

    def overview(self, draft: Draft) -> Overview:
        """The counts."""
        with self.database.read() as session:
            return Overview(
                import_rows.by_kind(session, draft.id),
                import_rows.count(session, draft.id, Filter(resembling=True)),
                tuple(import_rows.by_problem(session, draft.id)),
                *import_rows.kept_lists(session, draft.id),
            )

    def page(self, draft: Draft, wanted: Filter, number: int) -> tuple[list[DraftRow], int]:
        """A page of rows, counted from 1, and how many pages there are."""
        with self.database.read() as session:
            pages = max(1, -(-import_rows.count(session, draft.id, wanted) // PAGE))
            at = min(max(number, 1), pages)
            return import_rows.page(session, draft.id, wanted, PAGE * (at - 1), PAGE), pages

    def row(self, draft: Draft, number: int) -> DraftRow | None:
        """One row."""
        with self.database.read() as session:
            return import_rows.get(session, draft.id, number)

    def header(self, draft: Draft) -> tuple[str, ...]:
        """The column names of a draft's file."""
        return self.uploads.columns(draft).preview.header

    def decide(
        self, draft: Draft, wanted: Filter, decision: Decision, account: Account, number: int | None = None
    ) -> None:
        """Decide for one row or for all that are meant."""
        with self.database.begin() as session:
            if not import_drafts.move(session, draft.id, draft, fault_code="", fault=""):
                return
            import_rows.decide(session, draft.id, wanted, decision, number)
            note(session, self.checks.now(), Action.IMPORT_DECIDED, account, KIND, draft.id)

    def correct(self, draft: Draft, row: DraftRow, cells: tuple[str, ...], account: Account) -> bool:
        """Put corrected cells into a row and plan it anew; False when all had to be checked again for it."""
        header = self.header(draft)
        found = self._planned(draft, row, cells, header)
        with self.database.begin() as session:
            if not import_drafts.move(session, draft.id, draft, fault_code="", fault=""):
                return True
            note(session, self.checks.now(), Action.IMPORT_CORRECTED, account, KIND, draft.id)
            met = import_rows.with_listing(session, draft.id, found[0].listing_id) if found[0].listing_id else []
            others = [other for other in met if other.number != row.number]
            moved = bool(row.listing_id) and row.listing_id != found[0].listing_id
            alone = not moved and all(other.kind is RowKind.MISSING for other in others)
            if alone:
                for other in others:
                    import_rows.remove(session, draft.id, other.number)
            import_rows.put(session, draft.id, *found)
        if not alone:
            self.checks.start(draft, account)
        return alone

    def _planned(
        self, draft: Draft, row: DraftRow, cells: tuple[str, ...], header: tuple[str, ...]
    ) -> tuple[DraftRow, Listing | None]:
        content = ReadFile(draft.file_name, header, [raw_row(row.number, cells, len(header))])
        options = options_of(draft, header, source_of(draft))
        alone = self.checks.plan(content, draft, {}, options)
        existing: dict[str, Listing] = {}
        revisions: dict[str, int] = {}
        with self.database.read() as session:
            ids = {added.listing.id for added in alone.added} | ({row.listing_id} - {""})
            existing = {listing.id: listing for listing in listings.get_many(session, ids)}
            revisions = listings.revisions(session, existing)
        plan = replace(self.checks.plan(content, draft, existing, options), missing=())
        ((planned, listing),) = rows_of(plan, content, revisions, {row.number})
        return replace(planned, decision=row.decision, resembles=row.resembles), listing

    def bad_rows(self, draft: Draft, words: Mapping[str, str], language: str) -> Iterator[str]:
        """The rows that do not come in, as CSV of the same shape with a reason; formulas are made harmless.

        `words` says what each kind of problem means in the language; English keeps the fuller sentences.
        """
        header = self.header(draft)
        kept = [at for at, name in enumerate(header) if name not in REASON_COLUMNS.values()]
        yield "\ufeff" + _line([*(header[at] for at in kept), REASON_COLUMNS[language]])
        number = 1
        while True:
            rows, pages = self.page(draft, Filter(kind=RowKind.REJECTED), number)
            for row in rows:
                cells = [*row.cells, *[""] * len(header)]
                surplus = row.cells[len(header) :]
                reason = _reason(row, words, language)
                yield _line([*(cells[at] for at in kept), reason, *surplus])
            if number >= pages:
                return
            number += 1


def _reason(row: DraftRow, words: Mapping[str, str], language: str) -> str:
    stopping = [problem for problem in row.problems if problem.keeps_out]
    if language == "en":
        return " ".join(problem.sentence for problem in stopping)
    told = [": ".join(filter(None, (problem.column, words.get(problem.code, problem.code)))) for problem in stopping]
    return " ".join(told)


def _line(cells: list[str]) -> str:
    out = io.StringIO()
    csv.writer(out).writerow(map(guarded, cells))
    return out.getvalue()
