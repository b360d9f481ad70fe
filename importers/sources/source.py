"""What a source is: a name, its columns, and how one of its rows becomes a listing."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from directory.domain.listing import Listing
from importers.draft import Draft
from importers.mapping import Layout, canonical, lay_out
from importers.unreadable import UnreadableFile


@dataclass(frozen=True, slots=True)
class Source:
    """One native format.

    `columns` are the header names of each field, best first. A header is this source's when it has every `required`
    and every `signature` field. `dropped` columns are never kept. When two rows get the same code, `told_apart_by`
    are the fields that tell them apart, steadiest first. `states_status` is set when the file says which listings are
    closed; otherwise an import leaves the status as staff set it.
    """

    name: str
    label: str
    columns: Mapping[str, tuple[str, ...]]
    required: tuple[str, ...]
    build: Callable[[Draft], Listing]
    signature: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    told_apart_by: tuple[str, ...] = ()
    states_status: bool = False

    def missing(self, header: Sequence[str]) -> tuple[str, ...]:
        """The header names that are needed and not there."""
        present = {canonical(name) for name in header}
        needed = dict.fromkeys((*self.required, *self.signature))
        return tuple(
            self.columns[field][0]
            for field in needed
            if not present & {canonical(name) for name in self.columns[field]}
        )

    def fit(self, header: Sequence[str]) -> int:
        """How many of the columns a header has, the dropped ones too."""
        present = {canonical(name) for name in header}
        names = [*self.columns.values(), *((name,) for name in self.dropped)]
        return sum(bool(present & {canonical(name) for name in choices}) for choices in names)

    def lay_out(self, header: Sequence[str]) -> Layout:
        """Where the fields stand. Raises UnreadableFile when required columns are missing."""
        missing = set(self.missing(header)) & {self.columns[field][0] for field in self.required}
        if missing:
            names = ", ".join(f"“{name}”" for name in sorted(missing))
            found = ", ".join(f"“{name}”" for name in header)
            sentence = f"The file lacks {names}, which {self.label} needs. Its columns are {found}."
            raise UnreadableFile("missing_columns", sentence, names)
        return lay_out(header, self.columns, self.dropped)


def columns(names: Mapping[str, str | tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Header names per field, a single name without its brackets."""
    return {field: (name,) if isinstance(name, str) else name for field, name in names.items()}
