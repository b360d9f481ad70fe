"""Needs by meaning: how near what was typed is to what each need is called, in any of the encoder's languages."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Encode = Callable[[Sequence[str]], NDArray[np.int8]]

CLAUSES = re.compile(r"[.,;!?\n]+|\b(?:and|but|also|plus|y|e|pero|tambien|también|ademas|además)\b", re.IGNORECASE)
MOST_CLAUSES = 2
SCALE = np.float32(127)
CLEAR = 0.72
WHOLE = np.float32(0.65)
NEAREST = 3
CONSIDERED = 120
DIRECTIONS = 256
NOISE, SURE = 0.15, 0.60
"""Cosines at which two short texts have nothing in common, and at which they say the same."""


@dataclass(frozen=True, slots=True)
class Meant:
    """Every need with a score from 0 to 1 (zeros left out), and the needs that single clauses clearly mean."""

    needs: Mapping[str, float] = field(default_factory=dict)
    by_clause: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Meaning:
    """Compares texts with the names of needs, with phrases and with whole sentences.

    `anchors` are vectors along `directions`, `owners` says which need each of them stands for. `whole` are the numbers
    of those that are names and sentences: they are heard once more by themselves, since a fragment can be near to much
    that it does not mean.
    """

    encode: Encode
    directions: NDArray[np.float32]
    anchors: NDArray[np.float32]
    owners: NDArray[np.int64]
    whole: NDArray[np.int64]
    slugs: tuple[str, ...]

    def read(self, text: str) -> Meant:
        """What a text is near in meaning to, as a whole and clause by clause."""
        vectors = (self.encode(parts(text)).astype(np.float32) / SCALE) @ self.directions
        by_part = np.array([self._scores(cosines) for cosines in (self.anchors @ vectors.T).T])
        best = by_part.max(axis=0)
        clauses = by_part[1:]
        named = {self.slugs[scores.argmax()]: float(scores.max()) for scores in clauses if scores.max() >= CLEAR}
        return Meant({slug: float(score) for slug, score in zip(self.slugs, best, strict=True) if score > 0}, named)

    def _scores(self, cosines: NDArray[np.float32]) -> NDArray[np.float32]:
        by_all = self._by_need(cosines, self.owners)
        by_whole = self._by_need(cosines[self.whole], self.owners[self.whole])
        return (1 - WHOLE) * by_all + WHOLE * by_whole

    def _by_need(self, cosines: NDArray[np.float32], owners: NDArray[np.int64]) -> NDArray[np.float32]:
        """Per need, the mean of its best anchor and of its few best, on a scale from noise to sure."""
        near = np.argpartition(-cosines, min(CONSIDERED, len(cosines) - 1))[:CONSIDERED]
        order = near[np.lexsort((-cosines[near], owners[near]))]
        of, found = owners[order], cosines[order]
        first = np.flatnonzero(np.r_[True, of[1:] != of[:-1]])
        place = np.arange(len(of)) - np.repeat(first, np.diff(np.r_[first, len(of)]))
        best = np.zeros(len(self.slugs), np.float32)
        few = np.zeros(len(self.slugs), np.float32)
        best[of[first]] = found[first]
        np.add.at(few, of[place < NEAREST], found[place < NEAREST] / NEAREST)
        return np.clip(((best + few) / 2 - NOISE) / (SURE - NOISE), 0, 1)


def main_directions(anchors: NDArray[np.float32], count: int = DIRECTIONS) -> NDArray[np.float32]:
    """The directions in which anchors differ most, one a column: half the numbers keep nearly all of the meaning."""
    _, _, directions = np.linalg.svd(anchors.T @ anchors)
    return np.ascontiguousarray(directions[:count].T)


def parts(text: str) -> list[str]:
    """The text and, when it has several, its clauses of two words or more."""
    clauses = [clause.strip() for clause in CLAUSES.split(text) if len(clause.split()) > 1]
    return [text, *clauses[:MOST_CLAUSES]] if len(clauses) > 1 else [text]
