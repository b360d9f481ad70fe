"""Every page in both languages, on a phone and on a desk, in light and dark: no violation that axe can find."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESK, PHONE, Guarded
from tests.browser.pages.home import HomePage
from tests.fakes.listings import COUNSELING, SHELTER

ADDRESSES = {
    "home": "/",
    "results": "/find?need=food&need=mental.child&near=95823&age=3&within=5&free=1",
    "nothing": "/find?need=legal.id&no_id=1",
    "program": f"/program/{COUNSELING.id}?age=9&insurance=private",
    "private program": f"/program/{SHELTER.id}",
    "topics": "/needs",
    "topic": "/needs/food",
    "about": "/about",
    "phone": "/phone",
    "phone card from right to left": "/phone/prs",
    "phone card": "/phone/vi",
    "not found": "/nope",
}
WIDTHS = {"phone": PHONE, "desk": DESK}
FIT = "document.documentElement.scrollWidth <= window.innerWidth"
SMALL_TARGETS = """
const targets = "a.button, a.chip, button, input:not([type=hidden]), select, summary, .exit a, .strip a";
Array.from(document.querySelectorAll(targets))
  .filter((element) => element.offsetParent && element.type !== "checkbox")
  .filter((element) => element.getBoundingClientRect().height < 43.5)
  .map((element) => element.outerHTML.slice(0, 80))
"""


@pytest.mark.parametrize("prefix", ["", "/es"])
@pytest.mark.parametrize("name", ADDRESSES)
def test_no_violation_and_no_sideways_scrolling(open_page: Guarded, axe: Axe, name: str, prefix: str) -> None:
    page = open_page()
    page.goto(prefix + ADDRESSES[name])
    page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true })")
    for viewport in WIDTHS.values():
        page.set_viewport_size(viewport)  # type: ignore[arg-type]
        found = axe.run(page)
        assert found.violations_count == 0, found.generate_report()
        assert page.evaluate(FIT)


@pytest.mark.parametrize("name", ["home", "results", "program"])
def test_the_dark_side_has_contrast_too(open_page: Guarded, axe: Axe, name: str) -> None:
    page = open_page(color_scheme="dark")
    page.goto(ADDRESSES[name])
    found = axe.run(page)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize(("words", "scheme"), [("I want to die", "dark"), ("nowhere to sleep", "light")])
def test_a_crisis_block_is_readable(open_page: Guarded, axe: Axe, words: str, scheme: str) -> None:
    page = open_page(color_scheme=scheme)
    HomePage(page).open().ask(words)
    found = axe.run(page)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("name", ["home", "results", "program", "topics"])
def test_a_thumb_can_hit_everything(page: Page, name: str) -> None:
    page.goto(ADDRESSES[name])
    assert page.evaluate(SMALL_TARGETS) == []


@pytest.mark.parametrize("name", ["home", "results", "program", "about"])
def test_four_times_enlarged_nothing_is_cut_off(open_page: Guarded, name: str) -> None:
    page = open_page(viewport={"width": 320, "height": 256})
    page.goto(ADDRESSES[name])
    assert page.evaluate(FIT)


@pytest.mark.parametrize("name", ["home", "results", "program", "phone"])
def test_every_page_can_be_written_from_right_to_left(page: Page, name: str) -> None:
    page.goto(ADDRESSES[name])
    page.evaluate("document.documentElement.dir = 'rtl'")
    assert page.evaluate(FIT)
    heading = page.get_by_role("heading", level=1)
    assert heading.evaluate("(element) => getComputedStyle(element).direction") == "rtl"


def test_the_keyboard_reaches_a_program_and_shows_where_it_is(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the main part")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_label("What do you need?")).to_be_focused()
    page.keyboard.type("food")
    page.keyboard.press("Enter")
    program = page.get_by_role("link", name="Purple Carrot Pantry")
    for _ in range(30):
        if program.evaluate("(element) => element === document.activeElement"):
            break
        page.keyboard.press("Tab")
    assert program.evaluate("(element) => getComputedStyle(element).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Purple Carrot Pantry")


def test_axe_would_notice_a_missing_label(page: Page, axe: Axe) -> None:
    page.goto("/")
    page.evaluate("document.querySelector('label').remove()")
    assert axe.run(page).violations_count > 0
