"""Needs by meaning: how near what was typed is to what each need is called, in any of the encoder's languages."""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Encode = Callable[[Sequence[str]], NDArray[np.int8]]

CLAUSES = re.compile(r"[.,;!?\n]+|\b(?:and|but|also|plus|y|e|pero|tambien|también|ademas|además)\b", re.IGNORECASE)
MOST_CLAUSES = 2
SCALE = np.float32(127)
CLEAR = 0.72
NEAREST = 2
CONSIDERED = 25
NOISE, SURE = 0.15, 0.60
"""Cosines at which two short texts have nothing in common, and at which they say the same."""


@dataclass(frozen=True, slots=True)
class Meant:
    """Every need with a score from 0 to 1 (zeros left out), and for each clause the need that it clearly means."""

    needs: Mapping[str, float] = field(default_factory=dict)
    by_clause: Mapping[str, tuple[str, float]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Meaning:
    """Compares texts with the names of needs and with whole sentences.

    `anchors` are vectors of length one, a row each; `needs` says which need each of them stands for.
    """

    encode: Encode
    anchors: NDArray[np.float32]
    needs: Sequence[str]

    def read(self, text: str) -> Meant:
        """What a text is near in meaning to, as a whole and clause by clause."""
        heard = parts(text)
        vectors = self.encode(heard).astype(np.float32) / SCALE
        by_part = [self._by_need(self.anchors @ vector) for vector in vectors]  # five times faster than all at once
        needs: dict[str, float] = {}
        for scores in by_part:
            needs |= {slug: max(score, needs.get(slug, 0.0)) for slug, score in scores.items()}
        surest = {
            clause: max(scores.items(), key=lambda pair: pair[1])
            for clause, scores in zip(heard[1:], by_part[1:], strict=True)
            if scores
        }
        return Meant(needs, {clause: (slug, score) for clause, (slug, score) in surest.items() if score >= CLEAR})

    def _by_need(self, cosines: NDArray[np.float32]) -> dict[str, float]:
        """Per need, the mean of its best anchor and of its few best, on a scale from noise to sure."""
        near = np.argpartition(-cosines, min(CONSIDERED, len(cosines) - 1))[:CONSIDERED]
        found: dict[str, list[float]] = defaultdict(list)
        for cosine, anchor in sorted(zip(cosines[near].tolist(), near.tolist(), strict=True), reverse=True):
            found[self.needs[anchor]].append(cosine)
        nearness = {slug: (best[0] + sum(best[:NEAREST]) / NEAREST) / 2 for slug, best in found.items()}
        return {slug: min((near - NOISE) / (SURE - NOISE), 1.0) for slug, near in nearness.items() if near > NOISE}


def parts(text: str) -> list[str]:
    """The text and, when it has several, its clauses of two words or more."""
    clauses = [clause.strip() for clause in CLAUSES.split(text) if len(clause.split()) > 1]
    return [text, *clauses[:MOST_CLAUSES]] if len(clauses) > 1 else [text]
