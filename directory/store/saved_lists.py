"""Saved lists, by the hash of their code."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from directory.domain import saved_list
from directory.store.models import SavedList, SavedListing
from directory.store.upserts import insert_into


def create(session: Session, code_hash: str, expires_on: date) -> None:
    """Make an empty list."""
    session.add(SavedList(code_hash=code_hash, expires_on=expires_on))
    session.flush()


def get(session: Session, code_hash: str, today: date) -> saved_list.SavedList | None:
    """The list, unless there is none or its time is over."""
    query = select(SavedList.expires_on).where(SavedList.code_hash == code_hash, SavedList.expires_on >= today)
    expires_on = session.scalar(query)
    if expires_on is None:
        return None
    saved = select(SavedListing.listing_id).where(SavedListing.code_hash == code_hash)
    ids = session.scalars(saved.order_by(SavedListing.position, SavedListing.listing_id))
    return saved_list.SavedList(tuple(ids), expires_on)


def add(session: Session, code_hash: str, listing_ids: Sequence[str], expires_on: date) -> None:
    """Put listings at the end of a list that exists, each once, and let it live on until a day."""
    session.execute(update(SavedList).where(SavedList.code_hash == code_hash).values(expires_on=expires_on))
    last = select(func.max(SavedListing.position)).where(SavedListing.code_hash == code_hash)
    start = (session.scalar(last) or 0) + 1
    rows = [
        {"code_hash": code_hash, "listing_id": listing_id, "position": position}
        for position, listing_id in enumerate(dict.fromkeys(listing_ids), start)
    ]
    if rows:
        session.execute(insert_into(session, SavedListing).values(rows).on_conflict_do_nothing())


def remove(session: Session, code_hash: str, listing_id: str) -> None:
    """Take a listing off a list."""
    session.execute(
        delete(SavedListing).where(SavedListing.code_hash == code_hash, SavedListing.listing_id == listing_id)
    )


def delete_one(session: Session, code_hash: str) -> None:
    """Delete a list; nothing happens when it is gone already."""
    session.execute(delete(SavedList).where(SavedList.code_hash == code_hash))


def delete_expired(session: Session, today: date) -> int:
    """Delete all lists whose last day is over; how many there were."""
    expired = session.scalar(select(func.count()).select_from(SavedList).where(SavedList.expires_on < today)) or 0
    session.execute(delete(SavedList).where(SavedList.expires_on < today))
    return expired


def holding(session: Session, listing_ids: Iterable[str]) -> Mapping[str, int]:
    """In how many lists each of these listings stands; those in none are left out."""
    query = select(SavedListing.listing_id, func.count()).where(SavedListing.listing_id.in_(list(listing_ids)))
    return {row[0]: row[1] for row in session.execute(query.group_by(SavedListing.listing_id))}
