"""A number to call when it cannot wait."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class HelpLine:
    """One number as people read it, `dial` as phones do, and where we have it from.

    `called_on` is when one of us last called it; None says that nobody has.
    """

    code: str
    number: str
    dial: str
    text_to: str
    day_and_night: bool
    source: str
    as_of: str
    called_on: date | None = None
