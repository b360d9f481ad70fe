"""The next step in one sentence, made of nothing but facts: whom, how, until when, and with which papers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from flask_babel import lazy_gettext

from directory.domain.listing import Flag, Phone
from directory.domain.plan import Act, NextStep
from directory.services.make_plan import first_phone
from directory.web.support import contact, words
from directory.web.support.desk import current_desk
from directory.web.support.words import say

SENTENCES: Mapping[Act, str] = {
    Act.CALL_ANY_HOUR: lazy_gettext("Call %(phone)s. They answer day and night."),
    Act.CALL_NOW: lazy_gettext("Call %(phone)s now. They are open."),
    Act.CALL_BEFORE: lazy_gettext("Call %(phone)s today before %(time)s."),
    Act.CALL_FROM: lazy_gettext("Call %(phone)s %(day)s, from %(time)s on."),
    Act.CALL_AND_ASK: lazy_gettext("Call %(phone)s and ask when you can come."),
    Act.GO_BEFORE: lazy_gettext("Go there %(day)s before %(time)s: %(address)s."),
    Act.GO_FROM: lazy_gettext("Go there %(day)s, from %(time)s on: %(address)s."),
    Act.LOOK_ONLINE: lazy_gettext("Look at their website: %(website)s."),
    Act.ASK_211: lazy_gettext("Call 2-1-1 and ask for this program by name."),
}


@dataclass(frozen=True, slots=True)
class StepWords:
    """A next step in words. `papers` are in the words of the source, mostly English."""

    program: str
    listing_id: str
    sentence: str
    tel: str
    papers: tuple[str, ...]
    no_id: bool


def step_words(step: NextStep) -> StepWords:
    """Put a next step into words."""
    listing, phone = step.listing, first_phone(step.listing)
    website = contact.website(listing.website or listing.organization.website)
    act = Act.ASK_211 if step.act is Act.LOOK_ONLINE and not website else step.act
    facts = {
        "phone": _number(phone) if phone else "",
        "time": words.clock_words(step.moment) if step.moment else "",
        "day": day_name(step.moment) if step.moment else "",
        "address": listing.location.public_address if listing.location else "",
        "website": contact.website_name(website),
    }
    return StepWords(
        program=listing.name,
        listing_id=listing.id,
        # In Spanish a time ends in a full stop already.
        sentence=(str(SENTENCES[act]) % facts).replace("..", "."),
        tel=contact.tel(phone) if phone and act.value.startswith("call") else "",
        papers=listing.documents[:3],
        no_id=Flag.NO_ID in listing.flags,
    )


def day_name(moment: datetime) -> str:
    """A day as one says it: today, tomorrow, on Tuesday, March 2."""
    days = (moment.date() - current_desk().now().date()).days
    if days in (0, 1):
        return say("tomorrow") if days else say("today")
    return say("on %(day)s", day=words.day_words(moment.date()))


def _number(phone: Phone) -> str:
    extension = say("ext. %(extension)s", extension=phone.extension) if phone.extension else ""
    return f"{phone.number} {extension}".strip()
