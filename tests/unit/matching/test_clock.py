"""Open or closed, and when that changes."""

from dataclasses import replace
from datetime import datetime, time
from zoneinfo import ZoneInfo

import pytest

from directory.domain.schedule import Opening, Schedule
from directory.matching.clock import is_shut, is_unsure_holiday, next_openings, state

HERE = ZoneInfo("America/Los_Angeles")
WEEKDAYS = Schedule((Opening((0, 1, 2, 3, 4), time(8), time(17)),))
SPLIT = Schedule((Opening((0,), time(9), time(12)), Opening((0,), time(13), time(17))))
NIGHT = Schedule((Opening((4,), time(20), time(2)),))
SECOND_AND_FOURTH_TUESDAY = Schedule((Opening((1,), time(9), time(11, 30), nth=(2, 4)),))


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=HERE)


@pytest.mark.parametrize(
    ("schedule", "moment", "is_open", "changes_at"),
    [
        (WEEKDAYS, "2026-11-23T10:00", True, "2026-11-23T17:00"),
        (WEEKDAYS, "2026-11-27T20:00", False, "2026-11-30T08:00"),
        (WEEKDAYS, "2026-11-23T08:00", True, "2026-11-23T17:00"),
        (WEEKDAYS, "2026-11-23T17:00", False, "2026-11-24T08:00"),
        (SPLIT, "2026-11-23T12:30", False, "2026-11-23T13:00"),
        (NIGHT, "2026-11-28T01:00", True, "2026-11-28T02:00"),
        (NIGHT, "2026-11-27T12:00", False, "2026-11-27T20:00"),
        (SECOND_AND_FOURTH_TUESDAY, "2026-11-24T09:30", True, "2026-11-24T11:30"),
        (SECOND_AND_FOURTH_TUESDAY, "2026-11-17T09:30", False, "2026-11-24T09:00"),
    ],
)
def test_open_now_and_the_next_change(schedule, moment, is_open, changes_at):
    found = state(schedule, at(moment))
    assert (found.is_open, found.changes_at) == (is_open, at(changes_at))


def test_always_open_never_changes():
    found = state(Schedule(always=True), at("2026-11-23T03:00"))
    assert (found.is_open, found.changes_at) == (True, None)


def test_hours_nobody_could_read_stay_unknown():
    assert state(Schedule(text="call for hours"), at("2026-11-23T10:00")).is_open is None


def test_the_hour_that_a_spring_night_skips_does_not_shift_opening_time():
    assert state(WEEKDAYS, at("2026-03-08T12:00")).changes_at == at("2026-03-09T08:00")


def test_the_next_openings_are_named_in_order():
    first, second = next_openings(WEEKDAYS, at("2026-11-27T18:00"), count=2)
    assert (first[0], second[0]) == (at("2026-11-30T08:00"), at("2026-12-01T08:00"))


def test_unknown_hours_are_not_offered_as_open():
    assert is_shut("", at("2026-11-23T10:00"))


def test_hours_that_say_nothing_of_holidays_are_unsure_on_one():
    thanksgiving, day_before = at("2026-11-26T10:00"), at("2026-11-25T10:00")
    assert state(WEEKDAYS, thanksgiving).unsure_holiday
    assert not state(WEEKDAYS, day_before).unsure_holiday
    assert is_unsure_holiday(WEEKDAYS, thanksgiving.date())
    assert not state(replace(WEEKDAYS, closed_on_holidays=False), thanksgiving).unsure_holiday
    assert state(replace(WEEKDAYS, closed_on_holidays=True), thanksgiving).is_open is False
