"""The map beside the list: it adds nothing that the list lacks, and asks no other host for anything."""

import pytest
from playwright.sync_api import Page, expect

SEARCH = "/find?need=food.today&near=95823"


@pytest.fixture
def pins(page: Page) -> list[str]:
    """What the pins of the opened map are called."""
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(SEARCH)
    page.get_by_role("button", name="Show map").click()
    expect(page.locator(".leaflet-container")).to_be_visible()
    expect(page.locator(".map-county")).to_be_visible()
    return [str(pin.get_attribute("aria-label")) for pin in page.locator(".map-pin").all()]


def test_every_pin_is_a_place_of_the_list_with_its_number(page: Page, pins: list[str]) -> None:
    listed = [
        f"{item.evaluate('item => item.value')}. {item.locator('h3 a').inner_text()}"
        for item in page.locator("[data-pin]").all()
    ]
    assert pins
    assert set(pins) <= set(listed)


def test_a_pin_leads_to_its_program_by_keyboard(page: Page, pins: list[str]) -> None:
    page.locator(".map-pin").first.focus()
    page.keyboard.press("Enter")
    focused = page.evaluate("document.activeElement.textContent")
    assert focused == pins[0].partition(". ")[2]


def test_the_button_tells_whether_the_map_is_shown(page: Page, pins: list[str]) -> None:
    button = page.get_by_role("button", name="Show map")
    expect(button).to_have_attribute("aria-expanded", "true")
    button.click()
    expect(page.locator(".leaflet-container")).to_be_hidden()


def test_on_a_wide_screen_the_map_is_there_by_itself(page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"/es{SEARCH}")
    expect(page.locator(".map-county")).to_be_visible()


def test_a_phone_loads_no_map_that_nobody_asked_for(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(SEARCH)
    assert [url for url in asked if "leaflet" in url or "map" in url] == []
