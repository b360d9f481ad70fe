"""How to start, step by step. Made by rules from what the listing says; where it says nothing, a question to ask."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from flask_babel import lazy_gettext

from directory.domain.eligibility import Verdict
from directory.domain.listing import ContactMode, Flag, Listing, Support, Visibility
from directory.services.make_plan import first_phone
from directory.services.wording import language_name
from directory.web.support import contact
from directory.web.support.language import ENGLISH, current_language
from directory.web.support.verdicts import Judged
from directory.web.support.words import language_words, say

ONLY_WAY = {
    ContactMode.PHONE: lazy_gettext("You can get this help by phone."),
    ContactMode.ONLINE: lazy_gettext("You get this help online."),
    ContactMode.HOME: lazy_gettext("They come to your home. Ask for a day and a time."),
}


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do. `foreign` marks the source's own English words."""

    words: str
    foreign: bool = False


def steps(listing: Listing, rules: Sequence[Judged]) -> list[Step]:
    """What to do first, then, and last."""
    return [*_before(listing), *_reach(listing), *_ask(listing, rules), *_bring(listing), *_get(listing)]


def _before(listing: Listing) -> Iterator[Step]:
    if Flag.REFERRAL_NEEDED in listing.flags:
        yield Step(say("Someone has to refer you first. Ask them who can."))


def _reach(listing: Listing) -> Iterator[Step]:
    if listing.how_to_start:
        yield Step(listing.how_to_start, foreign=True)
    elif words := _way_in(listing):
        yield Step(words)
    if listing.schedule.by_appointment:
        yield Step(say("Ask for an appointment."))
    if listing.phones and (words := _in_your_language(listing)):
        yield Step(words)


def _way_in(listing: Listing) -> str:
    place = listing.location
    open_door = bool(place and place.visibility is Visibility.FULL and place.address.street)
    address = place.public_address if place else ""
    phone, website = first_phone(listing), contact.website(listing.website or listing.organization.website)
    if Flag.WALK_IN in listing.flags and open_door:
        return say("Go to %(address)s when they are open. You do not need an appointment.", address=address)
    if phone:
        return say("Call %(number)s and say what you need.", number=phone.number)
    if website:
        return say("Go to their website, %(name)s.", name=contact.website_name(website))
    if open_door:
        return say("Go to %(address)s and ask. We have no phone number for them.", address=address)
    return say("We have no phone number. Call 2-1-1 and ask for this program by name.")


def _in_your_language(listing: Listing) -> str:
    """What to say on the phone for those who read another language than English."""
    code = current_language()
    if code == ENGLISH:
        return ""
    support = {spoken.code: spoken.support for spoken in listing.languages}
    if support.get(code) is Support.STAFF:
        return say("Staff speak %(language)s. You can speak it when they answer.", language=language_words(code))
    english = language_name(code, str, ENGLISH)
    return say("To ask for an interpreter, say in English: “%(english)s, please.”", english=english)


def _ask(listing: Listing, rules: Sequence[Judged]) -> Iterator[Step]:
    doubtful = [rule.words for rule in rules if rule.verdict is Verdict.ASK and not rule.foreign]
    if doubtful:
        yield Step(say("Ask if you fit: %(rules)s", rules=", ".join(doubtful)))
    if not listing.capacity:
        yield Step(say("Ask if there is a wait."))


def _bring(listing: Listing) -> Iterator[Step]:
    if Flag.NO_ID in listing.flags:
        yield Step(say("You do not need an ID."))
    if listing.documents:
        yield Step(say("Get the papers ready that are under “What to bring”."))
    elif Flag.NO_ID not in listing.flags:
        yield Step(say("Ask what papers to bring."))


def _get(listing: Listing) -> Iterator[Step]:
    if len(listing.modes) == 1 and listing.modes[0] in ONLY_WAY:
        yield Step(str(ONLY_WAY[listing.modes[0]]))
