"""Tell how far the search index is behind the database; the page for health checks and `directory check` say it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from directory.search.port import SearchEngine
from directory.store import changes, counts
from directory.store.database import Database


@dataclass(frozen=True, slots=True)
class Lag:
    """How many changes wait, how old the oldest of them is, and how many listings database and index hold."""

    changes: int
    age: timedelta
    offered: int
    indexed: int

    @property
    def is_level(self) -> bool:
        """Whether a search finds exactly what the database offers."""
        return not self.changes and self.offered == self.indexed

    def __str__(self) -> str:
        if self.is_level:
            return f"The search index is level with the database: {self.indexed} listings."
        waited = f", the oldest for {self.age.total_seconds():.0f} seconds" if self.changes else ""
        return (
            f"The search index holds {self.indexed} of {self.offered} listings; {self.changes} changes wait{waited}. "
            "Run `directory reindex`."
        )


@dataclass(frozen=True, slots=True)
class IndexWatch:
    """Compares the index with the database. Raises SearchUnavailableError when the index cannot be asked."""

    database: Database
    engine: SearchEngine
    now: Callable[[], datetime]

    def __call__(self) -> Lag:
        """The state at this moment."""
        with self.database.read() as session:
            waiting = changes.waiting(session)
            offered = counts.active(session)
        age = self.now() - waiting.since if waiting.since else timedelta(0)
        return Lag(waiting.changes, max(age, timedelta(0)), offered, self.engine.count())
