"""SQLite with FTS5, in this process: what most small directories would use."""

import sqlite3
from collections.abc import Collection, Iterable, Sequence

from directory.search.document import Document
from directory.search.port import SearchQuery
from tests.benchmarks.home import blend
from tests.benchmarks.peers import flat, sql
from tests.benchmarks.peers.peer import Found, InProcess
from tests.benchmarks.peers.vocabulary import BOOSTS, FIELDS, Vocabulary, Word

TOP = (
    "top as materialized (select id, card, max(score) as score, number from found group by card "
    "order by 3 desc, 4 limit"
)
PRAGMAS = ("journal_mode = wal", "synchronous = normal", "mmap_size = 1073741824", "cache_size = -262144")
RANK = f"bm25({', '.join(map(str, BOOSTS))})"


class SqliteFts5(InProcess):
    """FTS5 and BM25 for the words, indexed tables for the rest; both optimized and analysed after the load."""

    name = "SQLite FTS5"

    def build(self, documents: Sequence[Document]) -> None:
        """Load everything in one transaction."""
        connection = self._connect()
        connection.executescript(
            f"create table documents ({sql.COLUMNS});"
            "create table document_needs (need text, number integer, fit real, primary key (need, number)) "
            "without rowid; create index document_needs_number on document_needs (number);"
            "create table document_tags (number integer, tag text, primary key (number, tag)) without rowid;"
            f"create virtual table words using fts5({', '.join(FIELDS)});"
            "create virtual table vocabulary using fts5vocab('words', 'col');"
        )
        flattener = flat.Flattener(blend())
        with connection:
            for number, document in enumerate(documents, 1):
                self._insert(connection, flattener(document, number))
            connection.execute("insert into words (words, rank) values ('rank', ?)", (RANK,))
            connection.execute("insert into words (words) values ('optimize')")
            connection.execute("analyze")
        connection.close()
        flat.keep(flattener, self.folder)

    def open(self) -> None:
        """Connect, and read how often each word comes up."""
        self.connection = self._connect()
        self.flattener = flat.kept(self.folder)
        self.facets = flat.Facets(self.flattener.combinations)
        counts: dict[str, dict[str, int]] = {name: {} for name in FIELDS}
        for term, name, times in self.connection.execute("select term, col, doc from vocabulary"):
            counts[name][term] = times
        size = self.connection.execute("select count(*) from documents").fetchone()[0]
        self.vocabulary = Vocabulary(counts, size)

    def search(self, query: SearchQuery) -> Found:
        """One statement."""
        read = self.vocabulary.words(query.words)
        words = [word for word in read if word.is_known]
        if not words and not query.needs:
            return Found([])
        statement = sql.Statement(_tagged)
        found = sql.found(statement, query, read if words else [], _matching(statement, words))
        text = f"{found}, {TOP} {query.limit}) select 'card', id, score from top union all {sql.COUNTS}"
        return read_rows(self.connection.execute(text, statement.parameters), self.facets)

    def update(self, document: Document) -> None:
        """Replace the rows of one document."""
        with self.connection as connection:
            number = connection.execute("select number from documents where id = ?", (document.id,)).fetchone()[0]
            for table in ("documents", "document_needs", "document_tags"):
                connection.execute(f"delete from {table} where number = ?", (number,))
            connection.execute("delete from words where rowid = ?", (number,))
            self._insert(connection, self.flattener(document, number))

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self.folder / "listings.db", cached_statements=2_000)
        for pragma in PRAGMAS:
            connection.execute(f"pragma {pragma}")
        return connection

    @staticmethod
    def _insert(connection: sqlite3.Connection, row: flat.Flat) -> None:
        connection.execute(f"insert into documents values ({', '.join('?' * 16)})", values(row))
        connection.executemany("insert into document_needs values (?, ?, ?)", needs(row))
        connection.executemany("insert into document_tags values (?, ?)", [(row.number, tag) for tag in row.tags])
        connection.execute("insert into words (rowid, name, organization, english, spanish) values (?, ?, ?, ?, ?)",
                           (row.number, *row.terms))  # fmt: skip


def values(row: flat.Flat) -> tuple[object, ...]:
    """The row of the table `documents`."""
    return (
        row.number, row.id, row.kind, row.card, row.combination, *row.place, row.is_placed, row.is_near, row.fixed,
        row.trust, row.min_months, row.under_months, row.checked_on, row.is_free,
    )  # fmt: skip


def needs(row: flat.Flat) -> list[tuple[str, int, float]]:
    """The rows of the table `document_needs`."""
    return [(need, row.number, fit) for need, fit in dict(reversed(row.needs)).items()]


def read_rows(rows: Iterable[tuple[str, str, float]], facets: flat.Facets) -> Found:
    """The answer from the rows of the one statement."""
    ids, sites, found, times, total = [], [], [], [], 0
    for kind, name, number in rows:
        if kind == "card":
            ids.append(name)
        elif kind == "site":
            sites.append(name)
        elif kind == "count":
            found.append(int(name))
            times.append(int(number))
        else:
            total = int(number)
    return Found(ids, total, facets.counts(found, times), sites)


def _matching(statement: sql.Statement, words: Iterable[Word]) -> str:
    """Documents with any of the words: what the words they carry are worth, and the sum of BM25."""
    each = (
        f"select rowid as number, {statement.bind(word.weight)} as mass, -rank as strength from words "
        f"where words match {statement.bind(_match(word))}"
        for word in words
    )
    return (
        f"select number, sum(mass) as mass, sum(strength) as strength from ({' union all '.join(each)}) group by number"
    )


def _match(word: Word) -> str:
    by_term: dict[str, list[str]] = {}
    for name, term in word.terms.items():
        by_term.setdefault(term, []).append(name)
    return " OR ".join(f'{{{" ".join(names)}}} : "{term}"' for term, names in by_term.items())


def _tagged(statement: sql.Statement, tags: Collection[str]) -> str:
    listed = statement.listed(list(tags))
    return f"exists (select 1 from document_tags t where t.number = d.number and t.tag in ({listed}))"
