"""The form that asks what is wrong about a program."""

from dataclasses import dataclass

from flask_babel import lazy_gettext
from werkzeug.datastructures import MultiDict

from directory.domain.report import MOST_CHARACTERS, Wrong, contacts_in
from directory.web.support.choices import Choice
from directory.web.support.spam import is_from_a_person, stamp
from directory.web.support.typed import clean
from directory.web.support.words import say

WORDS = {
    Wrong.PHONE: lazy_gettext("The phone number is wrong"),
    Wrong.ADDRESS: lazy_gettext("The address is wrong"),
    Wrong.HOURS: lazy_gettext("The hours are wrong"),
    Wrong.CLOSED: lazy_gettext("The program has closed"),
    Wrong.FULL: lazy_gettext("They are full"),
    Wrong.NOT_FOR_US: lazy_gettext("They said it is not for us"),
    Wrong.OTHER: lazy_gettext("Something else"),
}


@dataclass(frozen=True, slots=True)
class ReportForm:
    """What was filled in, and what is wrong with it in sentences. `contacts` may belong to a person; nobody said no."""

    wrong: Wrong | None = None
    text: str = ""
    faults: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()

    def choices(self) -> list[Choice]:
        """All that can be wrong."""
        return [Choice(wrong.value, str(words), chosen=wrong is self.wrong) for wrong, words in WORDS.items()]

    @property
    def most_characters(self) -> int:
        """How long the words may be."""
        return MOST_CHARACTERS

    @staticmethod
    def stamp(listing_id: str) -> str:
        """When this form was opened, and for which listing."""
        return stamp(listing_id)


def read_form(values: "MultiDict[str, str]", listing_id: str) -> ReportForm:
    """Read a form that was sent; everything typed is kept, so that nobody has to type it again."""
    told, text = values.get("wrong", ""), clean(values.get("text", ""))
    wrong = Wrong(told) if told in set(Wrong) else None
    contacts = () if values.get("public") else contacts_in(text)
    return ReportForm(wrong, text, tuple(_faults(values, listing_id, wrong, text, contacts)), contacts)


def _faults(
    values: "MultiDict[str, str]", listing_id: str, wrong: Wrong | None, text: str, contacts: tuple[str, ...]
) -> list[str]:
    faults = []
    if wrong is None:
        faults.append(say("Please choose what is wrong."))
    if len(text) > MOST_CHARACTERS:
        faults.append(say("Please use fewer words: at most %(number)d letters.", number=MOST_CHARACTERS))
    if contacts:
        found = ", ".join(contacts)
        faults.append(
            say(
                "We found a phone number or email: %(found)s. If it belongs to a person, please take it out.",
                found=found,
            )
        )
    if not is_from_a_person(values, listing_id):
        faults.append(say("We did not get that yet. Please look at it once more and press “Send” again."))
    return faults
