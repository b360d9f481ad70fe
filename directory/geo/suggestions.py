"""Completes what somebody is typing into the place field."""

from collections.abc import Iterable, Mapping

from directory.domain.place import Place
from directory.geo.entries import Entry, Rank
from directory.geo.spelling import fold

FARTHEST = Rank.NEARBY_CITY
"""Cities beyond the neighbouring counties are understood but not offered."""


class Suggestions:
    """Names in the order they are offered: by rank, then alphabet."""

    def __init__(self, entries: Iterable[Entry], other_names: Mapping[str, tuple[str, ...]]) -> None:
        offered = (entry for entry in entries if entry.offered and entry.rank <= FARTHEST)
        self._names = [
            (fold(name), entry.place)
            for entry in sorted(offered, key=lambda entry: (entry.rank, entry.place.name))
            for name in (*entry.names, *other_names.get(entry.place.name, ()))
        ]

    def beginning_with(self, prefix: str, limit: int) -> list[Place]:
        """At most `limit` places, each once: names that begin so, then names with a later word that does."""
        typed = fold(prefix)
        if not typed or limit < 1:
            return []
        first = [place for name, place in self._names if name.startswith(typed)]
        later = [place for name, place in self._names if f" {typed}" in name] if len(first) < limit else []
        return list(dict.fromkeys([*first, *later]))[:limit]
