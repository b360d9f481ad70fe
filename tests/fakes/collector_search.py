"""The plain engine with Whoosh's own collector and BM25 for the words: slow, and right by other people's code."""

import math

from whoosh.index import open_dir
from whoosh.query import Or, Term
from whoosh.scoring import BM25F

from directory.search.whoosh_index.engine import WhooshEngine
from directory.search.whoosh_index.folder import current
from tests.fakes.plain_search import BOOSTS, TERMS, PlainEngine


class CollectorEngine(PlainEngine):
    """The search port over a Whoosh index that is read in the ordinary way."""

    def __init__(self, root):
        super().__init__()
        self.index = WhooshEngine(root)

    def rebuild(self, documents):
        super().rebuild(documents)
        return self.index.rebuild(self.documents.values())

    def update(self, documents, removed=()):
        super().update(documents, removed)
        self.index.rebuild(self.documents.values())

    def _texts(self, words):
        index = open_dir(str(current(self.index.root)))
        total, mass, strength = 0.0, {}, {}
        for variants in dict.fromkeys(zip(*(terms(words) for terms in TERMS.values()), strict=True)):
            terms = [Term(field, term, BOOSTS[field]) for field, term in zip(TERMS, variants, strict=True)]
            weight, points = collected(index, terms)
            total += weight
            for key, value in points.items():
                mass[key] = mass.get(key, 0) + weight
                strength[key] = strength.get(key, 0) + value
        best = max(strength.values(), default=0)
        return {key: mass[key] / total * (0.6 + 0.4 * strength[key] / best) for key in mass} if best else {}


class SharedWeight(BM25F):
    """Whoosh's BM25F, but a word weighs the same in every field."""

    def __init__(self, weight):
        super().__init__()
        self.weight = weight

    def idf(self, searcher, fieldname, text):
        return self.weight


def collected(index, terms):
    """The weight of a word, and the points that Whoosh's collector gives for it by document id."""
    with index.reader() as reader:
        most = max(reader.doc_frequency(term.fieldname, term.text) for term in terms)
        weight = math.log(1 + (reader.doc_count() - most + 0.5) / (most + 0.5))
    with index.searcher(weighting=SharedWeight(weight)) as searcher:
        return weight, {hit["id"]: hit.score for hit in searcher.search(Or(terms), limit=None)}
