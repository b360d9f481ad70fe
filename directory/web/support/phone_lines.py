"""What stands on every phone card: four numbers with what each is for, and the English to say or to hold up."""

from flask_babel import lazy_gettext

from directory.domain.help_line import HelpLine
from directory.domain.language import Language
from directory.reference import help_lines

MEANINGS = {
    "211": lazy_gettext("Food, a place to stay, bills and other help."),
    "988": lazy_gettext("Crisis: you feel very sad, think of dying or need to talk now."),
    "911": lazy_gettext("Danger now: a fire, a crime or a medical emergency."),
    "county": lazy_gettext("Mental health help from Sacramento County."),
}


def phone_lines() -> list[tuple[HelpLine, str]]:
    """Each number with what it is for, in the language of this page."""
    return [(help_lines()[code], str(meaning)) for code, meaning in MEANINGS.items()]


def to_say(language: Language) -> list[str]:
    """What a caller says, in English whatever the language of the page: those who answer the phone speak English."""
    return [f"“{name}, please.”" for name in language.asked_for]


def to_show(language: Language) -> str:
    """What a family holds up at a counter, in English for the same reason."""
    return f"I speak {' or '.join(language.asked_for)}. Please call an interpreter. Thank you."
