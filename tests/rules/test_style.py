"""The style sheet keeps to its system, and the style page shows every component."""

import re
from pathlib import Path

from directory import resources

SHEET = (resources.PACKAGE / "static/site.css").read_text(encoding="utf-8")
COMPONENTS = {path.stem for path in (resources.folder("templates") / "components").glob("*.html")}
STAFF_ONLY = ("staff/staff.html", "imports/review.html", "security/change_password.html")
TOKENS, _, AFTER_TOKENS = SHEET.partition("/* Ground -")
PRINT = AFTER_TOKENS.partition("@media print")[0]
PHYSICAL = re.compile(
    r"^\s*(?:(?:margin|padding|border)-(?:left|right|top|bottom)|left|right|top|bottom|(?:min-|max-)?(?:width|height)"
    r"|text-align:\s*(?:left|right)|float)\b.*$",
    re.MULTILINE,
)


def source(name: str) -> str:
    return (resources.folder("templates") / name).read_text(encoding="utf-8")


def test_sides_are_logical_so_that_any_direction_of_writing_works() -> None:
    assert PHYSICAL.findall(SHEET) == []
    assert PHYSICAL.findall("  margin-left: 1px;\n  width: 3px;\n  border-inline: 0;") != []


def test_colors_are_tokens() -> None:
    shadows = re.compile(r"^.*box-shadow.*$", re.MULTILINE)
    assert re.findall(r"#[0-9a-f]{3,8}\b|\brgb\(", shadows.sub("", PRINT)) == []


def test_every_token_is_defined_and_used() -> None:
    used, defined = set(re.findall(r"var\((--[\w-]+)", SHEET)), set(re.findall(r"(--[\w-]+):", SHEET))
    assert used == defined


def test_dark_mode_changes_every_color() -> None:
    light, _, dark = TOKENS.partition("@media (prefers-color-scheme: dark)")
    colors = {name for name, value in re.findall(r"(--[\w-]+): ([^;]+)", light) if re.match(r"#|0 1px", value)}
    assert colors == set(re.findall(r"(--[\w-]+):", dark))


def test_sections_are_components_in_the_order_of_their_files() -> None:
    sections = re.findall(r"^/\* (\w+)(?::.*)? -{3,} \*/$", SHEET, re.MULTILINE)
    names = [name for name in sections if name not in {"Tokens", "Ground", "Layout"}]
    assert [name for name in names if name not in COMPONENTS] == []
    assert names == sorted(names)


def test_nothing_is_fetched_from_elsewhere() -> None:
    assert not re.findall(r"url\(|@import|@font-face", SHEET)


def test_the_style_page_or_the_layout_shows_every_component() -> None:
    shown = source("style/style.html") + source("layouts/page.html") + "".join(map(source, STAFF_ONLY))
    assert {name for name in COMPONENTS if f'"components/{Path(name).stem}.html"' not in shown} == set()
