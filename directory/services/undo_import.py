"""Take a batch back, for as long as nothing that came later builds on it."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from directory.domain.account import Account
from directory.domain.audit import Action
from directory.jobs.port import Jobs
from directory.services.index_listings import Indexer
from directory.services.write_audit import note
from directory.store import batches, import_changes, listings, locks
from directory.store.batches import Batch
from directory.store.database import Database

LOG = logging.getLogger(__name__)
JOB = "undo_import"


class NotUndoableError(RuntimeError):
    """Something later builds on the batch, or it was undone already."""


@dataclass(frozen=True, slots=True)
class Undoing:
    """A batch and what stands in the way of undoing it: listings written since, and the batches that did."""

    batch_id: int
    batch: Batch
    listings: int
    written_since: int
    names: tuple[str, ...]
    later_batches: tuple[int, ...]

    @property
    def possible(self) -> bool:
        """Whether it can be undone now."""
        return self.listings > 0 and self.written_since == 0 and self.batch.undone_at is None


@dataclass(frozen=True, slots=True)
class ImportUndoer:
    """Undoes batches."""

    database: Database
    indexer: Indexer
    jobs: Jobs
    now: Callable[[], datetime]

    def look(self, batch_id: int) -> Undoing | None:
        """A batch and whether it can be undone; None for none of that number."""
        with self.database.read() as session:
            batch = batches.get(session, batch_id)
            if batch is None:
                return None
            number, names = import_changes.written_since(session, batch_id)
            later = import_changes.later_batches(session, batch_id)
            count = import_changes.count(session, batch_id)
        return Undoing(batch_id, batch, count, number, tuple(names), tuple(later))

    def start(self, batch_id: int, account: Account) -> None:
        """Have a batch undone."""
        self.jobs.put(JOB, str(batch_id), account.id)

    def run(self, batch_id: str, actor: str) -> None:
        """The job: can be killed at any moment; it happens once or not at all."""
        try:
            self.undo(int(batch_id), actor)
        except NotUndoableError:
            LOG.warning("Batch %s was not undone: something later builds on it.", batch_id)

    def undo(self, batch_id: int, actor: str) -> None:
        """Put every listing back as it was before the batch. Raises NotUndoableError."""
        with self.database.begin() as session:
            locks.one_writer(session)
            later, _ = import_changes.written_since(session, batch_id)
            if later or not batches.set_undone(session, batch_id, self.now(), actor):
                raise NotUndoableError(batch_id)
            for chunk in import_changes.of_batch(session, batch_id):
                listings.delete(session, [change.listing_id for change in chunk if change.before is None])
                listings.save(session, [change.before for change in chunk if change.before], self.now())
            note(session, self.now(), Action.IMPORT_UNDONE, actor, "import_batch", str(batch_id))
        self.indexer.catch_up()
