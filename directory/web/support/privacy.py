"""Which topics leave no trace: pages about them are kept in no cache and carry a neutral title."""

from collections.abc import Collection, Iterable

from directory.domain.listing import Flag, Listing
from directory.web.support.desk import current_desk

PRIVATE_FLAGS = frozenset({"private", "overlay", "victim-service"})

PRIVATE_LISTINGS = frozenset({Flag.VICTIM_SERVICE, Flag.YOUTH_PRIVATE})


def any_private(slugs: Iterable[str]) -> bool:
    """Whether one of these needs, or of the needs below them, is private."""
    needs = current_desk().needs
    return any(needs.by_slug[slug].flags & PRIVATE_FLAGS for slug in needs.expand(slugs))


def is_private(listing: Listing) -> bool:
    """Whether a page about this listing must leave no trace: a victim service, or a private need."""
    return is_private_topic(listing.flags, listing.needs)


def is_private_topic(flags: Collection[Flag], needs: Iterable[str]) -> bool:
    """The same, told by a listing's flags and needs alone."""
    return not PRIVATE_LISTINGS.isdisjoint(flags) or any_private(needs)
