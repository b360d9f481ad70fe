"""Turns: what makes writers wait for each other on PostgreSQL, as SQLite writers always do."""

from sqlalchemy import Connection, text
from sqlalchemy.orm import Session

_MIGRATION = 7_301_001
_LISTINGS = 7_301_002
_INDEX = 7_301_003
_AUDIT = 7_301_004
_TAKE = text("SELECT pg_advisory_xact_lock(:key)")
_TRY = text("SELECT pg_try_advisory_xact_lock(:key)")


def one_migration(connection: Connection) -> None:
    """Wait until no other process migrates; held to the end of the transaction."""
    if connection.dialect.name == "postgresql":
        connection.execute(_TAKE, {"key": _MIGRATION})


def one_writer(session: Session) -> None:
    """Wait until no other transaction writes listings; held to the end of the transaction.

    Whoever reads listings to decide what to write calls this first. It also lets sequences of
    `index_change` become visible in their order, without which a reader could clear one unseen.
    """
    if session.get_bind().dialect.name == "postgresql":
        session.execute(_TAKE, {"key": _LISTINGS})


def one_indexer(session: Session, wait: bool) -> bool:
    """Whether this transaction may write to the search index, until it ends; with `wait`, as soon as it may.

    Two that wrote at once could put back an older state of a listing, or one that is gone.
    On SQLite, where one machine does all, the index itself lets only one writer in.
    """
    if session.get_bind().dialect.name != "postgresql":
        return True
    return session.scalar(_TAKE if wait else _TRY, {"key": _INDEX}) is not False


def one_auditor(session: Session) -> None:
    """Wait until no other transaction adds to the audit log; held to the end of the transaction."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(_TAKE, {"key": _AUDIT})
