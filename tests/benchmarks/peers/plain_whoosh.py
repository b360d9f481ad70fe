"""Whoosh the way its manual shows it: a weighting that blends, a filter, facets, and cards by collapsing."""

import math
from collections.abc import Sequence
from typing import Any

from whoosh import fields, index, query, sorting
from whoosh.scoring import BM25F

from directory.search.document import Document
from directory.search.port import SearchQuery
from directory.search.whoosh_index.schema import TermTokenizer
from tests.benchmarks.home import blend
from tests.benchmarks.peers import flat
from tests.benchmarks.peers.flat import ANY_LANGUAGE, EARTH_MILES
from tests.benchmarks.peers.peer import Found, InProcess
from tests.benchmarks.peers.vocabulary import BOOSTS, FIELDS, Vocabulary, Word

MILLIONTHS = 1_000_000
NUMBERS = ("card", "combination", "x", "y", "z", "near", "fixed", "trust", "min_months", "under_months", "checked_on")


class PlainWhoosh(InProcess):
    """Postings are read through matchers and scored one document at a time."""

    name = "plain Whoosh"

    def build(self, documents: Sequence[Document]) -> None:
        """One segment."""
        (self.folder / "index").mkdir()
        writer = index.create_in(str(self.folder / "index"), _schema()).writer(limitmb=256)
        flattener = flat.Flattener(blend())
        for number, document in enumerate(documents):
            writer.add_document(**_fields(document, flattener(document, number)))
        writer.commit(optimize=True)
        flat.keep(flattener, self.folder)

    def open(self) -> None:
        """Open the index, and read how often each word comes up."""
        self.index = index.open_dir(str(self.folder / "index"))
        self.flattener = flat.kept(self.folder)
        self.facets = flat.Facets(self.flattener.combinations)
        self.searcher = self.index.searcher()
        reader = self.searcher.reader()
        counts = {name: {term.decode(): reader.doc_frequency(name, term) for term in reader.lexicon(name)}
                  for name in FIELDS}  # fmt: skip
        self.vocabulary = Vocabulary(counts, self.searcher.doc_count())

    def search(self, query: SearchQuery) -> Found:
        """One search with filter, groups and collapsing."""
        words = [word for word in self.vocabulary.words(query.words) if word.is_known]
        if not words and not query.needs:
            return Found([])
        searcher = self.index.searcher(weighting=Blended(query))
        found = searcher.search(
            _asked(query, words), limit=query.limit, filter=_filter(query), collapse="card", collapse_limit=1,
            groupedby=sorting.FieldFacet("combination", maptype=sorting.Count),
        )  # fmt: skip
        counted = found.groups("combination")
        facets = self.facets.counts([int(row) for row in counted], list(counted.values()))
        return Found([hit["id"] for hit in found], len(found), facets)

    def update(self, document: Document) -> None:
        """Replace one document in one commit."""
        writer = self.index.writer()
        writer.update_document(**_fields(document, self.flattener(document, 0)))
        writer.commit()
        self.index = self.index.refresh() if hasattr(self.index, "refresh") else self.index


class Blended(BM25F):  # type: ignore[misc]
    """BM25F times what the columns say of a document."""

    use_final = True

    def __init__(self, asked: SearchQuery) -> None:
        super().__init__()
        self.asked = asked
        self.place = flat.on_globe(asked.point) if asked.point else None
        self.steps = sorted(asked.blend.freshness.items(), reverse=True)
        self.columns: dict[str, Any] = {}

    def final(self, searcher: Any, number: int, score: float) -> float:
        """The score of one document."""
        if not self.columns:
            reader = searcher.reader()
            self.columns = {name: reader.column_reader(name, reverse=False) for name in NUMBERS}
        read = {name: column[number] for name, column in self.columns.items()}
        near = read["fixed"] / MILLIONTHS
        if self.place and read["near"]:
            here = (read["x"] / MILLIONTHS, read["y"] / MILLIONTHS, read["z"] / MILLIONTHS)
            miles = 2 * EARTH_MILES * math.asin(min(1.0, math.dist(here, self.place) / 2))
            near = 1 / (1 + miles / self.asked.blend.half_score_miles)
        fresh = next((value for day, value in self.steps if read["checked_on"] >= day), self.asked.blend.stale)
        return score * near * fresh * read["trust"] / MILLIONTHS


def _asked(asked: SearchQuery, words: Sequence[Word]) -> Any:
    options = [
        query.Term(name, term, boost=boost)
        for word in words
        for (name, term), boost in zip(word.terms.items(), BOOSTS, strict=True)
    ]
    options += [
        query.ConstantScoreQuery(query.Term("needs", need), 20 * weight) for need, weight in asked.needs.items()
    ]
    return query.Or(options)


def _filter(asked: SearchQuery) -> Any:
    wanted: list[Any] = [query.Or([query.Term("kind", kind) for kind in asked.kinds])]
    if asked.age_months:
        wanted.append(query.Or([query.And([query.NumericRange("min_months", None, age),
                                           query.NumericRange("under_months", age + 1, None)])
                                for age in asked.age_months]))  # fmt: skip
    if asked.insurance:
        wanted.append(_any(["insured:", f"insured:{asked.insurance}"]))
    if asked.must_speak:
        spoken = {*asked.must_speak, ANY_LANGUAGE}
        wanted.append(_any([f"{by}:{code}" for by in ("staff", "interpreter") for code in spoken]))
    if asked.modes:
        wanted.append(_any([f"mode:{mode}" for mode in asked.modes]))
    wanted += [query.Term("tags", f"flag:{flag}") for flag in asked.flags]
    if asked.free:
        wanted.append(query.Term("tags", "free"))
    if asked.point and asked.radius_miles is not None:
        wanted.append(query.Or([_box(asked), query.Term("tags", "unplaced")]))
    return query.And(wanted)


def _box(asked: SearchQuery) -> Any:
    reach = 2 * math.sin((asked.radius_miles or 0) / EARTH_MILES / 2)
    return query.And(
        [
            query.NumericRange(axis, int((here - reach) * MILLIONTHS), int((here + reach) * MILLIONTHS))
            for axis, here in zip("xyz", flat.on_globe(asked.point or (0, 0)), strict=True)
        ]
    )


def _any(tags: Sequence[str]) -> Any:
    return query.Or([query.Term("tags", tag) for tag in tags])


def _schema() -> Any:
    words = {name: fields.TEXT(analyzer=TermTokenizer(name), phrase=False) for name in FIELDS}
    kept = {name: fields.NUMERIC(int, bits=64, signed=True, sortable=True) for name in NUMBERS}
    return fields.Schema(id=fields.ID(unique=True, stored=True), kind=fields.ID, needs=fields.KEYWORD,
                         tags=fields.KEYWORD(commas=True), **words, **kept)  # fmt: skip


def _fields(document: Document, row: flat.Flat) -> dict[str, Any]:
    marks = [*row.tags, *(["free"] if row.is_free else []), *([] if row.is_placed else ["unplaced"])]
    x, y, z = (round(value * MILLIONTHS) for value in row.place)
    return {
        "id": row.id, "kind": row.kind, "needs": " ".join(need for need, _ in row.needs), "tags": ",".join(marks),
        "x": x, "y": y, "z": z, "near": int(row.is_near), "fixed": round(row.fixed * MILLIONTHS),
        "trust": round(row.trust * MILLIONTHS), "card": row.card, "combination": row.combination,
        "min_months": row.min_months, "under_months": row.under_months, "checked_on": row.checked_on,
        **{name: getattr(document, name) for name in FIELDS},
    }  # fmt: skip
