"""Runs Alembic from inside the package: no ini file, no command line, one transaction."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import URL, Connection

from directory.store import engines, locks
from directory.store.models import Base


def upgrade(url: URL, revision: str = "head") -> None:
    """Bring the tables up to a revision, or to the newest."""
    with _transaction(url) as connection:
        command.upgrade(config(connection), revision)
        _check_foreign_keys(connection)


def downgrade(url: URL, revision: str) -> None:
    """Take the tables back to an older revision; `base` drops them all."""
    with _transaction(url) as connection:
        command.downgrade(config(connection), revision)
        _check_foreign_keys(connection)


def differences(url: URL) -> list[Any]:
    """What a new migration would have to change so that the tables match the models."""
    with _transaction(url) as connection:
        return list(compare_metadata(MigrationContext.configure(connection), Base.metadata))


def config(connection: Connection) -> Config:
    """Alembic's settings, working on an open connection."""
    settings = Config(attributes={"connection": connection})
    settings.set_main_option("script_location", "directory.store:migrations")
    settings.set_main_option("path_separator", "os")
    return settings


@contextmanager
def _transaction(url: URL) -> Iterator[Connection]:
    engine = engines.for_migration(url)
    try:
        with engine.begin() as connection:
            locks.one_migration(connection)
            yield connection
    finally:
        engine.dispose()


def _check_foreign_keys(connection: Connection) -> None:
    if connection.dialect.name != "sqlite":
        return
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    if broken:
        raise RuntimeError(f"the migration would leave {len(broken)} rows that refer to nothing: {broken[:3]}")
