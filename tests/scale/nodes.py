"""Real OpenSearch nodes, each a process of its own on loopback ports, with jars that Maven fetches once."""

import os
import shutil
import socket
import subprocess
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from opensearchpy import OpenSearch
from opensearchpy.exceptions import OpenSearchException

HERE = Path(__file__).parent / "cluster"
CACHE = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "resource-directory" / "opensearch-2.19.1"
HEAP_MEGABYTES = int(os.environ.get("OPENSEARCH_HEAP", "512"))
FETCH_SECONDS, START_SECONDS = 600, 300
ROLES = ("cluster_manager,data", "data")


class NoNodesError(RuntimeError):
    """No node can be run on this machine; the message says why in a sentence."""


@dataclass
class Node:
    """One OpenSearch process."""

    name: str
    folder: Path
    roles: str
    seed: str
    http: int = field(default_factory=lambda: free_port())
    transport: int = field(default_factory=lambda: free_port())
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.http}"

    def start(self, jars: Path) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        heap = f"{HEAP_MEGABYTES}m"
        facts = [self.folder, "scale", self.name, self.http, self.transport, self.roles, self.seed or self.address]
        command = [
            "java",
            "-XX:+UseSerialGC",
            f"-Xms{heap}",
            f"-Xmx{heap}",
            "-cp",
            f"{jars}/*",
            HERE / "OneNode.java",
            *facts,
        ]
        with (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen([str(part) for part in command], stdout=log, stderr=log)

    def kill(self) -> None:
        """As when the power fails: no goodbye."""
        if self.process:
            self.process.kill()
            self.process.wait()

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self.transport}"


class TwoNodes:
    """A cluster of two nodes; the first one manages it. Use as a context manager."""

    def __enter__(self) -> "TwoNodes":
        self.jars = fetched_jars()
        self.folder = Path(tempfile.mkdtemp(prefix="directory-opensearch-"))
        first = Node("one", self.folder / "one", ROLES[0], "")
        second = Node("two", self.folder / "two", ROLES[1], first.address)
        self.nodes = (first, second)
        for node in self.nodes:
            node.start(self.jars)
        try:
            self.wait_until_whole()
        except NoNodesError:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        for node in self.nodes:
            node.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def urls(self) -> str:
        """Both nodes, as OPENSEARCH_URL takes them."""
        return " ".join(node.url for node in self.nodes)

    def wait_until_whole(self) -> float:
        """Wait until both nodes hold all they should; returns the seconds it took."""
        client, started = OpenSearch([self.nodes[0].url], timeout=5, max_retries=0), time.monotonic()
        while time.monotonic() - started < START_SECONDS:
            try:
                told = client.cluster.health(
                    wait_for_nodes="2", wait_for_status="green", timeout="3s", request_timeout=10
                )
                if not told["timed_out"]:
                    return time.monotonic() - started
            except OpenSearchException:
                time.sleep(0.5)
        raise NoNodesError(f"The OpenSearch nodes did not find each other in {START_SECONDS} seconds.")


def fetched_jars() -> Path:
    """The folder of the server's jars, fetched by Maven on first use. Raises NoNodesError."""
    for program in ("java", "mvn"):
        if shutil.which(program) is None:
            raise NoNodesError(f"There is no `{program}` on this machine, so no OpenSearch node can be run.")
    if CACHE.is_dir():
        return CACHE
    CACHE.parent.mkdir(parents=True, exist_ok=True)
    fresh = tempfile.mkdtemp(dir=CACHE.parent)
    goal = ["dependency:copy-dependencies", f"-DoutputDirectory={fresh}"]
    told = subprocess.run(["mvn", "-q", "-B", "-f", str(HERE / "pom.xml"), *goal], capture_output=True, text=True,
                          timeout=FETCH_SECONDS, check=False)  # fmt: skip
    if told.returncode:
        shutil.rmtree(fresh)
        raise NoNodesError(f"Maven could not fetch OpenSearch's jars: {told.stdout.strip()[-300:]}")
    os.replace(fresh, CACHE)
    return CACHE


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
