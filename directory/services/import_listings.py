"""Import a file: make the plan, and if asked apply it in one transaction and bring the index along."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from directory.domain.need import NeedTree
from directory.services.index_listings import Indexer
from directory.services.write_batch import write_batch
from directory.store import batches, listings
from directory.store.batches import Batch
from directory.store.database import Database
from importers.pipeline import make_plan, recognise_or_explain
from importers.plan import Plan
from importers.read import read_path

CHUNK = 500


@dataclass(frozen=True, slots=True)
class Importer:
    """Imports files into feeds. A feed is one source over time; its listings are found again by their codes."""

    database: Database
    indexer: Indexer
    needs: NeedTree
    now: Callable[[], datetime]

    def plan(self, path: Path, feed: str) -> Plan:
        """What importing the file would do. Raises `importers.unreadable.UnreadableFile` with a sentence."""
        content = read_path(path)
        source = recognise_or_explain(content.header)
        with self.database.read() as session:
            existing = listings.of_feed(session, feed)
            others = [listing for listing in listings.active(session) if listing.key.feed != feed]
        return make_plan(content, source, feed, existing, frozenset(self.needs.by_slug), others)

    def apply(self, plan: Plan, path: Path) -> None:
        """Write a plan: all of it or nothing, then the index."""
        with self.database.begin() as session:
            wanted = [*(item.listing for item in plan.added), *(change.after for change in plan.changed)]
            batch_id = batches.record(session, self._batch(plan, path))
            for start in range(0, len(wanted), CHUNK):
                write_batch(session, batch_id, wanted[start : start + CHUNK], self.now())
        self.indexer.catch_up()

    def is_unchanged(self, path: Path, feed: str) -> bool:
        """Whether exactly this file was the last one applied to the feed."""
        with self.database.read() as session:
            return batches.last_fingerprint(session, feed) == fingerprint(path)

    def _batch(self, plan: Plan, path: Path) -> Batch:
        return Batch(
            feed=plan.feed,
            file_name=path.name,
            sha256=fingerprint(path),
            row_count=plan.rows_read,
            applied_at=self.now(),
            added=len(plan.added),
            changed=len(plan.changed),
            unchanged=len(plan.unchanged),
            rejected=len(plan.rejected_rows),
            missing=len(plan.missing),
        )


def fingerprint(path: Path) -> str:
    """SHA-256 of a file's bytes, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
