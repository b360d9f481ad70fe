"""Write listings as part of a batch, so that it can be taken back."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from directory.domain.listing import Listing
from directory.store import import_changes, listings, locks


def write_batch(session: Session, batch_id: int, wanted: Sequence[Listing], now: datetime) -> None:
    """Write some listings, keeping what was there before."""
    locks.one_writer(session)
    before = {listing.id: listing for listing in listings.get_many(session, [listing.id for listing in wanted])}
    listings.save(session, wanted, now)
    import_changes.record(session, batch_id, wanted, before)
