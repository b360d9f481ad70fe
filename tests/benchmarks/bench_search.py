"""Our search engine beside others: the same documents, the same searches, the same blend of filters and factors.

Each engine builds in one process and answers in a fresh one. What is told is processor time (user and system, of all
threads; PostgreSQL's backend is added to its client), because the clock tells mostly what else the machine was doing.
"""

import shutil
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import psutil

from tests.benchmarks import many, questions
from tests.benchmarks.home import folder
from tests.benchmarks.measure import PARTS, Spent, milliseconds, percentile, percentiles, spent, table
from tests.benchmarks.peers.catalog import SMALL_ONLY, kind_of
from tests.benchmarks.peers.ours import Ours
from tests.benchmarks.peers.peer import Found, Peer

WARMING = 60
UPDATES = 10
SEEN = 1_000
"""How many of our best cards are compared with, so that equals in another order count as the same."""
ALIKE = 0.999
NEARLY = 0.05
MEGABYTE = 1e6
HEADER = ("engine", "p50", "p95", "p99", "ours is … times as fast", "same 20", "same number", "rebuild s", "CPU s",
          "update ms", "disk MB", "memory MB")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Built:
    """What a rebuild took, and the bytes it left on disk."""

    spent: Spent
    size: int


@dataclass(frozen=True, slots=True)
class Asked:
    """Times and answers of all searches, times of updates until the next answer, bytes held in memory."""

    searches: Sequence[Spent]
    answers: Sequence[Found]
    updates: Sequence[Spent]
    memory: int


def compare(size: int, names: Sequence[str], wanted: int) -> str:
    """The table for so many listings."""
    best = apart(_ours_in_full, size, wanted) if "ours" in names else None
    results: dict[str, tuple[Built, Asked]] = {}
    for name in names:
        if size <= SMALL_ONLY.get(name, size):
            results[name] = (apart(_build, name, size), apart(_ask, name, size, wanted))
    rows = [_row(name, results, best) for name in results]
    return table(HEADER, rows)


def apart(work: Any, *arguments: Any) -> Any:
    """Do the work in a process of its own, so that nobody inherits memory or caches."""
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        return pool.submit(work, *arguments).result()


def _place(name: str, size: int) -> Path:
    return folder(f"engines-{size}") / name


def _build(name: str, size: int) -> Built:
    place = _place(name, size)
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    documents = list(many.documents(size))
    peer = kind_of(name)(place)
    took = spent(lambda: peer.build(documents), lambda: _children(peer))
    peer.close()
    return Built(took, sum(file.stat().st_size for file in place.rglob("*") if file.is_file()))


def _children(peer: Peer) -> float:
    """Processor seconds of other processes: those that a build started and waited for, and a server's."""
    times = psutil.Process().cpu_times()
    return times.children_user + times.children_system + (peer.elsewhere() if hasattr(peer, "connection") else 0.0)


def _ask(name: str, size: int, wanted: int) -> Asked:
    asked = questions.mixed(wanted + WARMING)
    changed = list(many.documents(UPDATES))
    before = psutil.Process().memory_info().rss
    peer = kind_of(name)(_place(name, size))
    peer.open()
    for query in asked[wanted:]:
        peer.search(query)
    answers: list[Found] = []
    searches = [spent(lambda: answers.append(peer.search(query)), peer.elsewhere) for query in asked[:wanted]]  # noqa: B023 - called at once
    memory = psutil.Process().memory_info().rss - before + peer.resident()
    updates = [spent(lambda: _change(peer, replace(one, name=f"Changed {one.name}"), asked[0]), peer.elsewhere)  # noqa: B023 - called at once
               for one in changed]  # fmt: skip
    peer.close()
    return Asked(searches, answers, updates, memory)


def _change(peer: Peer, document: Any, query: Any) -> None:
    peer.update(document)
    peer.search(query)


def _ours_in_full(size: int, wanted: int) -> list[dict[str, float]]:
    """For each search our best cards with their scores; every site has the score of its card."""
    place = _place("full", size)
    shutil.rmtree(place, ignore_errors=True)
    engine = Ours(place)
    engine.build(list(many.documents(size)))
    found = [engine.whole(replace(query, limit=SEEN)) for query in questions.mixed(wanted + WARMING)[:wanted]]
    shutil.rmtree(place)
    return [
        {name: hit.score for hit in one.hits for name in (hit.id, *(other for other, _ in hit.others))} for one in found
    ]


def _row(
    name: str, results: Mapping[str, tuple[Built, Asked]], best: Sequence[Mapping[str, float]] | None
) -> list[str]:
    built, asked = results[name]
    times = [one.cpu for one in asked.searches]
    ours = results["ours"][1] if "ours" in results else None
    ratios = agreement = counts = ""
    if ours and best is not None:
        reference = [one.cpu for one in ours.searches]
        ratios = " · ".join(f"{percentile(times, part) / percentile(reference, part):.1f}" for part in PARTS)
        pairs = list(zip(asked.answers, ours.answers, best, strict=True))
        agreement = f"{mean(same(theirs, our, scores) for theirs, our, scores in pairs):.0%}"
        counts = f"{mean(abs(theirs.total - our.total) <= NEARLY * our.total for theirs, our, _ in pairs):.0%}"
    updates = percentile([one.cpu for one in asked.updates], 50)
    return [
        kind_of(name).name, *map(milliseconds, percentiles(times)), ratios, agreement, counts,
        f"{built.spent.wall:.1f}", f"{built.spent.cpu:.1f}", milliseconds(updates),
        f"{built.size / MEGABYTE:.0f}", f"{asked.memory / MEGABYTE:.0f}",
    ]  # fmt: skip


def same(theirs: Found, ours: Found, scores: Mapping[str, float]) -> float:
    """The share of their best twenty that we score as high as our own twentieth."""
    if not ours.ids:
        return float(not theirs.ids)
    least = min(scores[name] for name in ours.ids) * ALIKE
    return sum(scores.get(name, 0.0) >= least for name in theirs.ids) / max(len(ours.ids), len(theirs.ids))


def mean(values: Any) -> float:
    """The mean."""
    listed = list(values)
    return sum(listed) / len(listed)
