"""When services are open; what is true of all their hours together stands in `service.hours_*`."""

from datetime import date, time
from enum import StrEnum

from sqlalchemy.orm import Mapped, mapped_column

from directory.store.models.base import Base, OfService, choice


class Frequency(StrEnum):
    """How an opening comes back: every week, or on certain weekdays of a month."""

    WEEKLY = "WEEKLY"
    MONTHLY = "MONTHLY"


class Schedule(OfService, Base):
    """HSDS schedule: one span of opening. It ends the next day when it closes at or before it opens.

    `byday` is `MO,TH`. MONTHLY rows name in `nth` which of these days count: `2,4`, or `-1` for the last;
    the two stay apart because RFC 5545's `2MO,4MO,2TH,4TH` cannot be read back exactly.
    """

    __tablename__ = "schedule"

    freq: Mapped[Frequency] = mapped_column(choice(Frequency, "freq"))
    byday: Mapped[str]
    nth: Mapped[str]
    opens_at: Mapped[time]
    closes_at: Mapped[time]
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]


class ScheduleException(OfService, Base):
    """A single day that differs; without times it is closed."""

    __tablename__ = "schedule_exception"

    date: Mapped[date]
    opens_at: Mapped[time | None]
    closes_at: Mapped[time | None]
