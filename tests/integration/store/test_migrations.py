"""The migrations make the very tables the models describe, and can be taken back."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import Inspector, create_engine, inspect, text

from directory.store import engines, listings, migrate
from directory.store.database import Database, DatabaseUnavailableError
from directory.store.models import Base
from tests.integration.store.samples import FULL, NOW, PLAIN

ALEMBIC = "alembic_version"


def described(url: str) -> dict[str, Any]:
    """Everything the database knows about its tables."""
    engine = create_engine(url)
    inspector = inspect(engine)
    tables = {name: table(inspector, name) for name in inspector.get_table_names() if name != ALEMBIC}
    engine.dispose()
    return tables


def table(inspector: Inspector, name: str) -> dict[str, Any]:
    columns = {column["name"]: column | {"type": str(column["type"])} for column in inspector.get_columns(name)}
    parts = {part: getattr(inspector, f"get_{part}")(name) for part in ("pk_constraint", "foreign_keys", "indexes")}
    checks = {check["name"]: check["sqltext"] for check in inspector.get_check_constraints(name)}
    unique = {unique["name"]: unique["column_names"] for unique in inspector.get_unique_constraints(name)}
    parts["foreign_keys"].sort(key=lambda key: key["name"])
    parts["indexes"].sort(key=lambda index: index["name"])
    return {"columns": columns, "checks": checks, "unique": unique, **parts}


def test_alembic_finds_nothing_to_add(database_url: str) -> None:
    assert migrate.differences(engines.parse_url(database_url)) == []


def test_migrated_tables_are_the_ones_the_models_describe(empty_url: str) -> None:
    engine = create_engine(empty_url)
    Base.metadata.create_all(engine)
    from_models = described(empty_url)
    Base.metadata.drop_all(engine)
    engine.dispose()
    migrate.upgrade(engines.parse_url(empty_url))
    assert described(empty_url) == from_models


def test_tables_can_be_dropped_and_made_again_with_listings_in_them(
    empty_url: str, open_database: Callable[[str], Database]
) -> None:
    database = open_database(empty_url)
    for _ in range(2):
        database.migrate()
        with database.begin() as session:
            assert listings.count(session) == 0
            listings.save(session, [FULL, PLAIN], NOW)
        migrate.downgrade(engines.parse_url(empty_url), "base")
        assert described(empty_url) == {}


def test_tables_of_a_newer_program_are_left_alone(sqlite_database: Database) -> None:
    with sqlite_database.begin() as session:
        session.execute(text("UPDATE alembic_version SET version_num = 'v9999'"))
    with pytest.raises(DatabaseUnavailableError, match="newer version"):
        sqlite_database.migrate()


def test_migrating_again_changes_nothing(database: Database) -> None:
    with database.begin() as session:
        listings.save(session, [FULL], NOW)
    database.migrate()
    with database.read() as session:
        assert listings.get(session, FULL.id) == FULL
