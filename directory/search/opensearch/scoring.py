"""The blend of `ranking.blended` as an OpenSearch query, so that the cluster sends the best candidates first."""

from collections.abc import Iterator, Mapping
from typing import Any

from directory.search.opensearch.filters import MILE_IN_METRES, Clause, both, either, exists, place, terms, without
from directory.search.opensearch.spoken import Spoken
from directory.search.opensearch.template import DEEPEST
from directory.search.port import ANY_LANGUAGE, Blend, SearchQuery

NEARNESS = "1 / (1 + doc['point'].arcDistance(params.lat, params.lon) / params.half)"
FRESHNESS = (
    "long day = doc['checked_on'].value; double worth = params.stale;"
    "for (int step = 0; step < params.since.length; step++) {"
    "  if (day >= params.since[step]) { worth = params.worth[step]; }"
    "}"
    "return worth;"
)
ELSEWHERE = ("county", "state", "online")


def scored(query: SearchQuery, filters: list[Clause], spoken: Spoken, named: bool = False) -> Clause:
    """The documents that fit a query, with their blended score; `named` as in `Spoken.clause`."""
    fitting = {"bool": {"filter": [*filters, *_relevant(query, spoken)], **_fit(query, spoken, named)}}
    functions = [*_nearness(query), *_spoken(query), *_freshness(query.blend), *_trust(query.blend)]
    return {
        "function_score": {"query": fitting, "functions": functions, "score_mode": "multiply", "boost_mode": "multiply"}
    }


def order(query: SearchQuery) -> list[Clause]:
    """What comes first; equal scores in the order of their ids, so that every node agrees."""
    by_score: list[Clause] = [{"_score": "desc"}, {"id": "asc"}]
    if query.sort == "nearest" and query.point is not None:
        return [{"_geo_distance": {"point": place(query.point), "order": "asc", "unit": "mi"}}, *by_score]
    if query.sort == "freshest":
        return [{"checked_on": "desc"}, *by_score]
    return by_score


def _relevant(query: SearchQuery, spoken: Spoken) -> Iterator[Clause]:
    """As `ranking.relevant`: by need, or by carrying enough of the words."""
    if not query.needs and not query.words:
        return
    floor = query.blend.text_floor if query.needs else query.blend.text_floor / 2
    asked = [slug for slug, weight in query.needs.items() if weight > 0]
    by_need = [terms("needs", asked)] if asked else []
    by_words = [spoken.clause(at_least=floor)] if spoken else []
    yield either(*by_need, *by_words) if by_need or by_words else {"match_none": {}}


def _fit(query: SearchQuery, spoken: Spoken, named: bool) -> dict[str, Any]:
    if not query.needs and not query.words:
        return {"must": [{"match_all": {}}]}
    parts = [_boosted(_need(query.needs, query.blend.need_position_decay), query.blend.need)] if query.needs else []
    if spoken:
        parts.append(_boosted(spoken.clause(named=named), query.blend.text))
    return {"should": parts}


def _boosted(clause: Clause, boost: float) -> Clause:
    return {"bool": {"must": [clause], "boost": boost}}


def _need(needs: Mapping[str, float], decay: float) -> Clause:
    """The best need of each document, a little less for needs that are not its first."""
    by_worth: dict[float, list[str]] = {}
    for slug, weight in needs.items():
        for deep in range(DEEPEST + 1):
            by_worth.setdefault(weight * (1 - decay * deep), []).append(f"{slug}|{deep}")
    fits = [
        {"constant_score": {"filter": terms("need_places", places), "boost": worth}}
        for worth, places in by_worth.items()
        if worth > 0
    ]
    return {"dis_max": {"queries": fits or [{"match_none": {}}]}}


def _weight(value: float, found: Clause) -> Clause:
    return {"filter": found, "weight": value}


def _nearness(query: SearchQuery) -> Iterator[Clause]:
    blend = query.blend
    fixed = zip(ELSEWHERE, (blend.county_tier, blend.state_tier, blend.online_tier), strict=True)
    yield from (_weight(value, terms("tier", [tier])) for tier, value in fixed)
    if query.point is None:
        yield _weight(blend.unplaced, without(terms("tier", ELSEWHERE)))
        return
    at_a_place = both(terms("tier", ["near"]), exists("point"))
    params = {**place(query.point), "half": blend.half_score_miles * MILE_IN_METRES}
    yield {"filter": at_a_place, "script_score": {"script": {"source": NEARNESS, "params": params}}}
    yield _weight(blend.unplaced, without(either(at_a_place, terms("tier", ELSEWHERE))))


def _spoken(query: SearchQuery) -> Iterator[Clause]:
    asked = [language for language in query.languages if language != "en"]
    if asked:
        staff = terms("staff_languages", asked)
        interpreted = terms("interpreted_languages", [*asked, ANY_LANGUAGE])
        yield _weight(1 + query.blend.staff_language, staff)
        yield _weight(1 + query.blend.interpreter_language, both(interpreted, without(staff)))


def _freshness(blend: Blend) -> Iterator[Clause]:
    """A script, because filters on ranges would visit the whole index to judge a few thousand documents."""
    steps = sorted(blend.freshness.items())
    params = {"since": [day for day, _ in steps], "worth": [value for _, value in steps], "stale": blend.stale}
    yield {"script_score": {"script": {"source": FRESHNESS, "params": params}}}


def _trust(blend: Blend) -> Iterator[Clause]:
    yield from (_weight(value, terms("confidence", [confidence])) for confidence, value in blend.confidence.items())
