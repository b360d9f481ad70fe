"""The search port on OpenSearch. The cluster filters, counts and sends candidates; `ranking.rank` has the last word."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from time import monotonic
from typing import Any

import numpy as np

from directory.search.columns import Columns
from directory.search.document import Document
from directory.search.opensearch.cluster import Answer, Cluster, connect
from directory.search.opensearch.filters import Clause, allowed, terms
from directory.search.opensearch.scoring import order, scored
from directory.search.opensearch.spoken import Spoken
from directory.search.opensearch.template import document_of
from directory.search.opensearch.vocabulary import Vocabulary
from directory.search.port import SearchQuery, SearchResult
from directory.search.ranking import rank

REMEMBER_SECONDS = 30
"""Word statistics and lists of values may be this old; what this process writes is seen at once."""
EXACT_UP_TO = 40_000
"""Cards are counted exactly, or nearly so, up to here; beyond, within a few in a hundred."""
MANY_VALUES = 10_000
MOST_SITES = 2_000
FACETS = {
    "needs": "needs",
    "modes": "modes",
    "languages": "staff_languages",
    "insurance": "insurance",
    "flags": "flags",
    "tiers": "tier",
}


ALIAS = "directory-listings"


def connected(urls: str, shards: int, alias: str = ALIAS) -> "OpenSearchEngine":
    """The engine on a cluster; `urls` as in `cluster.connect`. Indexes made from now on have so many shards."""
    return OpenSearchEngine(Cluster(connect(urls), alias, shards))


class OpenSearchEngine:
    """Searches one index of a cluster; safe for many threads, processes and machines."""

    def __init__(self, cluster: Cluster) -> None:
        self.cluster = cluster
        self.vocabulary = Vocabulary(cluster)
        self._writes = 0

    def search(self, query: SearchQuery) -> SearchResult:
        """Rank the listings that may fit: first the best groups and the counts, then all sites of those groups."""
        spoken = self.vocabulary.spoken(query.words, self._moment())
        filters = allowed(query, self.values("area_rules") if query.refused_areas else ())
        first = self.cluster.search({**_groups(query, filters, spoken, query.limit), **_counts(query)})
        wanting = [terms("needs", [slug]) for slug in _wanting(query, first)]
        rest = self.cluster.ask([_groups(query, [*filters, need], spoken, query.per_need) for need in wanting])
        found = {hit["fields"]["group"][0] for answer in (first, *rest) for hit in answer["hits"]["hits"]}
        sites = self.cluster.detailed(_sites(query, filters, spoken, found)) if found else []
        return replace(
            _ranked(query, sites, spoken),
            total=int(first["aggregations"]["cards"]["value"]),
            listings=int(first["hits"]["total"]["value"]),
            facets=_facets(first) if query.with_facets else {},
        )

    def totals(self, queries: Sequence[SearchQuery]) -> list[int]:
        """How many cards each query would give. The queries may differ in their filters only."""
        if not queries:
            return []
        spoken = self.vocabulary.spoken(queries[0].words, self._moment())
        told = self.cluster.ask([self._total(query, spoken) for query in queries])
        return [int(answer["aggregations"]["cards"]["value"]) for answer in told]

    def _total(self, query: SearchQuery, spoken: Spoken) -> dict[str, Any]:
        filters = allowed(query, self.values("area_rules") if query.refused_areas else ())
        return {
            "query": scored(query, filters, spoken),
            "size": 0,
            **_counts(replace(query, with_facets=False, per_need=0)),
        }

    def values(self, field: str) -> frozenset[str]:
        """All values of `area_rules` or `hours` in the index."""
        return self.vocabulary.values(field, self._moment())

    def count(self) -> int:
        """How many documents can be found."""
        return self.cluster.count()

    def rebuild(self, documents: Iterable[Document]) -> int:
        """Build a new index beside the one in use and switch to it."""
        written = self.cluster.replace(documents)
        self._writes += 1
        return written

    def update(self, documents: Iterable[Document], removed: Iterable[str] = ()) -> None:
        """Put in or replace documents and take others out; done again, it does no harm."""
        self.cluster.write(documents, removed)
        self._writes += 1

    def _moment(self) -> tuple[int, int]:
        return int(monotonic() // REMEMBER_SECONDS), self._writes


def _groups(query: SearchQuery, filters: list[Clause], spoken: Spoken, size: int) -> dict[str, Any]:
    """The groups with the best sites."""
    return {
        "query": scored(query, filters, spoken),
        "sort": order(query),
        "track_scores": True,
        "collapse": {"field": "group"},
        "size": size,
        "_source": False,
        "docvalue_fields": ["group", "needs"],
        "track_total_hits": False,
    }


def _sites(query: SearchQuery, filters: list[Clause], spoken: Spoken, groups: Collection[str]) -> dict[str, Any]:
    """All sites of some groups, each with its facts and the words it has."""
    return {
        "query": scored(query, [*filters, terms("group", groups)], spoken, named=True),
        "sort": order(query),
        "track_scores": True,
        "size": MOST_SITES,
        "_source": False,
        "docvalue_fields": ["facts"],
        "track_total_hits": False,
    }


def _counts(query: SearchQuery) -> dict[str, Any]:
    cards = {"cards": {"cardinality": {"field": "group", "precision_threshold": EXACT_UP_TO}}}
    facets = {name: {"terms": {"field": field, "size": MANY_VALUES}} for name, field in FACETS.items()}
    free = {"free": {"filter": {"term": {"free": True}}}}
    needs = {"needs": facets["needs"]} if query.per_need else {}
    return {"aggs": {**cards, **needs, **(facets | free if query.with_facets else {})}, "track_total_hits": True}


def _wanting(query: SearchQuery, answer: Answer) -> list[str]:
    """Needs of which the best groups of all needs together hold too few."""
    if not query.per_need:
        return []
    shown = Counter(slug for hit in answer["hits"]["hits"] for slug in hit["fields"].get("needs", ()))
    there = {one["key"]: one["doc_count"] for one in answer["aggregations"]["needs"]["buckets"]}
    return [slug for slug in query.needs if shown[slug] < min(query.per_need, there.get(slug, 0))]


def _ranked(query: SearchQuery, sites: list[Answer], spoken: Spoken) -> SearchResult:
    columns = Columns.of([document_of(hit["fields"]["facts"][0]) for hit in sites])
    text = (spoken.score(hit.get("matched_queries", {})) for hit in sites)
    return rank(columns, np.fromiter(text, np.float32, len(sites)), replace(query, with_facets=False))


def _facets(answer: Answer) -> dict[str, dict[str, int]]:
    told = answer["aggregations"]
    counted = {name: {one["key"]: one["doc_count"] for one in told[name]["buckets"]} for name in FACETS}
    return {**counted, "cost": {"free": told["free"]["doc_count"]}}
