"""Languages are data: each complete, each with what its reach needs, and no number that is not in the directory."""

import csv
import re
import tomllib
from dataclasses import fields

import pytest
from babel import Locale

from directory import resources
from directory.domain.language import Draft, Language, PhoneCard, Reach
from directory.reference import help_lines, phone_cards, site_languages
from directory.web.support.phone_lines import MEANINGS

DATA = resources.folder("data")
LANGUAGES = list(site_languages().values())
CARDS = [language for language in LANGUAGES if language.code in phone_cards()]
SCRIPTS = {
    "ar": r"[\u0600-\u06ff]",
    "fa": r"[\u0600-\u06ff]",
    "prs": r"[\u0600-\u06ff]",
    "zh-Hans": r"[\u4e00-\u9fff]",
    "zh-Hant": r"[\u4e00-\u9fff]",
    "ko": r"[\uac00-\ud7a3]",
    "pa": r"[\u0a00-\u0a7f]",
    "ru": r"[\u0400-\u04ff]",
    "uk": r"[\u0400-\u04ff]",
}


def code_of(language: Language) -> str:
    return language.code


@pytest.mark.parametrize("language", LANGUAGES, ids=code_of)
def test_a_language_has_names_and_a_locale_that_can_write_dates(language: Language) -> None:
    assert language.own_name
    assert language.english_name
    assert Locale.parse(language.locale)
    assert language.browser_tags


@pytest.mark.parametrize("language", LANGUAGES, ids=code_of)
def test_a_language_has_what_its_reach_promises(language: Language) -> None:
    has_catalog = (DATA / "locale" / language.code / "LC_MESSAGES" / "messages.po").exists()
    if language.reach is Reach.FULL:
        assert has_catalog or language.state is Draft.ORIGINAL
    else:
        assert language.code in phone_cards()
        assert not has_catalog


def test_no_two_languages_claim_one_tag() -> None:
    tags = [tag for language in LANGUAGES for tag in language.browser_tags]
    assert sorted(set(tags)) == sorted(tags)


@pytest.mark.parametrize("language", CARDS, ids=code_of)
def test_a_card_is_complete_and_in_its_script(language: Language) -> None:
    card = phone_cards()[language.code]
    texts = [getattr(card, field.name) for field in fields(PhoneCard) if field.name != "lines"]
    texts += [card.lines[code] for code in MEANINGS]
    assert set(card.lines) == set(MEANINGS)
    assert all(texts)
    assert len(set(texts)) == len(texts)
    assert all(re.search(SCRIPTS.get(language.code, r"\w"), text) for text in texts)
    assert language.asked_for


@pytest.mark.parametrize("language", CARDS, ids=code_of)
def test_a_card_holds_no_number_of_its_own(language: Language) -> None:
    text = (DATA / "locale" / language.code / "phone_card.toml").read_text(encoding="utf-8")
    assert not re.search(r"\d{3}", " ".join(_values(tomllib.loads(text))))


@pytest.mark.parametrize("language", CARDS, ids=code_of)
def test_who_drafted_a_card_is_said_in_its_file(language: Language) -> None:
    first = (DATA / "locale" / language.code / "phone_card.toml").read_text(encoding="utf-8").splitlines()[0]
    assert ("machine-drafted" in first) == (language.state is Draft.MACHINE_DRAFTED)


def test_every_number_to_call_is_that_of_a_bundled_listing() -> None:
    listed = {code: text for path in (DATA / "seed").glob("*.csv") for code, text in _rows(path)}
    for row in csv.DictReader((DATA / "help_lines.csv").read_text(encoding="utf-8").splitlines()):
        assert row["source"]
        if row["listing"]:
            assert _digits(row["number"])[-10:] in _digits(listed[row["listing"]])
        assert _digits(row["number"]) in {_digits(row["dial"]), _digits(row["dial"])[1:]}


def test_nobody_is_said_to_have_called_who_did_not() -> None:
    assert [line.code for line in help_lines().values() if line.called_on] == []


def _values(told: dict[str, object]) -> list[str]:
    return [text for value in told.values() for text in (_values(value) if isinstance(value, dict) else [str(value)])]


def _rows(path: object) -> list[tuple[str, str]]:
    with open(path, encoding="utf-8", newline="") as file:  # type: ignore[call-overload]
        return [(row[0], " ".join(row)) for row in csv.reader(file)]


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))
