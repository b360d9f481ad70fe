"""Leaving at once. The neutral site is answered by the test itself, so nothing goes out."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Guarded
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


def test_each_press_is_told_to_those_who_hear_the_page(page: Page) -> None:
    HomePage(page).open()
    status = page.locator("[data-exit-status]")
    page.keyboard.press("Shift")
    expect(status).to_have_text("Shift. Press 2 more times to leave.")
    page.keyboard.press("Shift")
    expect(status).to_have_text("Shift. Press 1 more time to leave.")
    page.keyboard.press("a")
    expect(status).to_have_text("")


def test_what_the_browser_kept_for_us_is_gone(page: Page) -> None:
    HomePage(page).open()
    page.evaluate("sessionStorage.setItem('a', 'b'), localStorage.setItem('a', 'b')")
    page.get_by_role("link", name="Leave now").click()
    expect(page).to_have_title("Weather")
    HomePage(page).open()
    assert page.evaluate("sessionStorage.length + localStorage.length") == 0


def test_without_javascript_it_is_a_plain_link(open_page: Guarded, guard: Guard) -> None:
    guard.allow(NEUTRAL)
    page = open_page(java_script_enabled=False)
    page.route(f"{NEUTRAL}**", lambda route: route.fulfill(body="<title>Weather</title>", content_type="text/html"))
    page.goto("/es/plain/needs")
    page.get_by_role("link", name="Salir ya").click()
    expect(page).to_have_title("Weather")


def test_a_private_topic_leaves_neutral_words_in_the_history(page: Page) -> None:
    page.goto("/needs")
    page.get_by_role("link", name="Safety").click()
    page.get_by_role("link", name="Someone is hurting").click()
    expect(page).to_have_title("Places that can help · Family Help Sacramento")
    assert "safety" not in page.url
    page.go_back()
    assert "safety" not in page.url


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
