"""One table that holds a part of each listing."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, cast

from sqlalchemy import BindParameter, Row, Select, Table, bindparam, select

from directory.domain.listing import Listing
from directory.store.models import Base

Values = Mapping[str, Any]
IDS: BindParameter[Any] = bindparam("ids", expanding=True)
"""The listings a query is about. Each query is built once, as building costs more than running it."""
AnyRow = Row[*tuple[Any, ...]]
Query = Select[*tuple[Any, ...]]


@dataclass(frozen=True)
class Part:
    """An ordered list of a listing, kept as one row per item.

    `items` takes the list out of a listing, `write` gives the columns of one item,
    and `read` makes the item again from a row of `query`.
    """

    name: str
    model: type[Base]
    items: Callable[[Listing], Sequence[Any]]
    write: Callable[[Any], Values]
    read: Callable[[AnyRow], Any]

    @cached_property
    def table(self) -> Table:
        """The table behind the model."""
        return cast(Table, self.model.__table__)

    def rows(self, listing: Listing, listing_id: str) -> list[Values]:
        """The rows of one listing."""
        return [
            {"service_id": listing_id, "position": position, **self.write(item)}
            for position, item in enumerate(self.items(listing))
        ]

    @cached_property
    def query(self) -> Query:
        """The rows of the listings `IDS` in order, each beginning with the listing's id."""
        columns = self.table.c
        return select(self.table).where(columns.service_id.in_(IDS)).order_by(columns.service_id, columns.position)


@dataclass(frozen=True)
class SinglePart(Part):
    """A part that a listing has once or not at all."""

    def rows(self, listing: Listing, listing_id: str) -> list[Values]:
        """The row of one listing, or none."""
        return [{"service_id": listing_id, **self.write(item)} for item in self.items(listing)]

    @cached_property
    def query(self) -> Query:
        """The rows of the listings `IDS`."""
        return select(self.table).where(self.table.c.service_id.in_(IDS))


def text_part(name: str, model: type[Base], column: str, items: Callable[[Listing], Sequence[Any]]) -> Part:
    """A part whose items are one word or sentence each."""
    return Part(name, model, items, lambda item: {column: item}, lambda row: row[-1])
