"""The database: one engine, and transactions that either happen or do not."""

from collections.abc import Iterator
from contextlib import contextmanager

from alembic.util import CommandError
from sqlalchemy import URL
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from directory.store import engines, migrate


class DatabaseUnavailableError(RuntimeError):
    """The database cannot be opened, or stayed busy for too long; the message is for the operator."""


class Database:
    """One SQLite file or one PostgreSQL database. Raises ValueError for a URL that names neither."""

    def __init__(self, url: str) -> None:
        self._url: URL = engines.parse_url(url)
        self._place = self._url.render_as_string(hide_password=True)
        self._engine = engines.for_work(self._url)
        self._writing = engines.writing(self._engine)
        self._reading = engines.reading(self._engine)

    def __repr__(self) -> str:
        return f"Database({self._place!r})"

    @contextmanager
    def begin(self) -> Iterator[Session]:
        """A session in one transaction: committed at the end, rolled back on any error."""
        with Session(self._writing, expire_on_commit=False) as session, self._opening(session):
            yield session
            session.commit()

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session that sees one moment of the data and cannot write."""
        with Session(self._reading) as session, self._opening(session):
            yield session

    def migrate(self) -> None:
        """Bring the tables up to date; safe when several processes start at once."""
        try:
            migrate.upgrade(self._url)
        except OperationalError as fault:
            raise self._unavailable(fault) from fault
        except CommandError as fault:
            raise DatabaseUnavailableError(
                f"The tables of {self._place} cannot be brought up to date: {fault}. "
                "Most likely a newer version of this program made them."
            ) from fault

    def close(self) -> None:
        """Give all connections back."""
        self._engine.dispose()

    @contextmanager
    def _opening(self, session: Session) -> Iterator[None]:
        try:
            session.connection()
        except OperationalError as fault:
            raise self._unavailable(fault) from fault
        yield

    def _unavailable(self, fault: OperationalError) -> DatabaseUnavailableError:
        return DatabaseUnavailableError(
            f"The database {self._place} cannot be used: {str(fault.orig).strip()}. "
            "Check that it exists, that this account may write there, and that no other program keeps it busy."
        )
