"""The few kindnesses that need JavaScript."""

from datetime import datetime, timedelta

import pytest
from playwright.sync_api import Page, Request, expect

from tests.browser.conftest import Guarded
from tests.browser.pages.home import HomePage
from tests.fakes.listings import PANTRY


def test_places_are_offered_while_one_types(page: Page) -> None:
    HomePage(page).open()
    type_without_a_pause(page, "Where?", "elk")
    expect(page.locator("#near-suggestions option")).to_have_attribute("value", "Elk Grove")


def test_needs_are_offered_while_one_types(page: Page) -> None:
    HomePage(page, "es").open()
    type_without_a_pause(page, "¿Qué necesita?", "comida hoy")
    expect(page.locator("#text-suggestions option")).to_have_attribute("value", "Comida hoy o esta semana")


def test_what_is_typed_is_sent_after_a_pause_and_never_in_an_address(page: Page) -> None:
    asked = suggestions_asked(page)
    HomePage(page).open()
    type_without_a_pause(page, "What do you need?", "purple c")
    expect(page.locator("#text-suggestions option")).to_have_attribute("value", "Purple Carrot Pantry")
    assert [(request.method, request.post_data) for request in asked] == [("POST", "text=purple+c")]
    assert not [request.url for request in asked if "purple" in request.url]


def type_without_a_pause(page: Page, label: str, typed: str) -> None:
    """Type with the clock of the page standing still, so that no slow machine makes a pause; then wait for one."""
    now = datetime(2026, 11, 23)  # noqa: DTZ001  # any moment will do
    page.clock.install(time=now)
    page.clock.pause_at(now + timedelta(hours=1))
    page.get_by_label(label).press_sequentially(typed)
    page.clock.run_for(200)


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


def test_a_program_can_be_printed_with_one_tap(page: Page) -> None:
    page.goto(f"/program/{PANTRY.id}")
    page.evaluate("window.print = () => { document.title = 'printed' }")
    page.get_by_role("button", name="Print").click()
    expect(page).to_have_title("printed")
