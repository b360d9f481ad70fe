"""Taking times, and telling them."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

PARTS = (50, 95, 99)


@dataclass(frozen=True, slots=True)
class Spent:
    """What a piece of work took, in seconds: processor time of this process, and time on the clock."""

    cpu: float
    wall: float


def spent(work: Callable[[], object], elsewhere: Callable[[], float] = lambda: 0.0) -> Spent:
    """Do the work once. `elsewhere` tells the processor seconds that a server has used in another process."""
    there, cpu, wall = elsewhere(), time.process_time(), time.perf_counter()
    work()
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    return Spent(cpu + elsewhere() - there, wall)


def processor_seconds(process: int) -> float:
    """What another process has used of the processor so far ."""
    return time.clock_gettime((~process << 3) | 2)


def percentile(times: Sequence[float], part: int) -> float:
    """The time that `part` percent of the times do not exceed."""
    return sorted(times)[max(0, -(-len(times) * part // 100) - 1)]


def percentiles(times: Sequence[float]) -> tuple[float, ...]:
    """p50, p95 and p99."""
    return tuple(percentile(times, part) for part in PARTS)


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table that reads well in a terminal and in Markdown."""
    widths = [max(map(len, column)) for column in zip(header, *rows, strict=True)]
    rule = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
    return "\n".join(_line(row, widths) for row in (header, rule, *rows))


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = (cell.ljust(width) if at == 0 else cell.rjust(width)
                      for at, (cell, width) in enumerate(zip(row, widths, strict=True)))  # fmt: skip
    return f"| {' | '.join((first, *others))} |"


def milliseconds(seconds: float) -> str:
    """Two digits that matter."""
    thousandths = seconds * 1000
    return (
        f"{thousandths:.0f}"
        if thousandths >= 100
        else f"{thousandths:.1f}"
        if thousandths >= 1
        else f"{thousandths:.2f}"
    )
