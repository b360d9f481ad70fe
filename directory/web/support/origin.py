"""Where each fact of a program comes from, and when it was last checked."""

from dataclasses import dataclass
from datetime import date

from directory.domain.listing import Listing, Visibility
from directory.web.support import contact
from directory.web.support.confidence import CONFIDENCES
from directory.web.support.freshness import Freshness, freshness
from directory.web.support.words import day_words, rule_words, say


@dataclass(frozen=True, slots=True)
class Fact:
    """Some facts and where they come from, in the source's own words."""

    words: str
    source: str


@dataclass(frozen=True, slots=True)
class Origin:
    """The source of a program, with facts that have another one."""

    source: str
    link: str
    whole: str
    day: str
    confidence: str
    checked: str
    freshness: Freshness
    others: tuple[Fact, ...]
    note: str


def origin(listing: Listing, today: date) -> Origin:
    """Where the facts of a listing come from."""
    known = listing.provenance
    link = contact.website(known.source.partition(" ")[0])
    return Origin(
        source=contact.website_name(link) or known.source,
        link=link,
        whole=known.source if link and " " in known.source else "",
        day=known.source_date,
        confidence=str(CONFIDENCES[known.confidence]),
        checked=_checked(listing),
        freshness=freshness(known, today),
        others=tuple(_others(listing)),
        note=known.note,
    )


def _checked(listing: Listing) -> str:
    day = listing.provenance.assured_on
    if day is None:
        return say("Nobody has checked these facts by phone. Please call before you go.")
    return say("Last checked on %(day)s, %(year)s.", day=day_words(day), year=day.year)


def _others(listing: Listing) -> list[Fact]:
    """Facts from elsewhere: the point on the map, and rules that name their own source."""
    place = listing.location
    facts = []
    if place and place.visibility is Visibility.FULL and place.point and place.point_source:
        facts.append(Fact(say("The place on the map"), place.point_source))
    return facts + [Fact(rule_words(rule), rule.source) for rule in listing.eligibility if rule.source]
