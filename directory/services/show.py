"""Show one program: its facts, its rules judged for this family, how far it is, when it opens and who is next door."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from directory.domain.household import Household
from directory.domain.listing import Listing
from directory.domain.place import Place
from directory.geo.distance import miles
from directory.matching import clock
from directory.matching.rules import Judge, Whereabouts
from directory.services.desk import Detail
from directory.store import listings
from directory.store.database import Database
from directory.store.listings import Key

SIBLINGS = 6


@dataclass(frozen=True, slots=True)
class Shower:
    """Shows programs. `load` gives the listings of (id, revision) pairs, in order; `locate` finds a place by name."""

    database: Database
    load: Callable[[Sequence[Key]], Sequence[Listing]]
    judge: Judge
    locate: Callable[[str], Place | None]
    now: Callable[[], datetime]

    def __call__(self, listing_id: str, family: Household, near: str = "") -> Detail | None:
        """The program, or None when it is unknown or no longer offered."""
        with self.database.read() as session:
            known = listings.keys(session, [listing_id])
        listing = next(iter(self.load(known)), None)
        if listing is None:
            return None
        with self.database.read() as session:
            same_door, siblings = listings.neighbours(session, listing), listings.siblings(session, listing)
        place, moment = self.locate(near) if near else None, self.now()
        next_door = self.load(same_door)
        return Detail(
            listing=listing,
            verdicts=self.judge.verdicts(listing.eligibility, family, Whereabouts(place)),
            open=clock.state(listing.schedule, moment),
            next_openings=clock.next_openings(listing.schedule, moment),
            distance_miles=_distance(listing, place),
            same_door=tuple(sorted(next_door, key=lambda other: (other.name, other.id))),
            siblings=_alike(listing, self.load([key for key in siblings if key not in same_door])),
            place=place,
        )


def _distance(listing: Listing, place: Place | None) -> float | None:
    point = listing.location.public_point if listing.location else None
    return miles(place.point, point) if point and place and place.point else None


def _alike(listing: Listing, siblings: Sequence[Listing]) -> tuple[Listing, ...]:
    """The few siblings that help with the same needs, each name once."""
    needs = set(listing.needs)
    order = sorted(siblings, key=lambda other: (-len(needs & set(other.needs)), other.name, other.id))
    by_name = {other.name: other for other in reversed(order) if other.name != listing.name}
    return tuple([other for other in order if by_name.get(other.name) is other][:SIBLINGS])
