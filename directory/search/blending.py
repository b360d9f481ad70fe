"""The score of a document: need fit and words, times nearness, language, freshness and trust."""

import numpy as np
from numpy.typing import NDArray

from directory.search.coded import Floats
from directory.search.columns import Columns, Ints
from directory.search.port import ANY_LANGUAGE, SearchQuery

Key = NDArray[np.float32] | NDArray[np.float64]

EARTH_MILES = 3958.7613


def distances(columns: Columns, numbers: Ints, point: tuple[float, float] | None) -> Floats:
    """Great-circle miles from a point to some documents; infinite where there is no place."""
    if point is None:
        return np.full(len(numbers), np.inf, np.float32)
    latitude, longitude = np.radians(point)
    here = np.array(
        [np.cos(latitude) * np.cos(longitude), np.cos(latitude) * np.sin(longitude), np.sin(latitude)], np.float32
    )
    apart = columns.places[numbers] - here
    half_chord = np.sqrt(np.einsum("ij,ij->i", apart, apart)) / 2
    miles = 2 * EARTH_MILES * np.arcsin(np.minimum(half_chord, 1))
    return np.where(columns.placed[numbers], miles, np.inf).astype(np.float32)


def blended(columns: Columns, numbers: Ints, need: Floats, text: Floats, miles: Floats, query: SearchQuery) -> Floats:
    """The score of each document: fit times nearness times what makes help likelier to work."""
    blend = query.blend
    score = blend.need * need + blend.text * text if (query.needs or query.words) else np.ones_like(need)
    score = score * nearness(columns, numbers, miles, query)
    score *= 1 + spoken(columns, numbers, query)
    score *= freshness(columns, numbers, query)
    score *= trust(columns, numbers, query)
    return score.astype(np.float32)


def nearness(columns: Columns, numbers: Ints, miles: Floats, query: SearchQuery) -> Floats:
    """From 1 at the door down to 0.5 at `half_score_miles`; fixed for help that has no place."""
    blend = query.blend
    fixed = {"county": blend.county_tier, "state": blend.state_tier, "online": blend.online_tier}
    factor = columns.tiers.at(numbers, columns.tiers.each(lambda row: fixed.get(row[0], blend.unplaced)))
    if query.point is None:
        return factor
    at_a_place = columns.tiers.at(numbers, columns.tiers.having({"near"})) & columns.placed[numbers]
    return np.where(at_a_place, 1 / (1 + miles / np.float32(blend.half_score_miles)), factor)


def spoken(columns: Columns, numbers: Ints, query: SearchQuery) -> Floats:
    """What speaking the family's languages adds: staff more than an interpreter, unknown nothing."""
    extra = np.zeros(len(numbers), np.float32)
    asked = {language for language in query.languages if language != "en"}
    if asked:
        extra[columns.interpreted.at(numbers, columns.interpreted.having({*asked, ANY_LANGUAGE}))] = (
            query.blend.interpreter_language
        )
        extra[columns.staff.at(numbers, columns.staff.having(asked))] = query.blend.staff_language
    return extra


def freshness(columns: Columns, numbers: Ints, query: SearchQuery) -> Floats:
    """1 for what was checked lately, less with age; `Blend.freshness` maps a day to the factor since then."""
    since = sorted(query.blend.freshness)
    factors = np.array([query.blend.stale, *(query.blend.freshness[day] for day in since)], np.float32)
    fresh: Floats = factors[np.searchsorted(np.array(since, np.int32), columns.checked_on[numbers], side="right")]
    return fresh


def trust(columns: Columns, numbers: Ints, query: SearchQuery) -> Floats:
    """How far the source of each document is trusted."""
    by_row = columns.confidence.each(lambda row: query.blend.confidence.get(row[0], 1.0))
    return columns.confidence.at(numbers, by_row)


def sort_key(columns: Columns, numbers: Ints, score: Floats, miles: Floats, sort: str) -> Key:
    """What to order by, larger first."""
    if sort == "nearest":
        return np.where(np.isfinite(miles), -miles, np.float32(-1e6) + score)
    if sort == "freshest":
        return columns.checked_on[numbers].astype(np.float64) + np.minimum(score, np.float32(0.99))
    return score
