"""An opening as a calendar file, read back by another reader of calendars."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from flask.testing import FlaskClient
from icalendar import Calendar

from directory.domain.schedule import Opening, Schedule
from directory.services.find_opening import OpeningFinder
from directory.web.support.calendar_file import calendar_file
from tests.fakes.desk import NOW
from tests.fakes.listings import PANTRY, SHELTER, TEENS
from tests.integration.web.conftest import Visit

HERE = ZoneInfo("America/Los_Angeles")
EVERY_DAY = replace(PANTRY, schedule=Schedule((Opening(tuple(range(7)), time(9), time(17)),)))
NIGHT = replace(PANTRY, schedule=Schedule((Opening((5,), time(22), time(3)),)))


def address(listing_id: str, begins: str) -> str:
    return f"/program/{listing_id}/opening.ics?on={begins}"


def written(listing, begins: str) -> Calendar:
    begins_at = datetime.fromisoformat(begins)
    span = OpeningFinder(lambda: begins_at.replace(tzinfo=HERE) - timedelta(days=1))(listing, begins_at)
    assert span
    return Calendar.from_ical(calendar_file(listing, span, NOW, "https://help.example.org/program/x", ["Call first."]))


def test_the_page_offers_openings_and_the_file_says_when_and_where(client: FlaskClient, visit: Visit) -> None:
    link = next(link for link in visit(f"/program/{PANTRY.id}").links() if "opening.ics" in link)
    response = client.get(link)
    assert response.content_type == "text/calendar; charset=utf-8"
    (event,) = Calendar.from_ical(response.data).walk("VEVENT")
    assert event["SUMMARY"] == "Purple Carrot Pantry"
    assert event["LOCATION"] == "100 Pretend Street, Sacramento, CA 95823"
    assert event["DTSTART"].dt == datetime(2026, 11, 24, 9, tzinfo=HERE)
    assert event["DTEND"].dt == datetime(2026, 11, 24, 17, tzinfo=HERE)
    assert "Call (916) 555-0100" in event["DESCRIPTION"]
    assert f"http://localhost/program/{PANTRY.id}" in event["DESCRIPTION"]


@pytest.mark.parametrize(
    ("day", "hours_behind_utc"),
    [("2026-03-07", 8), ("2026-03-08", 7), ("2026-10-31", 7), ("2026-11-01", 8)],
)
def test_nine_oclock_stays_nine_oclock_when_the_clocks_change(day: str, hours_behind_utc: int) -> None:
    calendar = written(EVERY_DAY, f"{day}T09:00")
    (zone,), (event,) = calendar.walk("VTIMEZONE"), calendar.walk("VEVENT")
    assert (zone["TZID"], event["DTSTART"].params["TZID"]) == ("America/Los_Angeles", "America/Los_Angeles")
    begins = event["DTSTART"].dt
    assert begins.hour == 9
    # The zone that the file brings along, not the one this computer knows, has to say so.
    assert zone.to_tz().utcoffset(begins.replace(tzinfo=None)) == timedelta(hours=-hours_behind_utc)
    assert begins.astimezone(UTC).hour == 9 + hours_behind_utc


def test_a_night_that_is_an_hour_longer_ends_at_the_hour_on_the_wall() -> None:
    (event,) = written(NIGHT, "2026-10-31T22:00").walk("VEVENT")
    assert event["DTEND"].dt == datetime(2026, 11, 1, 3, tzinfo=HERE)
    assert event["DTEND"].dt.astimezone(UTC) - event["DTSTART"].dt.astimezone(UTC) == timedelta(hours=6)


@pytest.mark.parametrize(
    "begins", ["2026-11-24T10:00", "2026-11-22T09:00", "2026-11-28T09:00", "soon", "", "2026-13-99"]
)
def test_an_hour_at_which_nothing_opens_has_no_file(client: FlaskClient, begins: str) -> None:
    assert client.get(address(PANTRY.id, begins)).status_code == 404


def test_private_programs_stay_out_of_calendars(client: FlaskClient, visit: Visit) -> None:
    assert client.get(address(SHELTER.id, "2026-11-24T00:00")).status_code == 404
    assert not [link for link in visit(f"/program/{SHELTER.id}").links() if "opening.ics" in link]


def test_only_the_city_is_in_the_file_where_only_the_city_may_be(client: FlaskClient) -> None:
    body = client.get(address(TEENS.id, "2026-11-28T10:00")).data
    assert b"LOCATION:Galt" in body
    assert b"Nowhere" not in body
