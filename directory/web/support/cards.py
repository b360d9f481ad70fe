"""One result as a family reads it: can I go, is it open, what will they ask for, and how do I reach them."""

from dataclasses import dataclass
from datetime import datetime

from flask import request
from flask_babel import lazy_gettext

from directory.domain.listing import CostKind, Flag, Listing, Phone, Status
from directory.domain.match import Match, Site, Tier
from directory.domain.place import Point
from directory.services.make_plan import first_phone
from directory.web.support import words
from directory.web.support.contact import map_link, website
from directory.web.support.desk import current_desk
from directory.web.support.freshness import Freshness, freshness
from directory.web.support.verdicts import fits_words, judged_rules
from directory.web.support.words import say

COSTS = {
    CostKind.FREE: lazy_gettext("Free"),
    CostKind.SLIDING: lazy_gettext("Cost depends on your income"),
    CostKind.INSURANCE: lazy_gettext("Paid by insurance"),
    CostKind.REDUCED: lazy_gettext("Low cost"),
    CostKind.FEE: lazy_gettext("There is a fee"),
    CostKind.UNKNOWN: lazy_gettext("Ask what it costs"),
}
REACH = {
    Tier.COUNTY: lazy_gettext("In Sacramento County"),
    Tier.STATE: lazy_gettext("Anywhere in California"),
    Tier.ONLINE: lazy_gettext("Online"),
}
SHOWN_ELSEWHERE = frozenset(
    {"need", "distance", "open_now", "open_until", "opens", "always_open", "free", "sliding", "no_id", "checked"}
)
"""Reasons whose facts stand on the card in their own place already."""


@dataclass(frozen=True, slots=True)
class SiteLine:
    """Another place of the same agency: what to click, and where it is."""

    id: str
    name: str
    where: str


@dataclass(frozen=True, slots=True)
class Card:
    """What the template of a result needs, all in words."""

    id: str
    name: str
    organization: str
    fit: str
    fit_words: str
    open: str
    open_words: str
    ask: str
    ask_words: str
    reasons: str
    where: str
    phone: Phone | None
    website: str
    languages: str
    freshness: Freshness
    map_link: str
    point: Point | None
    sites: tuple[SiteLine, ...]
    more_sites: int


def card(match: Match, *, several_needs: bool = True, at: datetime | None = None) -> Card:
    """Lay out one result, for the moment `at` or for now.

    With one need asked for, that each helps with it goes without saying.
    """
    listing = match.listing
    return Card(
        id=listing.id,
        name=listing.name,
        organization=listing.organization.name if listing.organization.name != listing.name else "",
        fit=match.eligible.value,
        fit_words=fits_words(match.eligible, judged_rules(listing, match.verdicts), match.verdicts),
        open={True: "yes", False: "no", None: "ask"}[match.open.is_open],
        open_words=opening_words(match, at),
        ask="yes" if listing.cost.kind is CostKind.FREE and Flag.NO_ID in listing.flags else "ask",
        ask_words=ask_words(listing),
        reasons=reason_words(match, several_needs=several_needs),
        where=where_words(match),
        phone=first_phone(listing),
        website=website(listing.website or listing.organization.website),
        languages=", ".join(words.language_words(spoken.code) for spoken in listing.languages[:6]),
        freshness=freshness(listing.provenance, current_desk().now().date()),
        map_link=map_link(listing.location, request.user_agent.string),
        point=listing.location.public_point if listing.location else None,
        sites=tuple(_site_line(site, listing) for site in match.sites),
        more_sites=len(match.other_sites) - len(match.sites),
    )


def _site_line(site: Site, shown: Listing) -> SiteLine:
    """One other place: by its street, or by its name where that differs."""
    listing = site.listing
    street = listing.location.public_address if listing.location else ""
    miles = site.distance_miles
    away = "" if miles is None else say("%(miles)s away", miles=words.miles_words(miles))
    name = listing.name if listing.name != shown.name or not street else ""
    first, *rest = filter(None, (name, street, away))
    return SiteLine(listing.id, first, " · ".join(rest))


def reason_words(match: Match, *, several_needs: bool) -> str:
    """Why it is shown, needs in one breath."""
    needs = [words.need_name(str(reason.values["slug"])) for reason in match.reasons if reason.code == "need"]
    helps = [say("Helps with: %(need)s", need=", ".join(needs))] if needs and several_needs else []
    rest = words.reasons(reason for reason in match.reasons if reason.code not in SHOWN_ELSEWHERE)
    return " · ".join(helps + rest)


def opening_words(match: Match, at: datetime | None = None) -> str:
    """Whether it is open, now or at a moment; a place that is closed for a while says so first."""
    if match.listing.status is Status.PAUSED:
        return say("Closed for now")
    if match.listing.schedule.always:
        return say("Open day and night")
    if at and match.open.is_open is not None:
        then = {"day": words.weekday_words(at.weekday()), "time": words.clock_words(at)}
        return (
            say("Open %(day)s at %(time)s", **then) if match.open.is_open else say("Closed %(day)s at %(time)s", **then)
        )
    return words.open_words(match.open)


def ask_words(listing: Listing) -> str:
    """What they will ask for: money and papers; one short line when nobody knows either."""
    papers_known = Flag.NO_ID in listing.flags or bool(listing.documents)
    if listing.cost.kind is CostKind.UNKNOWN and not papers_known:
        return say("Ask what it costs and what to bring")
    return " · ".join((cost_words(listing), papers_words(listing)))


def cost_words(listing: Listing) -> str:
    """What it costs, in a few words."""
    return str(COSTS[listing.cost.kind])


def papers_words(listing: Listing) -> str:
    """What papers they ask for, or that nobody knows."""
    if Flag.NO_ID in listing.flags:
        return say("No ID needed")
    if not listing.documents:
        return say("ask what to bring")
    shown, more = listing.documents[:2], len(listing.documents) - 2
    bring = say("Bring: %(papers)s", papers=", ".join(shown))
    return f"{bring} (+{more})" if more > 0 else bring


def where_words(match: Match) -> str:
    """How far or where, without giving a private place away."""
    location = match.listing.location
    city = location.address.city if location and location.public_address else ""
    if match.distance_miles is not None:
        return " · ".join(filter(None, (say("%(miles)s away", miles=words.miles_words(match.distance_miles)), city)))
    if location and not location.public_address:
        return say("Private address: call first")
    return city or str(REACH.get(match.tier, ""))
