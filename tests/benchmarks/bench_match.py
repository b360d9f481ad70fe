"""`make bench`: how long a question takes, and how long plain Whoosh takes for its words on the same index.

Ours is the whole way in one process: `POST /api/v1/match` through Flask's test client, from the JSON of the question
to the JSON of the answer, with places, ages and filters, judged and explained. The peer is Whoosh's own searcher
(BM25F, the same four fields and boosts, any word counts, the best 20 read with their stored fields) on the same
folder. It knows no needs, places, ages or hours, so it does less; it says what the engine underneath takes by itself.
"""

import csv
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from whoosh.index import open_dir
from whoosh.qparser import MultifieldParser, OrGroup
from whoosh.scoring import BM25F

from directory.app import create_app
from directory.cli import prepare
from directory.search.whoosh_index import folder
from directory.search.whoosh_index.schema import FIELD_BOOSTS
from directory.settings import Settings
from directory.wiring import Wiring

ROOT = Path(__file__).resolve().parents[2]
QUESTIONS, LIMIT = 300, 20
FLAGS = ((), (), ("free",), ("walk_in",), ("no_id",), ("free", "accessible"))


def main() -> None:
    """Ask everything of both and print the times. `BENCH_HOME` keeps the database and the index for the next time."""
    with tempfile.TemporaryDirectory() as temporary:
        home = Path(os.environ.get("BENCH_HOME", temporary))
        wiring = Wiring(Settings.read({"DIRECTORY_HOME": str(home)}))
        prepare(wiring)
        client = create_app(wiring.desk).test_client()
        asked = questions()
        first = seconds(lambda: post(client, {"text": "help with the rent"}))
        ours = [seconds(lambda body=body: post(client, body)) for body in asked]
        search = plain_whoosh(home / "index")
        search(asked[0]["text"])
        peer = [seconds(lambda body=body: search(body["text"])) for body in asked]
    print(f"{QUESTIONS} questions, {wiring.engine.count()} listings, Python {sys.version.split()[0]}, one thread")
    print(f"first question, which loads dictionaries and encoder: {first * 1000:.0f} ms\n")
    print(f"{'':28}{'p50':>9}{'p95':>9}{'p99':>9}   ms")
    print(line("POST /api/v1/match", ours))
    print(line("plain Whoosh, words only", peer))
    ratios = [f"{percentile(ours, part) / percentile(peer, part):9.2f}" for part in (50, 95, 99)]
    print(f"{'ours / plain Whoosh':28}{''.join(ratios)}   times")


def questions() -> list[dict[str, Any]]:
    """All texts of the exam's dev set, then pairs of them, with places, ages and filters; always the same ones."""
    chance = random.Random(2026)
    with (ROOT / "tests/exams/data/questions_dev.csv").open(encoding="utf-8") as file:
        texts = [row["text"] for row in csv.DictReader(file)]
    with (ROOT / "data/places/postal_codes.csv").open(encoding="utf-8") as file:
        found = [row for row in csv.DictReader(file) if "Sacramento" in row["county"] and row["type"] == "STANDARD"]
        zips = [next(iter(row.values())) for row in found]
    pairs = [". ".join(chance.sample(texts, 2)) for _ in range(QUESTIONS - len(texts))]
    return [question(text, zips, chance) for text in texts + pairs]


def question(text: str, zips: Sequence[str], chance: random.Random) -> dict[str, Any]:
    """A text with what a family might add to it."""
    body: dict[str, Any] = {"text": text, "limit": LIMIT, "lang": chance.choice(("en", "en", "es"))}
    if chance.random() < 0.8:
        body["near"] = chance.choice(zips)
    if chance.random() < 0.5:
        body["ages"] = [chance.randrange(70) for _ in range(chance.randrange(1, 4))]
    if chance.random() < 0.3:
        body |= {"insurance": "medi-cal", "household_size": chance.randrange(1, 7), "monthly_income": 2_500}
    if chance.random() < 0.2:
        body["languages"] = ["es"]
    return body | {"flags": list(chance.choice(FLAGS))}


def post(client: Any, body: dict[str, Any]) -> None:
    """Ask, and read the answer to its end."""
    answer = client.post("/api/v1/match", json=body)
    assert answer.status_code == 200, answer.get_data(as_text=True)
    assert answer.get_data()


def plain_whoosh(root: Path) -> Callable[[str], list[Any]]:
    """A function that searches the index folder as the Whoosh manual shows it."""
    path = folder.current(root)
    assert path, "there is no index"
    index = open_dir(str(path))
    parser = MultifieldParser(list(FIELD_BOOSTS), index.schema, fieldboosts=FIELD_BOOSTS, group=OrGroup)
    searcher = index.searcher(weighting=BM25F())
    return lambda text: [hit.fields() for hit in searcher.search(parser.parse(text), limit=LIMIT)]


def seconds(work: Callable[[], object]) -> float:
    """How long a piece of work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def percentile(times: Sequence[float], part: int) -> float:
    """The time that `part` percent of the times do not exceed."""
    return sorted(times)[max(0, -(-len(times) * part // 100) - 1)]


def line(name: str, times: Sequence[float]) -> str:
    """A row of the table."""
    return f"{name:28}" + "".join(f"{percentile(times, part) * 1000:9.2f}" for part in (50, 95, 99))


if __name__ == "__main__":
    main()
