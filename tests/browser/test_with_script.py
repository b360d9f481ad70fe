"""The few kindnesses that need JavaScript."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import Guarded
from tests.browser.pages.home import HomePage


def test_places_are_offered_while_one_types(page: Page) -> None:
    HomePage(page).open()
    page.get_by_label("Where?").press_sequentially("elk")
    expect(page.locator("datalist option")).to_have_text("Elk Grove")


def test_half_an_address_is_sent_nowhere(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    HomePage(page).open()
    asked.clear()
    page.get_by_label("Where?").press_sequentially("12 Elm")
    page.wait_for_timeout(500)
    assert not [url for url in asked if "/places" in url]


def test_a_location_is_rounded_before_it_is_written_down(open_page: Guarded) -> None:
    spot = {"latitude": 38.581572, "longitude": -121.494400}
    page = open_page(geolocation=spot, permissions=["geolocation"])
    HomePage(page).open()
    page.get_by_role("button", name="Use my location").click()
    expect(page.get_by_label("Where?")).to_have_value("38.58, -121.49")


def test_a_refused_location_is_explained(open_page: Guarded) -> None:
    page = open_page(permissions=[])
    HomePage(page).open()
    page.get_by_role("button", name="Use my location").click()
    expect(page.get_by_text("Please type a ZIP code.")).to_be_visible()


def test_going_back_from_a_program_asks_for_no_form_again(page: Page) -> None:
    HomePage(page).open().ask("food", "95823").open_program("Purple Carrot Pantry")
    page.go_back()
    assert page.url.endswith("/find?need=food.today&near=95823")
    expect(page.get_by_role("link", name="Purple Carrot Pantry")).to_be_visible()


def test_a_crisis_search_leaves_no_address_in_the_history(page: Page) -> None:
    HomePage(page).open().ask("I am sad and want to die", "95823")
    assert page.url.endswith("/find")
