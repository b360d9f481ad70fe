"""BM25 over the words of all segments."""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from directory.search.coded import Floats, Mask
from directory.search.columns import Ints
from directory.search.whoosh_index.schema import FIELD_BOOSTS, TERMS
from directory.search.whoosh_index.words import Words

K1, B = 1.2, 0.75
REMEMBERED = 2_000
"""How many different words keep their strengths at hand."""

Scored = tuple[Ints, Floats, float]


class TextIndex:
    """The words of one state of the index, scored for all its documents."""

    def __init__(self, parts: Sequence[dict[str, Words]], alive: Mask | None, size: int) -> None:
        """`parts` are the words of each segment by field, `size` counts all documents, those taken out too."""
        self.parts = parts
        self.alive = alive
        self.size = size
        self.count = size if alive is None else int(np.count_nonzero(alive))
        self.starts = np.cumsum([0, *(len(part["name"].lengths) for part in parts)])
        self.norms = {field: self._norms(field) for field in FIELD_BOOSTS}
        self.one_word = lru_cache(REMEMBERED)(self._one_word)

    def score(self, words: str) -> Floats:
        """From 0 to 1 for each document: how much of the words' weight it carries, and how strongly."""
        mass = np.zeros(self.size, np.float32)
        strength = np.zeros(self.size, np.float32)
        total = 0.0
        for variants in _variants(words):
            numbers, strengths, weight = self.one_word(variants)
            mass[numbers] += np.float32(weight)
            strength[numbers] += strengths
            total += weight
        strongest = float(strength.max(initial=0))
        if total == 0 or strongest == 0:
            return mass
        blended: Floats = mass / np.float32(total) * (np.float32(0.6) + strength * np.float32(0.4 / strongest))
        return blended

    def _one_word(self, variants: tuple[str, ...]) -> Scored:
        """Documents that have a word in any field, how strongly each, and how much the word weighs."""
        found = {field: self._postings(field, term) for field, term in zip(FIELD_BOOSTS, variants, strict=True)}
        if not any(len(numbers) for numbers, _ in found.values()):
            near = (self._nearest(field, term) for field, term in zip(FIELD_BOOSTS, variants, strict=True))
            found = {field: self._postings(field, term) for field, term in zip(FIELD_BOOSTS, near, strict=True)}
        most = max(len(numbers) for numbers, _ in found.values())
        idf = float(np.log(1 + (self.count - most + 0.5) / (most + 0.5)))
        strength = np.zeros(self.size, np.float32)
        for field, (numbers, times) in found.items():
            saturated = times * (K1 + 1) / (times + K1 * self.norms[field][numbers])
            strength[numbers] += np.float32(idf * FIELD_BOOSTS[field]) * saturated
        carrying = np.flatnonzero(strength)
        return carrying, strength[carrying], idf

    def _postings(self, field: str, term: str) -> tuple[Ints, Floats]:
        each = [part[field].postings(term) for part in self.parts]
        numbers = np.concatenate([found + start for (found, _), start in zip(each, self.starts, strict=False)])
        times = np.concatenate([times for _, times in each])
        if self.alive is None:
            return numbers, times
        kept = self.alive[numbers]
        return numbers[kept], times[kept]

    def _nearest(self, field: str, term: str) -> str:
        return min((found for part in self.parts if (found := part[field].nearest(term))), default=(0, term))[1]

    def _norms(self, field: str) -> Floats:
        lengths = np.concatenate([part[field].lengths for part in self.parts])
        mean = sum(float(part[field].times.sum()) for part in self.parts) / max(self.size, 1)
        norms: Floats = np.float32(1 - B) + lengths * np.float32(B / max(mean, 1.0))
        return norms


def _variants(words: str) -> list[tuple[str, ...]]:
    """Each different word of a query once, as the term it is in each field."""
    analysed = {analyse: analyse(words) for analyse in set(TERMS.values())}
    return list(dict.fromkeys(zip(*(analysed[TERMS[field]] for field in FIELD_BOOSTS), strict=True)))
