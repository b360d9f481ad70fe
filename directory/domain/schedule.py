"""When a service is open, shaped after HSDS `schedule` and written out as OpenStreetMap opening hours."""

from dataclasses import dataclass
from datetime import date, time
from functools import cached_property

EVENING = time(18)
"""When most people are home from work: help that is open after this can be reached by them."""
SATURDAY = 5
DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")


@dataclass(frozen=True, slots=True)
class Opening:
    """One span of opening, on weekdays 0 (Monday) to 6; past midnight when it closes before it opens.

    `nth` names the weekdays of a month that count (2 and 4, or -1 for the last); empty means every week.
    `closes_at` of 00:00 is midnight at the end of the day.
    """

    weekdays: tuple[int, ...]
    opens_at: time
    closes_at: time
    nth: tuple[int, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None

    @property
    def in_the_evening(self) -> bool:
        """Whether it is open after six on a weekday."""
        late = self.closes_at > EVENING or self.closes_at <= self.opens_at
        return late and any(day < SATURDAY for day in self.weekdays)

    @property
    def on_the_weekend(self) -> bool:
        """Whether it is open on some Saturday or Sunday."""
        return any(day >= SATURDAY for day in self.weekdays)

    def to_osm(self) -> str:
        """The opening as one rule of the opening_hours language."""
        nth = f"[{','.join(map(str, self.nth))}]" if self.nth else ""
        days = ",".join(DAYS[day] + nth for day in self.weekdays)
        closes = "24:00" if self.closes_at == time(0) else f"{self.closes_at:%H:%M}"
        return f"{self._season()}{days} {self.opens_at:%H:%M}-{closes}"

    def _season(self) -> str:
        if self.valid_from is None or self.valid_to is None:
            return ""
        return f"{self.valid_from:%Y %b %d}-{self.valid_to:%Y %b %d} "


@dataclass(frozen=True, slots=True)
class DayException:
    """A single day that differs: closed (no times) or open at other hours."""

    on: date
    opens_at: time | None = None
    closes_at: time | None = None


@dataclass(frozen=True)
class Schedule:
    """Opening hours, with the text they were read from. No openings and not `always` means nobody knows."""

    openings: tuple[Opening, ...] = ()
    always: bool = False
    by_appointment: bool = False
    closed_on_holidays: bool | None = None
    exceptions: tuple[DayException, ...] = ()
    text: str = ""

    @property
    def known(self) -> bool:
        """Whether the opening hours are known well enough to say open or closed."""
        return self.always or bool(self.openings)

    @property
    def evenings(self) -> bool:
        """Whether it is known to be open after six on a weekday."""
        return self.always or any(opening.in_the_evening for opening in self.openings)

    @property
    def weekends(self) -> bool:
        """Whether it is known to be open on some Saturday or Sunday."""
        return self.always or any(opening.on_the_weekend for opening in self.openings)

    def to_osm(self) -> str:
        """The whole schedule in the opening_hours language; empty when unknown."""
        return self._osm

    @cached_property
    def _osm(self) -> str:
        if self.always:
            return "24/7"
        if not self.openings:
            return ""
        rules = [opening.to_osm() for opening in self.openings]
        if self.closed_on_holidays:
            rules.append("PH off")
        return "; ".join([", ".join(rules[: len(self.openings)]), *rules[len(self.openings) :], *self._exceptions()])

    def _exceptions(self) -> list[str]:
        return [
            f"{day.on:%Y %b %d} "
            + (f"{day.opens_at:%H:%M}-{day.closes_at:%H:%M}" if day.opens_at and day.closes_at else "off")
            for day in self.exceptions
        ]
