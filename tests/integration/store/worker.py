"""What another process does to a database in the tests of several at once: `worker.py ACTION URL NUMBER`."""

import os
import signal
import sys

from directory.store import listings
from directory.store.database import Database
from tests.integration.store.samples import NOW, program

ROUNDS = 10


def migrate(database: Database, _number: int) -> None:
    database.migrate()


def write(database: Database, number: int) -> None:
    """Write one listing all workers share and one of our own, again and again."""
    for turn in range(ROUNDS):
        with database.begin() as session:
            listings.save(session, [program("shared", name=f"{number}.{turn}"), program(f"own {number}.{turn}")], NOW)


def die(database: Database, _number: int) -> None:
    """Be killed in the middle of a transaction."""
    with database.begin() as session:
        listings.save(session, [program("shared", name="never"), program("new")], NOW)
        os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    action, url, number = sys.argv[1:]
    {"migrate": migrate, "write": write, "die": die}[action](Database(url), int(number))
