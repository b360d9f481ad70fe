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

LOCALE = resources.folder("data") / "locale"
ROOT = resources.PACKAGE.parent
KEYWORDS = {**DEFAULT_KEYWORDS, "mark": None, "say": None, "lazy_gettext": None}
PLACEHOLDER = re.compile(r"%\((\w+)\)[sd]")
SAME_IN_BOTH = {"Medi-Cal", "Medicare", "ext. %(extension)s"}


@cache
def used() -> frozenset[str | tuple[str, ...]]:
    """All strings in code and templates."""
    with (LOCALE / "babel.cfg").open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file)
    found = extract_from_dir(ROOT, methods, options, keywords=KEYWORDS, directory_filter=_ours)
    return frozenset(message for _, _, message, _, _ in found)


def _ours(folder: str) -> bool:
    path = Path(folder)
    return not path.is_absolute() or any(part in path.parts for part in ("directory", "templates")) or path == ROOT


@cache
def catalog(name: str) -> Catalog:
    with (LOCALE / name).open("rb") as file:
        return read_po(file)


def spanish() -> list[Message]:
    return [message for message in catalog("es/LC_MESSAGES/messages.po") if message.id]


def _both(message: Message) -> list[tuple[str, str]]:
    if message.pluralizable:
        return list(zip(message.id, message.string, strict=True))
    return [(message.id, message.string)]


def test_something_is_found() -> None:
    assert len(used()) > 200


@pytest.mark.parametrize("name", ["messages.pot", "es/LC_MESSAGES/messages.po"])
def test_the_files_hold_exactly_what_is_used(name: str) -> None:
    known = {message.id for message in catalog(name) if message.id}
    assert known == used(), "run the extract and update commands, then translate what is new"


def test_everything_is_translated() -> None:
    missing = [english for message in spanish() for english, translated in _both(message) if not translated]
    assert not missing
    assert not [message.id for message in spanish() if message.fuzzy]


def test_nothing_is_left_in_english() -> None:
    same = [english for message in spanish() for english, translated in _both(message) if english == translated]
    assert set(same) <= SAME_IN_BOTH


def test_placeholders_agree() -> None:
    differing = [
        english
        for message in spanish()
        for english, translated in _both(message)
        if set(PLACEHOLDER.findall(english)) != set(PLACEHOLDER.findall(translated))
    ]
    assert not differing


def test_the_reader_of_the_file_is_told_that_a_machine_drafted_it() -> None:
    assert "MACHINE-DRAFTED" in catalog("es/LC_MESSAGES/messages.po").header_comment
