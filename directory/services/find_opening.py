"""Find one opening of a program, so that a family can put it in its calendar."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time

from directory.domain.listing import Listing
from directory.matching import clock


@dataclass(frozen=True, slots=True)
class OpeningFinder:
    """Finds openings that are still to come."""

    now: Callable[[], datetime]

    def __call__(self, listing: Listing, begins: datetime) -> tuple[datetime, datetime] | None:
        """The opening that begins at a local time without zone, as (from, to); None if there is none to come."""
        moment = self.now()
        if begins.date() < moment.astimezone(clock.HERE).date():
            return None
        midnight = datetime.combine(begins.date(), time(0), clock.HERE)
        openings = clock.next_openings(listing.schedule, midnight)
        return next((span for span in openings if span[0].replace(tzinfo=None) == begins), None)
