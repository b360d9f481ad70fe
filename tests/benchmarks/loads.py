"""A load generator: a few connections of this machine that ask one thing after the other, for a bounded time.

Plain sockets in a process of its own, so that it takes as little as possible of the processors it shares with the
server; about a tenth of a millisecond a request.
"""

import socket
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from tests.benchmarks.measure import percentiles

HOST = "127.0.0.1"
LONGEST_SECONDS = 60.0
MOST_REQUESTS = 100_000
PATIENCE_SECONDS = 60.0


@dataclass
class Load:
    """What came of it: seconds of each answer, and how many failed."""

    times: list[float] = field(default_factory=list)
    errors: int = 0
    seconds: float = 0.0
    worked: float = 0.0
    """Processor seconds of the server, all its processes together."""

    @property
    def rate(self) -> float:
        """Answers a second."""
        return len(self.times) / self.seconds

    @property
    def percentiles(self) -> tuple[float, ...]:
        """p50, p95 and p99 in seconds."""
        return percentiles(self.times)


def request(method: str, path: str, body: bytes = b"") -> bytes:
    """The bytes of a request."""
    kind = "Content-Type: application/json"
    head = (f"{method} {path} HTTP/1.1", f"Host: {HOST}", kind, f"Content-Length: {len(body)}", "", "")
    return "\r\n".join(head).encode() + body


def load(port: int, requests: Sequence[bytes], connections: int, seconds: float) -> Load:
    """Ask the requests in turn, over and over, on so many connections at once."""
    result, turn = Load(), threading.Lock()
    end = time.perf_counter() + min(seconds, LONGEST_SECONDS)
    threads = [
        threading.Thread(target=_one, args=(port, requests[start::connections], end, result, turn))
        for start in range(connections)
    ]
    started = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    result.seconds = time.perf_counter() - started
    return result


def _one(port: int, requests: Sequence[bytes], end: float, result: Load, turn: threading.Lock) -> None:
    connection, number = _connect(port), 0
    while time.perf_counter() < end and len(result.times) < MOST_REQUESTS:
        start = time.perf_counter()
        try:
            status, stays = ask(connection, requests[number % len(requests)])
        except OSError:
            status, stays = 0, False
        took = time.perf_counter() - start
        with turn:
            result.times.append(took)
            result.errors += status != 200
        if not stays:
            connection.close()
            connection = _connect(port)
        number += 1
    connection.close()


def _connect(port: int) -> socket.socket:
    connection = socket.create_connection((HOST, port), PATIENCE_SECONDS)
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return connection


def ask(connection: socket.socket, asked: bytes) -> tuple[int, bool]:
    """Send one request and read its answer; the status, and whether the connection stays open."""
    connection.sendall(asked)
    received = b""
    while (split := received.find(b"\r\n\r\n")) < 0:
        received += _more(connection)
    head = received[:split].lower()
    if b"transfer-encoding: chunked" in head:
        while not received.endswith(b"0\r\n\r\n"):
            received += _more(connection)
    else:
        length = int(head.split(b"content-length:")[1].split(b"\r\n")[0])
        while len(received) < split + 4 + length:
            received += _more(connection)
    return int(head.split(b" ")[1]), b"connection: close" not in head


def _more(connection: socket.socket) -> bytes:
    data = connection.recv(65536)
    if not data:
        raise ConnectionError("The server hung up.")
    return data
