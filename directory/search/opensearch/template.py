"""What an index of listings looks like to OpenSearch, and how a document is written there."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from directory.search.document import Document
from directory.words import english_terms, spanish_terms

TERMS: dict[str, Callable[[str], list[str]]] = {
    "name": english_terms,
    "organization": english_terms,
    "english": english_terms,
    "spanish": spanish_terms,
}
FIELD_BOOSTS = {"name": 3.0, "organization": 2.5, "english": 1.0, "spanish": 1.0}
TEXTS = frozenset(TERMS)
DEEPEST = 4
"""Needs from the fifth on are worth the same."""
EVERY_DOCUMENT = "."
"""A term in every field of every document, so that OpenSearch's mean length counts empty fields too."""
MOST_TERMS_OF_A_FILTER = 1_000_000

SATURATION = (
    "double mean = Math.max((double) field.sumTotalTermFreq / field.docCount - 1, 1);"
    "double norm = 0.25 + 0.75 * (doc.length - 1) / mean;"
    "return query.boost * doc.freq * 2.2 / (doc.freq + 1.2 * norm);"
)
"""BM25 without its idf, which is the same for all fields of a word and comes with the query."""

KEYWORDS = (
    "id", "kind", "group", "needs", "need_places", "insurance", "area_rules", "areas", "staff_languages",
    "interpreted_languages", "modes", "flags", "confidence", "tier", "hours",
)  # fmt: skip
NUMBERS = ("revision", "min_months", "under_months", "checked_on")
OUR_TERMS = {"type": "text", "analyzer": "whitespace", "similarity": "saturation", "index_options": "freqs"}
PLAIN_TEXT = {"type": "text", "norms": False, "index_options": "docs"}
MAPPINGS: dict[str, Any] = {
    "dynamic": "strict",
    "properties": {
        **{f"{name}_terms": OUR_TERMS for name in TERMS},
        **{name: {**PLAIN_TEXT, "analyzer": "spanish" if name == "spanish" else "english"} for name in TERMS},
        **{name: {"type": "keyword"} for name in KEYWORDS},
        **{name: {"type": "integer"} for name in NUMBERS},
        **{name: {"type": "boolean"} for name in ("free", "accessible")},
        "max_income_percent": {"type": "float"},
        "point": {"type": "geo_point"},
        "facts": {"type": "keyword", "index": False},
    },
}


def template(alias: str) -> dict[str, Any]:
    """The index template for every generation of an index."""
    return {
        "index_patterns": [f"{alias}-*"],
        "priority": 100,
        "template": {
            "settings": {
                "index.max_terms_count": MOST_TERMS_OF_A_FILTER,
                "index.similarity.saturation": {"type": "scripted", "script": {"source": SATURATION}},
            },
            "mappings": MAPPINGS,
        },
    }


def source_of(document: Document) -> dict[str, Any]:
    """A document as it is indexed: its words as our own terms beside the texts, and its facts as one string."""
    facts = asdict(document)
    words = {f"{field}_terms": " ".join((EVERY_DOCUMENT, *terms(facts[field]))) for field, terms in TERMS.items()}
    places = [f"{slug}|{min(place, DEEPEST)}" for place, slug in enumerate(dict.fromkeys(document.needs))]
    kept = {name: value for name, value in facts.items() if name not in TEXTS}
    point = {"lat": document.point[0], "lon": document.point[1]} if document.point else None
    return {
        **facts,
        **words,
        "group": mark_of(document.group),
        "point": point,
        "need_places": places,
        "facts": json.dumps(kept, separators=(",", ":")),
    }


def mark_of(group: str) -> str:
    """A short mark for a group: its name is long, and every search looks hundreds of groups up."""
    return hashlib.blake2b(group.encode(), digest_size=8).hexdigest()


def document_of(facts: str) -> Document:
    """The document without its texts, from its facts."""
    told: dict[str, Any] = {**json.loads(facts), **dict.fromkeys(TEXTS, "")}
    values: dict[str, Any] = {name: tuple(item) if isinstance(item, list) else item for name, item in told.items()}
    return Document(**values)
