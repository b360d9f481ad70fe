"""One program laid out for its page, all in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from flask_babel import lazy_gettext

from directory.domain.listing import Flag, Listing, Status, Text, TextState, Visibility
from directory.services.desk import Detail
from directory.web.support import contact, words
from directory.web.support.cards import cost_words
from directory.web.support.choices import MODES
from directory.web.support.confidence import CONFIDENCES
from directory.web.support.desk import current_desk
from directory.web.support.freshness import Freshness, freshness
from directory.web.support.language import current_language
from directory.web.support.privacy import is_private
from directory.web.support.structured import structured
from directory.web.support.verdicts import Judged, judged_rules
from directory.web.support.words import say

FLAGS = {
    Flag.WALK_IN: lazy_gettext("You can walk in without an appointment."),
    Flag.REFERRAL_NEEDED: lazy_gettext("Someone has to refer you first. Ask them who can."),
    Flag.MINOR_CAN_SELF_REFER: lazy_gettext(
        "Teens may call on their own. A counselor can tell you what you can agree to yourself."
    ),
    Flag.HOTLINE: lazy_gettext("This is a help line you can call."),
}
START_FLAGS = (Flag.HOTLINE, Flag.WALK_IN, Flag.REFERRAL_NEEDED, Flag.MINOR_CAN_SELF_REFER)


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the template of a program needs."""

    listing: Listing
    title: str
    description: Text | None
    machine: bool
    open: str
    open_words: str
    openings: tuple[str, ...]
    rules: tuple[Judged, ...]
    cost: str
    cost_source: str
    no_id: bool
    areas: tuple[str, ...]
    start: tuple[str, ...]
    modes: tuple[str, ...]
    languages: tuple[str, ...]
    address: str
    address_note: str
    map_link: str
    website: str
    website_name: str
    source: str
    source_link: str
    confidence: str
    freshness: Freshness
    same_door: tuple[Listing, ...]
    private: bool
    structured: dict[str, Any] | None


def lay_out(detail: Detail) -> Sheet:
    """Lay out a program. A private one gets a title that tells nothing to whoever glances at the browser's tabs."""
    listing, private = detail.listing, is_private(detail.listing)
    description = listing.description(current_language())
    source_link = contact.website(listing.provenance.source.partition(" ")[0])
    website = contact.website(listing.website or listing.organization.website)
    return Sheet(
        listing=listing,
        title=say("Program") if private else listing.name,
        description=description,
        machine=bool(description and description.state is not TextState.HUMAN),
        open={True: "yes", False: "no", None: "ask"}[detail.open.is_open],
        open_words=_open_words(detail),
        openings=tuple(_opening(start, end) for start, end in detail.next_openings[:5]),
        rules=tuple(judged_rules(listing, detail.verdicts)),
        cost=cost_words(listing),
        cost_source=listing.cost.text if listing.cost.text.casefold() != listing.cost.kind.value else "",
        no_id=Flag.NO_ID in listing.flags,
        areas=tuple(words.area_words(area.name) for area in listing.service_areas),
        start=tuple(str(FLAGS[flag]) for flag in START_FLAGS if flag in listing.flags),
        modes=tuple(str(MODES[mode]) for mode in listing.modes),
        languages=tuple(words.spoken(language) for language in listing.languages),
        address=listing.location.public_address if listing.location else "",
        address_note=_address_note(listing),
        map_link=contact.map_link(listing.location),
        website=website,
        website_name=contact.website_name(website),
        source=contact.website_name(source_link) or listing.provenance.source,
        source_link=source_link,
        confidence=str(CONFIDENCES[listing.provenance.confidence]),
        freshness=freshness(listing.provenance, _today()),
        same_door=_others(listing, detail.same_door),
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
    said = words.open_words(detail.open)
    return say("%(hours)s: call first", hours=said) if detail.open.is_open is None else said


def _opening(start: datetime, end: datetime) -> str:
    return say(
        "%(day)s, %(from)s to %(to)s",
        **{"day": words.day_words(start), "from": words.clock_words(start), "to": words.clock_words(end)},
    )


def _address_note(listing: Listing) -> str:
    if listing.location is None:
        return ""
    if listing.location.visibility is Visibility.HIDDEN:
        return say("The address is private, to keep people safe. Call and they will tell you where to go.")
    if listing.location.visibility is Visibility.CITY:
        return say("Only the city is shown, to keep people safe. Call and they will tell you where to go.")
    return ""


def _others(listing: Listing, same_door: Sequence[Listing]) -> tuple[Listing, ...]:
    """What else is behind the door, unless naming it would give either one away."""
    return () if is_private(listing) else tuple(other for other in same_door if not is_private(other))
