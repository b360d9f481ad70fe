"""When segments are merged: never a great one because of a small change."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from whoosh.reading import SegmentReader
from whoosh.writing import SegmentWriter

TOGETHER = 8
"""So many segments of one rank become one; each rank is so many times greater than the one before."""
GREAT = 50_000
"""Segments with more documents stay as they are until the next rebuild."""


def merge_equals(writer: SegmentWriter, segments: Sequence[Any]) -> list[Any]:
    """Whoosh's merge policy: copies the segments to be merged into the writer and returns the others."""
    by_rank: defaultdict[int, list[Any]] = defaultdict(list)
    for segment in segments:
        by_rank[rank(segment.doc_count())].append(segment)
    merged = [each for alike in by_rank.values() if len(alike) >= TOGETHER for each in alike]
    merged = [each for each in merged if each.doc_count() <= GREAT]
    for segment in merged:
        with SegmentReader(writer.storage, writer.schema, segment) as reader:
            writer.add_reader(reader)
    return [segment for segment in segments if segment not in merged]


def rank(documents: int) -> int:
    """0 for fewer than `TOGETHER` documents, one more for each time that fits into their number."""
    found = 0
    while documents >= TOGETHER:
        documents //= TOGETHER
        found += 1
    return found
