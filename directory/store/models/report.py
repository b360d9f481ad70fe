"""What families say is wrong: no name, no address, nothing that leads to anybody."""

from datetime import datetime

from sqlalchemy import CheckConstraint, String
from sqlalchemy.orm import Mapped, mapped_column

from directory.domain.report import MOST_CHARACTERS, Wrong
from directory.store.models.base import Base, Id, choice


class ListingReport(Base):
    """One report that waits for somebody; it is deleted, words and all, when that is done.

    There is no foreign key to the listing: an import may take it away and bring it back.
    """

    __tablename__ = "listing_report"
    __table_args__ = (CheckConstraint(f"length(text) <= {MOST_CHARACTERS}", name="text"),)

    id: Mapped[Id]
    listing_id: Mapped[str] = mapped_column(String(36), index=True)
    wrong: Mapped[Wrong] = mapped_column(choice(Wrong, "wrong"))
    text: Mapped[str]
    told_at: Mapped[datetime]
