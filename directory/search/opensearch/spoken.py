"""The words of a query as clauses, and from their matches the same word score that the other engines give."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from directory.search.opensearch.filters import Clause, either
from directory.search.opensearch.template import FIELD_BOOSTS

STEPS = 4096
"""Into how many steps the share of covered words is cut when the cluster judges; our own sum is exact."""
JUST_BELOW_ONE = 0.999
STRENGTH = "strength"
TEXT_SCORE = (
    "double covered = Math.floor(_score);"
    "return covered / params.steps * (0.6 + 0.4 * (_score - covered) / params.below)"
)
"""The whole part of the score is what is covered, the fraction how strongly: a query has only one number to carry."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a query: its term in each field, after slips of the finger, and its weight."""

    variants: Mapping[str, str]
    idf: float


@dataclass(frozen=True, slots=True)
class Spoken:
    """All words that count; `strongest` is the highest strength that any document reaches with them."""

    words: tuple[Word, ...] = ()
    strongest: float = 0.0

    def __bool__(self) -> bool:
        return self.strongest > 0

    @property
    def total(self) -> float:
        """The weight of all words together."""
        return sum(word.idf for word in self.words)

    def score(self, matched: Mapping[str, float]) -> float:
        """From 0 to 1: how much of the words' weight a document carries, and how strongly."""
        if not self:
            return 0.0
        covered = sum(word.idf for number, word in enumerate(self.words) if str(number) in matched)
        return covered / self.total * (0.6 + 0.4 * matched.get(STRENGTH, 0.0) / self.strongest)

    def clause(self, at_least: float | None = None, named: bool = False) -> Clause:
        """A query that finds documents with these words and gives their word score, nearly.

        With `named`, each hit tells which words it has and how strong they are together, for `score`.
        """
        covered = [self._covered(number, word, named) for number, word in enumerate(self.words)]
        fraction = {"bool": {"should": [strength(self.words, named)], "boost": JUST_BELOW_ONE / self.strongest}}
        script = {"source": TEXT_SCORE, "params": {"steps": STEPS, "below": JUST_BELOW_ONE}}
        query: dict[str, Any] = {"query": {"bool": {"should": [*covered, fraction]}}, "script": script}
        return {"script_score": query if at_least is None else {**query, "min_score": at_least}}

    def _covered(self, number: int, word: Word, named: bool) -> Clause:
        found = either(*({"term": {f"{field}_terms": term}} for field, term in word.variants.items()))
        share = round(STEPS * word.idf / self.total)
        return {"constant_score": {"filter": found, "boost": share, **({"_name": str(number)} if named else {})}}


def strength(words: tuple[Word, ...], named: bool = False) -> Clause:
    """A query whose score is the weighted, saturated count of the words in each field."""
    clauses = [
        {"term": {f"{field}_terms": {"value": term, "boost": word.idf * FIELD_BOOSTS[field]}}}
        for word in words
        for field, term in word.variants.items()
    ]
    return {"bool": {"should": clauses, **({"_name": STRENGTH} if named else {})}}
