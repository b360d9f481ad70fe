"""Words and meaning together: what both say is surest; meaning alone speaks when words are silent or few."""

from collections.abc import Mapping
from dataclasses import dataclass

AGREEING = 1.0
"""Share of the nearness of a need that phrases named which a guess has to reach: less clutters plain questions."""


@dataclass(frozen=True, slots=True)
class Fusion:
    """Weights from `data/ranking.toml`, section `understanding`."""

    words: float
    meaning: float
    near_the_top: float
    least: float
    guesses: int
    beside_words: float


def fuse(words: Mapping[str, float], meaning: Mapping[str, float], weights: Fusion, room: int) -> dict[str, float]:
    """Needs with scores from 0 to 1.

    `room` is how many needs may be guessed from meaning alone. A guess has to be nearly as sure as the surest need
    and as near in meaning as what phrases have named; it counts less when they have named something.
    """
    both = {
        slug: 1 - (1 - weights.words * words.get(slug, 0.0)) * (1 - weights.meaning * meaning.get(slug, 0.0))
        for slug in {*words, *meaning}
    }
    least = max(weights.near_the_top * max(both.values(), default=0.0), weights.least)
    agreed = max((meaning.get(slug, 0.0) for slug in words), default=0.0)
    guessed = sorted(
        (
            slug
            for slug in meaning
            if slug not in words and both[slug] >= least and meaning.get(slug, 0.0) >= AGREEING * agreed
        ),
        key=lambda slug: -both[slug],
    )
    factor = weights.beside_words if words else 1.0
    return {slug: both[slug] for slug in words} | {slug: both[slug] * factor for slug in guessed[: max(room, 0)]}
