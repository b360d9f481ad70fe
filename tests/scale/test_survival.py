"""What families get while nodes die and come back."""

import threading
import time
from dataclasses import replace

import pytest

from directory.domain.match import Question
from directory.search.opensearch.engine import connected
from directory.search.port import SearchQuery, SearchUnavailableError
from directory.services.index_listings import Indexer
from directory.store import listings
from tests.benchmarks import many
from tests.benchmarks.questions import exam
from tests.exams.product import A_THURSDAY_AFTERNOON

pytestmark = pytest.mark.scale
ASKING, BEFORE, DEAD = 3, 3, 15


class Asking:
    """Asks the same questions again and again in several threads, and compares every answer with the first one."""

    def __init__(self, find):
        self.find = find
        self.bodies = [Question(text=body["text"], near=body.get("near", "")) for body in exam()[:25]]
        self.right = [self.ids(question) for question in self.bodies]
        self.times, self.wrong, self.faults = [], [], []
        self.stop = threading.Event()

    def ids(self, question):
        return [match.listing.id for match in self.find(question).matches]

    def __enter__(self):
        self.threads = [threading.Thread(target=self.work, args=(number,)) for number in range(ASKING)]
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.stop.set()
        for thread in self.threads:
            thread.join()

    def work(self, number):
        while not self.stop.is_set():
            number = (number + 1) % len(self.bodies)
            start = time.perf_counter()
            try:
                if self.ids(self.bodies[number]) != self.right[number]:
                    self.wrong.append(self.bodies[number].text)
            except SearchUnavailableError as fault:
                self.faults.append(str(fault))
            self.times.append(time.perf_counter() - start)

    def __str__(self):
        return (
            f"{len(self.times)} answers, {len(self.wrong)} wrong, {len(self.faults)} faults, "
            f"the slowest {max(self.times):.1f} s"
        )


@pytest.mark.parametrize("number", [1, 0], ids=["a node", "the node that manages the cluster"])
def test_a_node_dies_and_no_answer_is_wrong(state, two_nodes, number):
    node = two_nodes.nodes[number]
    with Asking(state.find) as asking:
        time.sleep(BEFORE)
        node.kill()
        time.sleep(DEAD)
        node.start(two_nodes.jars)
        whole = two_nodes.wait_until_whole()
        time.sleep(BEFORE)
    print(f"\nnode “{node.name}” killed and started again: {asking}; whole again {whole:.0f} s after its start")
    assert asking.wrong == []
    assert len(asking.faults) <= len(asking.times) * 0.05


def test_a_change_made_while_no_node_answers_arrives_later(state, two_nodes):
    changed = replace(next(many.listings(1)), name="Quillzephyr")
    with state.database.begin() as session:
        listings.save(session, [changed], A_THURSDAY_AFTERNOON)
    nobody = connected("http://127.0.0.1:9", shards=1)
    away = Indexer(state.database, nobody, state.reference.needs, state.places.locate)
    with pytest.raises(SearchUnavailableError):
        away.catch_up()
    assert state.index_lag().changes == 1
    assert state.indexer.catch_up() == 1
    assert state.index_lag().is_level
    assert state.engine.search(SearchQuery(words="quillzephyr")).hits[0].id == changed.id
