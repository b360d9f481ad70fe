"""What an import would change in a listing, field by field and in words; and what it must not take away."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date, time
from enum import Enum
from typing import Any

from directory.domain.listing import Cost, Listing, Location
from directory.domain.schedule import Opening, Schedule
from directory.domain.translation import brought_along
from importers.plan import FieldChange

EMPTY = "(empty)"
# What a listing is, not what it says; texts nobody could place belong to the file they came in.
_NEVER_KEPT = frozenset({"key", "organization", "kind", "location", "status", "provenance", "extra"})


def carried_over(before: Listing, after: Listing, *, states_status: bool) -> Listing:
    """The new listing with what no file speaks of kept from the old one.

    That is the capacity staff last heard of, the status unless the file states it, the date somebody checked, texts in
    languages the file does not have and what is known of each translation, needs when the file gives none, and the
    point of an address that did not move.
    """
    assured_on = after.provenance.assured_on or before.provenance.assured_on
    return replace(
        after,
        capacity=after.capacity or before.capacity,
        status=after.status if states_status else before.status,
        needs=after.needs or before.needs,
        descriptions=brought_along(before.descriptions, after.descriptions),
        location=_with_point(before.location, after.location),
        provenance=replace(after.provenance, assured_on=assured_on),
    )


def kept_where_blank(before: Listing, after: Listing) -> Listing:
    """The new listing with the old value of everything the file says nothing about."""
    kept: Listing = _filled(before, after, _NEVER_KEPT)
    return kept


def _filled(before: Any, after: Any, but: frozenset[str] = frozenset()) -> Any:
    empty = {
        field.name: getattr(before, field.name)
        for field in fields(after)
        if field.name not in but and is_blank(getattr(after, field.name))
    }
    place = getattr(after, "location", None)
    if place is not None and before.location is not None:
        address = _filled(before.location.address, place.address)
        empty["location"] = replace(_filled(before.location, place, frozenset({"visibility"})), address=address)
    return replace(after, **empty)


def is_blank(value: Any) -> bool:
    """Whether a value says nothing."""
    if isinstance(value, Schedule | Cost):
        return value in (Schedule(), Cost())
    return value in (None, "", ())


def _with_point(before: Location | None, after: Location | None) -> Location | None:
    if before is None or after is None or after.point is not None or before.address != after.address:
        return after
    return replace(after, point=before.point, point_source=before.point_source)


def field_changes(before: Listing, after: Listing) -> tuple[FieldChange, ...]:
    """Every field that differs, with its old and new value as people read them."""
    return tuple(_differences(before, after, ""))


def _differences(before: Any, after: Any, path: str) -> Iterator[FieldChange]:
    for field in fields(before):
        old, new = getattr(before, field.name), getattr(after, field.name)
        if old == new:
            continue
        name = f"{path}{field.name}"
        if is_dataclass(old) and type(old) is type(new) and path.count(".") < 2:
            yield from _differences(old, new, f"{name}.")
        else:
            yield FieldChange(name, in_words(old), in_words(new))


def in_words(value: Any) -> str:
    """A value of any field as one readable text."""
    match value:
        case None | "" | ():
            return EMPTY
        case bool():
            return "yes" if value else "no"
        case Enum():
            return str(value.value)
        case Opening():
            return value.to_osm()
        case time():
            return f"{value:%H:%M}"
        case date():
            return value.isoformat()
        case tuple():
            return "; ".join(in_words(part) for part in value)
    if is_dataclass(value):
        parts = [getattr(value, field.name) for field in fields(value)]
        return ", ".join(in_words(part) for part in parts if part not in (None, "", (), False))
    return str(value)
