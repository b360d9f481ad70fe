"""Two clock times as people write them ("9-5", "1-9pm", "8:30-12") to a span of the day, when that is certain.

The rules for a missing am or pm, from plain sense about when offices, pantries and groups are open:

* "9-5pm", "11-1pm": the start lies before noon, because the same half of the day would run backwards.
* "1-9pm" to "6-9pm": the start is after noon; nobody opens at 1 in the morning.
* "7-9pm" to "11-11:30pm": could be morning or evening, so it stays in doubt.
* "9am-5", "9am-11": the end is the next such hour on the clock.
* "9-5", "8-4:30", "7-7": morning to afternoon. "8-12", "9-11:30": a morning. "12-4": from noon. "1-4": an afternoon.
* "5-7", "6-8", "7-9": could be either half of the day, so it stays in doubt.
* Past midnight only from an afternoon or evening into a morning ("8pm-2am").
"""

from dataclasses import dataclass
from datetime import time

NOON = 12 * 60
DAY = 24 * 60


class DoubtfulHoursError(Exception):
    """The text can be read in more than one way; the message says which part."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A time as written: `half` is "am", "pm" or empty; `is_24h` when only a 24-hour clock writes it so."""

    hour: int
    minute: int = 0
    half: str = ""
    is_24h: bool = False

    @property
    def dial(self) -> int:
        """Minutes on a twelve-hour dial, 0 to 719."""
        return self.hour % 12 * 60 + self.minute

    @property
    def minutes(self) -> int:
        """Minutes since midnight, when the half of the day is known."""
        if self.half:
            return self.dial + (NOON if self.half == "pm" else 0)
        return self.hour * 60 + self.minute

    def __str__(self) -> str:
        return f"{self.hour}:{self.minute:02}{self.half}" if self.minute else f"{self.hour}{self.half}"


def read_span(start: Clock, end: Clock) -> tuple[time, time]:
    """The opening and closing time. Raises DoubtfulHoursError when the halves of the day are not certain."""
    if start.is_24h or end.is_24h:
        opens, closes = _span_24h(start, end)
    elif start.half and end.half:
        opens, closes = start.minutes, end.minutes
    elif end.half:
        opens, closes = _start_from_end(start, end), end.minutes
    elif start.half:
        opens, closes = start.minutes, _end_from_start(start, end)
    else:
        opens, closes = _both_unmarked(start, end)
    _check(opens, closes, start, end)
    return _time(opens), _time(closes)


def _span_24h(start: Clock, end: Clock) -> tuple[int, int]:
    if start.half or end.half:
        raise DoubtfulHoursError(f"{start}-{end} mixes two ways of writing times")
    if start.minutes < end.minutes or end.minutes == 0 or start.hour > 12:
        return start.minutes, end.minutes
    # "08:00-05:00": spreadsheets write the leading zero on a twelve-hour clock too.
    return _both_unmarked(start, end)


def _start_from_end(start: Clock, end: Clock) -> int:
    if end.half == "am":
        return start.dial if start.dial < end.minutes else start.dial + NOON
    if start.hour == 12:
        return NOON + start.minute
    if start.dial >= end.dial:
        return start.dial
    if start.hour > 6:
        raise DoubtfulHoursError(f"{start}-{end} could start in the morning or in the evening")
    return start.dial + NOON


def _end_from_start(start: Clock, end: Clock) -> int:
    half_start = 0 if start.half == "am" else NOON
    same_half = end.dial + half_start
    return same_half if same_half > start.minutes else (same_half + NOON) % DAY


def _both_unmarked(start: Clock, end: Clock) -> tuple[int, int]:
    doubt = DoubtfulHoursError(f"{start}-{end} does not say morning or afternoon")
    if start.hour > 12 or end.hour > 12:
        raise doubt
    if start.hour == 12:
        if end.dial <= start.dial:
            raise doubt
        return NOON + start.minute, NOON + end.dial
    end_dial = NOON if end.hour == 12 and end.minute == 0 else end.dial
    if start.hour >= 6 and end_dial <= start.dial:
        return start.dial, end_dial + NOON
    if start.hour >= 8 and end_dial > start.dial:
        return start.dial, end_dial
    if 1 <= start.hour <= 4 and start.dial < end.dial < NOON:
        return start.dial + NOON, end.dial + NOON
    raise doubt


def _check(opens: int, closes: int, start: Clock, end: Clock) -> None:
    if opens == closes and opens != 0:
        raise DoubtfulHoursError(f"{start}-{end} starts and ends at the same time")
    if closes != 0 and closes < opens and not (opens >= NOON > closes):
        raise DoubtfulHoursError(f"{start}-{end} runs backwards")


def _time(minutes: int) -> time:
    return time(minutes // 60, minutes % 60)
