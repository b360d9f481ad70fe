"""Every template compiles, is used, and keeps the rules that the content security policy and screen readers need."""

import re
from pathlib import Path

import jinja2
import pytest

from directory import resources
from directory.app import create_app
from tests.fakes.desk import fake_desk

FOLDER = resources.folder("templates")
TEMPLATES = sorted(str(path.relative_to(FOLDER)) for path in FOLDER.rglob("*.html"))
PAGES = [name for name in TEMPLATES if not name.startswith(("layouts/", "components/"))]
COMPONENTS = [name for name in TEMPLATES if name.startswith("components/")]
ENVIRONMENT = create_app(fake_desk()).jinja_env

FORBIDDEN = {
    "an inline style": r"\sstyle\s*=|<style",
    "an inline script": r"<script(?![^>]*\ssrc=)(?! type=\"application/ld\+json\">{{ [\w.]+ \| tojson }}</script>)",
    "an inline event handler": r"\son[a-z]+\s*=\s*[\"']",
    "something from another host": r"<(?:script|img|link|iframe|source|use)[^>]*(?:src|href)\s*=\s*[\"'](?:https?:)?//",
    "text let through unescaped": r"\|\s*safe\b|autoescape false",
}
ENGLISH = re.compile(r">\s*([A-Za-z][A-Za-z ,.']{3,})\s*<")


def source(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", TEMPLATES)
def test_it_compiles(name: str) -> None:
    assert ENVIRONMENT.undefined is jinja2.StrictUndefined
    ENVIRONMENT.get_template(name)


@pytest.mark.parametrize("name", TEMPLATES)
@pytest.mark.parametrize("fault", FORBIDDEN)
def test_it_holds_nothing_forbidden(name: str, fault: str) -> None:
    assert not re.search(FORBIDDEN[fault], source(name)), f"{name} has {fault}"


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_one_main_heading_and_the_layout(name: str) -> None:
    assert source(name).count("<h1") == 1
    assert '{% extends "layouts/' in source(name)


def test_the_layout_has_a_title_and_a_language() -> None:
    layout = source("layouts/page.html")
    assert "{% block title %}{{ page_title }}{% endblock %}" in layout
    assert 'lang="{{ current_language() }}"' in layout


@pytest.mark.parametrize("name", COMPONENTS)
def test_a_component_is_one_macro_named_like_its_file(name: str) -> None:
    assert re.findall(r"{% macro (\w+)\(", source(name)) == [Path(name).stem]


@pytest.mark.parametrize("name", COMPONENTS)
def test_a_component_is_used(name: str) -> None:
    assert any(f'from "{name}" import' in source(other) for other in TEMPLATES)


@pytest.mark.parametrize("name", TEMPLATES)
def test_no_words_escape_translation(name: str) -> None:
    without_expressions = re.sub(r"{[{%].*?[%}]}", "", source(name), flags=re.DOTALL)
    words = [found for found in ENGLISH.findall(without_expressions) if found.strip() not in {"Sacramento"}]
    assert not words, f"{name}: {words}"
