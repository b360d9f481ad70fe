"""Words of a query as our engine reads them, for engines that do not: each one's weight, and slips mended.

A word nobody uses becomes the nearest one that begins with the same letter, one slip away, two in long words.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from directory.search.whoosh_index.schema import FIELD_BOOSTS, TERMS

FIELDS = tuple(FIELD_BOOSTS)
BOOSTS = tuple(FIELD_BOOSTS.values())


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a query: its term in each field, and what carrying it is worth."""

    terms: Mapping[str, str]
    weight: float
    is_known: bool


@dataclass
class Vocabulary:
    """How many of `size` documents have each term, by field; read once from the index of the engine it serves."""

    counts: Mapping[str, Mapping[str, int]]
    size: int
    by_initial: dict[str, dict[str, list[str]]] = field(init=False)

    def __post_init__(self) -> None:
        self.by_initial = {name: {} for name in FIELDS}
        for name in FIELDS:
            for term in sorted(self.counts[name]):
                self.by_initial[name].setdefault(term[:1], []).append(term)
        self.read = lru_cache(2_000)(self._read)

    def words(self, text: str) -> list[Word]:
        """Each different word of a text."""
        analysed = {analyse: analyse(text) for analyse in set(TERMS.values())}
        variants = zip(*(analysed[TERMS[name]] for name in FIELDS), strict=True)
        return [self.read(terms) for terms in dict.fromkeys(variants)]

    def _read(self, variants: tuple[str, ...]) -> Word:
        terms = dict(zip(FIELDS, variants, strict=True))
        if not any(term in self.counts[name] for name, term in terms.items()):
            terms = {name: self._nearest(name, term) for name, term in terms.items()}
        most = max(self.counts[name].get(term, 0) for name, term in terms.items())
        return Word(terms, math.log(1 + (self.size - most + 0.5) / (most + 0.5)), most > 0)

    def _nearest(self, name: str, term: str) -> str:
        slips = 0 if len(term) < 5 else 1 if len(term) < 9 else 2
        known = self.by_initial[name].get(term[:1], ())
        found = (
            process.extractOne(term, known, scorer=DamerauLevenshtein.distance, score_cutoff=slips) if slips else None
        )
        return str(found[0]) if found else term
