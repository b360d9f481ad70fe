"""Fields whose values repeat from document to document, kept as one number each."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Codes = NDArray[np.int32]
Floats = NDArray[np.float32]
Mask = NDArray[np.bool_]
Row = tuple[str, ...]
Kind = TypeVar("Kind", bound=np.generic)


@dataclass(frozen=True)
class Coded:
    """The distinct rows of a many-valued field, and for each document the number of its row.

    There are far fewer rows than documents. So what is asked of a document is worked out once for each row, and
    looked up with `codes`: every function below answers for rows.
    """

    rows: tuple[Row, ...]
    codes: Codes

    @classmethod
    def of(cls, lists: Iterable[Sequence[str]]) -> "Coded":
        """Code one list of values per document."""
        known: dict[Row, int] = {}
        codes = [known.setdefault(tuple(dict.fromkeys(values)), len(known)) for values in lists]
        return cls(tuple(known), np.array(codes, np.int32))

    @classmethod
    def join(cls, parts: Sequence["Coded"]) -> "Coded":
        """The documents of several parts one after the other."""
        known: dict[Row, int] = {}
        numbers = [np.array([known.setdefault(row, len(known)) for row in part.rows], np.int32) for part in parts]
        codes = [renumbered[part.codes] for part, renumbered in zip(parts, numbers, strict=True)]
        return cls(tuple(known), np.concatenate(codes))

    @cached_property
    def values(self) -> tuple[str, ...]:
        """Every value that stands in any row."""
        return tuple(dict.fromkeys(value for row in self.rows for value in row))

    @cached_property
    def _places(self) -> tuple[Codes, Codes, Codes]:
        """Every place of every row, value by value: the number of the value, the row, how far along the row it is."""
        number = {value: at for at, value in enumerate(self.values)}
        places = sorted(
            (number[value], row, at) for row, values in enumerate(self.rows) for at, value in enumerate(values)
        )
        value, row, at = np.array(places, np.int32).reshape(-1, 3).T
        return value, row, at

    @cached_property
    def _of_value(self) -> dict[str, tuple[Codes, Codes]]:
        """For each value, the rows it stands in and how far along them it is."""
        value, row, at = self._places
        ends = np.searchsorted(value, np.arange(len(self.values) + 1))
        return {one: (row[ends[n] : ends[n + 1]], at[ends[n] : ends[n + 1]]) for n, one in enumerate(self.values)}

    def having(self, values: Iterable[str]) -> Mask:
        """Rows with any of the values."""
        mask = np.zeros(len(self.rows), np.bool_)
        for value in values:
            if value in self._of_value:
                mask[self._of_value[value][0]] = True
        return mask

    def empty(self) -> Mask:
        """Rows without any value."""
        return np.fromiter((not row for row in self.rows), np.bool_, len(self.rows))

    def best(self, weights: Mapping[str, float], decay: float) -> Floats:
        """The greatest weight of each row's values, `decay` less for each of at most four places along the row."""
        best = np.zeros(len(self.rows), np.float32)
        for value, weight in weights.items():
            if value in self._of_value:
                row, at = self._of_value[value]
                best[row] = np.maximum(best[row], weight * (1 - decay * np.minimum(at, 4)))
        return best

    def each(self, weigh: Callable[[Row], float]) -> Floats:
        """A weight for each row."""
        return np.fromiter(map(weigh, self.rows), np.float32, len(self.rows))

    def at(self, numbers: NDArray[np.int64], by_row: NDArray[Kind]) -> NDArray[Kind]:
        """What is known of each row, for some documents."""
        known: NDArray[Kind] = by_row[self.codes[numbers]]
        return known

    def counts(self, codes: Codes) -> dict[str, int]:
        """How many of some documents, given by their `codes`, have each value; zeros are left out."""
        value, row, _ = self._places
        by_row = np.bincount(codes, minlength=len(self.rows))
        counted = np.bincount(value, by_row[row], len(self.values)).astype(np.int64).tolist()
        return {one: count for one, count in zip(self.values, counted, strict=True) if count}
