"""Opening hours: what is certain becomes openings, everything else stays text."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.domain.schedule import DAYS
from importers.normalise.hours import parse_hours

WORK = "Mo,Tu,We,Th,Fr"


@pytest.mark.parametrize(
    ("text", "osm"),
    [
        ("Mon-Fri 8am-5pm", f"{WORK} 08:00-17:00"),
        ("Mon-Fri: 8:00-5:00", f"{WORK} 08:00-17:00"),
        ("M-F 7am-3pm", f"{WORK} 07:00-15:00"),
        ("weekdays 9-5", f"{WORK} 09:00-17:00"),
        ("9am to 5pm Monday through Friday", f"{WORK} 09:00-17:00"),
        ("Mon-Fri 8:30AM.- 4:30P.M.", f"{WORK} 08:30-16:30"),
        ("Mon-Fri 08:00-17:00", f"{WORK} 08:00-17:00"),
        ("Tuesday 9:30-11:30am", "Tu 09:30-11:30"),
        ("Tuesday only 930am-1130am", "Tu 09:30-11:30"),
        ("Tu/Th 1-4", "Tu,Th 13:00-16:00"),
        ("Mon, Wed & Fri: 9:00 a.m. - 12:00 noon", "Mo,We,Fr 09:00-12:00"),
        ("Mon-Fri noon-4", f"{WORK} 12:00-16:00"),
        ("Sat 9am-midnight", "Sa 09:00-24:00"),
        ("Fri-Sat 8pm-2am", "Fr,Sa 20:00-02:00"),
        ("Daily 8am-8pm", "Mo,Tu,We,Th,Fr,Sa,Su 08:00-20:00"),
        ("7 days a week, 9am-5pm", "Mo,Tu,We,Th,Fr,Sa,Su 09:00-17:00"),
        ("Sat-Mon 9-12", "Mo,Sa,Su 09:00-12:00"),
        ("Mon-Fri 9-12, 1-4", f"{WORK} 09:00-12:00, {WORK} 13:00-16:00"),
        ("Mon-Fri 9-11&1-5pm", f"{WORK} 09:00-11:00, {WORK} 13:00-17:00"),
        ("Mon-Thu 8am-6pm Fri 8am-5pm", "Mo,Tu,We,Th 08:00-18:00, Fr 08:00-17:00"),
        ("Mon-Fri 8am-6pm except holidays; TTY 711", f"{WORK} 08:00-18:00; PH off"),
        ("2nd & 4th Tue 9-11:30", "Tu[2,4] 09:00-11:30"),
        ("last Friday of the month 10am-1pm", "Fr[-1] 10:00-13:00"),
        ("1st Mon & 3rd Wed 9-11", "Mo[1] 09:00-11:00, We[3] 09:00-11:00"),
        ("lunes a viernes 9am a 5pm", f"{WORK} 09:00-17:00"),
        ("lun, mié y vie de 9 a 12", "Mo,We,Fr 09:00-12:00"),
        ("Mon-Fri 8-5, closed Sat", f"{WORK} 08:00-17:00"),
        ("Mon-Fri 8:30am-5pm; no appointment needed", f"{WORK} 08:30-17:00"),
        ("Mon-Fri 9-5:30; after hours (916) 555-0100", f"{WORK} 09:00-17:30"),
    ],
)
def test_certain_hours_become_openings(text: str, osm: str) -> None:
    parsed = parse_hours(text)
    assert parsed.value.to_osm() == osm
    assert parsed.value.text == text
    assert not parsed.faults


@pytest.mark.parametrize(
    "text",
    ["24/7", "24hours/7 days", "24 Hours/7 Days", "24 hours a day, 365 days a year", "24/7; text HOPE to 64673",
     "24/7; call, text or chat", "24/7; toll-free (888) 555-0100", "open 24 hours", "Online any time"],
)  # fmt: skip
def test_always_open_is_understood(text: str) -> None:
    assert parse_hours(text).value.always


@pytest.mark.parametrize(
    "text",
    [
        "Mon-Fri 8am-5pm 24/7 Crisis On-Call",
        "24 hours/7 days Office Hours: Mon-Fri 8:30am-5pm",
        "Mon-Fri 9am-5pm Extended hours for groups",
        "Mon-Fri 10am-10pm Weekends & Holidays 10am-6pm",
        "Mon-Fri 8-5, closed every other Friday",
        "Mon-Fri 9-5, closed Wed",
        "Mon-Fri 9am-5pm Eastern",
        "Summer Mon-Fri 9-12",
        "2nd Tue and Thu 9-11",
        "Mon-Fri 8-11am or 11:45am-2:45pm",
        "Mon-Fri 8-5, Fri 8-12",
        "Mon-fri 830am-",
        "Mar 9-5",
        "Tue 7-9pm",
        "Tue 7-9",
        "Sat 9am-8am",
        "8:30-4",
        "Fridays Only",
    ],
)
def test_what_is_doubtful_stays_text_and_is_reported(text: str) -> None:
    parsed = parse_hours(text)
    assert not parsed.value.known
    assert parsed.value.text == text
    assert [fault.code for fault in parsed.faults] == ["hours_text"]


@pytest.mark.parametrize("text", ["By appointment", "Appointment Only", "con cita"])
def test_by_appointment_is_understood(text: str) -> None:
    parsed = parse_hours(text)
    assert parsed.value.by_appointment
    assert not parsed.faults


def test_hours_with_an_appointment_are_no_openings() -> None:
    schedule = parse_hours("Mon-Fri 9am-5pm Weekends appointment only").value
    assert schedule.by_appointment
    assert not schedule.openings


def test_an_empty_cell_knows_nothing() -> None:
    assert not parse_hours("").value.known
    assert not parse_hours("n/a").faults


@given(st.text(max_size=60))
def test_no_text_makes_it_fail(text: str) -> None:
    parse_hours(text)


TOKENS = st.sampled_from(
    [
        "Mon",
        "Tue-Thu",
        "9",
        "5pm",
        "-",
        ",",
        "and",
        "2nd",
        "closed",
        "24/7",
        "24 hours",
        "noon",
        "to",
        ";",
        "daily",
        "17:00",
    ]
)


@given(st.lists(TOKENS, max_size=12).map(" ".join))
def test_no_mixture_of_its_own_words_makes_it_fail(text: str) -> None:
    parse_hours(text)


@given(
    st.integers(0, 6), st.integers(0, 6), st.times(time(6), time(12)), st.times(time(12, 1), time(22)), st.booleans()
)  # fmt: skip
def test_hours_that_were_written_out_read_back_the_same(
    first: int, last: int, start: time, end: time, is_24h: bool
) -> None:
    opens, closes = start.replace(second=0, microsecond=0), end.replace(second=0, microsecond=0)
    shape = "%H:%M" if is_24h else "%I:%M%p"
    days = DAYS[first] if first == last else f"{DAYS[first]}-{DAYS[last]}"
    (opening,) = parse_hours(f"{days} {opens:{shape}}-{closes:{shape}}").value.openings
    span = range(first, last + 1 if last >= first else last + 8)
    assert opening.weekdays == tuple(sorted(day % 7 for day in span))
    assert (opening.opens_at, opening.closes_at) == (opens, closes)


@pytest.mark.parametrize("text", ["Mon-Fri 8am-5pm (closed 12-1)", "Mon-Fri 8-5, closed 12-1 for lunch"])
def test_a_break_splits_the_hours_around_it(text):
    assert parse_hours(text).value.to_osm() == "Mo,Tu,We,Th,Fr 08:00-12:00, Mo,Tu,We,Th,Fr 13:00-17:00"


def test_a_break_that_fits_only_some_days_stays_text():
    assert not parse_hours("Mon-Fri 8am-5pm (closed 12-1); Sat 9am-12:30pm").value.known
