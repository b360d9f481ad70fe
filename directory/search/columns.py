"""Documents as columns of numbers, so that filters, facets and distances are vector operations."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from directory.search.document import Document

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Tags:
    """A many-valued field: for each value, the document numbers that carry it and where in their list it stands."""

    members: dict[str, Ints]
    positions: dict[str, Ints]
    size: int

    @classmethod
    def of(cls, lists: Iterable[Sequence[str]]) -> "Tags":
        """Invert one list of values per document."""
        members: dict[str, list[int]] = {}
        positions: dict[str, list[int]] = {}
        number = -1
        for number, values in enumerate(lists):
            for position, value in enumerate(dict.fromkeys(values)):
                members.setdefault(value, []).append(number)
                positions.setdefault(value, []).append(position)
        return cls(
            {value: np.array(numbers, np.int64) for value, numbers in members.items()},
            {value: np.array(places, np.int64) for value, places in positions.items()},
            number + 1,
        )

    def having(self, values: Iterable[str]) -> Mask:
        """Which documents carry any of the values."""
        mask = np.zeros(self.size, np.bool_)
        for value in values:
            if value in self.members:
                mask[self.members[value]] = True
        return mask

    def empty(self) -> Mask:
        """Which documents carry no value at all."""
        return ~self.having(self.members)

    def counts(self, mask: Mask) -> dict[str, int]:
        """How many documents of the mask carry each value, none left out but zeros."""
        counted = {value: int(mask[numbers].sum()) for value, numbers in self.members.items()}
        return {value: count for value, count in counted.items() if count}


@dataclass(frozen=True, slots=True)
class Columns:
    """All that ranking needs to know, one entry per document."""

    ids: tuple[str, ...]
    revisions: Ints
    groups: Ints
    latitude: Floats
    longitude: Floats
    placed: Mask
    min_months: Ints
    under_months: Ints
    max_income: Floats
    free: Mask
    accessible: Mask
    checked_on: Ints
    needs_of: tuple[tuple[str, ...], ...]
    tier_of: tuple[str, ...]
    kinds: Tags
    needs: Tags
    insurance: Tags
    area_rules: Tags
    hours: Tags
    staff: Tags
    interpreted: Tags
    modes: Tags
    flags: Tags
    confidence: Tags
    tiers: Tags

    def __len__(self) -> int:
        return len(self.ids)

    @classmethod
    def of(cls, documents: Sequence[Document]) -> "Columns":
        """Build the columns of some documents, numbered in the order given."""
        _, groups = np.unique(np.array([doc.group for doc in documents], dtype=object).astype(str), return_inverse=True)
        points = np.array([doc.point or (0.0, 0.0) for doc in documents], np.float32).reshape(-1, 2)

        def ints(value: Callable[[Document], int]) -> Ints:
            return np.fromiter((value(doc) for doc in documents), np.int64, len(documents))

        def flags(value: Callable[[Document], bool]) -> Mask:
            return np.fromiter((value(doc) for doc in documents), np.bool_, len(documents))

        return cls(
            ids=tuple(doc.id for doc in documents),
            revisions=ints(lambda doc: doc.revision),
            groups=groups.astype(np.int64),
            latitude=points[:, 0],
            longitude=points[:, 1],
            placed=flags(lambda doc: doc.point is not None),
            min_months=ints(lambda doc: doc.min_months),
            under_months=ints(lambda doc: doc.under_months),
            max_income=np.fromiter((doc.max_income_percent for doc in documents), np.float32, len(documents)),
            free=flags(lambda doc: doc.free),
            accessible=flags(lambda doc: doc.accessible),
            checked_on=ints(lambda doc: doc.checked_on),
            needs_of=tuple(doc.needs for doc in documents),
            tier_of=tuple(doc.tier for doc in documents),
            kinds=Tags.of((doc.kind,) for doc in documents),
            needs=Tags.of(doc.needs for doc in documents),
            insurance=Tags.of(doc.insurance for doc in documents),
            area_rules=Tags.of(doc.area_rules for doc in documents),
            hours=Tags.of((doc.hours,) for doc in documents),
            staff=Tags.of(doc.staff_languages for doc in documents),
            interpreted=Tags.of(doc.interpreted_languages for doc in documents),
            modes=Tags.of(doc.modes for doc in documents),
            flags=Tags.of(doc.flags for doc in documents),
            confidence=Tags.of((doc.confidence,) for doc in documents),
            tiers=Tags.of((doc.tier,) for doc in documents),
        )
