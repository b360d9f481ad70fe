"""What another process does to a database in the tests of several at once."""

import os
import signal

from directory.store import listings
from directory.store.database import Database
from tests.integration.store.samples import NOW, program

ROUNDS = 10


def migrate(url: str, _number: int) -> None:
    """Bring the tables up to date, as every process does when it starts."""
    Database(url).migrate()


def write(url: str, number: int) -> None:
    """Write one listing all workers share and one of our own, again and again."""
    database = Database(url)
    for turn in range(ROUNDS):
        with database.begin() as session:
            listings.save(session, [program("shared", name=f"{number}.{turn}"), program(f"own {number}.{turn}")], NOW)


def die(url: str, _number: int) -> None:
    """Be killed in the middle of a transaction."""
    with Database(url).begin() as session:
        listings.save(session, [program("shared", name="never"), program("new")], NOW)
        os.kill(os.getpid(), signal.SIGKILL)
