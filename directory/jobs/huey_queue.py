"""Jobs kept by huey in an SQLite file or in PostgreSQL, and the threads that run them inside the site."""

from pathlib import Path
from typing import Any

from huey import PostgresHuey, SqliteHuey
from huey.api import Huey
from huey.consumer import Consumer

from directory.jobs.port import Job

NAME = "directory"


class HueyJobs:
    """A queue several processes may share. Each job is taken by one of them; none is tried again by itself."""

    def __init__(self, huey: Huey) -> None:
        self.huey = huey
        self._tasks: dict[str, Any] = {}
        self._consumer: Consumer | None = None

    def register(self, name: str, job: Job) -> None:
        """Give a job a name."""
        self._tasks[name] = self.huey.task(name=name)(job)

    def put(self, name: str, *arguments: str) -> None:
        """Have a job run soon."""
        self._tasks[name](*arguments)

    def start(self) -> None:
        """Run jobs in a thread of this process until `stop`."""
        self._consumer = _Consumer(self.huey, workers=1, periodic=False, initial_delay=0.1, max_delay=1.0)
        self._consumer.start()

    def stop(self) -> None:
        """Finish the job at hand, then run no more."""
        if self._consumer:
            self._consumer.stop(graceful=True)

    def work(self) -> None:
        """Run jobs until the process is told to end."""
        Consumer(self.huey, workers=1, periodic=False, max_delay=1.0).run()


class _Consumer(Consumer):  # type: ignore[misc]  # huey ships no types
    def _set_signal_handlers(self) -> None:
        """Signals belong to the server around us."""


def queue_in(folder: Path, database_url: str) -> HueyJobs:
    """The queue beside the database: in PostgreSQL when that is one, else in a file of the folder."""
    if database_url.startswith("postgresql"):
        plain = "postgresql://" + database_url.partition("://")[2]
        return HueyJobs(PostgresHuey(NAME, dsn=plain, results=False))
    folder.mkdir(parents=True, exist_ok=True)
    return HueyJobs(SqliteHuey(NAME, filename=str(folder / "jobs.db"), results=False))
