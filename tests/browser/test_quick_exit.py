"""Leaving at once. The neutral site is answered by the test itself, so nothing goes out."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.guard import Guard
from tests.browser.pages.home import HomePage

NEUTRAL = "https://www.weather.gov/"


@pytest.fixture
def page(page: Page, guard: Guard) -> Page:
    guard.allow(NEUTRAL)
    page.route(f"{NEUTRAL}**", lambda route: route.fulfill(body="<title>Weather</title>", content_type="text/html"))
    return page


def test_one_tap_leaves_and_back_does_not_return_to_the_search(page: Page) -> None:
    page.goto("/find?need=safety.dv")
    page.get_by_role("link", name="Leave now").click()
    expect(page).to_have_title("Weather")
    page.go_back()
    assert "safety" not in page.url


def test_three_presses_of_shift_leave(page: Page) -> None:
    HomePage(page).open()
    for _ in range(3):
        page.keyboard.press("Shift")
    expect(page).to_have_url(NEUTRAL)


def test_escape_and_capital_letters_do_not_leave(page: Page) -> None:
    HomePage(page).open()
    page.get_by_label("What do you need?").click()
    for key in ("Shift+A", "Shift+B", "Shift+C", "Escape", "Escape", "Escape"):
        page.keyboard.press(key)
    expect(page.get_by_label("What do you need?")).to_have_value("ABC")


def test_the_way_out_stays_in_reach_far_down_the_page(page: Page) -> None:
    page.goto("/find")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    expect(page.get_by_role("link", name="Leave now")).to_be_in_viewport()
