"""The words of one field in one segment: every term with the documents that have it, and how often."""

from bisect import bisect_left
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import DamerauLevenshtein
from rapidfuzz.process import extract
from whoosh.reading import IndexReader
from whoosh.util.numeric import byte_to_length, length_to_byte

from directory.search.coded import Floats
from directory.search.columns import Ints

BETWEEN = b"\n"


@dataclass(frozen=True, slots=True)
class Words:
    """Terms in order of their bytes, a line each, and their postings one after the other.

    `starts` says where the line of a term begins, `ends` where its postings begin and the last ones end. `lengths`
    counts the terms of each document, long ones roughly, as Whoosh does.
    """

    terms: NDArray[np.uint8]
    starts: Ints
    ends: Ints
    numbers: NDArray[np.int32]
    times: Floats
    lengths: Floats

    @classmethod
    def none(cls) -> "Words":
        """The words of no documents."""
        nothing = np.zeros(0)
        empty = np.zeros(1, np.int64)
        return cls(nothing.astype(np.uint8), empty, empty, nothing.astype(np.int32), *[nothing.astype(np.float32)] * 2)

    @classmethod
    def of(cls, reader: IndexReader, field: str) -> "Words":
        """Decode a field of a segment with Whoosh's own reader."""
        terms: list[bytes] = []
        ends: list[int] = [0]
        numbers: list[int] = []
        times: list[float] = []
        for term in reader.lexicon(field):
            matcher = reader.postings(field, term)
            while matcher.is_active():
                numbers.append(matcher.id())
                times.append(matcher.weight())
                matcher.next()
            terms.append(term + BETWEEN)
            ends.append(len(numbers))
        lengths = np.bincount(np.array(numbers, np.int64), times, reader.doc_count_all()).astype(np.int64)
        as_whoosh_keeps_them = [byte_to_length(length_to_byte(length)) for length in range(lengths.max(initial=0) + 1)]
        return cls(
            np.frombuffer(b"".join(terms), np.uint8),
            np.cumsum([0, *map(len, terms)], dtype=np.int64),
            np.array(ends, np.int64),
            np.array(numbers, np.int32),
            np.array(times, np.float32),
            np.array(as_whoosh_keeps_them, np.float32)[lengths],
        )

    def postings(self, term: str) -> tuple[NDArray[np.int32], Floats]:
        """The numbers of the documents that have a term, and how often each has it."""
        wanted = term.encode()
        at = self._place(wanted)
        if at == len(self.starts) - 1 or self._term(at) != wanted:
            return self.numbers[:0], self.times[:0]
        return self.numbers[self.ends[at] : self.ends[at + 1]], self.times[self.ends[at] : self.ends[at + 1]]

    def nearest(self, term: str) -> tuple[int, str] | None:
        """The known term that is fewest slips away: one in words of 5 to 8 letters, two in longer ones, not the first.

        Returns the slips and the term, the first in the alphabet of several; None where there is none.
        """
        slips = 0 if len(term) < 5 else 1 if len(term) < 9 else 2
        if not slips:
            return None
        first = term[0].encode()
        begin, end = (self.starts[self._place(mark)] for mark in (first, first + b"\xff"))
        known = self.terms[begin:end].tobytes().decode().split()
        near = extract(term, known, scorer=DamerauLevenshtein.distance, score_cutoff=slips, limit=None)
        return min(((int(distance), found) for found, distance, _ in near), default=None)

    def arrays(self) -> dict[str, NDArray[np.generic]]:
        """All of it by name, to be written to a file."""
        return {field.name: getattr(self, field.name) for field in fields(self)}

    def _place(self, wanted: bytes) -> int:
        return bisect_left(range(len(self.starts) - 1), wanted, key=self._term)

    def _term(self, at: int) -> bytes:
        return self.terms[self.starts[at] : self.starts[at + 1] - 1].tobytes()
