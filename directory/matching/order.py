"""Puts cards in an order that answers every need early: the surest need first, then each other need once, then more."""

from collections.abc import Hashable, Mapping, Sequence
from typing import TypeVar

Card = TypeVar("Card", bound=Hashable)


def lead_order(
    best_by_need: Mapping[str, Sequence[Card]],
    weights: Mapping[str, float],
    needs_of: Mapping[Card, Sequence[str]],
    barred: frozenset[str] = frozenset(),
    keep_back: int = 5,
) -> list[Card]:
    """Cards so that the first ones cover all needs, by weight, and later ones deepen them.

    A need is given a card unless one already chosen covers it. Cards that carry a `barred` need (help that is
    right, but wrong to begin with) stay out of the first `keep_back` places.
    """
    order = sorted(weights, key=lambda slug: -weights[slug])
    chosen: list[Card] = []
    late: list[Card] = []
    queues = {slug: list(best_by_need.get(slug, ())) for slug in order}
    for round_number in range(max((len(queue) for queue in queues.values()), default=0)):
        for slug in order:
            if round_number == 0 and any(slug in needs_of[card] for card in chosen):
                continue
            card = _next(queues[slug], chosen, late)
            if card is None:
                continue
            is_late = len(chosen) < keep_back and barred.intersection(needs_of[card])
            (late if is_late else chosen).append(card)
            if len(chosen) == keep_back:
                chosen.extend(late)
                late.clear()
    return chosen + late


def _next(queue: list[Card], *taken: Sequence[Card]) -> Card | None:
    while queue:
        card = queue.pop(0)
        if not any(card in cards for cards in taken):
            return card
    return None
