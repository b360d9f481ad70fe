"""The map beside the list, and the list that changes while one filters."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESK, Guarded
from tests.browser.pages.results import ResultsPage

FOOD = "/find?need=food.today&near=95823"
LIBRARY = "leaflet"


def library_files(page: Page) -> list[str]:
    asked: list[str] = []
    page.on("request", lambda request: asked.extend([request.url] if LIBRARY in request.url else []))
    return asked


def test_a_phone_loads_no_map_until_it_is_asked_for(page: Page) -> None:
    asked = library_files(page)
    page.goto(FOOD)
    page.wait_for_load_state("networkidle")
    assert not asked
    results = ResultsPage(page).show_map()
    expect(results.pins).to_have_count(1)
    assert len(asked) == 3


@pytest.mark.parametrize(("prefix", "name"), [("", "1. Purple Carrot Pantry"), ("/es", "1. Purple Carrot Pantry")])
def test_beside_a_wide_list_the_map_is_open_and_its_pins_are_named(
    open_page: Guarded, axe: Axe, prefix: str, name: str
) -> None:
    page = open_page(viewport=DESK)
    page.goto(prefix + FOOD)
    expect(page.get_by_role("button", name=name)).to_be_visible()
    found = axe.run(page)
    assert found.violations_count == 0, found.generate_report()


def test_a_pin_and_its_card_point_at_each_other(open_page: Guarded) -> None:
    page = open_page(viewport=DESK)
    page.goto(FOOD)
    results = ResultsPage(page)
    expect(results.pins.first).to_be_visible()
    results.card("Purple Carrot Pantry").hover()
    expect(page.locator(".map-pin.lit")).to_have_text("1")
    results.pins.first.focus()
    expect(page.locator(".cards > li.lit")).to_contain_text("Purple Carrot Pantry")
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Purple Carrot Pantry").first).to_be_focused()


def test_places_close_together_are_one_pin_that_names_them_all(open_page: Guarded) -> None:
    page = open_page(viewport=DESK)
    page.goto("/find?need=community.play")
    expect(page.get_by_role("button", name="Several places here: 1, 2, 3").first).to_be_visible()


@pytest.mark.parametrize(("prefix", "words"), [("", "Show map"), ("/es", "Ver el mapa")])
def test_without_a_script_there_is_a_drawing_with_the_same_numbers(open_page: Guarded, prefix: str, words: str) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(prefix + FOOD)
    ResultsPage(page).show_map(words)
    expect(page.locator(".drawing g text")).to_have_text(["1"])
    expect(page.locator(".drawing")).to_be_visible()


def test_a_filter_changes_the_list_at_once_and_says_how_many_are_left(page: Page) -> None:
    page.goto("/find?near=95823")
    page.get_by_text("Narrow or sort").click()
    page.get_by_role("checkbox", name="No ID needed").check()
    expect(page.locator("[data-said]")).to_contain_text("program")
    expect(page.get_by_role("checkbox", name="No ID needed")).to_be_focused()
    expect(page.get_by_role("link", name="Remove: No ID needed")).to_be_visible()
    assert "near=95823&no_id=1" in page.url
    assert ResultsPage(page).names == ["Purple Carrot Pantry"]


def test_going_back_after_filtering_gives_the_filtered_list(page: Page) -> None:
    page.goto("/find?near=95823")
    page.get_by_text("Narrow or sort").click()
    page.get_by_role("checkbox", name="No ID needed").check()
    expect(page.get_by_role("link", name="Remove: No ID needed")).to_be_visible()
    results = ResultsPage(page)
    results.open_program("Purple Carrot Pantry")
    expect(page.get_by_role("heading", level=1)).to_have_text("Purple Carrot Pantry")
    page.go_back()
    expect(page.get_by_role("link", name="Remove: No ID needed")).to_be_visible()
