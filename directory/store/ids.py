"""Stable UUIDs for the rows that hang on a listing, so that an export says the same ids every time."""

from uuid import UUID, uuid5

from directory.domain.listing import NAMESPACE


def fold(name: str) -> str:
    """A name without letter case or doubled spaces, for comparing."""
    return " ".join(name.split()).casefold()


def organization_id(name: str) -> str:
    """The id all listings of an organization share, however they write its name."""
    return str(uuid5(NAMESPACE, f"organization\x1f{fold(name)}"))


def location_id(listing_id: str) -> str:
    """The id of the location of a listing."""
    return row_id(listing_id, "location")


def service_at_location_id(listing_id: str) -> str:
    """The id of the link between a listing's service and its location."""
    return row_id(listing_id, "service_at_location")


def row_id(listing_id: str, table: str, position: int = 0) -> str:
    """The HSDS id of one row of a listing: `row_id(listing.id, "phone", 1)` is its second phone."""
    return str(uuid5(UUID(listing_id), f"{table}\x1f{position}"))
