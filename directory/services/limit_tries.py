"""Nobody may try a thing again and again: tries are counted for a while, across all processes."""

import hashlib
import hmac
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from directory.store import attempts
from directory.store.database import Database


@dataclass(frozen=True, slots=True)
class Limit:
    """How many tries in one stretch of time. Whoever tries is written down as one of 2 ** `bits` groups."""

    tries: int
    seconds: int
    bits: int = 16


class TooManyTriesError(RuntimeError):
    """Somebody tried too often; the message is the kind of try."""


@dataclass(frozen=True, slots=True)
class TryLimiter:
    """Counts tries by kind. `key` shuffles the groups anew for each stretch, so that no count leads to anybody."""

    database: Database
    now: Callable[[], datetime]
    key: str
    limits: Mapping[str, Limit]

    def check(self, kind: str, who: str) -> None:
        """Raises TooManyTriesError when somebody's tries are used up."""
        if self.used(kind, who) >= self.limits[kind].tries:
            raise TooManyTriesError(kind)

    def count(self, kind: str, who: str) -> bool:
        """Count a try; whether it was the last one allowed."""
        with self.database.begin() as session:
            attempts.add(session, *self._place(kind, who))
        return self.used(kind, who) == self.limits[kind].tries

    def used(self, kind: str, who: str) -> int:
        """How many tries were counted in this stretch."""
        with self.database.read() as session:
            return attempts.count(session, *self._place(kind, who))

    def forget(self) -> None:
        """Delete the counts of every stretch that is surely over, whatever its kind."""
        longest = max(limit.seconds for limit in self.limits.values())
        with self.database.begin() as session:
            attempts.forget(session, before=int(self.now().timestamp()) - longest)

    def _place(self, kind: str, who: str) -> tuple[int, str, int]:
        limit = self.limits[kind]
        # A stretch is named by the second it began in, so that stretches of different lengths can be forgotten alike.
        stretch = int(self.now().timestamp()) // limit.seconds * limit.seconds
        seen = hmac.digest(self.key.encode(), f"{kind} {stretch} {who}".encode(), hashlib.sha256)
        return stretch, kind, int.from_bytes(seen[:4]) >> (32 - limit.bits)
