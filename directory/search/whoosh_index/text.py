"""BM25 over Whoosh's postings, decoded once per term into arrays."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import DamerauLevenshtein
from whoosh.reading import IndexReader, TermNotFound

from directory.search.columns import Floats, Ints
from directory.search.whoosh_index.schema import FIELD_BOOSTS, TERMS

K1, B = 1.2, 0.75


class TextIndex:
    """The words of one state of the index, scored for documents in column order."""

    def __init__(self, reader: IndexReader, numbers: Ints) -> None:
        """`numbers` maps Whoosh's document numbers to column numbers, -1 for deleted ones."""
        self.reader = reader
        self.numbers = numbers
        self.size = int((numbers >= 0).sum())
        self.norms = {field: self._norms(field) for field in FIELD_BOOSTS}
        self.postings = lru_cache(maxsize=20_000)(self._postings)
        self.nearest = lru_cache(maxsize=20_000)(self._nearest)
        self._known: dict[str, dict[str, list[str]]] = {field: self._by_initial(field) for field in FIELD_BOOSTS}

    def score(self, words: str) -> Floats:
        """From 0 to 1 for each document: how much of the words' weight it carries, and how strongly."""
        mass = np.zeros(self.size, np.float32)
        strength = np.zeros(self.size, np.float32)
        total = 0.0
        for variants in self._term_groups(words):
            covered, scored, weight = self._one_word(variants)
            mass += covered
            strength += scored
            total += weight
        if total == 0 or not strength.any():
            return mass
        blended: Floats = (mass / total) * (0.6 + 0.4 * strength / strength.max())
        return blended

    def _term_groups(self, words: str) -> list[dict[str, str]]:
        analysed = {field: TERMS[field](words) for field in FIELD_BOOSTS}
        groups = (dict(zip(analysed, terms, strict=True)) for terms in zip(*analysed.values(), strict=True))
        return [dict(group) for group in dict.fromkeys(tuple(group.items()) for group in groups)]

    def _one_word(self, variants: dict[str, str]) -> tuple[Floats, Floats, float]:
        covered = np.zeros(self.size, np.float32)
        scored = np.zeros(self.size, np.float32)
        found = {field: self.postings(field, term) for field, term in variants.items()}
        if not any(len(numbers) for numbers, _ in found.values()):
            found = {field: self.postings(field, self.nearest(field, term)) for field, term in variants.items()}
        most = max(len(numbers) for numbers, _ in found.values())
        idf = float(np.log(1 + (self.size - most + 0.5) / (most + 0.5)))
        for field, (numbers, weights) in found.items():
            covered[numbers] = idf
            saturated = weights * (K1 + 1) / (weights + K1 * self.norms[field][numbers])
            scored[numbers] += idf * FIELD_BOOSTS[field] * saturated
        return covered, scored, idf

    def _nearest(self, field: str, term: str) -> str:
        """A known term one slip away (two in long words), or the term itself. Short words must be exact."""
        slips = 0 if len(term) < 5 else 1 if len(term) < 9 else 2
        if not slips:
            return term
        near = [
            (DamerauLevenshtein.distance(term, known, score_cutoff=slips), known)
            for known in self._known[field].get(term[0], ())
            if abs(len(known) - len(term)) <= slips
        ]
        return min((pair for pair in near if pair[0] <= slips), default=(0, term))[1]

    def _by_initial(self, field: str) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for term in self.reader.lexicon(field):
            found.setdefault(term[:1].decode(), []).append(term.decode())
        return found

    def _postings(self, field: str, term: str) -> tuple[Ints, Floats]:
        try:
            matcher = self.reader.postings(field, term)
        except TermNotFound:
            return np.zeros(0, np.int64), np.zeros(0, np.float32)
        found: list[int] = []
        weights: list[float] = []
        while matcher.is_active():
            found.append(matcher.id())
            weights.append(matcher.weight())
            matcher.next()
        numbers = self.numbers[np.array(found, np.int64)]
        alive: NDArray[np.bool_] = numbers >= 0
        return numbers[alive], np.array(weights, np.float32)[alive]

    def _norms(self, field: str) -> Floats:
        lengths = np.zeros(self.size, np.float32)
        for number, column in enumerate(self.numbers.tolist()):
            if column >= 0:
                lengths[column] = self.reader.doc_field_length(number, field) or 0
        return 1 - B + B * lengths / max(float(lengths.mean()) if self.size else 0.0, 1.0)
