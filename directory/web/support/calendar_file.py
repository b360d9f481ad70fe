"""One opening of a program as a calendar file that phones and computers read."""

from collections.abc import Sequence
from datetime import date, datetime

from icalendar import Calendar, Event

from directory.domain.listing import Listing

MEDIA_TYPE = "text/calendar; charset=utf-8"


def calendar_file(
    listing: Listing, opening: tuple[datetime, datetime], made_at: datetime, address: str, notes: Sequence[str]
) -> bytes:
    """The file. It brings the rules of its time zone along; `address` is that of the program's page."""
    begins, ends = opening
    event = Event()
    event.add("uid", f"{listing.id}-{begins:%Y%m%dT%H%M}@resource-directory")
    event.add("dtstamp", made_at)
    event.add("dtstart", begins)
    event.add("dtend", ends)
    event.add("summary", listing.name)
    event.add("description", "\n".join((*notes, address)))
    event.add("url", address)
    event.add("transp", "TRANSPARENT")
    if listing.location and listing.location.public_address:
        event.add("location", listing.location.public_address)
    calendar = Calendar()
    calendar.add("prodid", "-//resource-directory//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add_component(event)
    calendar.add_missing_timezones(first_date=date(begins.year, 1, 1), last_date=date(ends.year + 1, 12, 31))
    return bytes(calendar.to_ical())
