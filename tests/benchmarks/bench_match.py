"""The whole product in one process: from the JSON of a question to the JSON of its answer, and the pages.

Questions come through Flask's test client, none twice. The peer is SQLite's FTS5 over the same listings, which reads
the words, orders by BM25 and gives twenty rows as JSON: it knows no needs, places, ages or rules, so it does far less.
"""

import random
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from directory.app import create_app
from directory.domain.listing import Listing
from directory.store import listings
from directory.wiring import Wiring
from tests.benchmarks import home, many, questions
from tests.benchmarks.bench_search import apart
from tests.benchmarks.measure import Spent, milliseconds, percentiles, spent, table
from tests.benchmarks.peers import published

WARMING = 20
PAGES = 200
SAVES = 10
HEADER = ("what", "p50", "p95", "p99", "times as long as FTS5 at p50 · p95 · p99")


@dataclass(frozen=True, slots=True)
class Product:
    """Times of each kind of request, of FTS5 for the same words, and what a save takes until it can be found."""

    ours: dict[str, Sequence[Spent]]
    peer: dict[str, Sequence[Spent]]
    first: Spent
    saves: Sequence[Spent]


def compare(size: int) -> str:
    """The table for so many listings."""
    apart(prepare, size)
    found: Product = apart(_measure, size)
    rows = []
    for name, times in found.ours.items():
        ours = percentiles([one.cpu for one in times])
        theirs = percentiles([one.cpu for one in found.peer[name]]) if name in found.peer else ()
        ratios = " · ".join(f"{mine / other:.1f}" for mine, other in zip(ours, theirs, strict=False))
        rows.append([name, *map(milliseconds, ours), ratios])
    saves = percentiles([one.wall for one in found.saves])
    rows.append(["save until found, on the clock", *map(milliseconds, saves), ""])
    return f"{table(HEADER, rows)}\n\nfirst question of a process: {found.first.wall:.1f} s on the clock"


def prepare(size: int) -> None:
    """Make the folder of the product and the file of the peer."""
    home.product(size)
    published.publish(home.folder(f"listings-{size}") / "published.db", many.listings(size))


def _measure(size: int) -> Product:
    place = home.folder(f"listings-{size}")
    wiring = home.wiring(place)
    client = create_app(wiring.desk).test_client()
    asked = {"match, the exam's sentences": questions.exam(), "match, one to four words": questions.few_words()}
    first = spent(lambda: match(client, {"text": "help with the rent"}))
    wiring.listings.fill()
    for body in questions.few_words(WARMING * 2)[-WARMING:]:
        match(client, body | {"text": f"{body['text']} please"})
    ours: dict[str, Sequence[Spent]] = {name: each(match, client, bodies) for name, bodies in asked.items()}
    connection = sqlite3.connect(place / "published.db")
    texts = {name: [body["text"] for body in bodies] for name, bodies in asked.items()}
    published.search(connection, "warm")
    peer = {name: each(published.search, connection, words) for name, words in texts.items()}
    ours["result page"] = each(result_page, client, questions.few_words(PAGES))
    ids = [listing.id for listing in random.Random(many.SEED).sample(list(many.listings(size)), PAGES)]
    ours["program page"] = each(program_page, client, ids)
    return Product(ours, peer, first, _saves(size))


def each(ask: Callable[[Any, Any], object], whom: Any, bodies: Iterable[Any]) -> list[Spent]:
    """What each of them takes."""
    return [spent(lambda body=body: ask(whom, body)) for body in bodies]


def match(client: Any, body: dict[str, Any]) -> None:
    """Ask, and read the answer to its end."""
    answer = client.post("/api/v1/match", json=body)
    assert answer.status_code == 200, answer.get_data(as_text=True)
    assert answer.get_data()


def result_page(client: Any, body: dict[str, Any]) -> None:
    """The page for the same question: what was typed is sealed into an address, to which the browser is sent."""
    form = {"text": body["text"], "near": body["near"], "age": ", ".join(map(str, body["ages"]))}
    answer = client.post("/find" if body["lang"] == "en" else "/es/find", data=form, follow_redirects=True)
    assert answer.status_code == 200
    assert answer.get_data()


def program_page(client: Any, listing_id: str) -> None:
    """One listing."""
    answer = client.get(f"/program/{listing_id}")
    assert answer.status_code == 200
    assert answer.get_data()


def _saves(size: int) -> list[Spent]:
    """In a copy of the folder: save a changed listing, bring the index along, and find it under its new name."""
    copy = home.folder("changed")
    shutil.rmtree(copy)
    shutil.copytree(home.folder(f"listings-{size}"), copy)
    wiring = home.wiring(copy)
    client = create_app(wiring.desk).test_client()
    times = []
    for number, listing in enumerate(many.listings(SAVES)):
        match(client, {"text": "food"})
        times.append(_save(wiring, client, replace(listing, name=f"Zyxquil{'abcdefghij'[number]}or {listing.name}")))
    wiring.database.close()
    shutil.rmtree(copy)
    return times


def _save(wiring: Wiring, client: Any, listing: Listing) -> Spent:
    start, worked = time.perf_counter(), time.process_time()
    with wiring.database.begin() as session:
        listings.save(session, [listing], home.NOW)
    wiring.indexer.catch_up()
    found = client.post("/api/v1/match", json={"text": listing.name.split()[0]}).get_json()["results"]
    assert listing.id in {one["id"] for one in found}, "what was saved was not found"
    return Spent(time.process_time() - worked, time.perf_counter() - start)
