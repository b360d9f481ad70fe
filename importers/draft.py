"""One row on its way to becoming a listing: its cells by field, and what was found wrong on the way."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from directory.domain.problem import Problem, Severity
from importers.cells import tidy
from importers.mapping import Layout
from importers.normalise.parsed import Fault, Parsed
from importers.normalise.text import one_line
from importers.read import RawRow

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Context:
    """What every row of one import shares: the layout of the file and the slugs of all needs."""

    layout: Layout
    known_needs: frozenset[str]


class Draft:
    """The cells of a row, tidied once; `take` parses a field and files its faults and leftovers where they belong."""

    __slots__ = ("_cells", "_context", "_extra", "_row", "problems")

    def __init__(self, row: RawRow, context: Context) -> None:
        self._row = row
        self._context = context
        self._extra: dict[str, str] = {}
        self.problems: list[Problem] = []
        self._cells = tuple(self._tidy(at, cell) if cell else "" for at, cell in enumerate(row.cells))
        for at in context.layout.unplaced:
            self.keep(context.layout.header[at], self._cells[at])

    @property
    def known_needs(self) -> frozenset[str]:
        """The slugs of all needs."""
        return self._context.known_needs

    @property
    def is_rejected(self) -> bool:
        """Whether something keeps the row out."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)

    def raw(self, field: str) -> str:
        """The text of a field with its line breaks; empty when the file has no such column."""
        at = self._context.layout.positions.get(field)
        return "" if at is None else self._cells[at]

    def text(self, field: str) -> str:
        """The text of a field on one line."""
        return one_line(self.raw(field))

    def take(self, field: str, parse: Callable[[str], Parsed[T]]) -> T:
        """The parsed value of a field; faults become problems of its column, leftovers are kept under its name."""
        return self.settle(field, parse(self.raw(field)))

    def settle(self, field: str, parsed: Parsed[T]) -> T:
        """The value of something already parsed, its faults and leftovers filed under a field."""
        for fault in parsed.faults:
            self.report(field, fault)
        if parsed.leftover:
            self.keep(self._context.layout.column(field), parsed.leftover)
        return parsed.value

    def report(self, field: str, fault: Fault) -> None:
        """File a fault as a problem of this row and the field's column."""
        column = self._context.layout.column(field) if field else ""
        self._problem(column, fault)

    def keep(self, name: str, text: str) -> None:
        """Keep a text beside the listing, under a name people know from the file."""
        if not text:
            return
        before = self._extra.get(name)
        self._extra[name] = f"{before}; {text}" if before else text

    def keep_fields(self, *fields: str) -> None:
        """Keep the texts of fields that have no place in a listing."""
        for field in fields:
            self.keep(self._context.layout.column(field), self.raw(field))

    @property
    def extra(self) -> tuple[tuple[str, str], ...]:
        """Everything kept, in the order it was."""
        return tuple(self._extra.items())

    def _tidy(self, at: int, cell: str) -> str:
        tidied = tidy(cell)
        for fault in tidied.faults:
            self._problem(self._context.layout.header[at], fault)
        return tidied.value

    def _problem(self, column: str, fault: Fault) -> None:
        problem = Problem(self._row.number, column, fault.code, fault.sentence, fault.severity, fault.value)
        self.problems.append(problem)
