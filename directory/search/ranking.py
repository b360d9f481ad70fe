"""Ranks documents: need fit, words, distance, language, freshness; then one card per group.

What leaves documents out comes first, so that everything after it is worked out for the ones that remain only.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from directory.search.blending import Key, blended, distances, sort_key
from directory.search.coded import Floats, Mask
from directory.search.columns import Columns, Ints
from directory.search.filters import allowed, conditions, relevant
from directory.search.port import Hit, SearchQuery, SearchResult

FARTHEST = 13_000
"""Miles: more than half around the globe."""
Keys = tuple[tuple[str, int], ...]
"""Ids of listings with their revisions."""
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
    sites = np.bincount(found.groups)
    wanted = leaders(found.key, found.groups, query.limit)
    best = {
        slug: _of_need(columns, found, slug, query.per_need) for slug in query.needs if slug in columns.needs.values
    }
    shown = np.unique(np.concatenate([wanted, *best.values()]))
    hits = dict(
        zip(shown.tolist(), _hits(columns, found, shown, other_sites(columns, found, shown, sites)), strict=True)
    )
    return SearchResult(
        hits=[hits[place] for place in wanted.tolist()],
        total=int(np.count_nonzero(sites)),
        facets=facets(columns, found.numbers) if query.with_facets else {},
        best_by_need={slug: [hits[place] for place in places.tolist()] for slug, places in best.items()},
        listings=len(found.numbers),
    )


def _hits(columns: Columns, found: Found, places: Ints, others: Mapping[int, Keys]) -> Iterator[Hit]:
    numbers = found.numbers[places]
    miles = found.miles[places]
    return map(
        Hit,
        columns.ids.at(numbers),
        columns.revisions[numbers].tolist(),
        found.score[places].tolist(),
        found.need[places].tolist(),
        found.text[places].tolist(),
        [each if each < FARTHEST else None for each in miles.tolist()],
        [columns.needs.rows[code] for code in columns.needs.codes[numbers].tolist()],
        [columns.tiers.rows[code][0] for code in columns.tiers.codes[numbers].tolist()],
        [others.get(place, ()) for place in places.tolist()],
    )


def totals(columns: Columns, text: Floats, queries: Sequence[SearchQuery], alive: Mask | None = None) -> list[int]:
    """How many cards each query gives. They ask for the same and leave out different things."""
    if not queries:
        return []
    numbers = _candidates(_needs(columns, queries[0]), text, queries[0], alive)
    return [len(np.unique(columns.groups.codes[_kept(columns, numbers, query)[0]])) for query in queries]


def _needs(columns: Columns, query: SearchQuery) -> Floats:
    by_document: Floats = columns.needs.best(query.needs, query.blend.need_position_decay)[columns.needs.codes]
    return by_document


def _candidates(need: Floats, text: Floats, query: SearchQuery, alive: Mask | None) -> Ints:
    """Documents that answer what was asked, whatever else is wanted of them."""
    asked_for = relevant(need, text, query)
    return np.flatnonzero(asked_for if alive is None else asked_for & alive)


def _kept(columns: Columns, numbers: Ints, query: SearchQuery) -> tuple[Ints, Floats]:
    """What no filter leaves out, and how many miles away it is."""
    for coded, rows in conditions(columns, query):
        numbers = numbers[rows[coded.codes[numbers]]]
    numbers = numbers[allowed(columns, numbers, query)]
    miles = distances(columns, numbers, query.point)
    if query.radius_miles is not None and query.point is not None:
        near = (miles <= query.radius_miles) | ~columns.placed[numbers]
        numbers, miles = numbers[near], miles[near]
    return numbers, miles


def _find(columns: Columns, text: Floats, query: SearchQuery, alive: Mask | None) -> Found:
    need = _needs(columns, query)
    numbers, miles = _kept(columns, _candidates(need, text, query, alive), query)
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


def other_sites(columns: Columns, found: Found, shown: Ints, sites: Ints) -> dict[int, Keys]:
    """For each shown document whose group has more sites, the ids and revisions of those, best first."""
    shown = shown[sites[found.groups[shown]] > 1]
    if not len(shown):
        return {}
    is_shown = np.zeros(len(sites), np.bool_)
    is_shown[found.groups[shown]] = True
    places = np.flatnonzero(is_shown[found.groups])
    places = places[np.argsort(-found.score[places], kind="stable")]
    numbers = found.numbers[places]
    keys = zip(columns.ids.at(numbers), columns.revisions[numbers].tolist(), strict=True)
    by_group: dict[int, list[tuple[int, tuple[str, int]]]] = {}
    for place, group, key in zip(places.tolist(), found.groups[places].tolist(), keys, strict=True):
        by_group.setdefault(group, []).append((place, key))
    return {
        place: tuple(key for other, key in by_group[group] if other != place)
        for place, group in zip(shown.tolist(), found.groups[shown].tolist(), strict=True)
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
