"""Opening hours as rows: spans, and single days that differ."""

from directory.domain.schedule import DayException, Opening
from directory.store.models import Frequency, Schedule, ScheduleException
from directory.store.rows.part import AnyRow, Part, Values

BYDAY = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def _write_opening(opening: Opening) -> Values:
    return {
        "freq": Frequency.MONTHLY if opening.nth else Frequency.WEEKLY,
        "byday": ",".join(BYDAY[day] for day in opening.weekdays),
        "nth": ",".join(map(str, opening.nth)),
        "opens_at": opening.opens_at,
        "closes_at": opening.closes_at,
        "valid_from": opening.valid_from,
        "valid_to": opening.valid_to,
    }


def _read_opening(row: AnyRow) -> Opening:
    return Opening(
        weekdays=tuple(BYDAY.index(day) for day in row.byday.split(",") if day),
        opens_at=row.opens_at,
        closes_at=row.closes_at,
        nth=tuple(int(number) for number in row.nth.split(",") if number),
        valid_from=row.valid_from,
        valid_to=row.valid_to,
    )


def _write_exception(day: DayException) -> Values:
    return {"date": day.on, "opens_at": day.opens_at, "closes_at": day.closes_at}


def _read_exception(row: AnyRow) -> DayException:
    return DayException(row.date, row.opens_at, row.closes_at)


OPENINGS = Part("openings", Schedule, lambda listing: listing.schedule.openings, _write_opening, _read_opening)
EXCEPTIONS = Part(
    "exceptions", ScheduleException, lambda listing: listing.schedule.exceptions, _write_exception, _read_exception
)
