"""Every search engine goes through the same cases: the real ones and the plain one they are compared with."""

from uuid import uuid4

import pytest

from directory.search.document import Document
from directory.search.opensearch.engine import connected
from directory.search.whoosh_index.engine import WhooshEngine
from tests.benchmarks import many
from tests.fakes.collector_search import CollectorEngine
from tests.fakes.plain_search import PlainEngine

DOWNTOWN = (38.58, -121.49)
SOUTH = (38.48, -121.44)
FOLSOM = (38.68, -121.17)


def document(number, **facts):
    defaults = {
        "id": f"id-{number}",
        "revision": 1,
        "kind": "program",
        "group": f"group-{number}",
        "name": f"Program {number}",
        "organization": "Maple House",
        "english": "",
        "spanish": "",
        "modes": ("in_person",),
        "tier": "near",
        "checked_on": 20260101,
    }
    return Document(**{**defaults, **facts})


OFFICE = "Mo-Fr 09:00-17:00"
BABY_FOOD = {"name": "Baby food office", "needs": ("food.wic", "food.nutrition"), "under_months": 60, "group": "wic"}
DOCUMENTS = [
    document(1, name="Food closet", needs=("food.today",), point=DOWNTOWN, english="Free groceries weekly", free=True),
    document(2, name="Food boxes", needs=("food.today",), point=SOUTH, spanish="Cajas de comida", flags=("no_id",)),
    document(3, name="Food far away", needs=("food.today",), point=FOLSOM, staff_languages=("es",)),
    document(4, point=SOUTH, **BABY_FOOD),
    document(5, point=DOWNTOWN, **BABY_FOOD),
    document(6, name="Food line", needs=("food.today",), tier="state", modes=("phone",), hours="24/7"),
    document(7, name="Dental clinic", needs=("care.dental",), point=SOUTH, insurance=("medi-cal",), hours=OFFICE),
    document(8, name="Mental health rental help", needs=("housing.rent",), point=DOWNTOWN, area_rules=("Elk Grove",)),
    document(9, name="Low income aid", needs=("money.cash",), max_income_percent=100, interpreted_languages=("mul",)),
    document(10, name="Pine School", kind="school", point=SOUTH),
]  # fmt: skip


REAL_NODES = pytest.param("opensearch", marks=pytest.mark.scale)
ENGINES = ["whoosh", "collector", "plain", REAL_NODES]
MARGINS = {"collector": 1e-5, "plain": 5e-3, "opensearch": 5e-3}


@pytest.fixture(scope="session")
def made(request, tmp_path_factory):
    """Makes an empty engine; OpenSearch gets an index of its own in the shared cluster."""

    def make(name):
        if name == "opensearch":
            return connected(request.getfixturevalue("two_nodes").urls, shards=1, alias=f"test-{uuid4().hex[:12]}")
        if name == "plain":
            return PlainEngine()
        return {"whoosh": WhooshEngine, "collector": CollectorEngine}[name](tmp_path_factory.mktemp(name))

    return make


@pytest.fixture(params=ENGINES)
def engine(request, made):
    engine = made(request.param)
    engine.rebuild(DOCUMENTS)
    return engine


@pytest.fixture(scope="session")
def corpus():
    """The first few hundred listings of the directory."""
    return list(many.documents(400))


@pytest.fixture(scope="session", params=["collector", "plain", REAL_NODES])
def both(request, corpus, made):
    """An engine and a slow one that is easy to believe, over the same listings; and how far scores may differ.

    Whoosh and OpenSearch count the words of long texts roughly, the plain engine exactly.
    """
    names = ("opensearch", "plain") if request.param == "opensearch" else ("whoosh", request.param)
    engines = [made(name) for name in names]
    for engine in engines:
        engine.rebuild(corpus)
    return *engines, MARGINS[request.param]
