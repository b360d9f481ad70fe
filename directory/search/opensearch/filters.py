"""What a query leaves out, as OpenSearch filters; the same rules as `ranking.allowed`."""

from collections.abc import Collection, Iterator
from typing import Any

from directory.search.port import ANY_LANGUAGE, SearchQuery

Clause = dict[str, Any]
MILE_IN_METRES = 1609.344


def allowed(query: SearchQuery, area_rules: Collection[str]) -> list[Clause]:
    """All filters of a query; `area_rules` are all rules in the index."""
    return [terms("kind", query.kinds), *_rules(query, area_rules), *_wishes(query)]


def terms(field: str, values: Collection[str]) -> Clause:
    """Documents that have any of the values; for a single one OpenSearch has a cheaper way."""
    one, *others = sorted(values) or [""]
    return {"terms": {field: [one, *others]}} if others else {"term": {field: one}}


def exists(field: str) -> Clause:
    """Documents that have a value."""
    return {"exists": {"field": field}}


def either(*clauses: Clause) -> Clause:
    """Documents that any of the clauses finds."""
    return {"bool": {"should": list(clauses), "minimum_should_match": 1}}


def without(clause: Clause) -> Clause:
    """Documents that a clause does not find."""
    return {"bool": {"must_not": [clause]}}


def both(*clauses: Clause) -> Clause:
    """Documents that all clauses find."""
    return {"bool": {"filter": list(clauses)}}


def _rules(query: SearchQuery, area_rules: Collection[str]) -> Iterator[Clause]:
    if query.age_months:
        yield either(
            *(
                both({"range": {"min_months": {"lte": age}}}, {"range": {"under_months": {"gt": age}}})
                for age in query.age_months
            )
        )
    if query.income_percent is not None:
        limit = "max_income_percent"
        yield either({"term": {limit: 0}}, {"range": {limit: {"gte": query.income_percent}}})
    if query.insurance:
        yield either(without(exists("insurance")), terms("insurance", [query.insurance]))
    if query.refused_areas:
        # Few rules hold for a family and thousands do not, so the few are named.
        yield either(without(exists("area_rules")), terms("area_rules", set(area_rules) - query.refused_areas))
    if query.refused_hours:
        yield without(terms("hours", query.refused_hours))


def _wishes(query: SearchQuery) -> Iterator[Clause]:
    if query.radius_miles is not None and query.point is not None:
        circle = {"distance": f"{query.radius_miles * MILE_IN_METRES}m", "point": place(query.point)}
        yield either({"geo_distance": circle}, without(exists("point")))
    if query.must_speak:
        spoken = {*query.must_speak, ANY_LANGUAGE}
        yield either(terms("staff_languages", spoken), terms("interpreted_languages", spoken))
    if query.modes:
        yield terms("modes", query.modes)
    yield from (terms("flags", [flag]) for flag in sorted(query.flags))
    yield from ({"term": {name: True}} for name in ("free", "accessible") if getattr(query, name))
    if query.checked_since:
        yield {"range": {"checked_on": {"gte": query.checked_since}}}


def place(point: tuple[float, float]) -> dict[str, float]:
    """A point as OpenSearch writes it."""
    return {"lat": point[0], "lon": point[1]}
