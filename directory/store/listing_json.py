"""Listings as JSON, to keep what one looked like before and after a change; they come back exactly."""

from pydantic import TypeAdapter

from directory.domain.listing import Listing

_LISTING: TypeAdapter[Listing] = TypeAdapter(Listing)


def dump(listing: Listing) -> str:
    """A listing as JSON."""
    return _LISTING.dump_json(listing).decode()


def load(text: str) -> Listing:
    """The listing of some JSON. Raises ValueError for text that is none."""
    return _LISTING.validate_json(text)
