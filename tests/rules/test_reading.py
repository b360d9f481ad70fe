"""What families read on pages can be read in grade 6, in both languages."""

from collections import defaultdict
from functools import cache

import pytest

from directory import resources
from directory.domain.reading import CEILING, grade
from directory.reference import Reference
from tests.rules.test_translations import PLACEHOLDER, catalog, found_in

FOR_STAFF = ("templates/security/", "templates/style/", "staff", "sign_in", "/import")
TERMS = Reference(resources.folder("data")).plain_terms
LONG_ENOUGH_WORDS, WHOLE_PAGE_WORDS = 8, 30
CEILING_OF_ONE_SENTENCE = 8.0
both_languages = pytest.mark.parametrize("language", ["en", "es"])


@cache
def family_texts(language: str) -> dict[str, list[str]]:
    """The sentences of each file that families see, short labels left out: a grade needs a few words."""
    told = defaultdict(list)
    for file, message in found_in():
        if not any(part in file for part in FOR_STAFF):
            text = _in_language(message, language)
            if len(text.split()) >= LONG_ENOUGH_WORDS:
                told[file].append(PLACEHOLDER.sub("it", text))
    return told


def _in_language(message: str | tuple[str, ...], language: str) -> str:
    if language == "en":
        return message if isinstance(message, str) else message[-1]
    translated = catalog(f"{language}/LC_MESSAGES/messages.po")[message].string
    return str(translated if isinstance(translated, str) else translated[-1])


@both_languages
def test_what_a_file_says_is_grade_six_or_lower(language: str) -> None:
    pages = {file: "\n".join(texts) for file, texts in family_texts(language).items()}
    long = {file: text for file, text in pages.items() if len(text.split()) >= WHOLE_PAGE_WORDS}
    assert len(long) > 8
    assert {file: level for file, text in long.items() if (level := grade(text, language, TERMS)) > CEILING} == {}


@both_languages
def test_no_single_sentence_is_far_above_it(language: str) -> None:
    texts = [text for told in family_texts(language).values() for text in told]
    grades = {text: grade(text, language, TERMS) for text in texts}
    assert {text: level for text, level in grades.items() if level > CEILING_OF_ONE_SENTENCE} == {}


def test_an_office_sentence_would_be_noticed() -> None:
    assert grade("Eligibility determination requires verification of household composition.", "en", TERMS) > CEILING
