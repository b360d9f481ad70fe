"""One state of the index, as readers hold it while writers move on."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from whoosh.index import FileIndex

from directory.search.coded import Mask
from directory.search.columns import Columns
from directory.search.whoosh_index.schema import FIELD_BOOSTS
from directory.search.whoosh_index.sidecar import Sidecar, beside
from directory.search.whoosh_index.text import TextIndex
from directory.search.whoosh_index.words import Words


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All segments of one generation: their columns joined, their words, and which documents are still there.

    `alive` is None while nothing has been taken out.
    """

    index: FileIndex
    path: Path
    generation: int
    sidecars: Mapping[str, Sidecar]
    columns: Columns
    text: TextIndex
    alive: Mask | None

    @property
    def is_latest(self) -> bool:
        """Whether nothing was committed to its folder since."""
        return bool(self.index.latest_generation() == self.generation)

    def count(self) -> int:
        """How many documents are there."""
        return self.text.count


def take(index: FileIndex, path: Path, known: Mapping[str, Sidecar]) -> Snapshot:
    """The state of the index now. Sidecars of segments already `known` are not opened again."""
    # The generation is read before the reader opens, so a commit in between only means looking once more.
    generation = index.latest_generation()
    with index.reader() as reader:
        segments = [leaf for leaf, _ in reader.leaf_readers() if leaf.doc_count_all()]
        names = [leaf.segment().segment_id() for leaf in segments]
        sidecars = {name: known.get(name) or beside(leaf, path) for name, leaf in zip(names, segments, strict=True)}
        alive = np.ones(sum(leaf.doc_count_all() for leaf in segments), np.bool_)
        start = 0
        for leaf in segments:
            alive[[start + number for number in leaf.segment().deleted_docs()]] = False
            start += leaf.doc_count_all()
    kept = None if alive.all() else alive
    columns = Columns.join([sidecar.columns for sidecar in sidecars.values()] or [Columns.of(())])
    parts = [sidecar.words for sidecar in sidecars.values()] or [dict.fromkeys(FIELD_BOOSTS, Words.none())]
    return Snapshot(index, path, generation, sidecars, columns, TextIndex(parts, kept, len(columns)), kept)
