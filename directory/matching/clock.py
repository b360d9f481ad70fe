"""Open or closed, until when, and the next openings, worked out by the opening_hours library."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from opening_hours import OpeningHours, State

from directory.domain.match import OpenState
from directory.domain.schedule import Schedule

HERE = ZoneInfo("America/Los_Angeles")
LOOK_AHEAD = timedelta(days=40)


@lru_cache(maxsize=20_000)
def _hours(expression: str) -> OpeningHours:
    return OpeningHours(expression, country="US")


def state(schedule: Schedule, moment: datetime) -> OpenState:
    """Whether a schedule is open at a moment (aware, any zone), and when that changes, in local time."""
    if not schedule.known:
        return OpenState()
    if schedule.always:
        return OpenState(is_open=True)
    found = _state(schedule.to_osm(), moment)
    unsure = bool(found.is_open) and is_unsure_holiday(schedule, moment.astimezone(HERE).date())
    return replace(found, unsure_holiday=True) if unsure else found


def is_shut(expression: str, moment: datetime) -> bool:
    """Whether an opening_hours expression says closed at a moment; an empty one (unknown) is not known to be open."""
    return not expression or _state(expression, moment).is_open is not True


def _state(expression: str, moment: datetime) -> OpenState:
    return _in_minute(expression, moment.astimezone(HERE).replace(tzinfo=None, second=0, microsecond=0))


@lru_cache(maxsize=20_000)
def _in_minute(expression: str, local: datetime) -> OpenState:
    hours = _hours(expression)
    change = hours.next_change(local)
    later = _instant(change) if change is not None and change - local <= LOOK_AHEAD else None
    return OpenState(bool(hours.is_open(local)), later)


def is_unsure_holiday(schedule: Schedule, day: date) -> bool:
    """Whether a day is a public holiday of the country, and the hours do not say what holds then."""
    return schedule.closed_on_holidays is None and _is_holiday(day)


@lru_cache(maxsize=1_000)
def _is_holiday(day: date) -> bool:
    return bool(_hours("PH").is_open(datetime.combine(day, time(12))))


def next_openings(schedule: Schedule, moment: datetime, count: int = 5) -> tuple[tuple[datetime, datetime], ...]:
    """The next spans of opening as (from, to) in local time; empty when unknown or always open."""
    if not schedule.known or schedule.always:
        return ()
    local = moment.astimezone(HERE).replace(tzinfo=None)
    spans: list[tuple[datetime, datetime]] = []
    for start, end, kind, *_ in _hours(schedule.to_osm()).intervals(local, local + LOOK_AHEAD):
        if kind == State.OPEN:
            spans.append((_instant(start), _instant(end)))
        if len(spans) == count:
            break
    return tuple(spans)


def _instant(local: datetime) -> datetime:
    """A wall-clock time as an instant; one that a spring night skips becomes the same instant after the gap."""
    return local.replace(tzinfo=HERE).astimezone(UTC).astimezone(HERE)
