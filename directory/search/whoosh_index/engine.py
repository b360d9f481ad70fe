"""The search port on Whoosh and NumPy."""

import threading
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

import numpy as np
from whoosh.index import FileIndex, create_in, open_dir

from directory.search.columns import Columns
from directory.search.document import Document
from directory.search.port import SearchQuery, SearchResult
from directory.search.ranking import rank
from directory.search.whoosh_index import folder
from directory.search.whoosh_index.schema import FIELD_BOOSTS, schema
from directory.search.whoosh_index.text import TextIndex

LOOK_EVERY_SECONDS = 0.02


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One state of the index, held by readers while writers move on."""

    index: FileIndex
    path: Path
    generation: int
    columns: Columns
    text: TextIndex


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
        return rank(snapshot.columns, snapshot.text.score(query.words), query)

    def values(self, field: str) -> frozenset[str]:
        """All values of `area_rules` or `hours` in the index."""
        columns = self._latest().columns
        return frozenset((columns.hours if field == "hours" else columns.area_rules).members)

    def count(self) -> int:
        """How many documents can be found."""
        return len(self._latest().columns)

    def rebuild(self, documents: Iterable[Document]) -> int:
        """Build a new index beside the one in use and switch to it."""
        path = folder.fresh(self.root)
        writer = create_in(str(path), schema()).writer(limitmb=256)
        written = 0
        for document in documents:
            writer.add_document(**_fields(document))
            written += 1
        writer.commit(optimize=True)
        folder.switch(self.root, path)
        self._looked_at = 0.0
        return written

    def update(self, documents: Iterable[Document], removed: Iterable[str] = ()) -> None:
        """Put in or replace documents and take others out, in one commit."""
        writer = self._open()[0].writer()
        for listing_id in removed:
            writer.delete_by_term("id", listing_id)
        for document in documents:
            writer.update_document(**_fields(document))
        writer.commit()
        self._looked_at = 0.0

    def _open(self) -> tuple[FileIndex, Path]:
        path = folder.current(self.root)
        if path is None:
            self.rebuild(())
            path = folder.current(self.root)
        return open_dir(str(path)), path or self.root

    def _latest(self) -> Snapshot:
        snapshot = self._snapshot
        if snapshot is None or not self._is_latest(snapshot):
            with self._opening:
                if self._snapshot is snapshot:
                    self._snapshot = _load(*self._open())
                snapshot = self._snapshot
        assert snapshot is not None  # noqa: S101 - set above, said for the type checker
        return snapshot

    def _is_latest(self, snapshot: Snapshot) -> bool:
        """Whether nothing was written since; what other processes write is seen after `LOOK_EVERY_SECONDS`."""
        now = monotonic()
        if now - self._looked_at < LOOK_EVERY_SECONDS:
            return True
        self._looked_at = now
        return folder.current(self.root) == snapshot.path and snapshot.index.latest_generation() == snapshot.generation


def _load(index: FileIndex, path: Path) -> Snapshot:
    # The generation is read before the reader opens, so a commit in between only means loading once more.
    generation = index.latest_generation()
    reader = index.reader()
    numbers = np.full(reader.doc_count_all(), -1, np.int64)
    documents: list[Document] = []
    for number, stored in reader.iter_docs():
        numbers[number] = len(documents)
        documents.append(Document(**stored["document"]))
    return Snapshot(index, path, generation, Columns.of(documents), TextIndex(reader, numbers))


def _fields(document: Document) -> dict[str, object]:
    stored = {name: getattr(document, name) for name in Document.__dataclass_fields__}
    return {"id": document.id, "document": stored, **{field: stored[field] for field in FIELD_BOOSTS}}
