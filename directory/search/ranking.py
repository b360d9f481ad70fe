"""Ranks documents: need fit, words, distance, language, freshness; then one card per group.

What leaves documents out comes first, so that everything after it is worked out for the ones that remain only.
"""

from dataclasses import dataclass

import numpy as np

from directory.search.blending import Key, blended, distances, sort_key
from directory.search.coded import Floats, Mask
from directory.search.columns import Columns, Ints
from directory.search.filters import allowed, conditions, relevant
from directory.search.port import Hit, SearchQuery, SearchResult

FIRST_LOOK = 256
"""How many of the best documents are put in order before it is known whether they fill enough cards."""


@dataclass(frozen=True, slots=True)
class Found:
    """Documents that match, by number, and what their order depends on, in the same order."""

    numbers: Ints
    groups: Ints
    need: Floats
    text: Floats
    miles: Floats
    score: Floats
    key: Key


def rank(columns: Columns, text: Floats, query: SearchQuery, alive: Mask | None = None) -> SearchResult:
    """Rank documents; `text` holds each one's word score from 0 to 1, `alive` is False for those taken out."""
    found = _find(columns, text, query, alive)
    wanted = leaders(found.key, found.groups, query.limit)
    best = {
        slug: _of_need(columns, found, slug, query.per_need) for slug in query.needs if slug in columns.needs.values
    }
    others = other_sites(columns, found, np.concatenate([wanted, *best.values()]))

    def hit(place: int) -> Hit:
        number = int(found.numbers[place])
        return Hit(
            id=columns.ids[number],
            revision=int(columns.revisions[number]),
            score=float(found.score[place]),
            need_score=float(found.need[place]),
            text_score=float(found.text[place]),
            distance_miles=float(found.miles[place]) if np.isfinite(found.miles[place]) else None,
            needs=columns.needs.rows[columns.needs.codes[number]],
            tier=columns.tiers.rows[columns.tiers.codes[number]][0],
            other_ids=others.get(place, ()),
        )

    return SearchResult(
        hits=[hit(place) for place in wanted.tolist()],
        total=int(np.count_nonzero(np.bincount(found.groups))),
        facets=facets(columns, found.numbers) if query.with_facets else {},
        best_by_need={slug: [hit(place) for place in places.tolist()] for slug, places in best.items()},
        listings=len(found.numbers),
    )


def _find(columns: Columns, text: Floats, query: SearchQuery, alive: Mask | None) -> Found:
    need = columns.needs.best(query.needs, query.blend.need_position_decay)[columns.needs.codes]
    asked_for = relevant(need, text, query)
    numbers = np.flatnonzero(asked_for if alive is None else asked_for & alive)
    for coded, rows in conditions(columns, query):
        numbers = numbers[rows[coded.codes[numbers]]]
    numbers = numbers[allowed(columns, numbers, query)]
    miles = distances(columns, numbers, query.point)
    if query.radius_miles is not None and query.point is not None:
        near = (miles <= query.radius_miles) | ~columns.placed[numbers]
        numbers, miles = numbers[near], miles[near]
    need, text = need[numbers], text[numbers]
    score = blended(columns, numbers, need, text, miles, query)
    key = sort_key(columns, numbers, score, miles, query.sort)
    return Found(numbers, columns.groups.codes[numbers], need, text, miles, score, key)


def leaders(key: Key, groups: Ints, count: int) -> Ints:
    """Where the best document of each of the `count` best groups is, best first; equals stay in their order."""
    look = max(FIRST_LOOK, 2 * count)
    while True:
        if look < len(key):
            near = np.flatnonzero(key >= np.partition(key, len(key) - look)[len(key) - look])
            order = near[np.argsort(-key[near], kind="stable")]
        else:
            order = np.argsort(-key, kind="stable")
        _, first = np.unique(groups[order], return_index=True)
        if len(first) >= count or len(order) == len(key):
            return order[np.sort(first)[:count]]
        look *= 4


def _of_need(columns: Columns, found: Found, slug: str, count: int) -> Ints:
    having = np.flatnonzero(columns.needs.at(found.numbers, columns.needs.having({slug})))
    return having[leaders(found.key[having], found.groups[having], count)]


def other_sites(columns: Columns, found: Found, shown: Ints) -> dict[int, tuple[str, ...]]:
    """For each shown document whose group has more sites, the ids of those, best first."""
    is_shown = np.zeros(len(columns.groups.marks), np.bool_)
    is_shown[found.groups[shown]] = True
    places = np.flatnonzero(is_shown[found.groups])
    by_group: dict[int, list[int]] = {}
    for place in places[np.argsort(-found.score[places], kind="stable")].tolist():
        by_group.setdefault(int(found.groups[place]), []).append(place)
    return {
        place: tuple(columns.ids[int(found.numbers[other])] for other in sites if other != place)
        for place, sites in ((place, by_group[int(found.groups[place])]) for place in shown.tolist())
        if len(sites) > 1
    }


def facets(columns: Columns, numbers: Ints) -> dict[str, dict[str, int]]:
    """True counts of every value over all documents that match."""
    counted = {
        "needs": columns.needs,
        "modes": columns.modes,
        "languages": columns.staff,
        "insurance": columns.insurance,
        "flags": columns.flags,
        "tiers": columns.tiers,
    }
    counts = {name: coded.counts(coded.codes[numbers]) for name, coded in counted.items()}
    return {**counts, "cost": {"free": int(np.count_nonzero(columns.free[numbers]))}}
