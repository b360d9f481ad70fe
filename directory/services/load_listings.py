"""Load listings by id and revision, remembering the ones asked for most."""

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from itertools import islice
from threading import Lock

from directory.domain.listing import Listing
from directory.store import listings
from directory.store.database import Database

REMEMBERED = 20_000
TOGETHER = 200


class ListingCache:
    """Remembers whole listings. One read at another revision is read anew, so nothing stale is shown for long."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self._known: OrderedDict[tuple[str, int], Listing] = OrderedDict()
        self._turn = Lock()

    def __call__(self, keys: Sequence[tuple[str, int]]) -> list[Listing]:
        """The listings that still exist, in the order asked."""
        with self._turn:
            found = {key: self._known[key] for key in keys if key in self._known}
        missing = [key for key in keys if key not in found]
        if missing:
            found |= self._read(missing)
        return [found[key] for key in keys if key in found]

    def fill(self) -> None:
        """Read as many as are remembered, so that no family waits for the database."""
        with self.database.read() as session:
            found = islice(listings.active(session), REMEMBERED)
            while chunk := list(islice(found, TOGETHER)):
                revisions = listings.revisions(session, [listing.id for listing in chunk])
                self._remember({(listing.id, revisions[listing.id]): listing for listing in chunk})

    def _read(self, keys: Sequence[tuple[str, int]]) -> dict[tuple[str, int], Listing]:
        revision_of = dict(keys)
        with self.database.read() as session:
            read = listings.get_many(session, revision_of)
        fresh = {(listing.id, revision_of[listing.id]): listing for listing in read}
        self._remember(fresh)
        return fresh

    def _remember(self, fresh: Mapping[tuple[str, int], Listing]) -> None:
        with self._turn:
            self._known.update(fresh)
            while len(self._known) > REMEMBERED:
                self._known.popitem(last=False)
