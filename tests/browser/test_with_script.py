"""The few kindnesses that need JavaScript."""

import pytest
from playwright.sync_api import Page, Request, expect

from tests.browser.conftest import Guarded
from tests.browser.pages.home import HomePage


def test_places_are_offered_while_one_types(page: Page) -> None:
    HomePage(page).open()
    page.get_by_label("Where?").press_sequentially("elk")
    expect(page.locator("#near-suggestions option")).to_have_attribute("value", "Elk Grove")


def test_needs_are_offered_while_one_types(page: Page) -> None:
    HomePage(page, "es").open()
    page.get_by_label("¿Qué necesita?").press_sequentially("comida hoy")
    expect(page.locator("#text-suggestions option")).to_have_attribute("value", "Comida hoy o esta semana")


def test_what_is_typed_is_sent_after_a_pause_and_never_in_an_address(page: Page) -> None:
    asked = suggestions_asked(page)
    page.clock.install()
    HomePage(page).open()
    page.get_by_label("What do you need?").press_sequentially("purple c")
    assert not asked
    page.clock.run_for(200)
    expect(page.locator("#text-suggestions option")).to_have_attribute("value", "Purple Carrot Pantry")
    assert [(request.method, request.post_data) for request in asked] == [("POST", "text=purple+c")]
    assert not [request.url for request in asked if "purple" in request.url]


@pytest.mark.parametrize(
    ("box", "typed"),
    [("Where?", "12 Elm"), ("What do you need?", "f"), ("What do you need?", "my husband has left us and " * 2)],
)
def test_half_an_address_a_letter_or_a_story_is_sent_nowhere(page: Page, box: str, typed: str) -> None:
    HomePage(page).open()
    asked = suggestions_asked(page)
    page.get_by_label(box).fill(typed)
    page.wait_for_timeout(500)
    assert not asked


def suggestions_asked(page: Page) -> list[Request]:
    asked: list[Request] = []
    page.on("request", lambda request: asked.extend([request] if "/suggest" in request.url else []))
    return asked


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
    told = page.get_by_text("Please type a ZIP code.")
    expect(told).to_be_visible()
    expect(told).to_have_attribute("aria-live", "polite")
