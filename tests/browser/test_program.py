"""What families do with a program, with JavaScript switched off where it can be."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Guarded
from tests.fakes.listings import PANTRY

PROGRAM = f"/program/{PANTRY.id}"


@pytest.fixture
def plain(open_page: Guarded) -> Page:
    return open_page(java_script_enabled=False)


def test_an_opening_goes_into_the_calendar(plain: Page) -> None:
    plain.goto(PROGRAM)
    with plain.expect_download() as download:
        plain.get_by_role("link", name=re.compile("Add to my calendar")).first.click()
    assert download.value.suggested_filename == "opening.ics"
    assert "BEGIN:VTIMEZONE" in download.value.path().read_text()


def test_the_short_link_leads_back(plain: Page) -> None:
    plain.goto(PROGRAM)
    plain.goto(plain.get_by_label("Short link").input_value())
    expect(plain.get_by_role("heading", level=1)).to_have_text("Purple Carrot Pantry")


def test_sharing_and_copying_are_offered_where_the_phone_can(open_page: Guarded) -> None:
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    page.add_init_script("navigator.share = async (told) => { window.told = told }")
    page.goto(PROGRAM)
    page.get_by_role("button", name="Share").click()
    link = page.get_by_label("Short link").input_value()
    assert page.evaluate("window.told") == {"title": "Purple Carrot Pantry", "url": link}
    page.get_by_role("button", name="Copy").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == link
