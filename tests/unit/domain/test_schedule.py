"""Evenings and weekends are told from the hours that are known, and from nothing else."""

from datetime import time

import pytest

from directory.domain.schedule import Opening, Schedule

MONDAY, FRIDAY, SATURDAY = 0, 4, 5


def open_on(day: int, opens: time, closes: time) -> Schedule:
    return Schedule((Opening((day,), opens, closes),))


@pytest.mark.parametrize(
    ("day", "opens", "closes", "evening"),
    [
        (MONDAY, time(9), time(17), False),
        (MONDAY, time(9), time(18), False),
        (MONDAY, time(9), time(18, 30), True),
        (FRIDAY, time(17), time(0), True),
        (FRIDAY, time(22), time(6), True),
        (SATURDAY, time(9), time(20), False),
    ],
)
def test_an_evening_is_a_weekday_after_six(day: int, opens: time, closes: time, evening: bool) -> None:
    assert open_on(day, opens, closes).evenings is evening


def test_a_saturday_of_the_month_is_a_weekend() -> None:
    assert Schedule((Opening((SATURDAY,), time(9), time(11), nth=(2, 4)),)).weekends
    assert not open_on(FRIDAY, time(9), time(11)).weekends


def test_what_is_always_open_is_open_evenings_and_weekends() -> None:
    assert (Schedule(always=True).evenings, Schedule(always=True).weekends) == (True, True)


def test_unknown_hours_promise_nothing() -> None:
    assert (Schedule().evenings, Schedule().weekends) == (False, False)
