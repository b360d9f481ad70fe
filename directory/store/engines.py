"""How connections to SQLite and PostgreSQL are opened, and what each needs to be safe and quick."""

from typing import Any

from sqlalchemy import URL, Connection, Engine, NullPool, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import ConnectionPoolEntry

BUSY_SECONDS = 30
CACHE_KIBIBYTES = 65_536
SUPPORTED = ("sqlite", "postgresql")


def parse_url(url: str) -> URL:
    """The URL in parts. Raises ValueError with a sentence for one that cannot be used."""
    try:
        parsed = make_url(url)
    except ArgumentError as fault:
        raise ValueError("the database URL cannot be read; it looks like sqlite:////folder/file.db") from fault
    if parsed.get_backend_name() not in SUPPORTED:
        raise ValueError(f"“{parsed.get_backend_name()}” is no database this program knows; use sqlite or postgresql")
    if parsed.get_backend_name() == "sqlite" and parsed.database in (None, "", ":memory:"):
        raise ValueError("a SQLite database has to be a file; several processes share it")
    return parsed


def for_work(url: URL) -> Engine:
    """An engine with a pool, foreign keys checked."""
    if url.get_backend_name() == "sqlite":
        return _sqlite(url, foreign_keys=True)
    return create_engine(url, pool_pre_ping=True)


def for_migration(url: URL) -> Engine:
    """An engine for one transaction of DDL.

    SQLite changes a table by copying it and dropping the old one; with foreign keys on, that drop
    would delete the rows of every table that refers to it.
    """
    if url.get_backend_name() == "sqlite":
        return _sqlite(url, foreign_keys=False, poolclass=NullPool).execution_options(writes=True)
    return create_engine(url, poolclass=NullPool)


def writing(engine: Engine) -> Engine:
    """The same engine for transactions that write."""
    return engine.execution_options(writes=True)


def reading(engine: Engine) -> Engine:
    """The same engine for transactions that only read and see one moment of the data from first to last query."""
    if engine.dialect.name == "sqlite":
        return engine
    return engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)


def _sqlite(url: URL, *, foreign_keys: bool, **options: Any) -> Engine:
    engine = create_engine(url, connect_args={"timeout": BUSY_SECONDS, "isolation_level": None}, **options)

    def prepare(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}")
        cursor.execute("PRAGMA journal_mode = WAL")
        cursor.execute("PRAGMA synchronous = NORMAL")
        cursor.execute(f"PRAGMA cache_size = -{CACHE_KIBIBYTES}")
        cursor.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")
        cursor.close()

    event.listen(engine, "connect", prepare)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _begin_sqlite(connection: Connection) -> None:
    # A writer takes its turn when it begins; one that first reads and then writes would fail instead of waiting.
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql(f"PRAGMA query_only = {'OFF' if writes else 'ON'}")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
