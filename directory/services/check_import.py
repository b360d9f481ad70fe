"""The dry run: make the plan of a draft in the background, and keep it row by row for review."""

import logging
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from uuid import uuid4

from directory.domain.account import Account
from directory.domain.audit import Action
from directory.domain.import_draft import Decision, Draft, DraftRow, DraftState, RowKind
from directory.domain.listing import Listing
from directory.domain.need import NeedTree
from directory.jobs.port import Jobs
from directory.services.draft_rows import rows_of
from directory.services.write_audit import note
from directory.store import import_drafts, import_rows, listings
from directory.store.database import Database
from directory.store.import_drafts import JobReplacedError
from importers.mapping import place
from importers.pipeline import Options, make_plan, recognise_or_explain
from importers.plan import Plan
from importers.read import RawRow, ReadFile, read_path
from importers.sources.catalog import SOURCES
from importers.sources.source import Source
from importers.unreadable import UnreadableFile

LOG = logging.getLogger(__name__)
JOB = "check_import"
CHUNK = 500
BEAT_SECONDS = 0.5
SILENT = timedelta(seconds=60)
"""A job that said nothing for this long is taken to be dead."""


@dataclass(frozen=True, slots=True)
class ImportChecker:
    """Checks drafts. `path` tells where the file of one is."""

    database: Database
    needs: NeedTree
    path: Callable[[Draft], Path]
    jobs: Jobs
    now: Callable[[], datetime]
    clock: Callable[[], float] = field(default=time.monotonic)

    def start(self, draft: Draft, account: Account) -> None:
        """Have a draft checked, unless somebody else was quicker."""
        job = str(uuid4())
        fresh = {"state": DraftState.CHECKING, "job": job, "done": 0, "total": 0, "beat_at": self.now()}
        with self.database.begin() as session:
            if not import_drafts.move(session, draft.id, draft, **fresh, fault_code="", fault=""):
                return
            note(session, self.now(), Action.IMPORT_PREVIEWED, account, "import_draft", draft.id)
        self.jobs.put(JOB, draft.id, job)

    def stop(self, draft: Draft, account: Account) -> None:
        """Have a check end; what it found is thrown away."""
        with self.database.begin() as session:
            if import_drafts.move(session, draft.id, draft, state=DraftState.UPLOADED, job=""):
                import_rows.replace_all(session, draft.id)
                note(session, self.now(), Action.IMPORT_STOPPED, account, "import_draft", draft.id)

    def is_silent(self, draft: Draft) -> bool:
        """Whether the job on a draft seems to be dead."""
        return draft.beat_at is not None and self.now() - draft.beat_at > SILENT

    def run(self, draft_id: str, job: str) -> None:
        """The job: can be killed at any moment and begun again."""
        with suppress(JobReplacedError):
            try:
                self._check(draft_id, job)
            except UnreadableFile as fault:
                self._beat(draft_id, job, state=DraftState.FAILED, fault_code=fault.problem.code, fault=str(fault))
            except JobReplacedError:
                raise
            except Exception:
                LOG.exception("The check of draft %s failed.", draft_id)
                self._beat(draft_id, job, state=DraftState.FAILED, fault_code="unexpected", fault="")

    def plan(self, content: ReadFile, draft: Draft, existing: Mapping[str, Listing], options: Options) -> Plan:
        """The plan of (a part of) a file, compared with some listings given by id."""
        known = {listing.key: listing for listing in existing.values()}
        return make_plan(content, source_of(draft), draft.feed, known, frozenset(self.needs.by_slug), (), options)

    def _check(self, draft_id: str, job: str) -> None:
        with self.database.read() as session:
            draft = import_drafts.get(session, draft_id)
            if draft is None or draft.job != job:
                raise JobReplacedError(draft_id)
            decided, edited = import_rows.decisions(session, draft_id), import_rows.edited_cells(session, draft_id)
        content = with_edits(read_path(self.path(draft)), edited)
        source = source_of(draft) if draft.source else recognise_or_explain(content.header)
        options = options_of(draft, content.header, source, self._ticker(draft_id, job, 2 * len(content.rows)))
        with self.database.read() as session:
            existing = listings.of_feed(session, draft.feed)
            revisions = listings.revisions(session, [listing.id for listing in existing.values()])
            others = [listing for listing in listings.active(session) if listing.key.feed != draft.feed]
        plan = make_plan(content, source, draft.feed, existing, frozenset(self.needs.by_slug), others, options)
        rows = (_decided(row, listing, decided) for row, listing in rows_of(plan, content, revisions, set(edited)))
        self._store(draft_id, job, rows, len(content.rows))
        remarks = [problem.sentence for problem in plan.problems if problem.row <= 1]
        self._beat(draft_id, job, state=DraftState.CHECKED, remarks=remarks, job="")

    def _store(self, draft_id: str, job: str, rows: Iterator[tuple[DraftRow, Listing | None]], total: int) -> None:
        with self.database.begin() as session:
            import_drafts.beat(session, draft_id, job, done=total, beat_at=self.now())
            import_rows.replace_all(session, draft_id)
        done = total
        for chunk in _chunks(rows):
            done += len(chunk)
            with self.database.begin() as session:
                import_drafts.beat(session, draft_id, job, done=done, beat_at=self.now())
                import_rows.add(session, draft_id, chunk)

    def _ticker(self, draft_id: str, job: str, total: int) -> Callable[[int], None]:
        last = -BEAT_SECONDS

        def tick(done: int) -> None:
            nonlocal last
            if self.clock() - last >= BEAT_SECONDS:
                last = self.clock()
                self._beat(draft_id, job, done=done, total=total)

        return tick

    def _beat(self, draft_id: str, mine: str, /, **values: object) -> None:
        with self.database.begin() as session:
            import_drafts.beat(session, draft_id, mine, beat_at=self.now(), **values)


def source_of(draft: Draft) -> Source:
    """The kind of file a draft is."""
    return next(source for source in SOURCES if source.name == draft.source)


def options_of(
    draft: Draft, header: tuple[str, ...], source: Source, tick: Callable[[int], None] = lambda _done: None
) -> Options:
    """How the file of a draft is to be read. Raises UnreadableFile when no column holds a name."""
    if not draft.columns:
        return Options(None, draft.blank_clears, tick)
    layout = place(header, draft.columns)
    if not set(source.required) & set(layout.positions):
        raise UnreadableFile("missing_columns", "No column is said to hold the name of a program or organization.")
    return Options(layout, draft.blank_clears, tick)


def with_edits(content: ReadFile, edited: Mapping[int, tuple[str, ...]]) -> ReadFile:
    """The file with the rows somebody corrected."""
    width = len(content.header)
    rows = [raw_row(row.number, edited[row.number], width) if row.number in edited else row for row in content.rows]
    return replace(content, rows=rows)


def raw_row(number: int, cells: tuple[str, ...], width: int) -> RawRow:
    """Cells as they are kept with a draft, as a row of a file with so many columns."""
    return RawRow(number, cells[:width], "".join(cells[width:]).strip())


def _decided(
    row: DraftRow, listing: Listing | None, decided: Mapping[str, Decision]
) -> tuple[DraftRow, Listing | None]:
    key = row.listing_id if row.kind is RowKind.MISSING else str(row.number)
    return (replace(row, decision=decided[key]) if key in decided else row), listing


def _chunks(rows: Iterator[tuple[DraftRow, Listing | None]]) -> Iterator[list[tuple[DraftRow, Listing | None]]]:
    chunk: list[tuple[DraftRow, Listing | None]] = []
    for row in rows:
        chunk.append(row)
        if len(chunk) == CHUNK:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
