"""Hours as sentences."""

from datetime import date, time

import pytest

from directory.domain.schedule import DayException, Opening, Schedule
from directory.services.hours_wording import HoursWording

TODAY = date(2026, 11, 23)
NINE, NOON, ONE, FIVE = time(9), time(12), time(13), time(17)


def said(*openings: Opening, **fields: object) -> list[str]:
    schedule = Schedule(openings, **fields)  # type: ignore[arg-type]
    return [sentence.replace("\u202f", " ") for sentence in HoursWording(str, "en").sentences(schedule, TODAY)]


@pytest.mark.parametrize(
    ("weekdays", "words"),
    [
        ((0, 1, 2, 3, 4), "Monday to Friday"),
        ((4, 3, 2, 1, 0), "Monday to Friday"),
        ((0, 2, 4), "Monday, Wednesday and Friday"),
        ((5, 6), "Saturday and Sunday"),
        ((1,), "Tuesday"),
        (tuple(range(7)), "Every day"),
    ],
)
def test_days_are_named_as_people_name_them(weekdays: tuple[int, ...], words: str) -> None:
    assert said(Opening(weekdays, NINE, FIVE)) == [f"{words}, 9:00 AM to 5:00 PM."]


def test_a_break_at_noon_stays_one_sentence() -> None:
    assert said(Opening((0,), NINE, NOON), Opening((0,), ONE, FIVE)) == [
        "Monday, 9:00 AM to 12:00 PM and 1:00 PM to 5:00 PM."
    ]


def test_weeks_of_the_month_are_counted() -> None:
    assert said(Opening((1,), NINE, NOON, nth=(2, 4)), Opening((5,), NINE, NOON, nth=(-1,))) == [
        "The last Saturday of each month, 9:00 AM to 12:00 PM.",
        "The second and fourth Tuesday of each month, 9:00 AM to 12:00 PM.",
    ]


def test_holidays_and_days_that_differ_are_told_until_they_are_over() -> None:
    exceptions = (
        DayException(date(2026, 11, 1)),
        DayException(date(2026, 12, 24)),
        DayException(date(2026, 12, 31), NINE, NOON),
    )
    assert said(Opening((0,), NINE, FIVE), closed_on_holidays=True, exceptions=exceptions)[1:] == [
        "Closed on public holidays.",
        "Closed on Thursday, December 24.",
        "On Thursday, December 31: 9:00 AM to 12:00 PM.",
    ]


def test_a_season_is_told() -> None:
    summer = Opening((0,), NINE, NOON, valid_from=date(2026, 6, 1), valid_to=date(2026, 8, 31))
    assert said(summer) == ["Monday, 9:00 AM to 12:00 PM. Only from Monday, June 1 to Monday, August 31."]


def test_always_and_never_known() -> None:
    assert said(always=True) == ["Open day and night, every day."]
    assert said(text="call us") == []


def test_a_time_that_ends_in_a_full_stop_gets_no_second_one() -> None:
    (sentence,) = HoursWording(str, "es").sentences(Schedule((Opening((0,), NINE, FIVE),)), TODAY)
    assert sentence.endswith("p.m.")
    assert not sentence.endswith("..")
