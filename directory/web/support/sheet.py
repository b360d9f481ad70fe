"""One program laid out for its page, all in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from directory.domain.listing import CostKind, Flag, Listing, Status, Text, Visibility
from directory.geo.county_map import Spot
from directory.matching import clock
from directory.services.desk import Detail
from directory.services.hours_wording import HoursWording
from directory.web.support import contact, words
from directory.web.support.cards import cost_words
from directory.web.support.choices import MODES
from directory.web.support.desk import current_desk
from directory.web.support.language import current_language
from directory.web.support.origin import Origin, origin
from directory.web.support.phones import Line, lines
from directory.web.support.privacy import is_private
from directory.web.support.room import Room, room
from directory.web.support.shared_link import SharedLink, shared_link
from directory.web.support.steps import Step, steps
from directory.web.support.structured import structured
from directory.web.support.text_state import text_state
from directory.web.support.verdicts import Judged, judged_rules
from directory.web.support.words import say

OPENINGS = 3


@dataclass(frozen=True, slots=True)
class Opening:
    """One opening to come; `begins` names it in an address, and is empty when it has begun or is nobody's business."""

    words: str
    begins: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the template of a program needs."""

    listing: Listing
    title: str
    description: Text | None
    text_state: str
    open: str
    open_words: str
    hours: tuple[str, ...]
    openings: tuple[Opening, ...]
    phones: tuple[Line, ...]
    rules: tuple[Judged, ...]
    cost: str
    cost_source: str
    no_id: bool
    areas: tuple[str, ...]
    steps: tuple[Step, ...]
    modes: tuple[str, ...]
    minor: bool
    room: Room | None
    languages: tuple[str, ...]
    address: str
    address_note: str
    distance: str
    spot: Spot | None
    home: Spot | None
    maps: contact.MapLinks | None
    website: str
    website_name: str
    origin: Origin
    same_door: tuple[Listing, ...]
    siblings: tuple[Listing, ...]
    share: SharedLink
    private: bool
    structured: dict[str, Any] | None


def lay_out(detail: Detail) -> Sheet:
    """Lay out a program. A private one gets a title that tells nothing to whoever glances at the browser's tabs."""
    listing, private = detail.listing, is_private(detail.listing)
    description = listing.description(current_language())
    website = contact.website(listing.website or listing.organization.website)
    rules = tuple(judged_rules(listing, detail.verdicts))
    return Sheet(
        listing=listing,
        title=say("Program") if private else listing.name,
        description=description,
        text_state=text_state(description),
        open={True: "yes", False: "no", None: "ask"}[detail.open.is_open],
        open_words=_open_words(detail),
        hours=tuple(HoursWording(say, current_language()).sentences(listing.schedule, _today())),
        openings=tuple(_opening(listing, *span, private=private) for span in detail.next_openings[:OPENINGS]),
        phones=lines(listing),
        rules=rules,
        cost=cost_words(listing),
        cost_source=_cost_source(listing),
        no_id=Flag.NO_ID in listing.flags,
        areas=tuple(words.area_words(area.name) for area in listing.service_areas),
        steps=tuple(steps(listing, rules)),
        modes=tuple(str(MODES[mode]) for mode in listing.modes),
        minor=Flag.MINOR_CAN_SELF_REFER in listing.flags,
        room=room(listing.capacity, _today()),
        languages=tuple(words.spoken(language) for language in listing.languages),
        address=listing.location.public_address if listing.location else "",
        address_note=_address_note(listing),
        distance=_distance(detail),
        **_spots(detail),
        maps=contact.map_links(listing.location),
        website=website,
        website_name=contact.website_name(website),
        origin=origin(listing, _today()),
        same_door=_others(listing, detail.same_door),
        siblings=_others(listing, detail.siblings),
        share=shared_link(listing, private=private),
        private=private,
        structured=structured(listing),
    )


def _today() -> date:
    return current_desk().now().date()


def _open_words(detail: Detail) -> str:
    if detail.listing.status is Status.PAUSED:
        return say("Closed for now")
    if detail.listing.schedule.always:
        return say("Open day and night")
    return words.open_words(detail.open)


def _opening(listing: Listing, start: datetime, end: datetime, *, private: bool) -> Opening:
    if start <= current_desk().now():
        return Opening(say("Now, until %(time)s", time=words.clock_words(end)), "")
    told = say(
        "%(day)s, %(from)s to %(to)s",
        **{"day": words.day_words(start), "from": words.clock_words(start), "to": words.clock_words(end)},
    )
    if clock.is_unsure_holiday(listing.schedule, start.date()):
        told = words.holiday_words(told)
    # A calendar is often seen by the whole family.
    return Opening(told, "" if private else f"{start:%Y-%m-%dT%H:%M}")


def _cost_source(listing: Listing) -> str:
    """The source's own words about the cost, when they say more than ours."""
    said = listing.cost.text
    return "" if listing.cost.kind is CostKind.FREE and said.casefold() == "free" else said


def _distance(detail: Detail) -> str:
    if detail.distance_miles is None or detail.place is None:
        return ""
    away = words.miles_words(detail.distance_miles)
    return say("%(distance)s from %(place)s", distance=away, place=detail.place.name)


def _spots(detail: Detail) -> dict[str, Spot | None]:
    """Where the program is on the small map, and where the family looks from."""
    county = current_desk().county
    point = detail.listing.location.public_point if detail.listing.location else None
    home = detail.place.point if detail.place else None
    return {"spot": county.spot(point) if point else None, "home": county.spot(home) if point and home else None}


def _address_note(listing: Listing) -> str:
    if listing.location is None:
        return ""
    if listing.location.visibility is Visibility.HIDDEN:
        return say("The address is private, to keep people safe. Call and they will tell you where to go.")
    if listing.location.visibility is Visibility.CITY:
        return say("Only the city is shown, to keep people safe. Call and they will tell you where to go.")
    return ""


def _others(listing: Listing, others: Sequence[Listing]) -> tuple[Listing, ...]:
    """What else is behind the door or of the same people, unless naming it would give either one away."""
    return () if is_private(listing) else tuple(other for other in others if not is_private(other))
