"""The index folder on disk: what is beside the segments, and what happens when it is not as it should be."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from directory.search.port import SearchQuery
from directory.search.whoosh_index import engine as engine_module
from directory.search.whoosh_index.engine import WhooshEngine
from directory.search.whoosh_index.folder import current
from tests.contract.search.conftest import DOCUMENTS, SOUTH, document

EVERYTHING = SearchQuery(words="food", needs={"food.today": 1.0, "food.wic": 0.5}, point=SOUTH)


@pytest.fixture
def root(tmp_path):
    WhooshEngine(tmp_path).rebuild(DOCUMENTS)
    return tmp_path


def sidecars(root):
    return sorted(current(root).glob("*.columns"))


def answer(root):
    return WhooshEngine(root).search(EVERYTHING)


def test_a_segment_has_its_sidecar_before_anybody_reads(root):
    assert len(sidecars(root)) == 1


@pytest.mark.parametrize("damage", [b"", b"nonsense", None])
def test_a_missing_or_damaged_sidecar_is_made_again(root, damage):
    before, (file,) = answer(root), sidecars(root)
    whole = file.read_bytes()
    file.unlink()
    if damage is not None:
        file.write_bytes(damage)
    assert answer(root) == before
    assert file.read_bytes() == whole


def test_a_sidecar_of_another_segment_is_not_believed(root, tmp_path_factory):
    other = tmp_path_factory.mktemp("other")
    WhooshEngine(other).rebuild(DOCUMENTS[:3])
    before, (file,) = answer(root), sidecars(root)
    file.write_bytes(sidecars(other)[0].read_bytes())
    assert answer(root) == before


def test_segments_of_many_updates_answer_like_one(root, tmp_path_factory):
    whole = tmp_path_factory.mktemp("whole")
    moved = [document(number, name=f"Food place {number}", needs=("food.today",), point=SOUTH) for number in (1, 12)]
    engine = WhooshEngine(root)
    for one in moved:
        engine.update([one], ["id-3"])
    WhooshEngine(whole).rebuild([*(doc for doc in DOCUMENTS if doc.id not in {"id-1", "id-3"}), *moved])
    many, one = (WhooshEngine(folder).search(EVERYTHING) for folder in (root, whole))
    assert len(sidecars(root)) > 1
    # Documents taken out still count in the mean length of a text until Whoosh merges their segment away.
    close = [(hit.id, pytest.approx(hit.score, rel=1e-3)) for hit in one.hits]
    assert [(hit.id, hit.score) for hit in many.hits] == close
    assert (many.total, many.facets) == (one.total, one.facets)


def test_many_documents_are_indexed_by_several_processes_with_the_same_answers(root, tmp_path, monkeypatch):
    monkeypatch.setattr(engine_module, "MANY", 4)
    several = WhooshEngine(tmp_path / "several")
    assert several.rebuild(DOCUMENTS) == len(DOCUMENTS)
    assert {hit.id: pytest.approx(hit.score) for hit in several.search(EVERYTHING).hits} == {
        hit.id: hit.score for hit in answer(root).hits
    }


def test_a_write_by_another_process_is_seen(root):
    reading = WhooshEngine(root)
    assert reading.count() == 10
    script = (
        "import sys; from pathlib import Path; from tests.contract.search.conftest import document;"
        "from directory.search.whoosh_index.engine import WhooshEngine;"
        "WhooshEngine(Path(sys.argv[1])).update([document(77, name='Brand new pantry')])"
    )
    subprocess.run([sys.executable, "-c", script, str(root)], check=True, cwd=Path(__file__).parents[2])
    reading._looked_at = 0.0
    assert reading.search(SearchQuery(words="brand new pantry")).hits[0].id == "id-77"


def test_a_writer_killed_in_the_middle_leaves_the_old_index_serving(root):
    before = answer(root)
    script = (
        "import os, sys; from pathlib import Path; from tests.contract.search.conftest import document;"
        "from directory.search.whoosh_index.engine import WhooshEngine\n"
        "def documents():\n"
        "    yield document(78)\n"
        "    os._exit(9)\n"
        "getattr(WhooshEngine(Path(sys.argv[1])), sys.argv[2])(documents())"
    )
    for call in ("update", "rebuild"):
        done = subprocess.run([sys.executable, "-c", script, str(root), call], cwd=Path(__file__).parents[2])
        assert done.returncode == 9
        assert answer(root) == before
    WhooshEngine(root).update([document(79, name="After the crash")])
    assert WhooshEngine(root).search(SearchQuery(words="crash")).total == 1


def test_readers_go_on_while_a_rebuild_runs(root):
    engine, before = WhooshEngine(root), answer(root)
    halfway, go_on = threading.Event(), threading.Event()

    def documents():
        yield from DOCUMENTS
        halfway.set()
        go_on.wait(10)

    writer = threading.Thread(target=engine.rebuild, args=(documents(),))
    writer.start()
    halfway.wait(10)
    assert engine.search(EVERYTHING) == before
    go_on.set()
    writer.join()
    assert engine.search(EVERYTHING).total == before.total


def test_an_index_of_an_older_form_is_not_opened(root):
    old = current(root)
    os.rename(old, root / "index-0123456789ab")
    (root / "CURRENT").write_text("index-0123456789ab")
    assert WhooshEngine(root).count() == 0


def test_small_segments_are_merged_and_the_great_one_stays(root):
    engine = WhooshEngine(root)
    engine.rebuild(document(number) for number in range(100))
    (great,) = sidecars(root)
    for number in range(100, 130):
        engine.update([document(number)])
    assert great in sidecars(root)
    assert len(sidecars(root)) <= 9
    assert engine.count() == 130
