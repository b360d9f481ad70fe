"""Words and meaning together: what both say is surest; meaning alone speaks when words are silent."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fusion:
    """Weights from `data/ranking.toml`, section `understanding`."""

    words: float = 0.95
    meaning: float = 0.6
    near_the_top: float = 0.6
    least: float = 0.22
    most_by_meaning: int = 3


def fuse(words: Mapping[str, float], meaning: Mapping[str, float], weights: Fusion) -> dict[str, float]:
    """Needs with scores from 0 to 1, strongest first.

    A need that no phrase named is kept only if it is nearly as sure as the surest, and at most a few are.
    """
    slugs = {*words, *meaning}
    both = {
        slug: 1 - (1 - weights.words * words.get(slug, 0.0)) * (1 - weights.meaning * meaning.get(slug, 0.0))
        for slug in slugs
    }
    top = max(both.values(), default=0.0)
    ordered = sorted(both.items(), key=lambda pair: -pair[1])
    kept: dict[str, float] = {}
    guessed = 0
    for slug, score in ordered:
        if slug in words:
            kept[slug] = score
        elif guessed < weights.most_by_meaning and score >= max(weights.near_the_top * top, weights.least):
            kept[slug] = score
            guessed += 1
    return kept
