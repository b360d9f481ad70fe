"""A document as one flat row, with all that can be worked out before anybody asks: for engines that keep columns."""

import math
import pickle
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from directory.search.document import Document
from directory.search.port import Blend
from directory.search.whoosh_index.schema import FIELD_BOOSTS, TERMS

EARTH_MILES = 3958.7613
ANY_LANGUAGE = "mul"
KEPT = "numbers.pickle"
COUNTED = ("needs", "modes", "languages", "insurance", "flags", "tiers", "cost")
Combination = tuple[tuple[str, ...], ...]
Speech = tuple[tuple[str, ...], tuple[str, ...]]
"""What staff speak, and what interpreters."""


@dataclass(frozen=True, slots=True)
class Flat:
    """What filters and the blend need. `place` is on a globe of radius one; `fixed` is nearness without distance."""

    number: int
    id: str
    kind: str
    card: int
    combination: int
    speech: int
    place: tuple[float, float, float]
    point: tuple[float, float]
    is_placed: bool
    is_near: bool
    fixed: float
    trust: float
    min_months: int
    under_months: int
    checked_on: int
    is_free: bool
    tags: tuple[str, ...]
    needs: tuple[tuple[str, float], ...]
    terms: tuple[str, ...]


@dataclass
class Flattener:
    """Numbers documents, cards and combinations of what is counted in the order they come."""

    blend: Blend
    cards: dict[str, int] = field(default_factory=dict)
    combinations: dict[Combination, int] = field(default_factory=dict)
    speeches: dict[Speech, int] = field(default_factory=dict)

    def __call__(self, document: Document, number: int) -> Flat:
        """The row of one document."""
        return Flat(
            number=number,
            id=document.id,
            kind=document.kind,
            card=self.cards.setdefault(document.group, len(self.cards)),
            combination=self.combinations.setdefault(_combination(document), len(self.combinations)),
            speech=self.speeches.setdefault(_speech(document), len(self.speeches)),
            place=on_globe(document.point) if document.point else (0.0, 0.0, 0.0),
            point=document.point or (0.0, 0.0),
            is_placed=document.point is not None,
            is_near=document.point is not None and document.tier == "near",
            fixed=_fixed(document.tier, self.blend),
            trust=self.blend.confidence.get(document.confidence, 1.0),
            min_months=document.min_months,
            under_months=document.under_months,
            checked_on=document.checked_on,
            is_free=document.free,
            tags=tags(document),
            needs=tuple(
                (need, 1 - self.blend.need_position_decay * min(place, 4)) for place, need in enumerate(document.needs)
            ),
            terms=tuple(" ".join(TERMS[name](getattr(document, name))) for name in FIELD_BOOSTS),
        )


def keep(flattener: Flattener, folder: Path) -> None:
    """Write the numbers down for the process that searches."""
    (folder / KEPT).write_bytes(pickle.dumps(flattener))


def kept(folder: Path) -> Flattener:
    """The numbers as they were given when the folder was built."""
    found: Flattener = pickle.loads((folder / KEPT).read_bytes())
    return found


def tags(document: Document) -> tuple[str, ...]:
    """What is filtered by, as words: `staff:es`, `insured:medi-cal`, `insured:` when the document says nothing."""
    return tuple(
        f"{kind}:{value}"
        for kind, values in (
            ("staff", document.staff_languages),
            ("interpreter", document.interpreted_languages),
            ("mode", document.modes),
            ("flag", document.flags),
            ("insured", document.insurance or ("",)),
        )
        for value in dict.fromkeys(values)
    )


def on_globe(point: tuple[float, float]) -> tuple[float, float, float]:
    """A point in degrees on a globe of radius one; half the square of a chord is quicker than a haversine."""
    latitude, longitude = map(math.radians, point)
    beside = math.cos(latitude)
    return beside * math.cos(longitude), beside * math.sin(longitude), math.sin(latitude)


class Facets:
    """Counts of every value from how often each combination was found: an engine counts one column, not seven."""

    def __init__(self, combinations: Iterable[Combination]) -> None:
        rows = list(combinations)
        places = {
            (name, value): 0 for row in rows for name, values in zip(COUNTED, row, strict=True) for value in values
        }
        self.names = list(places)
        number = {pair: at for at, pair in enumerate(self.names)}
        self.members = np.zeros((len(rows), len(self.names)), np.float32)
        for at, row in enumerate(rows):
            for name, values in zip(COUNTED, row, strict=True):
                self.members[at, [number[name, value] for value in values]] = 1

    def counts(self, combinations: Sequence[int], times: Sequence[int]) -> dict[str, dict[str, int]]:
        """Facets, for combinations and how often each was found."""
        counted: dict[str, dict[str, int]] = {name: {} for name in COUNTED}
        if len(combinations):
            totals = np.array(times, np.float32) @ self.members[np.array(combinations)]
            for at in np.flatnonzero(totals).tolist():
                name, value = self.names[at]
                counted[name][value] = int(totals[at])
        return counted


def _combination(document: Document) -> Combination:
    spoken, cost = document.staff_languages, ("free",) if document.free else ()
    rows = (document.needs, document.modes, spoken, document.insurance, document.flags, (document.tier,), cost)
    return tuple(tuple(dict.fromkeys(row)) for row in rows)


def _speech(document: Document) -> Speech:
    return document.staff_languages, document.interpreted_languages


def _fixed(tier: str, blend: Blend) -> float:
    tiers: Mapping[str, float] = {"county": blend.county_tier, "state": blend.state_tier, "online": blend.online_tier}
    return tiers.get(tier, blend.unplaced)
