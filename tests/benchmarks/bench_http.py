"""`make bench-http`: the site behind gunicorn with two workers, and Datasette with the same listings beside it.

All on this machine: server and load share its processors. Datasette is installed in an environment of its own; it
answers the same words with twenty rows of JSON ordered by BM25, without needs, places, ages or rules.
"""

import argparse
import json
import os
import socket
import subprocess
import sys
import time
import venv
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import psutil

from tests.benchmarks import home, questions
from tests.benchmarks.__main__ import machine
from tests.benchmarks.bench_match import prepare
from tests.benchmarks.bench_search import apart
from tests.benchmarks.loads import HOST, Load, ask, load, request
from tests.benchmarks.measure import milliseconds, processor_seconds, table
from tests.benchmarks.peers import published

DATASETTE = "datasette==0.65.5"
WORKERS, THREADS = 2, 4
PAGES = 1_000
DIFFERENT = 2_000
"""Questions asked in turn: far more than anything remembers."""
READY_SECONDS = STOP_SECONDS = 60
HEADER = ("what", "a second", "p50 ms", "p95 ms", "p99 ms", "errors", "processor ms each", "times as many as Datasette",
          "processor of Datasette's")  # fmt: skip


def main() -> None:
    """Start each server, load it, and print what came of it."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.bench_http", description=__doc__)
    parser.add_argument("--size", type=int, default=10_000, help="how many listings")
    parser.add_argument("--connections", type=int, default=4, help="how many ask at the same time")
    parser.add_argument("--seconds", type=float, default=10, help="how long each load lasts, 60 at most")
    parser.add_argument("--without-datasette", action="store_true")
    asked = parser.parse_args()
    apart(prepare, asked.size)
    place = home.folder(f"listings-{asked.size}")
    bodies = questions.few_words(DIFFERENT)
    results: dict[str, Load] = {}
    with serving(gunicorn(), {"DIRECTORY_HOME": str(place), "SECRET_KEY": "for benchmarks only, " * 2}) as server:
        sentences = questions.exam(DIFFERENT)
        results["match, one to four words"] = loaded(server, matches(bodies), asked)
        results["match, the exam's sentences"] = loaded(server, matches(sentences), asked)
        results["result page"] = loaded(server, pages(server.port, bodies[:PAGES]), asked)
    if not asked.without_datasette:
        with serving(datasette(place), {}) as server:
            results["Datasette, one to four words"] = loaded(server, rows(bodies), asked)
            results["Datasette, the exam's sentences"] = loaded(server, rows(sentences), asked)
    print(f"{machine()}\n\n## {asked.size:,} listings, {WORKERS} workers, {asked.connections} connections\n")
    print(table(HEADER, [_row(name, found, results) for name, found in results.items()]))


def loaded(server: "Server", requests: Sequence[bytes], asked: Any) -> Load:
    """Load a server twice from a process of its own: the first time until every worker has read its files."""
    apart(load, server.port, requests, asked.connections, asked.seconds / 2)
    before = server.worked()
    found: Load = apart(load, server.port, requests, asked.connections, asked.seconds)
    found.worked = server.worked() - before
    return found


def matches(bodies: Sequence[dict[str, Any]]) -> list[bytes]:
    """Questions as JSON."""
    return [request("POST", "/api/v1/match", json.dumps(body).encode()) for body in bodies]


def pages(port: int, bodies: Sequence[dict[str, Any]]) -> list[bytes]:
    """The addresses, with sealed words, to which a browser is sent that posts the same questions."""
    return [request("GET", _address(port, body)) for body in bodies]


def _address(port: int, body: dict[str, Any]) -> str:
    form = {"text": body["text"], "near": body["near"], "age": ", ".join(map(str, body["ages"]))}
    connection = HTTPConnection(HOST, port, timeout=READY_SECONDS)
    connection.request("POST", "/find", urlencode(form), {"Content-Type": "application/x-www-form-urlencoded"})
    address = connection.getresponse().headers["Location"]
    connection.close()
    return str(address)


def rows(bodies: Sequence[dict[str, Any]]) -> list[bytes]:
    """The same words for Datasette."""
    asked = ({"sql": published.SEARCH, "words": published.any_word(body["text"])} for body in bodies)
    return [request("GET", f"/published.json?{urlencode(one)}") for one in asked]


def gunicorn() -> list[str]:
    """The command without its address."""
    command = [sys.executable, "-m", "gunicorn", "directory.wsgi:app", "--log-level", "error"]
    command += ["--workers", str(WORKERS), "--worker-class", "gthread", "--threads", str(THREADS), "--timeout", "60"]
    command += ["--graceful-timeout", "5"]
    told = subprocess.run([*command[:3], "--help"], capture_output=True, text=True, check=True).stdout
    return [*command, *(["--no-control-socket"] if "--no-control-socket" in told else []), "--bind", f"{HOST}:%d"]


def datasette(place: Path) -> list[str]:
    """The command without its port; the package is installed once."""
    environment = home.folder("datasette")
    program = environment / "bin" / "datasette"
    if not program.exists():
        venv.create(environment, with_pip=True)
        subprocess.run([environment / "bin" / "pip", "install", "--quiet", DATASETTE], check=True)
    settings = ["--setting", "sql_time_limit_ms", "10000", "--setting", "num_sql_threads", "2"]
    return [
        str(program),
        "serve",
        "--immutable",
        str(place / "published.db"),
        "--host",
        HOST,
        *settings,
        "--port",
        "%d",
    ]


@dataclass(frozen=True, slots=True)
class Server:
    """Where a server listens, and its first process."""

    port: int
    process: int

    def worked(self) -> float:
        """Processor seconds of all its processes so far."""
        first = psutil.Process(self.process)
        return sum(processor_seconds(one.pid) for one in (first, *first.children(recursive=True)))


@contextmanager
def serving(command: Sequence[str], settings: dict[str, str]) -> Iterator["Server"]:
    """A server on a free port of this machine, stopped at the end."""
    with socket.socket() as free:
        free.bind((HOST, 0))
        port = free.getsockname()[1]
    filled = [part.replace("%d", str(port)) for part in command]
    server = subprocess.Popen(
        filled, cwd=home.ROOT, env=os.environ | settings, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        _await(port, server)
        yield Server(port, server.pid)
    finally:
        server.terminate()
        server.wait(STOP_SECONDS)


def _await(port: int, server: "subprocess.Popen[bytes]") -> None:
    for _ in range(READY_SECONDS * 5):
        if server.poll() is not None:
            raise RuntimeError(f"{server.args} ended with {server.returncode}.")
        with suppress(OSError), socket.create_connection((HOST, port), READY_SECONDS) as connection:
            ask(connection, request("GET", "/"))
            return
        time.sleep(0.2)
    raise TimeoutError(f"Nothing answers on port {port}.")


def _row(name: str, found: Load, results: dict[str, Load]) -> list[str]:
    peer = results.get(name.replace("match", "Datasette"))
    each = found.worked / len(found.times)
    more = less = ""
    if peer and peer is not found:
        more, less = f"{found.rate / peer.rate:.2f}", f"{each / (peer.worked / len(peer.times)):.1f} times"
    times = map(milliseconds, found.percentiles)
    return [name, f"{found.rate:.0f}", *times, str(found.errors), milliseconds(each), more, less]


if __name__ == "__main__":
    main()
