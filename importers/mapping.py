"""Header names to fields, whatever their case, spaces, dashes and underscores."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from directory.domain.problem import Problem


def canonical(name: str) -> str:
    """A header name without anything people vary: "Project ZIP-code " and "project_zip_code" are the same."""
    return re.sub(r"[\W_]+", "", name.casefold())


DROPPED = "-"
"""In place of a field: the column is not kept at all."""
REASON_COLUMNS = {"en": "Why this row did not come in", "es": "Por qué esta fila no entró"}
_REASONS = frozenset(map(canonical, REASON_COLUMNS.values()))


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the fields of a source stand in one file. `unplaced` are the columns no field wants."""

    header: tuple[str, ...]
    positions: Mapping[str, int]
    unplaced: tuple[int, ...]
    problems: tuple[Problem, ...] = ()

    def column(self, field: str) -> str:
        """The header name of a field as the file writes it; the field's own name when the file has none."""
        at = self.positions.get(field)
        return field if at is None else self.header[at]


def place(header: Sequence[str], fields: Mapping[str, str]) -> Layout:
    """The layout that somebody chose: the field of each header name, "" to keep it as text, DROPPED to keep it out."""
    positions: dict[str, int] = {}
    for at, name in enumerate(header):
        field = fields.get(name, "")
        if field and field != DROPPED:
            positions.setdefault(field, at)
    out = [at for at, name in enumerate(header) if fields.get(name) == DROPPED or is_reason(name)]
    unplaced = tuple(at for at in range(len(header)) if at not in {*positions.values(), *out})
    return Layout(tuple(header), positions, unplaced)


def is_reason(name: str) -> bool:
    """Whether a column is the one that rows which did not come in were sent back with."""
    return canonical(name) in _REASONS


def lay_out(
    header: Sequence[str], columns: Mapping[str, Collection[str]], dropped: Collection[str] = frozenset()
) -> Layout:
    """Find each field's column (the first of its names wins) and report names that are missing, twice or dropped."""
    places: dict[str, int] = {}
    for at, name in enumerate(header):
        places.setdefault(canonical(name), at)
    positions: dict[str, int] = {}
    for field, names in columns.items():
        found = next((places[canonical(name)] for name in names if canonical(name) in places), None)
        if found is not None:
            positions[field] = found
    out = {places[canonical(name)] for name in dropped if canonical(name) in places}
    taken = {*positions.values(), *out, *(at for at, name in enumerate(header) if is_reason(name))}
    unplaced = tuple(at for at in range(len(header)) if at not in taken)
    problems = _dropped([header[at] for at in sorted(out)])
    return Layout(tuple(header), positions, unplaced, problems)


def _dropped(names: Sequence[str]) -> tuple[Problem, ...]:
    if not names:
        return ()
    sentence = f"These columns name private persons or their contacts and are not kept: {', '.join(names)}."
    return (Problem(1, "", "columns_left_out", sentence),)


def name_columns(cells: Sequence[str]) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """Header names that are all filled and different, and what was wrong with them (row 1 is the header)."""
    names: list[str] = []
    problems: list[Problem] = []
    seen: dict[str, int] = {}
    for at, cell in enumerate(cells):
        name = " ".join(cell.split()) or f"Column {at + 1}"
        key = canonical(name) or name
        seen[key] = seen.get(key, 0) + 1
        if seen[key] > 1:
            sentence = f"The column name “{name}” stands more than once; the first is read, this one is kept as text."
            problems.append(Problem(1, name, "duplicate_header", sentence, value=name))
            name = f"{name} ({seen[key]})"
        names.append(name)
    return tuple(names), tuple(problems)
