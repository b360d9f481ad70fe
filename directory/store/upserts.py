"""Inserts that may meet a row which is there already, in the dialect of the database."""

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from directory.store.models import Base


def insert_into(session: Session, table: type[Base]) -> sqlite.Insert | postgresql.Insert:
    """An insert that knows `on_conflict_do_update` and `on_conflict_do_nothing`."""
    return postgresql.insert(table) if session.get_bind().dialect.name == "postgresql" else sqlite.insert(table)
