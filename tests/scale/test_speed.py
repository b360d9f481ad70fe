"""How long answers take, how many come in a second, and what each costs in processor time."""

import multiprocessing
import os
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace

import pytest

from directory.app import create_app
from directory.search.port import SearchQuery
from directory.store import listings
from tests.benchmarks import many, measure
from tests.benchmarks.questions import exam
from tests.exams.product import A_THURSDAY_AFTERNOON
from tests.scale.conftest import LISTINGS, wired
from tests.scale.serving import THREADS, ask, serve_for, start_serving

pytestmark = pytest.mark.scale
QUESTIONS, WARMING, WEB_PROCESSES, SECONDS = 300, 40, 2, 30


class Watched:
    """An engine that notes how long its searches take."""

    def __init__(self, engine):
        self.engine = engine
        self.times = []

    def __getattr__(self, name):
        return getattr(self.engine, name)

    def search(self, query):
        start = time.perf_counter()
        found = self.engine.search(query)
        self.times.append(time.perf_counter() - start)
        return found


def test_answers_one_after_the_other(state, environ, two_nodes):
    wiring = wired(environ)
    wiring.__dict__["engine"] = watched = Watched(state.engine)
    client = create_app(wiring.desk).test_client()
    warming, asked = exam(QUESTIONS)[:WARMING], exam(QUESTIONS)[WARMING:]
    for body in warming:
        ask(client, body)
    watched.times.clear()
    nodes, web = processor_seconds(two_nodes), time.process_time()
    times = [ask(client, body) for body in asked]
    nodes, web = processor_seconds(two_nodes) - nodes, time.process_time() - web
    wiring.database.close()
    print(f"\n{len(times)} matches over {LISTINGS} listings, one after the other; {the_machine()}")
    print(f"  POST /api/v1/match  {spread(times)}")
    print(f"  one search of {len(watched.times):4}  {spread(watched.times)}")
    print(
        f"  processor time of a match: web {web / len(times) * 1000:.0f} ms, nodes {nodes / len(times) * 1000:.0f} ms"
    )


def test_answers_at_the_same_time(environ, state, two_nodes):
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(WEB_PROCESSES, spawn, start_serving, (environ,)) as pool:
        list(pool.map(serve_for, [3] * WEB_PROCESSES))
        nodes = processor_seconds(two_nodes)
        each = list(pool.map(serve_for, [SECONDS] * WEB_PROCESSES))
        nodes = processor_seconds(two_nodes) - nodes
    times = [seconds for told, _ in each for seconds in told]
    web = sum(spent for _, spent in each)
    print(f"\n{WEB_PROCESSES} web processes of {THREADS} threads for {SECONDS} s; {the_machine()}")
    print(f"  {len(times) / SECONDS:.0f} matches a second, {spread(times)}")
    print(
        f"  processor time of a match: web {web / len(times) * 1000:.0f} ms, nodes {nodes / len(times) * 1000:.0f} ms"
    )


def test_a_saved_listing_is_found_soon(state):
    made = next(many.listings(1))
    times = []
    for number in range(10):
        named = replace(made, name=f"Zephyrquill {number}")
        start = time.perf_counter()
        with state.database.begin() as session:
            listings.save(session, [named], A_THURSDAY_AFTERNOON)
        state.indexer.catch_up()
        found = state.engine.search(SearchQuery(words=f"Zephyrquill {number}"))
        times.append(time.perf_counter() - start)
        assert found.hits[0].id == named.id
    print(f"\nsaved, indexed and found  {spread(times)}")


def processor_seconds(cluster):
    """What the nodes have used so far."""
    return sum(measure.processor_seconds(node.process.pid) for node in cluster.nodes)


def spread(times):
    parts = (f"p{part} {measure.percentile(times, part) * 1000:.0f} ms" for part in (50, 95, 99))
    return ", ".join(parts)


def the_machine():
    return f"{os.cpu_count()} cores for everything, load {os.getloadavg()[0]:.1f}"
