"""What every normaliser returns: the value, what is wrong with the text, and the words that found no place."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from directory.domain.problem import Severity

T = TypeVar("T")

CACHED = 16_384
"""How many different cells each parser remembers: columns repeat the same few texts over and over."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with one cell; whoever knows the row and column turns it into a `Problem`."""

    code: str
    sentence: str
    value: str = ""
    severity: Severity = Severity.WARNING


@dataclass(frozen=True, slots=True)
class Parsed(Generic[T]):
    """The value of a cell. `leftover` is text that is true but has no field; it is kept beside the listing."""

    value: T
    faults: tuple[Fault, ...] = ()
    leftover: str = ""
