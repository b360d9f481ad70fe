"""The blend in NumPy over the hits of an engine that cannot blend: score, cards, order and counts."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from directory.search.port import SearchQuery
from tests.benchmarks.peers import flat
from tests.benchmarks.peers.flat import ANY_LANGUAGE, EARTH_MILES
from tests.benchmarks.peers.peer import Found

COLUMNS = {"id": "U36", "card": np.int64, "combination": np.int64, "speech": np.int64, "place": np.float32,
           "is_placed": bool, "is_near": bool, "fixed": np.float32, "trust": np.float32,
           "checked_on": np.int64}  # fmt: skip
MILES_A_DEGREE = 69.0
Columns = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Hits:
    """Documents by number, and how well each carries the words."""

    numbers: Any
    text: Any


class Rows:
    """What is known of each combination, worked out once: how well each need fits it."""

    def __init__(self, known: flat.Flattener) -> None:
        self.combinations = list(known.combinations)
        self.facets = flat.Facets(self.combinations)
        self.speeches = list(known.speeches)
        self.fits: dict[str, Any] = {}
        decay = known.blend.need_position_decay
        for number, (needs, *_) in enumerate(self.combinations):
            for place, need in enumerate(needs):
                fits = self.fits.setdefault(need, np.zeros(len(self.combinations), np.float32))
                fits[number] = max(fits[number], 1 - decay * min(place, 4))

    def need(self, query: SearchQuery, codes: Any) -> Any:
        """The greatest weight of the needs asked for, for documents given by their combinations."""
        weighed = [self.fits[need] * np.float32(weight) for need, weight in query.needs.items() if need in self.fits]
        return np.maximum.reduce(weighed)[codes] if weighed else np.zeros(len(codes), np.float32)


def blended(columns: Columns, known: Rows, query: SearchQuery, hits: Hits, *, counting: bool = True) -> Found:
    """The answer from the hits; without `counting` somebody else counts the facets."""
    need = known.need(query, columns["combination"][hits.numbers])
    miles = _miles(columns, hits.numbers, query)
    floor = query.blend.text_floor if query.needs else query.blend.text_floor / 2
    kept = (need > 0) | (hits.text >= floor)
    if query.point and query.radius_miles is not None:
        kept &= (miles <= query.radius_miles) | ~columns["is_placed"][hits.numbers]
    numbers, miles = hits.numbers[kept], miles[kept]
    score = query.blend.need * need[kept] + query.blend.text * hits.text[kept]
    score = score * _near(columns, numbers, miles, query) * _fresh(columns, numbers, query) * columns["trust"][numbers]
    if any(language != "en" for language in query.languages):
        score = score * _by_row(columns["speech"][numbers], [_spoken(row, query) for row in known.speeches])
    return _ordered(columns, known.facets if counting else None, numbers, score, query.limit)


def box(query: SearchQuery) -> tuple[tuple[str, float, float], tuple[str, float, float]]:
    """Latitudes and longitudes between which everything within the radius lies."""
    latitude, longitude = query.point or (0.0, 0.0)
    high = (query.radius_miles or 0) / MILES_A_DEGREE * 1.01
    wide = high / math.cos(math.radians(abs(latitude) + high))
    return ("latitude", latitude - high, latitude + high), ("longitude", longitude - wide, longitude + wide)


def _ordered(columns: Columns, facets: flat.Facets | None, numbers: Any, score: Any, limit: int) -> Found:
    cards = columns["card"][numbers]
    order = np.lexsort((numbers, -score))
    _, first = np.unique(cards[order], return_index=True)
    top = order[np.sort(first)[:limit]]
    same = np.isin(cards, cards[top])
    counted: dict[str, dict[str, int]] = {}
    if facets:
        times = np.bincount(columns["combination"][numbers])
        rows = np.flatnonzero(times)
        counted = facets.counts(rows, times[rows])
    ids = columns["id"]
    return Found(ids[numbers[top]].tolist(), len(first), counted, ids[numbers[same]].tolist())


def _by_row(codes: Any, values: list[float]) -> Any:
    return np.array(values, np.float32)[codes]


def _spoken(row: flat.Speech, query: SearchQuery) -> float:
    asked = {language for language in query.languages if language != "en"}
    if asked & set(row[0]):
        return 1 + query.blend.staff_language
    return 1 + (query.blend.interpreter_language if {*asked, ANY_LANGUAGE} & set(row[1]) else 0)


def _miles(columns: Columns, numbers: Any, query: SearchQuery) -> Any:
    if query.point is None:
        return np.full(len(numbers), np.inf, np.float32)
    chords = np.linalg.norm(columns["place"][numbers] - np.array(flat.on_globe(query.point), np.float32), axis=1)
    return 2 * EARTH_MILES * np.arcsin(np.minimum(chords / 2, 1))


def _near(columns: Columns, numbers: Any, miles: Any, query: SearchQuery) -> Any:
    fixed = columns["fixed"][numbers]
    if query.point is None:
        return fixed
    return np.where(columns["is_near"][numbers], 1 / (1 + miles / query.blend.half_score_miles), fixed)


def _fresh(columns: Columns, numbers: Any, query: SearchQuery) -> Any:
    steps = sorted(query.blend.freshness.items())
    days = np.array([day for day, _ in steps])
    factors = np.array([query.blend.stale, *(factor for _, factor in steps)], np.float32)
    return factors[np.searchsorted(days, columns["checked_on"][numbers], side="right")]
