"""How common words are in the index, remembered for a moment; words nobody wrote become the nearest one."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from math import log
from typing import Any

from rapidfuzz.distance import DamerauLevenshtein

from directory.search.opensearch.cluster import Cluster
from directory.search.opensearch.spoken import Spoken, Word, strength
from directory.search.opensearch.template import TERMS

REMEMBERED = 20_000
SUGGESTED = 25
PAGE = 10_000


class Vocabulary:
    """What of an index is asked again and again: word statistics, and all values of a field."""

    def __init__(self, cluster: Cluster) -> None:
        self.cluster = cluster
        self._spoken = lru_cache(maxsize=REMEMBERED)(self._look_up)
        self._values = lru_cache(maxsize=8)(self._all_values)

    def spoken(self, words: str, moment: object) -> Spoken:
        """The words of a query with their weights, as they were in the index at some `moment`."""
        return self._spoken(words, moment)

    def values(self, field: str, moment: object) -> frozenset[str]:
        """All values of a keyword field, as they were at some `moment`."""
        return self._values(field, moment)

    def _look_up(self, words: str, moment: object) -> Spoken:
        groups = term_groups(words)
        if not groups:
            return Spoken()
        size, known = self._counts(groups)
        misspelt = [group for group in groups if not any(known[item] for item in group.items())]
        if misspelt:
            nearest = self._nearest(misspelt)
            groups = [nearest[number] if (number := _place(group, misspelt)) is not None else group for group in groups]
            size, known = self._counts(groups)
        found = tuple(Word(group, _idf(size, max(known[item] for item in group.items()))) for group in groups)
        best = self.cluster.search({"size": 1, "_source": False, "query": strength(found), "track_total_hits": False})
        return Spoken(found, float(best["hits"]["max_score"] or 0.0))

    def _counts(self, groups: Iterable[Mapping[str, str]]) -> tuple[int, dict[tuple[str, str], int]]:
        """How many documents there are, and how many have each term in each field."""
        asked = list(dict.fromkeys(item for group in groups for item in group.items()))
        filters = {str(number): {"term": {f"{field}_terms": term}} for number, (field, term) in enumerate(asked)}
        found = self.cluster.search(
            {"size": 0, "track_total_hits": True, "aggs": {"having": {"filters": {"filters": filters}}}}
        )
        buckets = found["aggregations"]["having"]["buckets"]
        counts = {item: int(buckets[str(number)]["doc_count"]) for number, item in enumerate(asked)}
        return int(found["hits"]["total"]["value"]), counts

    def _nearest(self, groups: list[dict[str, str]]) -> list[dict[str, str]]:
        """The groups with each term replaced by a known one that is one slip away (two in long words)."""
        asked = [(number, field, term) for number, group in enumerate(groups) for field, term in group.items()]
        suggest = {f"{number} {field}": _suggester(field, term) for number, field, term in asked if slips(term)}
        found = self.cluster.search({"size": 0, "suggest": suggest})["suggest"] if suggest else {}
        nearest: list[dict[str, str]] = [{} for _ in groups]
        for number, field, term in asked:
            options = [option["text"] for entry in found.get(f"{number} {field}", ()) for option in entry["options"]]
            near = [(DamerauLevenshtein.distance(term, option), option) for option in options]
            nearest[number][field] = min((pair for pair in near if pair[0] <= slips(term)), default=(0, term))[1]
        return nearest

    def _all_values(self, field: str, moment: object) -> frozenset[str]:
        found: set[str] = set()
        page: dict[str, Any] = {"size": PAGE, "sources": [{"value": {"terms": {"field": field}}}]}
        while True:
            told = self.cluster.search({"size": 0, "aggs": {"values": {"composite": page}}})["aggregations"]["values"]
            found |= {bucket["key"]["value"] for bucket in told["buckets"]}
            if "after_key" not in told:
                return frozenset(found)
            page = {**page, "after": told["after_key"]}


def term_groups(words: str) -> list[dict[str, str]]:
    """Each different word as its term in each field."""
    analysed = {field: terms(words) for field, terms in TERMS.items()}
    groups = (tuple(zip(analysed, terms, strict=True)) for terms in zip(*analysed.values(), strict=True))
    return [dict(group) for group in dict.fromkeys(groups)]


def slips(term: str) -> int:
    """How many slips of the finger a term of this length may have; short words must be exact."""
    return 0 if len(term) < 5 else 1 if len(term) < 9 else 2


def _suggester(field: str, term: str) -> dict[str, Any]:
    options = {"field": f"{field}_terms", "max_edits": slips(term), "prefix_length": 1, "size": SUGGESTED}
    return {"text": term, "term": {**options, "suggest_mode": "missing", "string_distance": "damerau_levenshtein"}}


def _place(group: dict[str, str], groups: list[dict[str, str]]) -> int | None:
    return groups.index(group) if group in groups else None


def _idf(size: int, having: int) -> float:
    return log(1 + (size - having + 0.5) / (having + 0.5))
