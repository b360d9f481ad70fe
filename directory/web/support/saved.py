"""A family's list laid out for its page, for the sheet on the fridge and for a message."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

import segno
from flask_babel import lazy_gettext

from directory.domain.household import Household
from directory.domain.language import Language
from directory.domain.listing import Listing, Phone
from directory.domain.saved_list import SavedList
from directory.reference import phone_cards, site_languages
from directory.services.make_plan import first_phone
from directory.web.support import sheet, words
from directory.web.support.desk import current_desk
from directory.web.support.explained import long_day
from directory.web.support.language import ENGLISH, LOCALES, current_language, path_in, speaking
from directory.web.support.site import absolute
from directory.web.support.words import say

SCRIPT = (
    lazy_gettext("Hello. I am calling to ask for help for my family."),
    lazy_gettext("Do you have room for us now? If not, when should I call again?"),
    lazy_gettext("What do I need to bring? Can I come if I do not have all of the papers?"),
    lazy_gettext("Is it free?"),
)
INTERPRETER = lazy_gettext("I speak %(language)s. I need an interpreter, please.")
MESSAGE_LONGEST = 1_500
QR_BORDER = 4


@dataclass(frozen=True, slots=True)
class Entry:
    """One program of a list."""

    sheet: sheet.Sheet
    phone: Phone | None

    @property
    def listing(self) -> Listing:
        """The program itself."""
        return self.sheet.listing


@dataclass(frozen=True, slots=True)
class Saved:
    """What the templates of a list need. `gone` counts programs that are no longer offered."""

    code: str
    address: str
    site: str
    entries: tuple[Entry, ...]
    gone: int
    expires_on: str
    private: bool

    @property
    def message(self) -> str:
        """The list as plain words, for a text message or an e-mail, which stays on two phones: no private program."""
        lines = [
            ", ".join(filter(None, (entry.listing.name, entry.phone.number if entry.phone else "")))
            for entry in self.entries
            if not entry.sheet.private
        ]
        kept: list[str] = []
        for line in lines:
            if sum(map(len, kept)) + len(line) < MESSAGE_LONGEST:
                kept.append(line)
        return "\n".join([*kept, self.address])

    @property
    def sms_link(self) -> str:
        """Opens the phone's own messages with the list in it."""
        return f"sms:?&body={quote(self.message)}"

    @property
    def mail_link(self) -> str:
        """Opens the phone's own mail with the list in it, under a subject that tells nothing."""
        return f"mailto:?subject={quote(say('List'))}&body={quote(self.message)}"

    @property
    def squares(self) -> tuple[int, str]:
        """The address as a QR code: how many squares it has on a side, and the path that draws the dark ones."""
        rows = list(segno.make(self.address, error="m", micro=False).matrix_iter(border=QR_BORDER))
        dark = [(x, y) for y, row in enumerate(rows) for x, square in enumerate(row) if square]
        return len(rows), "".join(f"M{x} {y}h1v1h-1z" for x, y in dark)


def lay_out(code: str, found: SavedList) -> Saved:
    """Lay out a list."""
    details = [current_desk().show(listing_id, Household()) for listing_id in found.listing_ids]
    sheets = [sheet.lay_out(detail) for detail in details if detail]
    return Saved(
        code=code,
        address=absolute(path_in(current_language(), f"/list/{code}")),
        site=absolute(path_in(current_language(), "/list")).partition("://")[2],
        entries=tuple(Entry(one, first_phone(one.listing)) for one in sheets),
        gone=len(details) - len(sheets),
        expires_on=long_day(found.expires_on),
        private=any(one.private for one in sheets),
    )


def script(language: str, spoken: Language) -> Sequence[str]:
    """What to say on the phone, in a language of the site, by a family that speaks one."""
    with speaking(language):
        lines = [str(line) for line in SCRIPT]
        if spoken.code != ENGLISH:
            english = " or ".join(spoken.asked_for)
            name = english if language == ENGLISH else words.language_words(spoken.code)
            lines.insert(1, str(INTERPRETER) % {"language": name})
    return lines


def scripts(spoken: Language) -> dict[str, Sequence[str]]:
    """The script in English, to say it, and in the family's own language if the site speaks that, to follow it."""
    return {code: script(code, spoken) for code in dict.fromkeys([ENGLISH, spoken.code]) if code in LOCALES}


def spoken_languages() -> list[Language]:
    """The languages in which we can say at least how to ask for an interpreter."""
    return [language for code, language in site_languages().items() if code in phone_cards() or code in LOCALES]
