"""Orders cards: every need is answered early, what must not lead is held back, and no tier is crowded out."""

from collections.abc import Hashable, Mapping, Sequence
from itertools import zip_longest
from typing import TypeVar

HELD_BACK = 0.4
"""What a barred need counts when places are given to needs."""
STRONG = 0.6
"""Share of the surest need's weight from which another need is as good as asked for."""
EARLY, FIRST_PAGE = 5, 10
Card = TypeVar("Card", bound=Hashable)


def first_page(
    best_by_need: Mapping[str, Sequence[Card]],
    weights: Mapping[str, float],
    needs_of: Mapping[Card, Sequence[str]],
    barred: frozenset[str] = frozenset(),
) -> list[Card]:
    """Cards for the first page: one for each strong need, more of those, and at the end one for each weaker need."""
    order = sorted(weights, key=lambda slug: -weights[slug] * (HELD_BACK if slug in barred else 1))
    least = STRONG * max(weights.values(), default=0.0)
    strong = [slug for slug in order if weights[slug] >= least and slug not in barred]
    leading = leaders(strong, best_by_need, needs_of, barred)
    chosen = leaders(order, best_by_need, needs_of, barred)
    room = FIRST_PAGE - len(dict.fromkeys([*leading, *chosen]))
    deeper = [card for card in in_turns([best_by_need.get(slug, ()) for slug in strong]) if card not in leading]
    return list(dict.fromkeys([*leading, *deeper[: max(room, 0)], *chosen]))


def leaders(
    slugs: Sequence[str],
    best_by_need: Mapping[str, Sequence[Card]],
    needs_of: Mapping[Card, Sequence[str]],
    barred: frozenset[str] = frozenset(),
) -> list[Card]:
    """One card for each need in turn; none for a need that a card chosen before covers too."""
    chosen: list[Card] = []
    for slug in slugs:
        if not any(slug in needs_of[card] for card in chosen):
            chosen.extend(_best(best_by_need.get(slug, ()), needs_of, barred))
    return chosen


def in_turns(queues: Sequence[Sequence[Card]]) -> list[Card]:
    """The first of each queue, then the second of each, and so on, each card once."""
    return list(dict.fromkeys(card for row in zip_longest(*queues) for card in row if card is not None))


def hold_back(order: Sequence[Card], needs_of: Mapping[Card, Sequence[str]], barred: frozenset[str]) -> list[Card]:
    """Keep cards of barred needs (help that is right, but wrong to begin with) out of the first places."""
    late = {card for card in order if barred.intersection(needs_of[card])}
    early = [card for card in order if card not in late][:EARLY]
    return list(dict.fromkeys([*early, *order]))


def with_every_tier(order: Sequence[Card], tier_of: Mapping[Card, str], protected: int) -> list[Card]:
    """Let the best card of each tier (near, county, state, online) stand on the first page.

    The `protected` first cards keep their places, and so does whatever is nearer: a tier that would be crowded out
    gets one of the last places of the page.
    """
    seen = {tier_of[card] for card in order[:FIRST_PAGE]}
    crowded_out: dict[str, Card] = {}
    for card in order[FIRST_PAGE:]:
        if tier_of[card] not in seen:
            crowded_out.setdefault(tier_of[card], card)
    place = max(protected, FIRST_PAGE - len(crowded_out))
    return list(dict.fromkeys([*order[:place], *crowded_out.values(), *order]))


def _best(cards: Sequence[Card], needs_of: Mapping[Card, Sequence[str]], barred: frozenset[str]) -> Sequence[Card]:
    """The first card that may lead, else the first."""
    return [card for card in cards if not barred.intersection(needs_of[card])][:1] or cards[:1]
