"""The engine of this directory, through its port."""

from collections.abc import Sequence
from pathlib import Path

from directory.search.document import Document
from directory.search.port import SearchQuery, SearchResult
from directory.search.whoosh_index.engine import WhooshEngine
from tests.benchmarks.peers.peer import Found, InProcess


class Ours(InProcess):
    """Whoosh with NumPy columns."""

    name = "ours"

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.engine = WhooshEngine(folder / "index")

    def build(self, documents: Sequence[Document]) -> None:
        """Rebuild."""
        self.engine.rebuild(documents)

    def open(self) -> None:
        """The engine opens its index when it is first asked."""
        self.engine.count()

    def search(self, query: SearchQuery) -> Found:
        """Ask."""
        result = self.whole(query)
        sites = [site for hit in result.hits for site, _ in hit.others]
        return Found([hit.id for hit in result.hits], result.total, result.facets, sites)

    def whole(self, query: SearchQuery) -> SearchResult:
        """The answer as the port gives it."""
        return self.engine.search(query)

    def update(self, document: Document) -> None:
        """Replace one."""
        self.engine.update([document])
