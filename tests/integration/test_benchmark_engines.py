"""The engines that `make bench` compares do the same work: their best twenty are ours, but for how they weigh words."""

from dataclasses import replace

import pytest

from tests.benchmarks import many, questions
from tests.benchmarks.bench_search import mean, same
from tests.benchmarks.peers.catalog import kind_of
from tests.benchmarks.peers.ours import Ours

LISTINGS, SEARCHES, SEEN = 400, 60, 400
SAME = {"fts5": 0.8, "tantivy": 0.85}


@pytest.fixture(scope="module")
def documents():
    return list(many.documents(LISTINGS))


@pytest.fixture(scope="module")
def searches():
    return questions.mixed(SEARCHES)


@pytest.fixture(scope="module")
def ours(documents, searches, tmp_path_factory):
    engine = Ours(tmp_path_factory.mktemp("ours"))
    engine.build(documents)
    results = [engine.whole(replace(query, limit=SEEN)) for query in searches]
    scores = [{name: hit.score for hit in one.hits for name in (hit.id, *dict(hit.others))} for one in results]
    return list(zip([engine.search(query) for query in searches], scores, strict=True))


@pytest.mark.parametrize("name", ["fts5", "tantivy"])
def test_an_engine_gives_nearly_our_answers_and_takes_changes(name, documents, searches, ours, tmp_path):
    engine = kind_of(name)(tmp_path)
    engine.build(documents)
    engine.close()
    engine = kind_of(name)(tmp_path)
    engine.open()
    answers = [engine.search(query) for query in searches]
    engine.update(replace(documents[0], name="Changed"))
    engine.close()
    agreed = mean(same(theirs, our, scores) for theirs, (our, scores) in zip(answers, ours, strict=True))
    assert agreed >= SAME[name]
