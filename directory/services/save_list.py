"""Keep a list of programs for a family: opened by its code alone, forgotten after a while or at once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from directory.domain.saved_list import CODES, DAYS_KEPT, MOST_KEPT, SavedList, fingerprint, make_code, read_code
from directory.services.limit_tries import Limit, TryLimiter
from directory.store import listings, saved_lists
from directory.store.database import Database

WRONG_CODE, NEW_LIST = "wrong_code", "new_list"
LIMITS = {WRONG_CODE: Limit(30, 600), NEW_LIST: Limit(60, 600)}


@dataclass(frozen=True, slots=True)
class ListKeeper:
    """Keeps lists. `draw` gives a number below its argument that nobody can foresee.

    `visitor` tells visitors apart for a few minutes; only a group of many visitors is ever written down.
    """

    database: Database
    now: Callable[[], datetime]
    draw: Callable[[int], int]
    tries: TryLimiter

    def save(self, code: str, listing_ids: Sequence[str], visitor: str) -> str:
        """Add listings to the list, or to a new one if the code opens none; the code of the list.

        Ids nobody knows are passed over; empty when none is left. Raises TooManyTriesError.
        """
        with self.database.read() as session:
            known = set(listings.revisions(session, listing_ids[:MOST_KEPT]))
        wanted = [listing_id for listing_id in listing_ids if listing_id in known]
        if not wanted:
            return ""
        found = self.open(code, visitor) if code else None
        if found is None:
            self.tries.check(NEW_LIST, visitor)
            self.tries.count(NEW_LIST, visitor)
            code = make_code(self.draw(CODES))
        code = read_code(code)
        held = found.listing_ids if found else ()
        with self.database.begin() as session:
            if found is None:
                saved_lists.create(session, fingerprint(code), self._last_day())
            fresh = [listing_id for listing_id in wanted if listing_id not in held]
            saved_lists.add(session, fingerprint(code), fresh[: MOST_KEPT - len(held)], self._last_day())
        return code

    def open(self, code: str, visitor: str) -> SavedList | None:
        """The list, or None when no list has this code (any more). Raises TooManyTriesError."""
        known = read_code(code)
        if not known:
            return None
        self.tries.check(WRONG_CODE, visitor)
        with self.database.read() as session:
            found = saved_lists.get(session, fingerprint(known), self.now().date())
        if found is None:
            self.tries.count(WRONG_CODE, visitor)
        return found

    def remove(self, code: str, listing_id: str) -> None:
        """Take a listing off a list."""
        with self.database.begin() as session:
            saved_lists.remove(session, fingerprint(read_code(code)), listing_id)

    def delete(self, code: str) -> None:
        """Delete a list at once."""
        with self.database.begin() as session:
            saved_lists.delete_one(session, fingerprint(read_code(code)))

    def tidy(self) -> int:
        """Delete the lists whose days are over; how many. Safe to stop at any moment and to run again."""
        with self.database.begin() as session:
            return saved_lists.delete_expired(session, self.now().date())

    def _last_day(self) -> date:
        return self.now().date() + timedelta(days=DAYS_KEPT)
