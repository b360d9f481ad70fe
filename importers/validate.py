"""What has to be true of a whole listing, beyond each cell: it has a name, can be reached, and hides what it must."""

from collections.abc import Callable, Iterator

from directory.domain.listing import Flag, Kind, Listing, Visibility
from directory.domain.problem import Severity
from importers.normalise.parsed import Fault


def check(listing: Listing) -> Iterator[tuple[str, Fault]]:
    """Faults of a listing, each with the field it belongs to."""
    for rule in _RULES:
        yield from rule(listing)


def _has_a_name(listing: Listing) -> Iterator[tuple[str, Fault]]:
    if not listing.name:
        sentence = "The row has no name of a program or organization, so it cannot be shown. Fill in the name."
        yield "name", Fault("missing_name", sentence, severity=Severity.ERROR)


def _can_be_reached(listing: Listing) -> Iterator[tuple[str, Fault]]:
    if listing.kind is Kind.PROGRAM and not (listing.phones or listing.website or listing.location):
        sentence = "There is no phone, website or address, so a family cannot reach it. Add at least one."
        yield "", Fault("no_contact", sentence)


def _keeps_survivors_safe(listing: Listing) -> Iterator[tuple[str, Fault]]:
    location = listing.location
    if location is None or Flag.VICTIM_SERVICE not in listing.flags:
        return
    if location.address.street and location.visibility is Visibility.FULL:
        sentence = (
            "This serves victims of violence and its street would be shown; set the visibility to city or hidden."
        )
        yield "visibility", Fault("victim_address_shown", sentence)


_RULES: tuple[Callable[[Listing], Iterator[tuple[str, Fault]]], ...] = (
    _has_a_name,
    _can_be_reached,
    _keeps_survivors_safe,
)
