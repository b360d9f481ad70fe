"""Which topics leave no trace: pages about them are kept in no cache and carry a neutral title."""

from collections.abc import Iterable

from directory.domain.listing import Flag, Listing
from directory.web.support.desk import current_desk

PRIVATE_FLAGS = frozenset({"private", "overlay", "victim-service"})


def any_private(slugs: Iterable[str]) -> bool:
    """Whether one of these needs, or of the needs below them, is private."""
    needs = current_desk().needs
    return any(needs.by_slug[slug].flags & PRIVATE_FLAGS for slug in needs.expand(slugs))


def is_private(listing: Listing) -> bool:
    """Whether a page about this listing must leave no trace: a victim service, or a private need."""
    sensitive = {Flag.VICTIM_SERVICE, Flag.YOUTH_PRIVATE} & set(listing.flags)
    return bool(sensitive) or any_private(listing.needs)
