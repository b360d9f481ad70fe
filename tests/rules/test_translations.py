"""Every word of pages and JSON is translated, plurals too, and says what the English says."""

import re
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po

from directory import resources
from directory.domain.language import Draft
from directory.web.support.language import ENGLISH, FULL

LOCALE = resources.folder("data") / "locale"
ROOT = resources.PACKAGE.parent
KEYWORDS = {**DEFAULT_KEYWORDS, "mark": None, "say": None, "lazy_gettext": None}
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%%")
SAME_IN_BOTH = {"Medi-Cal", "Medicare", "ext. %(extension)s", "%(days)s, %(times)s."}
TRANSLATED = [code for code in FULL if code != ENGLISH]
every_language = pytest.mark.parametrize("language", TRANSLATED)


@cache
def found_in() -> frozenset[tuple[str, str | tuple[str, ...]]]:
    """All strings in code and templates, each with its file."""
    with (LOCALE / "babel.cfg").open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file)
    found = extract_from_dir(ROOT, methods, options, keywords=KEYWORDS, directory_filter=_ours)
    return frozenset((name, message) for name, _, message, _, _ in found)


def used() -> frozenset[str | tuple[str, ...]]:
    """All strings."""
    return frozenset(message for _, message in found_in())


def _ours(folder: str) -> bool:
    path = Path(folder)
    return not path.is_absolute() or any(part in path.parts for part in ("directory", "templates")) or path == ROOT


@cache
def catalog(name: str) -> Catalog:
    with (LOCALE / name).open("rb") as file:
        return read_po(file)


def messages(language: str) -> list[Message]:
    return [message for message in catalog(f"{language}/LC_MESSAGES/messages.po") if message.id]


def faults(message: Message) -> set[str]:
    """What keeps a translation from families: a form that is missing, a guess, a value lost or made up."""
    english = message.id if isinstance(message.id, tuple) else (message.id,)
    translated = message.string if isinstance(message.string, tuple) else (message.string,)
    found = {"fuzzy"} if message.fuzzy else set()
    if not all(translated) or (message.pluralizable and len(translated) < 2):
        return found | {"untranslated"}
    # A language may have more plural forms than English: those beyond the first are held to the English plural.
    pairs = zip([*english, *[english[-1]] * len(translated)], translated, strict=False)
    if any(_placeholders(one) != _placeholders(other) for one, other in pairs):
        found.add("placeholders differ")
    return found


def _placeholders(text: str) -> set[str]:
    return set(PLACEHOLDER.findall(text))


def test_something_is_found() -> None:
    assert len(used()) > 200
    assert TRANSLATED


@pytest.mark.parametrize("name", ["messages.pot", *(f"{code}/LC_MESSAGES/messages.po" for code in TRANSLATED)])
def test_the_files_hold_exactly_what_is_used(name: str) -> None:
    known = {message.id for message in catalog(name) if message.id}
    assert known == used(), "run the extract and update commands, then translate what is new"


@every_language
def test_everything_is_translated_and_means_the_same_values(language: str) -> None:
    assert {message.id: faults(message) for message in messages(language) if faults(message)} == {}


@every_language
def test_nothing_is_left_in_english(language: str) -> None:
    same = [message.id for message in messages(language) if message.id == message.string]
    assert set(same) <= SAME_IN_BOTH


@every_language
def test_the_reader_of_the_file_is_told_that_a_machine_drafted_it(language: str) -> None:
    told = "MACHINE-DRAFTED" in catalog(f"{language}/LC_MESSAGES/messages.po").header_comment
    assert told == (FULL[language].state is Draft.MACHINE_DRAFTED)


@pytest.mark.parametrize(
    ("english", "translated", "fault"),
    [
        ("Closed", "", "untranslated"),
        (("%(num)d place", "%(num)d places"), ("%(num)d lugar", ""), "untranslated"),
        (("%(num)d place", "%(num)d places"), ("%(num)d lugar", "muchos lugares"), "placeholders differ"),
        ("Open at %(time)s", "Abre a las %(hora)s", "placeholders differ"),
        ("%(percent)s%% of it", "%(percent)s de eso", "placeholders differ"),
    ],
)
def test_a_fault_would_be_noticed(
    english: str | tuple[str, ...], translated: str | tuple[str, ...], fault: str
) -> None:
    assert faults(Message(english, translated)) == {fault}


def test_a_guess_would_be_noticed() -> None:
    assert faults(Message("Closed", "Cerrado", flags={"fuzzy"})) == {"fuzzy"}
