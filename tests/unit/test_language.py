"""Which language a browser asks for."""

import pytest

from directory.domain.language import best
from directory.reference import site_languages

LANGUAGES = tuple(site_languages().values())


@pytest.mark.parametrize(
    ("tags", "code"),
    [
        (["es-MX", "en"], "es"),
        (["en-GB"], "en"),
        (["zh-CN"], "zh-Hans"),
        (["zh-TW"], "zh-Hant"),
        (["zh-Hant-HK"], "zh-Hant"),
        (["zh"], "zh-Hans"),
        (["yue"], "zh-Hant"),
        (["fa"], "fa"),
        (["fa-IR"], "fa"),
        (["fa-AF"], "prs"),
        (["mww"], "hmn"),
        (["hmn"], "hmn"),
        (["fil-PH"], "tl"),
        (["PT-br", "uk"], "uk"),
        (["es_US"], "es"),
    ],
)
def test_the_first_language_we_know_wins(tags: list[str], code: str) -> None:
    found = best(LANGUAGES, tags)
    assert found
    assert found.code == code


def test_a_language_we_do_not_have_finds_none() -> None:
    assert best(LANGUAGES, ["so", "*", ""]) is None
