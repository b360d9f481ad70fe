"""Puts cards in an order that answers every need early: the surest need first, then each other need once."""

from collections.abc import Hashable, Mapping, Sequence
from typing import TypeVar

HELD_BACK = 0.4
"""What a barred need counts when places are given to needs."""
Card = TypeVar("Card", bound=Hashable)


def lead_order(
    best_by_need: Mapping[str, Sequence[Card]],
    weights: Mapping[str, float],
    needs_of: Mapping[Card, Sequence[str]],
    by_score: Sequence[Card],
    barred: frozenset[str] = frozenset(),
    keep_back: int = 5,
) -> list[Card]:
    """Cards so that the first ones cover all needs, by weight, and the rest follow by score.

    A need is given its best card unless one already chosen covers it. Cards that carry a `barred` need (help that
    is right, but wrong to begin with) stay out of the first `keep_back` places.
    """
    leading: list[Card] = []
    for slug in sorted(weights, key=lambda slug: -weights[slug] * (HELD_BACK if slug in barred else 1)):
        if not any(slug in needs_of[card] for card in leading):
            leading.extend(_best(best_by_need.get(slug, ()), needs_of, barred))
    order = list(dict.fromkeys([*leading, *by_score]))
    late = [card for card in order if barred.intersection(needs_of[card])]
    early = [card for card in order if card not in late][:keep_back]
    return list(dict.fromkeys([*early, *order]))


def _best(cards: Sequence[Card], needs_of: Mapping[Card, Sequence[str]], barred: frozenset[str]) -> Sequence[Card]:
    """The first card that may lead, else the first."""
    return [card for card in cards if not barred.intersection(needs_of[card])][:1] or cards[:1]
