"""tantivy, Rust's search library, in this process: filters and words there, the blend in NumPy over what it finds.

It cannot multiply a score by a distance, so its scores are brought to Python and blended there. `Tantivy` takes every
hit and gives the same answers as ours; `TantivyWindow` blends only the best thousand by words, as people do with
engines of this kind, and lets tantivy count.
"""

from collections.abc import Collection, Sequence
from typing import Any

import numpy as np
import tantivy

from directory.search.document import Document
from directory.search.port import SearchQuery
from tests.benchmarks.home import blend
from tests.benchmarks.peers import flat
from tests.benchmarks.peers.blended import COLUMNS, Hits, Rows, blended, box
from tests.benchmarks.peers.flat import ANY_LANGUAGE
from tests.benchmarks.peers.peer import Found, InProcess
from tests.benchmarks.peers.vocabulary import BOOSTS, FIELDS, Vocabulary, Word

MUST, SHOULD = tantivy.Occur.Must, tantivy.Occur.Should
NUMBERS = ("number", "card", "combination", "min_months", "under_months")
STEP = 4096.0
"""More than BM25 ever gives: which words a hit carries is told in steps of it."""
WINDOW = 1_000
MEMORY = 256_000_000
FAR_MORE = 65_000


class Tantivy(InProcess):
    """Every hit is blended."""

    name = "tantivy"
    counting = True

    def build(self, documents: Sequence[Document]) -> None:
        """An index, and the columns of the blend beside it."""
        (self.folder / "index").mkdir()
        index = tantivy.Index(_schema(), path=str(self.folder / "index"))
        index.register_tokenizer("terms", _spaces())
        flattener = flat.Flattener(blend())
        writer = index.writer(MEMORY, 2)
        rows = []
        for number, document in enumerate(documents):
            rows.append(flattener(document, number))
            writer.add_document(_document(rows[-1]))
        writer.commit()
        writer.wait_merging_threads()
        columns = {name: np.array([getattr(row, name) for row in rows], kind) for name, kind in COLUMNS.items()}
        np.savez(self.folder / "columns.npz", **columns)
        flat.keep(flattener, self.folder)

    def open(self) -> None:
        """Open the index and the columns, and ask how often each word comes up."""
        self.index = tantivy.Index.open(str(self.folder / "index"))
        self.index.register_tokenizer("terms", _spaces())
        self.schema = self.index.schema
        self.writer: Any = None
        with np.load(self.folder / "columns.npz") as kept:
            self.columns = {name: kept[name] for name in kept.files}
        self.flattener = flat.kept(self.folder)
        self.rows = Rows(self.flattener)
        self.searcher = self.index.searcher()
        counts = {name: dict(self.searcher.terms_with_prefix(name, "")) for name in FIELDS}
        self.vocabulary = Vocabulary(counts, self.searcher.num_docs)

    def search(self, query: SearchQuery) -> Found:
        """Ask tantivy for what matches, then blend, put on cards and count."""
        read = self.vocabulary.words(query.words)
        words = [word for word in read if word.is_known]
        if not words and not query.needs:
            return Found([])
        asked = self._asked(query, words)
        hits = self.searcher.search(asked, self._limit(), count=False).hits
        if not hits:
            return Found([])
        numbers = self.searcher.fast_field_values("number", [address for _, address in hits])
        scores = np.array([score for score, _ in hits], np.float32)
        found = Hits(np.array(numbers, np.int64), self._text(read, words, scores))
        return self._counted(asked, blended(self.columns, self.rows, query, found, counting=self.counting))

    def update(self, document: Document) -> None:
        """Replace one document, and its row in the columns."""
        if self.writer is None:
            self.writer = self.index.writer(MEMORY, 1)
        number = int(np.flatnonzero(self.columns["id"] == document.id)[0])
        row = self.flattener(document, number)
        self.writer.delete_documents_by_term("id", document.id)
        self.writer.add_document(_document(row))
        self.writer.commit()
        for name in COLUMNS:
            self.columns[name][number] = getattr(row, name)
        self.rows = Rows(self.flattener)
        self.index.reload()
        self.searcher = self.index.searcher()

    def _limit(self) -> int:
        return int(self.searcher.num_docs)

    def _counted(self, asked: Any, found: Found) -> Found:
        return found

    def _text(self, read: Sequence[Word], words: Sequence[Word], scores: Any) -> Any:
        """The words' score of each hit, from which words it carries and the sum of BM25."""
        if not words:
            return np.zeros(len(scores), np.float32)
        carried = (scores // np.float32(STEP)).astype(np.int64)
        strength = scores - carried * np.float32(STEP)
        codes = np.arange(2 ** len(words))
        mass = sum(np.where(codes >> place & 1, word.weight, 0) for place, word in enumerate(words))
        total = sum(word.weight for word in read)
        return (mass / total).astype(np.float32)[carried] * (0.6 + 0.4 * strength / max(float(strength.max()), 1e-9))

    def _asked(self, query: SearchQuery, words: Sequence[Word]) -> Any:
        """A boolean query: any word or need, and all filters."""
        options = [self._carried(place, word) for place, word in enumerate(words)]
        options += [self._needed(need, weight) for need, weight in query.needs.items()]
        either = tantivy.Query.boolean_query([(SHOULD, option) for option in options])
        return tantivy.Query.boolean_query([(MUST, either), *((MUST, one) for one in self._filters(query))])

    def _carried(self, place: int, word: Word) -> Any:
        """Documents with a word; the score tells BM25 and, in steps, which word it was."""
        either = self._word(word)
        mark = tantivy.Query.const_score_query(either, STEP * 2**place)
        return tantivy.Query.boolean_query([(MUST, either), (MUST, mark)])

    def _word(self, word: Word) -> Any:
        terms = zip(word.terms.items(), BOOSTS, strict=True)
        return tantivy.Query.boolean_query(
            [
                (SHOULD, tantivy.Query.boost_query(tantivy.Query.term_query(self.schema, name, term, "freq"), boost))
                for (name, term), boost in terms
            ]
        )

    def _needed(self, need: str, weight: float) -> Any:
        return self._any("needs", [need])

    def _filters(self, query: SearchQuery) -> list[Any]:
        wanted = [self._any("kind", sorted(query.kinds))]
        if query.point and query.radius_miles is not None:
            wanted.append(self._either([self._all(self._inside(query)), self._any("tags", ["unplaced"])]))
        if query.age_months:
            ages = [[self._range("min_months", None, age), self._range("under_months", age + 1, None)]
                    for age in query.age_months]  # fmt: skip
            wanted.append(self._either([self._all(age) for age in ages]))
        if query.insurance:
            wanted.append(self._any("tags", ["insured:", f"insured:{query.insurance}"]))
        if query.must_speak:
            spoken = sorted({*query.must_speak, ANY_LANGUAGE})
            wanted.append(self._any("tags", [f"{by}:{code}" for by in ("staff", "interpreter") for code in spoken]))
        if query.modes:
            wanted.append(self._any("tags", [f"mode:{mode}" for mode in sorted(query.modes)]))
        wanted += [self._any("tags", [f"flag:{flag}"]) for flag in sorted(query.flags)]
        if query.free:
            wanted.append(self._any("tags", ["free"]))
        return [tantivy.Query.const_score_query(one, 0.0) for one in wanted]

    def _inside(self, query: SearchQuery) -> list[Any]:
        return [
            tantivy.Query.range_query(self.schema, name, tantivy.FieldType.Float, low, high)
            for name, low, high in box(query)
        ]

    def _any(self, name: str, values: Collection[str]) -> Any:
        if len(values) == 1:
            term = tantivy.Query.term_query(self.schema, name, next(iter(values)), "basic")
            return tantivy.Query.const_score_query(term, 0.0)
        return tantivy.Query.const_score_query(tantivy.Query.term_set_query(self.schema, name, list(values)), 0.0)

    def _range(self, name: str, low: int | None, high: int | None) -> Any:
        return tantivy.Query.range_query(self.schema, name, tantivy.FieldType.Integer, low, high)

    @staticmethod
    def _either(queries: Sequence[Any]) -> Any:
        return tantivy.Query.boolean_query([(SHOULD, one) for one in queries])

    @staticmethod
    def _all(queries: Sequence[Any]) -> Any:
        return tantivy.Query.boolean_query([(MUST, one) for one in queries])


class TantivyWindow(Tantivy):
    """Only the best thousand by words and needs are blended; tantivy's own aggregation counts all of them."""

    name = "tantivy, best 1,000"
    counting = False

    def _limit(self) -> int:
        return WINDOW

    def _carried(self, place: int, word: Word) -> Any:
        return self._word(word)

    def _needed(self, need: str, weight: float) -> Any:
        return tantivy.Query.const_score_query(self._any("needs", [need]), 20 * weight)

    def _text(self, read: Sequence[Word], words: Sequence[Word], scores: Any) -> Any:
        return scores / scores.max() if words else np.zeros(len(scores), np.float32)

    def _counted(self, asked: Any, found: Found) -> Found:
        wanted = {
            "cards": {"cardinality": {"field": "card"}},
            "counts": {"terms": {"field": "combination", "size": FAR_MORE}},
        }
        answer = self.searcher.aggregate(asked, wanted)
        buckets = answer["counts"]["buckets"]
        facets = self.rows.facets.counts([int(one["key"]) for one in buckets], [one["doc_count"] for one in buckets])
        return Found(found.ids, int(answer["cards"]["value"]), facets, found.sites)


def _schema() -> Any:
    builder = tantivy.SchemaBuilder()
    for name in FIELDS:
        builder.add_text_field(name, tokenizer_name="terms", index_option="freq")
    for name in ("id", "kind", "tags", "needs"):
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic")
    for name in NUMBERS:
        builder.add_integer_field(name, fast=True)
    for name in ("latitude", "longitude"):
        builder.add_float_field(name, fast=True)
    return builder.build()


def _spaces() -> Any:
    return tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()


def _document(row: flat.Flat) -> Any:
    document = tantivy.Document()
    for name, terms in zip(FIELDS, row.terms, strict=True):
        document.add_text(name, terms)
    marks = [*row.tags, *(["free"] if row.is_free else []), *([] if row.is_placed else ["unplaced"])]
    needs = [need for need, _ in row.needs]
    for name, values in (("id", [row.id]), ("kind", [row.kind]), ("tags", marks), ("needs", needs)):
        for value in values:
            document.add_text(name, value)
    for name in NUMBERS:
        document.add_integer(name, getattr(row, name))
    document.add_float("latitude", row.point[0])
    document.add_float("longitude", row.point[1])
    return document
