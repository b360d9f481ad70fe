"""What a search engine has to do to be measured beside ours."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from directory.search.document import Document
from directory.search.port import SearchQuery


@dataclass(frozen=True, slots=True)
class Found:
    """The best twenty cards, the number of cards, true counts, and the other sites of the cards shown."""

    ids: Sequence[str]
    total: int = 0
    facets: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    sites: Sequence[str] = ()


class Peer(Protocol):
    """An engine with its data in a folder: one process builds there, a later one searches."""

    name: str

    def __init__(self, folder: Path) -> None:
        """Take a folder; nothing is read yet."""

    def build(self, documents: Sequence[Document]) -> None:
        """Index all documents anew."""

    def open(self) -> None:
        """Get ready to search what was built."""

    def search(self, query: SearchQuery) -> Found:
        """Filter, score, put on cards, order and count."""

    def update(self, document: Document) -> None:
        """Replace one document, so that the next search sees it and a crash does not lose it."""

    def elsewhere(self) -> float:
        """Processor seconds used in other processes."""

    def resident(self) -> int:
        """Bytes of memory held in other processes."""

    def close(self) -> None:
        """Stop what runs elsewhere."""


class InProcess:
    """What is so for every engine that lives inside the process that asks."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def elsewhere(self) -> float:
        """Nothing runs elsewhere."""
        return 0.0

    def resident(self) -> int:
        """Nothing is held elsewhere."""
        return 0

    def close(self) -> None:
        """There is nothing to stop."""
