"""The languages of families: how each is called and written, how much of the site speaks it, which one is asked for."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum


class Reach(StrEnum):
    """How much of the site speaks a language."""

    FULL = "full"
    PHONE_CARD = "phone card"


class Direction(StrEnum):
    """Where a line begins."""

    LEFT_TO_RIGHT = "ltr"
    RIGHT_TO_LEFT = "rtl"


class Draft(StrEnum):
    """Who vouches for the words: their author, nobody yet, or a speaker who read them."""

    ORIGINAL = "original"
    MACHINE_DRAFTED = "machine-drafted"
    REVIEWED = "reviewed"


@dataclass(frozen=True, slots=True)
class Language:
    """One language. `code` is our own and stands in addresses; `locale` is the CLDR one whose dates it borrows.

    The two are apart because CLDR knows neither Hmong nor Dari. `browser_tags` are what browsers ask for it by,
    `asked_for` the English words for it on the phone: a reader of Chinese may speak Mandarin or Cantonese.
    """

    code: str
    own_name: str
    english_name: str
    direction: Direction
    locale: str
    reach: Reach
    state: Draft
    browser_tags: tuple[str, ...] = ()
    asked_for: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PhoneCard:
    """How to get help by phone, told in one language; `lines` says what each help line is for, by its code."""

    title: str
    no_english: str
    say: str
    wait: str
    show: str
    always: str
    draft: str
    lines: Mapping[str, str]


def best(languages: Iterable[Language], accepted: Iterable[str]) -> Language | None:
    """The language a browser asks for first; `accepted` are its tags, the dearest first (`zh-TW`, `en`).

    A tag nobody claims is tried without its last part, so `es-MX` finds Spanish, while `fa-AF` is Dari and not Farsi.
    """
    by_tag = {tag.casefold(): language for language in languages for tag in language.browser_tags}
    for tag in accepted:
        parts = tag.casefold().replace("_", "-").split("-")
        for length in range(len(parts), 0, -1):
            found = by_tag.get("-".join(parts[:length]))
            if found:
                return found
    return None
