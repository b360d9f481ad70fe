"""A search engine as plain as can be: a list of documents, read one by one. Slow, and easy to believe."""

import math
from collections import Counter

from directory.search.port import Hit, SearchQuery, SearchResult
from directory.words import english_terms, spanish_terms

TERMS = {"name": english_terms, "organization": english_terms, "english": english_terms, "spanish": spanish_terms}
BOOSTS = {"name": 3.0, "organization": 2.5, "english": 1.0, "spanish": 1.0}


class PlainEngine:
    """The search port over a dict."""

    def __init__(self):
        self.documents = {}

    def rebuild(self, documents):
        self.documents = {doc.id: doc for doc in documents}
        return len(self.documents)

    def update(self, documents, removed=()):
        for listing_id in removed:
            self.documents.pop(listing_id, None)
        self.documents |= {doc.id: doc for doc in documents}

    def count(self):
        return len(self.documents)

    def values(self, field):
        if field == "hours":
            return frozenset(doc.hours for doc in self.documents.values())
        return frozenset(rule for doc in self.documents.values() for rule in doc.area_rules)

    def search(self, query: SearchQuery) -> SearchResult:
        texts = self._texts(query.words)
        found = []
        for doc in self.documents.values():
            need, text, miles = need_score(doc, query), texts.get(doc.id, 0.0), distance(doc, query.point)
            if is_allowed(doc, query, miles) and is_relevant(need, text, query):
                found.append((score(doc, need, text, miles, query), doc, need, text, miles))
        found.sort(key=lambda row: -sort_value(row, query.sort))
        groups = {}
        for row in found:
            groups.setdefault(row[1].group, []).append(row)
        hits = [as_hit(rows, query) for rows in groups.values()]
        return SearchResult(
            hits=hits[: query.limit],
            total=len(hits),
            facets={"needs": Counter(slug for row in found for slug in row[1].needs)},
            best_by_need={
                slug: [hit for hit in hits if slug in self.documents[hit.id].needs][: query.per_need]
                for slug in query.needs
                if any(slug in doc.needs for doc in self.documents.values())
            },
            listings=len(found),
        )

    def totals(self, queries):
        return [self.search(query).total for query in queries]

    def _texts(self, words):
        """BM25 summed over fields, times the share of the words' weight that a document carries."""
        groups = list(dict.fromkeys(zip(*(terms(words) for terms in TERMS.values()), strict=True)))
        total, mass, strength = 0.0, Counter(), Counter()
        for variants in groups:
            total += self._add_word(dict(zip(TERMS, variants, strict=True)), mass, strength)
        mass = {key: value for key, value in mass.items() if key in self.documents}
        best = max(strength.values(), default=0)
        return {key: mass[key] / total * (0.6 + 0.4 * strength[key] / best) for key in mass} if best else {}

    def _add_word(self, variants, mass, strength):
        counts = {
            field: {key: terms.count(variants[field]) for key, terms in self._terms(field).items()} for field in TERMS
        }
        most = max(sum(1 for count in found.values() if count) for found in counts.values())
        size = len(self.documents)
        idf = math.log(1 + (size - most + 0.5) / (most + 0.5))
        for field, found in counts.items():
            lengths = {key: len(terms) for key, terms in self._terms(field).items()}
            mean = max(sum(lengths.values()) / max(size, 1), 1.0)
            for key in (key for key, count in found.items() if count):
                norm = 0.25 + 0.75 * lengths[key] / mean
                strength[key] += idf * BOOSTS[field] * found[key] * 2.2 / (found[key] + 1.2 * norm)
        for key in {key for found in counts.values() for key, count in found.items() if count}:
            mass[key] += idf
        return idf

    def _terms(self, field):
        return {key: TERMS[field](getattr(doc, field)) for key, doc in self.documents.items()}


def need_score(doc, query):
    scores = [
        query.needs[slug] * (1 - query.blend.need_position_decay * min(place, 4))
        for place, slug in enumerate(doc.needs)
        if slug in query.needs
    ]
    return max(scores, default=0.0)


def distance(doc, point):
    if point is None or doc.point is None:
        return math.inf
    lat1, lon1, lat2, lon2 = map(math.radians, (*point, *doc.point))
    half = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * 3958.7613 * math.asin(math.sqrt(half))


def is_allowed(doc, query, miles):
    return all(
        (
            doc.kind in query.kinds,
            query.radius_miles is None or query.point is None or doc.point is None or miles <= query.radius_miles,
            not query.age_months or any(doc.min_months <= age < doc.under_months for age in query.age_months),
            query.income_percent is None
            or not doc.max_income_percent
            or doc.max_income_percent >= query.income_percent,
            not query.insurance or not doc.insurance or query.insurance in doc.insurance,
            not doc.area_rules or not set(doc.area_rules) <= query.refused_areas,
            doc.hours not in query.refused_hours,
            speaks(doc, query.must_speak),
            not query.modes or query.modes & set(doc.modes),
            query.flags <= set(doc.flags),
            not query.free or doc.free,
            not query.accessible or doc.accessible,
            doc.checked_on >= query.checked_since,
        )
    )


def speaks(doc, languages):
    return not languages or bool({*languages, "mul"} & {*doc.staff_languages, *doc.interpreted_languages})


def is_relevant(need, text, query):
    if not query.needs and not query.words:
        return True
    return need > 0 or text >= (query.blend.text_floor if query.needs else query.blend.text_floor / 2)


def score(doc, need, text, miles, query):
    blend = query.blend
    fit = blend.need * need + blend.text * text if query.needs or query.words else 1.0
    tiers = {"county": blend.county_tier, "state": blend.state_tier, "online": blend.online_tier}
    near = tiers.get(doc.tier, blend.unplaced)
    if query.point is not None and doc.point is not None and doc.tier == "near":
        near = 1 / (1 + miles / blend.half_score_miles)
    asked = [language for language in query.languages if language != "en"]
    spoken = 0.0
    if asked and {*asked, "mul"} & set(doc.interpreted_languages):
        spoken = blend.interpreter_language
    if set(asked) & set(doc.staff_languages):
        spoken = blend.staff_language
    fresh = [value for since, value in sorted(blend.freshness.items()) if doc.checked_on >= since]
    return fit * near * (1 + spoken) * (fresh[-1] if fresh else blend.stale) * blend.confidence.get(doc.confidence, 1.0)


def sort_value(row, sort):
    points, doc, _, _, miles = row
    if sort == "nearest":
        return -miles if math.isfinite(miles) else -1e6 + points
    return doc.checked_on + min(points, 0.99) if sort == "freshest" else points


def as_hit(rows, query):
    points, doc, need, text, miles = rows[0]
    others = sorted(rows[1:], key=lambda row: -row[0])
    near = miles if query.point is not None and doc.point is not None else None
    return Hit(
        doc.id,
        doc.revision,
        points,
        need,
        text,
        near,
        doc.needs,
        doc.tier,
        tuple((row[1].id, row[1].revision) for row in others),
    )
