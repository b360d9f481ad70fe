"""Lists that families keep without an account: no name, no words, no address of anybody."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from directory.store.models.base import Base


class SavedList(Base):
    """One list, known only by the hash of its code."""

    __tablename__ = "saved_list"

    code_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    expires_on: Mapped[date] = mapped_column(index=True)


class SavedListing(Base):
    """A listing in a list. There is no foreign key to it: an import may take it away and bring it back."""

    __tablename__ = "saved_listing"

    code_hash: Mapped[str] = mapped_column(
        String(64), ForeignKey("saved_list.code_hash", ondelete="CASCADE"), primary_key=True
    )
    listing_id: Mapped[str] = mapped_column(String(36), primary_key=True, index=True)
    position: Mapped[int]


class Attempt(Base):
    """How often somebody from one of 65,536 groups of visitors tried something in one stretch of time.

    Groups are shuffled anew for each stretch with a key that is not stored here, so no row leads to anybody.
    """

    __tablename__ = "attempt"
    __table_args__ = (CheckConstraint("tries > 0", name="tries"),)

    stretch: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    kind: Mapped[str] = mapped_column(String(16), primary_key=True)
    visitors: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    tries: Mapped[int]
