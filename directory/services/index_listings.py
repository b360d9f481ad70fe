"""Keep the search index in step with the database: replay what changed, or rebuild it whole."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from directory.domain.listing import Address, Listing, Status
from directory.domain.need import NeedTree
from directory.domain.place import Place, PlaceKind, Point
from directory.search.document import Document, document_of
from directory.search.port import SearchEngine
from directory.store import changes, listings, locks
from directory.store.database import Database

BATCH = 1000


@dataclass(frozen=True, slots=True)
class Indexer:
    """Writes listings to the index. Both calls can be killed and run again: changes are cleared only at the end."""

    database: Database
    engine: SearchEngine
    needs: NeedTree
    locate: Callable[[str], Place | None]

    def rebuild(self) -> int:
        """Build the index anew from the database; returns how many listings it holds. Changes made meanwhile follow."""
        with self.database.read() as turn:
            locks.one_indexer(turn, wait=True)
            with self.database.read() as session:
                last = changes.latest(session)
            written = self.engine.rebuild(self._active())
            with self.database.begin() as session:
                changes.done(session, last)
        self.catch_up()
        return written

    def catch_up(self) -> int:
        """Bring changed listings into the index; returns how many changes there were.

        When another process is at it, this one leaves them to it: that one looks again after its turn.
        """
        total = 0
        while self._is_behind():
            with self.database.read() as turn:
                if not locks.one_indexer(turn, wait=False):
                    break
                total += self._replay()
        return total

    def _is_behind(self) -> bool:
        with self.database.read() as session:
            return changes.latest(session) > 0

    def _replay(self) -> int:
        """Bring the oldest changes in."""
        with self.database.read() as session:
            pending = changes.pending(session, BATCH)
            found = listings.get_many(session, dict.fromkeys(change.listing_id for change in pending))
            revisions = listings.revisions(session, [listing.id for listing in found])
        if not pending:
            return 0
        offered = [listing for listing in found if listing.status is Status.ACTIVE]
        gone = {change.listing_id for change in pending} - {listing.id for listing in offered}
        self.engine.update(self._documents(offered, revisions), gone)
        with self.database.begin() as session:
            changes.done(session, pending[-1].sequence)
        return len(pending)

    def _active(self) -> Iterator[Document]:
        with self.database.read() as session:
            found = listings.active(session)
            while chunk := list(islice(found, BATCH)):
                yield from self._documents(chunk, listings.revisions(session, [listing.id for listing in chunk]))

    def _documents(self, found: list[Listing], revisions: dict[str, int]) -> Iterator[Document]:
        return (document_of(listing, self.needs, revisions[listing.id], self._roughly) for listing in found)

    def _roughly(self, address: Address) -> Point | None:
        """The block or ZIP of an address that came without coordinates; a bare city is too rough to measure from."""
        if not address.postal_code and not address.street:
            return None
        place = self.locate(str(address))
        return place.point if place and place.kind is not PlaceKind.CITY else None
