"""Write what was decided for a draft, all of it or nothing."""

import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import uuid4

from sqlalchemy.orm import Session

from directory.domain.account import Account
from directory.domain.audit import Action
from directory.domain.import_draft import Decision, Draft, DraftRow, DraftState, RowKind
from directory.domain.listing import Listing, Status
from directory.jobs.port import Jobs
from directory.services.index_listings import Indexer
from directory.services.write_audit import note
from directory.services.write_batch import write_batch
from directory.store import batches, import_drafts, import_rows, listings, locks
from directory.store.batches import Batch
from directory.store.database import Database
from directory.store.import_drafts import JobReplacedError

LOG = logging.getLogger(__name__)
JOB = "apply_import"
CONFLICT = "conflict"
NAMED = 20


class ConflictError(RuntimeError):
    """Listings were changed by somebody else since the plan was made; the message names the first of them."""


@dataclass(frozen=True, slots=True)
class ImportApplier:
    """Applies checked drafts."""

    database: Database
    indexer: Indexer
    jobs: Jobs
    now: Callable[[], datetime]

    def start(self, draft: Draft, account: Account) -> None:
        """Have a checked draft applied, unless somebody else was quicker."""
        job = str(uuid4())
        with self.database.begin() as session:
            fresh = {"state": DraftState.APPLYING, "job": job, "beat_at": self.now(), "fault_code": "", "fault": ""}
            if not import_drafts.move(session, draft.id, draft, **fresh):
                return
        self.jobs.put(JOB, draft.id, job, account.id)

    def run(self, draft_id: str, job: str, actor: str) -> None:
        """The job: can be killed at any moment and begun again; it happens once or not at all."""
        with suppress(JobReplacedError):
            try:
                with self.database.begin() as session:
                    self._apply(session, draft_id, job, actor)
            except ConflictError as fault:
                self._give_back(draft_id, job, CONFLICT, str(fault))
                return
            except JobReplacedError:
                raise
            except Exception:
                LOG.exception("Draft %s could not be applied; nothing was written.", draft_id)
                self._give_back(draft_id, job, "unexpected", "")
                return
        self.indexer.catch_up()

    def _give_back(self, draft_id: str, job: str, code: str, sentence: str) -> None:
        values = {"state": DraftState.CHECKED, "job": "", "fault_code": code, "fault": sentence}
        with self.database.begin() as session:
            import_drafts.beat(session, draft_id, job, **values)

    def _apply(self, session: Session, draft_id: str, job: str, actor: str) -> None:
        locks.one_writer(session)
        draft = import_drafts.get(session, draft_id)
        if draft is None or draft.job != job:
            raise JobReplacedError(draft_id)
        batch_id = batches.record(session, self._batch(session, draft, actor))
        conflicts: list[str] = []
        for chunk in import_rows.writes(session, draft_id):
            conflicts += _write(session, batch_id, chunk, self.now())
        if conflicts:
            raise ConflictError(_names(conflicts))
        import_rows.forget_listings(session, draft_id)
        import_drafts.beat(session, draft_id, job, state=DraftState.APPLIED, job="", batch_id=batch_id)
        note(session, self.now(), Action.IMPORT_APPLIED, actor, "import_batch", str(batch_id))

    def _batch(self, session: Session, draft: Draft, actor: str) -> Batch:
        counts = import_rows.by_kind(session, draft.id)
        taken = {kind: counts.get((kind, Decision.TAKE), 0) for kind in RowKind}
        left = sum(counts.get((kind, Decision.LEAVE), 0) for kind in RowKind if kind is not RowKind.MISSING)
        missing = sum(number for (kind, _), number in counts.items() if kind is RowKind.MISSING)
        return Batch(
            feed=draft.feed,
            file_name=draft.file_name,
            sha256=draft.sha256,
            row_count=sum(counts.values()) - missing,
            applied_at=self.now(),
            added=taken[RowKind.ADDED],
            changed=taken[RowKind.CHANGED],
            unchanged=taken[RowKind.UNCHANGED],
            rejected=taken[RowKind.REJECTED] + left,
            missing=missing,
            applied_by=actor,
        )


def _write(session: Session, batch_id: int, chunk: list[tuple[DraftRow, Listing | None]], now: datetime) -> list[str]:
    """Write some rows; gives the names of those whose listing is not any more what they were compared with."""
    revisions = listings.revisions(session, [row.listing_id for row, _ in chunk])
    conflicts = [row.name for row, _ in chunk if revisions.get(row.listing_id, 0) != row.base_revision]
    if conflicts:
        return conflicts
    closing = [row.listing_id for row, _ in chunk if row.kind is RowKind.MISSING]
    closed = [replace(listing, status=Status.INACTIVE) for listing in listings.get_many(session, closing)]
    write_batch(session, batch_id, [*(listing for _, listing in chunk if listing), *closed], now)
    return []


def _names(names: list[str]) -> str:
    more = f" (+{len(names) - NAMED})" if len(names) > NAMED else ""
    return ", ".join(f"“{name}”" for name in names[:NAMED]) + more
