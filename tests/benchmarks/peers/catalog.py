"""Every engine that can be measured, loaded only when it is asked for."""

from importlib import import_module

from tests.benchmarks.peers.peer import Peer

PEERS = {
    "ours": "ours.Ours",
    "fts5": "sqlite_fts5.SqliteFts5",
    "tantivy": "tantivy_index.Tantivy",
    "tantivy-window": "tantivy_index.TantivyWindow",
    "postgres": "postgres.Postgres",
    "whoosh": "plain_whoosh.PlainWhoosh",
}
SMALL_ONLY = {"whoosh": 10_000}
"""Up to how many listings an engine is asked; beyond, nobody would wait for it."""


def kind_of(name: str) -> type[Peer]:
    """The class of an engine. Raises ImportError when its package is not installed."""
    module, _, kind = PEERS[name].partition(".")
    found: type[Peer] = getattr(import_module(f"tests.benchmarks.peers.{module}"), kind)
    return found
