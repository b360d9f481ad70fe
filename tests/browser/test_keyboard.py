"""With the keyboard alone: everything is reached in the order it is read, and one sees where one is."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import focused, unfold
from tests.every_page import EVERY_PAGE, PageType

LONGEST_WALK = 120
NAMES = {"home", "results", "crisis", "program", "plan questions", "plan", "list", "sheet", "right to left"}
WALKED = [kind for kind in EVERY_PAGE if kind.name in NAMES]


@pytest.mark.parametrize("kind", WALKED, ids=lambda kind: kind.name)
def test_everything_is_reached_in_order_and_seen(page: Page, kind: PageType) -> None:
    kind.open(page)
    unfold(page)
    page.locator("body").evaluate("(body) => { document.activeElement.blur(); scrollTo(0, 0); }")
    places = []
    for _ in range(LONGEST_WALK):
        page.keyboard.press("Tab")
        place = focused(page)
        if place["tag"] == "BODY" or (places and place["order"] == places[0]):
            break
        unseen = [fact for fact in ("outlined", "inView", "free") if not place[fact]]
        assert not unseen, (unseen, place["html"])
        places.append(place["order"])
    assert len(places) > 10
    assert places == sorted(places)


def test_from_the_first_key_to_a_program(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the main part")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_label("What do you need?")).to_be_focused()
    page.keyboard.type("food")
    page.keyboard.press("Enter")
    program = page.get_by_role("link", name="Purple Carrot Pantry", exact=True)
    for _ in range(40):
        if program.evaluate("(element) => element === document.activeElement"):
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Purple Carrot Pantry")
