"""A state's worth of listings in PostgreSQL and on two OpenSearch nodes. LISTINGS says how many."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice

import pytest

from directory.settings import Settings
from directory.store import listings
from directory.wiring import Wiring
from tests.benchmarks import many
from tests.conftest import admin
from tests.exams.product import A_THURSDAY_AFTERNOON

LISTINGS = int(os.environ.get("LISTINGS", "100000"))
SAVED_TOGETHER = 5_000


@contextmanager
def timed(what: str, count: int) -> Iterator[None]:
    """Print how long something took."""
    start = time.perf_counter()
    yield
    seconds = time.perf_counter() - start
    print(f"\n{what}: {count} in {seconds:.1f} s, {count / seconds:.0f} a second", flush=True)


def wired(environ: dict[str, str]) -> Wiring:
    """The product with such settings, on a Thursday afternoon."""
    return Wiring(Settings.read(environ), now=lambda: A_THURSDAY_AFTERNOON)


@pytest.fixture(scope="session")
def environ(two_nodes, postgres_server, tmp_path_factory) -> dict[str, str]:
    """The settings of a web machine."""
    admin(postgres_server.get_uri(), "CREATE DATABASE scale")
    return {
        "DIRECTORY_HOME": str(tmp_path_factory.mktemp("web")),
        "DATABASE_URL": postgres_server.get_uri("scale"),
        "SEARCH_ENGINE": "opensearch",
        "OPENSEARCH_URL": two_nodes.urls,
    }


@pytest.fixture(scope="session")
def state(environ) -> Iterator[Wiring]:
    """A web machine whose database and index are full."""
    wiring = wired(environ)
    wiring.database.migrate()
    with timed("saved in PostgreSQL", LISTINGS):
        made_up = many.listings(LISTINGS)
        while chunk := list(islice(made_up, SAVED_TOGETHER)):
            with wiring.database.begin() as session:
                listings.save(session, chunk, A_THURSDAY_AFTERNOON)
    with timed("indexed, with a copy on the other node", LISTINGS):
        assert wiring.indexer.rebuild() == LISTINGS
    yield wiring
    wiring.database.close()
