"""Documents as columns of numbers, so that filters, facets and distances are vector operations."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

from directory.search.coded import Coded, Codes, Floats, Mask
from directory.search.document import Document

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Texts:
    """One short text per document, in one array of bytes."""

    bytes: NDArray[np.uint8]
    ends: Ints

    @classmethod
    def of(cls, texts: Sequence[str]) -> "Texts":
        """Keep some texts."""
        encoded = [text.encode() for text in texts]
        ends = np.cumsum([0, *map(len, encoded)], dtype=np.int64)
        return cls(np.frombuffer(b"".join(encoded), np.uint8), ends)

    @classmethod
    def join(cls, parts: Sequence["Texts"]) -> "Texts":
        """The texts of several parts one after the other."""
        starts = np.cumsum([0, *(len(part.bytes) for part in parts)])
        ends = [part.ends[1:] + start for part, start in zip(parts, starts, strict=False)]
        return cls(np.concatenate([part.bytes for part in parts]), np.concatenate([np.zeros(1, np.int64), *ends]))

    def at(self, numbers: Ints) -> list[str]:
        """The texts of some documents."""
        begins, ends = self.ends[numbers].tolist(), self.ends[numbers + 1].tolist()
        kept = self.bytes.data
        return [str(kept[begin:end], "utf-8") for begin, end in zip(begins, ends, strict=True)]


@dataclass(frozen=True, slots=True)
class Groups:
    """Which documents share a card: sorted marks of the groups, and for each document the number of its group."""

    marks: NDArray[np.uint64]
    codes: Ints

    @classmethod
    def of(cls, names: Sequence[str]) -> "Groups":
        """Group documents by name."""
        digests = b"".join(hashlib.blake2b(name.encode(), digest_size=8).digest() for name in names)
        marks, codes = np.unique(np.frombuffer(digests, np.uint64), return_inverse=True)
        return cls(marks, codes.astype(np.int64))

    @classmethod
    def join(cls, parts: Sequence["Groups"]) -> "Groups":
        """The documents of several parts one after the other; equal marks are one group."""
        marks = np.unique(np.concatenate([part.marks for part in parts]))
        return cls(marks, np.concatenate([np.searchsorted(marks, part.marks)[part.codes] for part in parts]))


@dataclass(frozen=True, slots=True)
class Columns:
    """All that ranking needs to know, one entry per document.

    `places` are points on a globe of radius one (x, y, z), all zeros where a document has no place. Ages are whole
    months, `under_months` exclusive. `checked_on` is YYYYMMDD.
    """

    ids: Texts
    groups: Groups
    revisions: Ints
    places: Floats
    placed: Mask
    min_months: Codes
    under_months: Codes
    max_income: Floats
    free: Mask
    accessible: Mask
    checked_on: Codes
    kinds: Coded
    needs: Coded
    insurance: Coded
    area_rules: Coded
    hours: Coded
    staff: Coded
    interpreted: Coded
    modes: Coded
    flags: Coded
    confidence: Coded
    tiers: Coded

    def __len__(self) -> int:
        return len(self.revisions)

    @classmethod
    def of(cls, documents: Sequence[Document]) -> "Columns":
        """Build the columns of some documents, numbered in the order given."""

        def column(value: Callable[[Document], Any], dtype: type) -> NDArray[Any]:
            return np.fromiter((value(doc) for doc in documents), dtype, len(documents))

        return cls(
            ids=Texts.of([doc.id for doc in documents]),
            groups=Groups.of([doc.group for doc in documents]),
            revisions=column(lambda doc: doc.revision, np.int64),
            places=on_globe(np.array([doc.point or (0.0, 0.0) for doc in documents], np.float64).reshape(-1, 2)),
            placed=column(lambda doc: doc.point is not None, np.bool_),
            min_months=column(lambda doc: doc.min_months, np.int32),
            under_months=column(lambda doc: doc.under_months, np.int32),
            max_income=column(lambda doc: doc.max_income_percent, np.float32),
            free=column(lambda doc: doc.free, np.bool_),
            accessible=column(lambda doc: doc.accessible, np.bool_),
            checked_on=column(lambda doc: doc.checked_on, np.int32),
            kinds=Coded.of((doc.kind,) for doc in documents),
            needs=Coded.of(doc.needs for doc in documents),
            insurance=Coded.of(doc.insurance for doc in documents),
            area_rules=Coded.of(doc.area_rules for doc in documents),
            hours=Coded.of((doc.hours,) for doc in documents),
            staff=Coded.of(doc.staff_languages for doc in documents),
            interpreted=Coded.of(doc.interpreted_languages for doc in documents),
            modes=Coded.of(doc.modes for doc in documents),
            flags=Coded.of(doc.flags for doc in documents),
            confidence=Coded.of((doc.confidence,) for doc in documents),
            tiers=Coded.of((doc.tier,) for doc in documents),
        )

    @classmethod
    def join(cls, parts: Sequence["Columns"]) -> "Columns":
        """The documents of several parts one after the other. A single part is not copied."""
        if len(parts) == 1:
            return parts[0]
        return cls(**{field.name: _joined([getattr(part, field.name) for part in parts]) for field in fields(cls)})


def on_globe(degrees: NDArray[np.float64]) -> Floats:
    """Rows of latitude and longitude as points (x, y, z) on a globe of radius one."""
    latitude, longitude = np.radians(degrees.T)
    beside = np.cos(latitude)
    points = (beside * np.cos(longitude), beside * np.sin(longitude), np.sin(latitude))
    return np.stack(points, axis=1).astype(np.float32)


def _joined(parts: list[Any]) -> Any:
    return np.concatenate(parts) if isinstance(parts[0], np.ndarray) else type(parts[0]).join(parts)
