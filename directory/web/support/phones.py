"""Phone numbers as a family uses them: what a tap does, and what the number is for."""

from dataclasses import dataclass

from flask_babel import lazy_gettext

from directory.domain.listing import Listing, Phone
from directory.web.support import contact
from directory.web.support.words import say

LABELS = {
    "district office": lazy_gettext("District office"),
    "library system": lazy_gettext("All libraries"),
    "school": lazy_gettext("School"),
    "call or text": lazy_gettext("Call or text"),
    "toll free": lazy_gettext("Free to call"),
    "toll-free": lazy_gettext("Free to call"),
    "spanish": lazy_gettext("In Spanish"),
    "shelter placement": lazy_gettext("For a place in a shelter"),
    "main": lazy_gettext("Main number"),
    "after hours": lazy_gettext("When the office is closed"),
    "24/7 support line": lazy_gettext("Support line, day and night"),
    "24/7 crisis line": lazy_gettext("Crisis line, day and night"),
    "business line": lazy_gettext("Office"),
}
KINDS = {
    "textphone": lazy_gettext("Textphone (TTY) for people who are deaf"),
    "video": lazy_gettext("Videophone for people who use sign language"),
}
KIND_NAMES = frozenset({"tty", "tdd", "text", "videophone", "fax"})
"""Labels that only say again what kind of number it is."""


@dataclass(frozen=True, slots=True)
class Line:
    """One number: where a tap leads, the words on the button and beside it. `foreign`: in the source's English."""

    href: str
    words: str
    label: str
    foreign: bool = False


def lines(listing: Listing) -> tuple[Line, ...]:
    """All numbers that can be used, voice first."""
    usable = [phone for phone in listing.phones if phone.digits and phone.kind != "fax"]
    return tuple(_line(phone) for phone in sorted(usable, key=lambda phone: phone.kind != "voice"))


def _line(phone: Phone) -> Line:
    label = phone.label.strip()
    known = LABELS.get(label.casefold()) or KINDS.get(phone.kind)
    words = str(known) if known else "" if label.casefold() in KIND_NAMES else label
    if phone.kind == "text":
        return Line(
            f"sms:{contact.international(phone)}", say("Text %(number)s", number=phone.number), words, not known
        )
    called = say("Call %(number)s", number=phone.number)
    extension = say("ext. %(extension)s", extension=phone.extension) if phone.extension else ""
    return Line(contact.tel(phone), f"{called} {extension}".strip(), words, not known)
