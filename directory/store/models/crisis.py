"""How often words sounded like a crisis: a number a day and kind, and nothing else."""

from datetime import date

from sqlalchemy import CheckConstraint, String
from sqlalchemy.orm import Mapped, mapped_column

from directory.store.models.base import Base


class CrisisCount(Base):
    """Searches of one day in Sacramento that were answered with one kind of crisis block.

    There is deliberately no time, place, person or text here: a count cannot be led back to anybody.
    """

    __tablename__ = "crisis_count"
    __table_args__ = (CheckConstraint("shown > 0", name="shown"),)

    day: Mapped[date] = mapped_column(primary_key=True)
    crisis_class: Mapped[str] = mapped_column(String(32), primary_key=True)
    shown: Mapped[int]
