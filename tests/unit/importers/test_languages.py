"""Languages: names to codes, and how they are spoken."""

import pytest

from importers.normalise.languages import parse_languages


def read(text: str) -> list[str]:
    return [f"{one.code}:{one.support.value}" for one in parse_languages(text).value]


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("Spanish (staff); any (interpreter)", ["es:staff", "mul:interpreter"]),
        ("Hmong, Spanish", ["hmn:unknown", "es:unknown"]),
        ("Spanish, use of interpreters for languages other than English", ["es:unknown", "mul:interpreter"]),
        ("Interpreter services available for languages other than English", ["mul:interpreter"]),
        ("American Sign Language (ASL)", ["ase:unknown"]),
        ("Spanish, other languages available upon request", ["es:unknown", "mul:unknown"]),
        ("Cantonese-speaking, Hmong", ["yue:unknown", "hmn:unknown"]),
        ("English; Spanish; Spanish", ["en:unknown", "es:unknown"]),
    ],
)
def test_languages_become_codes(cell: str, found: list[str]) -> None:
    assert read(cell) == found
    assert not parse_languages(cell).faults


@pytest.mark.parametrize(
    ("cell", "rest"),
    [
        ("Sanskirt, Spanish", "Sanskirt"),
        ("African American cultural specialty", "African American cultural specialty"),
        ("Hmong, ASL (non-fluent)", "ASL (non-fluent)"),
    ],
)
def test_what_is_no_language_is_kept_and_reported(cell: str, rest: str) -> None:
    parsed = parse_languages(cell)
    assert parsed.leftover == rest
    assert parsed.faults[0].code == "unknown_language"
