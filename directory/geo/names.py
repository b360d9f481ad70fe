"""Finds entries by name: as written, without spaces, and with a small slip of the finger."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from rapidfuzz import process
from rapidfuzz.distance import OSA

from directory.geo.entries import Entry, Rank
from directory.geo.spelling import fold, squeeze

SHORTEST_WITH_A_SLIP = 5
WRONG_LETTER_FROM = 7
TWO_SLIPS_FROM = 9
"""Letters (spaces not counted) a name needs before one may be missing, one may be wrong, two may be wrong."""


class NameIndex:
    """Names of places. Homonyms keep the order of their ranks."""

    def __init__(self, entries: Iterable[Entry], other_names: Mapping[str, tuple[str, ...]]) -> None:
        self._exact: dict[str, list[Entry]] = defaultdict(list)
        self._squeezed: dict[str, list[Entry]] = defaultdict(list)
        for entry in sorted(entries, key=lambda entry: entry.rank):
            for name in (*entry.names, *other_names.get(entry.place.name, ())):
                self._exact[fold(name)].append(entry)
                self._squeezed[squeeze(fold(name))].append(entry)
        self._by_initial = _names_by_initial(self._squeezed)

    def __contains__(self, folded: object) -> bool:
        return folded in self._exact

    def named(self, folded: str) -> list[Entry]:
        """Entries of exactly this name, spaces aside; the one meant first."""
        return self._exact.get(folded) or self._squeezed.get(squeeze(folded)) or []

    def resembling(self, folded: str) -> Entry | None:
        """The one entry whose name differs by a slip or two; None when two are as near.

        The first letter has to be right: it nearly always is, and it keeps strangers apart.
        """
        typed = squeeze(folded)
        slips = _slips_allowed(typed)
        if not slips:
            return None
        hits = process.extract(
            typed, self._by_initial.get(typed[0], []), scorer=OSA.distance, score_cutoff=slips, limit=5
        )
        likely = [(name, distance) for name, distance, _ in hits if _is_likely(typed, name)]
        nearest = [self._squeezed[name][0] for name, distance in likely if distance == likely[0][1]]
        return nearest[0] if nearest and all(entry is nearest[0] for entry in nearest) else None


def _names_by_initial(squeezed: Mapping[str, list[Entry]]) -> dict[str, list[str]]:
    """Names a slip may lead to: those of places in and next to the county, long enough to be told apart."""
    found: dict[str, list[str]] = defaultdict(list)
    for name, entries in squeezed.items():
        if entries[0].rank <= Rank.NEARBY_CITY and _slips_allowed(name) and not name[0].isdigit():
            found[name[0]].append(name)
    return found


def _is_likely(typed: str, name: str) -> bool:
    """In a short name only a letter too many or too few is a slip: `mother` is a word and not Mather."""
    return len(typed) >= WRONG_LETTER_FROM or len(typed) != len(name)


def _slips_allowed(name: str) -> int:
    if len(name) < SHORTEST_WITH_A_SLIP:
        return 0
    return 2 if len(name) >= TWO_SLIPS_FROM else 1
