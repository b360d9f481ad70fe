"""What a family tells us is wrong about a program."""

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

MOST_CHARACTERS = 500
_CONTACT = re.compile(
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"  # an e-mail address
    r"|(?<!\d)(?:\+?1[\s.-]?)?\(?\d{3}\)?[\s./-]{0,2}\d{3}[\s.-]?\d{4}(?!\d)"  # a phone number
    r"|(?<!\d)\d{3}[\s.-]\d{4}(?!\d)"  # one without its area code
    r"|(?<!\d)\d{3}[\s-]\d{2}[\s-]\d{4}(?!\d)"  # what looks like a social security number
)


class Wrong(StrEnum):
    """What is wrong."""

    PHONE = "phone"
    ADDRESS = "address"
    HOURS = "hours"
    CLOSED = "closed"
    FULL = "full"
    NOT_FOR_US = "not_for_us"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Report:
    """One thing told about a listing, by nobody knows whom."""

    id: str
    listing_id: str
    wrong: Wrong
    text: str
    told_at: datetime


@dataclass(frozen=True, slots=True)
class OpenReport:
    """A report nobody has dealt with yet, and how its program is called; "" when there is none any more."""

    report: Report
    program: str


def contacts_in(text: str) -> tuple[str, ...]:
    """Phone numbers, e-mail addresses and the like in a text, as they were written."""
    return tuple(found.strip() for found in _CONTACT.findall(text))
