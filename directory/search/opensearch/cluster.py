"""The connection to an OpenSearch cluster, and the generations of one index behind an alias."""

import re
import ssl
import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

from opensearchpy import OpenSearch
from opensearchpy.exceptions import NotFoundError, OpenSearchException
from opensearchpy.helpers import streaming_bulk

from directory.search.document import Document
from directory.search.opensearch.template import source_of, template
from directory.search.port import SearchUnavailableError

CONNECTIONS = 32
PATIENCE_SECONDS = 10
BULK_PATIENCE_SECONDS = 120
TRIES = 3
BUSY = (429, 502, 503, 504)
CHUNK = 500
CHUNK_BYTES = 10 * 2**20
BACK_OFF_TRIES, BACK_OFF_SECONDS, LONGEST_BACK_OFF_SECONDS = 8, 1, 30

WAITS = " What was saved is safe in the database; `directory reindex --changes` brings it into the index."

Answer = dict[str, Any]


def connect(urls: str) -> OpenSearch:
    """A client of one or several nodes, `https://user:password@host:9200` each, with spaces between them.

    A node that does not answer is left alone for a while, and the question goes to the next.
    """
    hosts = urls.split()
    secure = ssl.create_default_context() if urlsplit(hosts[0]).scheme == "https" else None
    return OpenSearch(
        hosts,
        timeout=PATIENCE_SECONDS,
        max_retries=TRIES,
        retry_on_timeout=True,
        retry_on_status=BUSY,
        pool_maxsize=CONNECTIONS,
        ssl_context=secure,
    )


class Cluster:
    """One index under one alias. Every fault of the cluster is a SearchUnavailableError."""

    def __init__(self, client: OpenSearch, alias: str, shards: int) -> None:
        self.client = client
        self.alias = alias
        self.shards = shards

    def search(self, body: Mapping[str, Any]) -> Answer:
        """Ask one question."""
        return self.ask([body])[0]

    def ask(self, bodies: Sequence[Mapping[str, Any]]) -> list[Answer]:
        """Ask several questions at once. An answer that lacks a part of the index is a fault, not an answer."""
        if not bodies:
            return []
        lines = [line for body in bodies for line in ({"index": self.alias}, body)]
        with _reaching():
            told = self.client.msearch(body=lines)["responses"]
        return [_whole(answer) for answer in told]

    def detailed(self, body: Mapping[str, Any]) -> list[Answer]:
        """The hits of one question, each with the scores of its named clauses, which only a single question gives."""
        with _reaching():
            told = self.client.search(index=self.alias, body=body, params={"include_named_queries_score": "true"})
        return list(_whole(told)["hits"]["hits"])

    def count(self) -> int:
        """How many documents can be found, 0 when there is no index yet."""
        with _reaching():
            try:
                return int(self.client.count(index=self.alias)["count"])
            except NotFoundError:
                return 0

    def write(self, documents: Iterable[Document], removed: Iterable[str]) -> None:
        """Put in, replace and take out, and wait until all of it can be found."""
        gone = ({"_op_type": "delete", "_id": listing_id} for listing_id in removed)
        with _reaching(WAITS):
            if not self.client.indices.exists_alias(name=self.alias):
                self.replace(())
            self._send(self.alias, [*gone, *map(_written, documents)])
            self.client.indices.refresh(index=self.alias)

    def replace(self, documents: Iterable[Document]) -> int:
        """Fill a new index beside the one in use, switch the alias in one step, and drop what it replaced."""
        with _reaching():
            return self._replace(documents)

    def _replace(self, documents: Iterable[Document]) -> int:
        self.client.indices.put_index_template(name=self.alias, body=template(self.alias))
        fresh = f"{self.alias}-{uuid.uuid4().hex[:12]}"
        while_filling = {"number_of_shards": self.shards, "number_of_replicas": 0, "refresh_interval": "-1"}
        self.client.indices.create(index=fresh, body={"settings": while_filling})
        written = self._send(fresh, map(_written, documents))
        in_use = {"index": {"auto_expand_replicas": "0-1", "refresh_interval": "1s"}}
        self.client.indices.put_settings(index=fresh, body=in_use)
        self.client.indices.refresh(index=fresh)
        # A copy on another node that takes longer follows later: the switch need not wait for it.
        self.client.cluster.health(index=fresh, wait_for_status="green", timeout=f"{BULK_PATIENCE_SECONDS}s",
                                   request_timeout=BULK_PATIENCE_SECONDS + PATIENCE_SECONDS, ignore=408)  # fmt: skip
        ours = re.compile(re.escape(self.alias) + "-[0-9a-f]{12}")
        old = [name for name in self.client.indices.get(index=f"{self.alias}-*") if ours.fullmatch(name)]
        old.remove(fresh)
        switch = [{"remove_index": {"index": name}} for name in old]
        self.client.indices.update_aliases(body={"actions": [{"add": {"index": fresh, "alias": self.alias}}, *switch]})
        return written

    def _send(self, index: str, actions: Iterable[Mapping[str, Any]]) -> int:
        """Send in bulk, waiting longer each time the cluster is too busy; returns how many were written."""
        sent = streaming_bulk(
            self.client,
            actions,
            index=index,
            chunk_size=CHUNK,
            max_chunk_bytes=CHUNK_BYTES,
            max_retries=BACK_OFF_TRIES,
            initial_backoff=BACK_OFF_SECONDS,
            max_backoff=LONGEST_BACK_OFF_SECONDS,
            raise_on_error=False,
            request_timeout=BULK_PATIENCE_SECONDS,
        )
        return sum(_accepted(sent))


@contextmanager
def _reaching(besides: str = "") -> Iterator[None]:
    try:
        yield
    except OpenSearchException as fault:
        raise SearchUnavailableError(f"OpenSearch does not answer: {fault}.{besides}") from fault


def _whole(answer: Answer) -> Answer:
    if "error" in answer or answer["timed_out"] or answer["_shards"]["failed"]:
        raise SearchUnavailableError(f"OpenSearch cannot answer: {answer.get('error', 'a part is missing')}")
    return answer


def _accepted(sent: Iterator[tuple[bool, Any]]) -> Iterator[bool]:
    """True for each document that was written; one that was to be deleted and is not there is no fault."""
    for succeeded, told in sent:
        operation, result = next(iter(told.items()))
        if not succeeded and not (operation == "delete" and result.get("status") == 404):
            raise SearchUnavailableError(f"OpenSearch refused {result.get('_id')}: {result.get('error')}")
        yield succeeded and operation == "index"


def _written(document: Document) -> dict[str, Any]:
    return {"_op_type": "index", "_id": document.id, "_source": source_of(document)}
