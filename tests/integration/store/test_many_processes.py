"""Several processes use one database at once, and one of them dies."""

import multiprocessing
from collections.abc import Callable

from directory.store import changes, listings, migrate
from directory.store.database import Database
from directory.store.engines import parse_url
from tests.integration.store import worker
from tests.integration.store.samples import NOW, program

# One server imports everything once; the processes forked from it share nothing with the tests.
CONTEXT = multiprocessing.get_context("forkserver")
CONTEXT.set_forkserver_preload([worker.__name__])


def run(action: Callable[[str, int], None], url: str, processes: int) -> list[int | None]:
    """Do something to a database in several processes at once and give their exit codes."""
    started = [CONTEXT.Process(target=action, args=(url, number)) for number in range(processes)]
    for process in started:
        process.start()
    for process in started:
        process.join(timeout=60)
    return [process.exitcode for process in started]


def test_three_processes_that_start_at_once_migrate_once(empty_url: str) -> None:
    assert run(worker.migrate, empty_url, processes=3) == [0, 0, 0]
    assert migrate.differences(parse_url(empty_url)) == []


def test_two_writers_take_turns_and_lose_nothing(database_url: str, database: Database) -> None:
    assert run(worker.write, database_url, processes=2) == [0, 0]
    shared = program("shared").id
    with database.read() as session:
        assert listings.count(session) == 1 + 2 * worker.ROUNDS
        assert listings.revisions(session, [shared]) == {shared: 2 * worker.ROUNDS}
        assert len(changes.pending(session)) == 4 * worker.ROUNDS


def test_a_writer_that_is_killed_leaves_what_was(database_url: str, database: Database) -> None:
    before = program("shared", name="Before")
    with database.begin() as session:
        listings.save(session, [before], NOW)
    assert run(worker.die, database_url, processes=1) == [-9]
    with database.begin() as session:
        assert list(listings.active(session)) == [before]
        assert len(changes.pending(session)) == 1
        listings.save(session, [program("shared", name="After")], NOW)
