"""List the programs that have a page, for search engines."""

from collections.abc import Sequence
from dataclasses import dataclass

from directory.store import pages
from directory.store.database import Database
from directory.store.pages import ProgramPage


@dataclass(frozen=True, slots=True)
class PageLister:
    """Lists pages."""

    database: Database

    def __call__(self) -> Sequence[ProgramPage]:
        """All programs offered now."""
        with self.database.read() as session:
            return pages.program_pages(session)
