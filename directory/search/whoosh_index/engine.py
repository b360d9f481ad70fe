"""The search port on Whoosh and NumPy."""

import threading
from collections.abc import Iterable, Sequence
from itertools import chain, islice
from pathlib import Path
from time import monotonic

from whoosh.index import FileIndex, create_in, open_dir

from directory.search.document import Document
from directory.search.port import SearchQuery, SearchResult
from directory.search.ranking import rank, totals
from directory.search.whoosh_index import folder
from directory.search.whoosh_index.merging import merge_equals
from directory.search.whoosh_index.schema import FIELD_BOOSTS, facts_of, schema
from directory.search.whoosh_index.snapshot import Snapshot, take

LOOK_EVERY_SECONDS = 0.02
MANY = 5_000
"""From how many documents on a rebuild is worth a second process."""
PROCESSES = 2


class WhooshEngine:
    """Searches an index folder; safe for many threads and for several processes that share the folder."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._snapshot: Snapshot | None = None
        self._opening = threading.Lock()
        self._looked_at = 0.0

    def search(self, query: SearchQuery) -> SearchResult:
        """Rank the listings that may fit."""
        snapshot = self._latest()
        return rank(snapshot.columns, snapshot.text.score(query.words), query, snapshot.alive)

    def totals(self, queries: Sequence[SearchQuery]) -> list[int]:
        """How many cards each query would give. The queries may differ in their filters only."""
        snapshot = self._latest()
        text = snapshot.text.score(queries[0].words if queries else "")
        return totals(snapshot.columns, text, queries, snapshot.alive)

    def values(self, field: str) -> frozenset[str]:
        """All values of `area_rules` or `hours` in the index."""
        columns = self._latest().columns
        return frozenset((columns.hours if field == "hours" else columns.area_rules).values)

    def count(self) -> int:
        """How many documents can be found."""
        return self._latest().count()

    def rebuild(self, documents: Iterable[Document]) -> int:
        """Build a new index beside the one in use and switch to it. Many documents are shared between processes."""
        path = folder.fresh(self.root)
        remaining = iter(documents)
        few = list(islice(remaining, MANY))
        several = {"procs": PROCESSES, "multisegment": True} if len(few) == MANY else {}
        writer = create_in(str(path), schema()).writer(limitmb=256, **several)
        for document in chain(few, remaining):
            writer.add_document(**_fields(document))
        writer.commit(optimize=not several)
        snapshot = take(open_dir(str(path)), path, {})
        folder.switch(self.root, path)
        self._snapshot = snapshot
        return snapshot.count()

    def update(self, documents: Iterable[Document], removed: Iterable[str] = ()) -> None:
        """Put in or replace documents and take others out, in one commit."""
        index, path = self._open()
        writer = index.writer()
        for listing_id in removed:
            writer.delete_by_term("id", listing_id)
        for document in documents:
            writer.update_document(**_fields(document))
        writer.commit(mergetype=merge_equals)
        snapshot = self._snapshot
        self._snapshot = take(index, path, snapshot.sidecars if snapshot else {})

    def _open(self) -> tuple[FileIndex, Path]:
        path = folder.current(self.root)
        if path is None:
            self.rebuild(())
            path = folder.current(self.root)
        return open_dir(str(path)), path or self.root

    def _latest(self) -> Snapshot:
        """The newest state. While one thread opens it, the others go on with the one before."""
        snapshot = self._snapshot
        if snapshot is not None and self._is_latest(snapshot):
            return snapshot
        if self._opening.acquire(blocking=snapshot is None):
            try:
                if self._snapshot is snapshot:
                    index, path = self._open()
                    self._snapshot = take(index, path, snapshot.sidecars if snapshot else {})
            finally:
                self._opening.release()
        newest = self._snapshot
        assert newest is not None  # noqa: S101 - set above, said for the type checker
        return newest

    def _is_latest(self, snapshot: Snapshot) -> bool:
        """Whether nothing was written since; what other processes write is seen after `LOOK_EVERY_SECONDS`."""
        now = monotonic()
        if now - self._looked_at < LOOK_EVERY_SECONDS:
            return True
        self._looked_at = now
        return folder.current(self.root) == snapshot.path and snapshot.is_latest


def _fields(document: Document) -> dict[str, object]:
    words = {field: getattr(document, field) for field in FIELD_BOOSTS}
    return {"id": document.id, "facts": facts_of(document), **words}
