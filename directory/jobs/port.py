"""What the services ask of whatever runs their jobs."""

from collections.abc import Callable
from typing import Protocol

Job = Callable[..., None]


class Jobs(Protocol):
    """Runs jobs soon, each at most once; a job that was killed is not begun again by itself."""

    def register(self, name: str, job: Job) -> None:
        """Give a job a name; before anything is put in."""
        ...

    def put(self, name: str, *arguments: str) -> None:
        """Have a job run soon."""
        ...


class AtOnce:
    """Runs each job where it is put in: for the command line and tests."""

    def __init__(self) -> None:
        self.known: dict[str, Job] = {}

    def register(self, name: str, job: Job) -> None:
        """Give a job a name."""
        self.known[name] = job

    def put(self, name: str, *arguments: str) -> None:
        """Run a job now."""
        self.known[name](*arguments)
