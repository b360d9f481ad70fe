"""Show one program: its facts, its rules judged for this family, its next openings and what else is at its door."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from directory.domain.household import Household
from directory.domain.listing import Status
from directory.matching import clock
from directory.matching.rules import Judge, Whereabouts
from directory.services.desk import Detail
from directory.store import listings
from directory.store.database import Database


@dataclass(frozen=True, slots=True)
class Shower:
    """Shows programs."""

    database: Database
    judge: Judge
    now: Callable[[], datetime]

    def __call__(self, listing_id: str, family: Household) -> Detail | None:
        """The program, or None when it is unknown or no longer offered."""
        with self.database.read() as session:
            listing = listings.get(session, listing_id)
            if listing is None or listing.status is not Status.ACTIVE:
                return None
            same_door = listings.neighbours(session, listing)
        moment = self.now()
        return Detail(
            listing=listing,
            verdicts=self.judge.verdicts(listing.eligibility, family, Whereabouts()),
            open=clock.state(listing.schedule, moment),
            next_openings=clock.next_openings(listing.schedule, moment),
            distance_miles=None,
            same_door=tuple(same_door),
        )
