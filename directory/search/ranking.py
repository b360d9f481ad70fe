"""Scores all documents at once: need fit, words, distance, language, freshness; then one card per group."""

from collections.abc import Mapping

import numpy as np

from directory.search.columns import Columns, Floats, Ints, Mask
from directory.search.port import Blend, Hit, SearchQuery, SearchResult

EARTH_MILES = 3958.7613
ANY_LANGUAGE = "mul"


def rank(columns: Columns, text: Floats, query: SearchQuery) -> SearchResult:
    """Rank documents; `text` holds each one's word score from 0 to 1."""
    need = need_scores(columns, query.needs, query.blend.need_position_decay)
    miles = distances(columns, query.point)
    mask = allowed(columns, query, miles) & relevant(need, text, query)
    score = blended(columns, need, text, miles, query)
    numbers, sizes = cards(columns, mask, sort_key(columns, score, miles, query.sort))
    best = {
        slug: numbers[np.isin(numbers, columns.needs.members[slug])][: query.per_need]
        for slug in query.needs
        if slug in columns.needs.members
    }
    wanted = numbers[: query.limit]
    others = other_sites(columns, mask, score, np.concatenate([wanted, *best.values()]))

    def hit(number: int) -> Hit:
        near = float(miles[number]) if columns.placed[number] and query.point else None
        return Hit(
            id=columns.ids[number],
            revision=int(columns.revisions[number]),
            score=float(score[number]),
            need_score=float(need[number]),
            text_score=float(text[number]),
            distance_miles=near,
            needs=columns.needs_of[number],
            tier=columns.tier_of[number],
            other_ids=others[number],
        )

    return SearchResult(
        hits=[hit(number) for number in wanted.tolist()],
        total=len(sizes),
        facets=facets(columns, mask) if query.with_facets else {},
        best_by_need={slug: [hit(number) for number in numbers.tolist()] for slug, numbers in best.items()},
        listings=int(mask.sum()),
    )


def need_scores(columns: Columns, needs: Mapping[str, float], decay: float) -> Floats:
    """Best need weight of each document, a little less for needs that are not its first."""
    scores = np.zeros(len(columns), np.float32)
    for slug, weight in needs.items():
        numbers = columns.needs.members.get(slug)
        if numbers is not None:
            fit = weight * (1 - decay * np.minimum(columns.needs.positions[slug], 4))
            scores[numbers] = np.maximum(scores[numbers], fit)
    return scores


def distances(columns: Columns, point: tuple[float, float] | None) -> Floats:
    """Great-circle miles from a point to every document; infinite where there is no place."""
    if point is None:
        return np.full(len(columns), np.inf, np.float32)
    lat1, lon1 = np.radians(np.float64(point[0])), np.radians(np.float64(point[1]))
    lat2, lon2 = np.radians(columns.latitude.astype(np.float64)), np.radians(columns.longitude.astype(np.float64))
    half = np.sin((lat2 - lat1) / 2) ** 2 + np.cos(lat1) * np.cos(lat2) * np.sin((lon2 - lon1) / 2) ** 2
    return np.where(columns.placed, 2 * EARTH_MILES * np.arcsin(np.sqrt(half)), np.inf).astype(np.float32)


def allowed(columns: Columns, query: SearchQuery, miles: Floats) -> Mask:
    """Documents that no filter and no rule known to fail leaves out."""
    mask = columns.kinds.having(query.kinds)
    if query.radius_miles is not None and query.point is not None:
        mask &= (miles <= query.radius_miles) | ~columns.placed
    if query.age_months:
        ages = np.array(query.age_months)[:, None]
        mask &= ((columns.min_months <= ages) & (ages < columns.under_months)).any(axis=0)
    if query.income_percent is not None:
        mask &= (columns.max_income == 0) | (columns.max_income >= query.income_percent)
    if query.insurance:
        mask &= columns.insurance.empty() | columns.insurance.having([query.insurance])
    if query.refused_areas:
        held = columns.area_rules.having(frozenset(columns.area_rules.members) - query.refused_areas)
        mask &= ~columns.area_rules.having(query.refused_areas) | held
    if query.refused_hours:
        mask &= ~columns.hours.having(query.refused_hours)
    return mask & _asked_for(columns, query)


def _asked_for(columns: Columns, query: SearchQuery) -> Mask:
    mask = np.ones(len(columns), np.bool_)
    if query.must_speak:
        spoken = {*query.must_speak, ANY_LANGUAGE}
        mask &= columns.staff.having(spoken) | columns.interpreted.having(spoken)
    if query.modes:
        mask &= columns.modes.having(query.modes)
    for flag in query.flags:
        mask &= columns.flags.having([flag])
    if query.free:
        mask &= columns.free
    if query.accessible:
        mask &= columns.accessible
    if query.checked_since:
        mask &= columns.checked_on >= query.checked_since
    return mask


def relevant(need: Floats, text: Floats, query: SearchQuery) -> Mask:
    """Documents that answer what was asked: by need, or by carrying enough of the words."""
    if not query.needs and not query.words:
        return np.ones(len(need), np.bool_)
    floor = query.blend.text_floor if query.needs else query.blend.text_floor / 2
    return (need > 0) | (text >= floor)


def blended(columns: Columns, need: Floats, text: Floats, miles: Floats, query: SearchQuery) -> Floats:
    """The score of each document: fit times nearness times what makes help likelier to work."""
    blend = query.blend
    fit = blend.need * need + blend.text * text if (query.needs or query.words) else np.ones_like(need)
    return (
        fit
        * nearness(columns, miles, query)
        * (1 + spoken(columns, query))
        * freshness(columns, query)
        * trust(columns, blend)
    ).astype(np.float32)


def nearness(columns: Columns, miles: Floats, query: SearchQuery) -> Floats:
    """From 1 at the door down to 0.5 at `half_score_miles`; fixed for help that has no place."""
    blend = query.blend
    factor = np.full(len(columns), blend.unplaced, np.float32)
    for tier, value in (("county", blend.county_tier), ("state", blend.state_tier), ("online", blend.online_tier)):
        factor[columns.tiers.having([tier])] = value
    if query.point is not None:
        at_a_place = columns.placed & columns.tiers.having(["near"])
        factor[at_a_place] = 1 / (1 + miles[at_a_place] / blend.half_score_miles)
    return factor


def spoken(columns: Columns, query: SearchQuery) -> Floats:
    """What speaking the family's languages adds: staff more than an interpreter, unknown nothing."""
    extra = np.zeros(len(columns), np.float32)
    asked = [language for language in query.languages if language != "en"]
    if asked:
        extra[columns.interpreted.having([*asked, ANY_LANGUAGE])] = query.blend.interpreter_language
        extra[columns.staff.having(asked)] = query.blend.staff_language
    return extra


def freshness(columns: Columns, query: SearchQuery) -> Floats:
    """1 for what was checked lately, less with age; `Blend.freshness` maps a day count to a factor."""
    factor = np.full(len(columns), query.blend.stale, np.float32)
    for since, value in sorted(query.blend.freshness.items()):
        factor[columns.checked_on >= since] = value
    return factor


def trust(columns: Columns, blend: Blend) -> Floats:
    """How far each document's source is trusted."""
    factor = np.ones(len(columns), np.float32)
    for confidence, value in blend.confidence.items():
        factor[columns.confidence.having([confidence])] = value
    return factor


def sort_key(columns: Columns, score: Floats, miles: Floats, sort: str) -> Floats:
    """What to order by, larger first."""
    if sort == "nearest":
        return np.where(np.isfinite(miles), -miles, -1e6 + score).astype(np.float32)
    if sort == "freshest":
        return columns.checked_on.astype(np.float64) + np.minimum(score, 0.99)  # type: ignore[return-value]
    return score


def cards(columns: Columns, mask: Mask, key: Floats) -> tuple[Ints, Ints]:
    """Document numbers in order, the best site of each group only, and the groups in that order."""
    numbers = np.flatnonzero(mask)
    ordered = numbers[np.lexsort((numbers, -key[numbers]))]
    _, first = np.unique(columns.groups[ordered], return_index=True)
    kept = ordered[np.sort(first)]
    return kept, columns.groups[kept]


def other_sites(columns: Columns, mask: Mask, score: Floats, shown: Ints) -> dict[int, tuple[str, ...]]:
    """For each shown document, the ids of its group's other sites, best first."""
    numbers = np.flatnonzero(mask & np.isin(columns.groups, columns.groups[shown]))
    ordered = numbers[np.argsort(-score[numbers], kind="stable")]
    by_group: dict[int, list[int]] = {}
    for number in ordered.tolist():
        by_group.setdefault(int(columns.groups[number]), []).append(number)
    return {
        number: tuple(columns.ids[other] for other in by_group[int(columns.groups[number])] if other != number)
        for number in shown.tolist()
    }


def facets(columns: Columns, mask: Mask) -> dict[str, dict[str, int]]:
    """True counts of every value over all documents that match."""
    return {
        "needs": columns.needs.counts(mask),
        "modes": columns.modes.counts(mask),
        "languages": columns.staff.counts(mask),
        "insurance": columns.insurance.counts(mask),
        "flags": columns.flags.counts(mask),
        "tiers": columns.tiers.counts(mask),
        "cost": {"free": int((mask & columns.free).sum())},
    }
