"""Several processes use one database at once, and one of them dies."""

import subprocess
import sys
from pathlib import Path

from directory.store import changes, listings, migrate
from directory.store.database import Database
from directory.store.engines import parse_url
from tests.integration.store import worker
from tests.integration.store.samples import NOW, program

CHECKOUT = Path(__file__).parents[3]


def run(action: str, url: str, processes: int) -> list[int]:
    """Start the worker several times at once and give the exit codes."""
    command = [sys.executable, "-m", "tests.integration.store.worker", action, url]
    started = [subprocess.Popen([*command, str(number)], cwd=CHECKOUT) for number in range(processes)]
    return [process.wait(timeout=60) for process in started]


def test_three_processes_that_start_at_once_migrate_once(empty_url: str) -> None:
    assert run("migrate", empty_url, processes=3) == [0, 0, 0]
    assert migrate.differences(parse_url(empty_url)) == []


def test_two_writers_take_turns_and_lose_nothing(database_url: str, database: Database) -> None:
    assert run("write", database_url, processes=2) == [0, 0]
    shared = program("shared").id
    with database.read() as session:
        assert listings.count(session) == 1 + 2 * worker.ROUNDS
        assert listings.revisions(session, [shared]) == {shared: 2 * worker.ROUNDS}
        assert len(changes.pending(session)) == 4 * worker.ROUNDS


def test_a_writer_that_is_killed_leaves_what_was(database_url: str, database: Database) -> None:
    before = program("shared", name="Before")
    with database.begin() as session:
        listings.save(session, [before], NOW)
    assert run("die", database_url, processes=1) == [-9]
    with database.begin() as session:
        assert list(listings.active(session)) == [before]
        assert len(changes.pending(session)) == 1
        listings.save(session, [program("shared", name="After")], NOW)
