"""Without internet: whom to call, the cards for the phone, and a list that the family asked to keep. Nothing else."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.guard import Guard
from tests.browser.pages.plan import PlanQuestions
from tests.browser.pages.saved_list import ListPage

READY = "() => navigator.serviceWorker.ready.then(() => true)"
KEPT = "() => caches.keys().then((names) => names.length)"


@pytest.fixture
def installed(page: Page) -> Page:
    """A phone on which the worker has settled."""
    page.goto("/")
    page.wait_for_function(READY)
    return page


def saved_list(page: Page, *slugs: str) -> ListPage:
    return PlanQuestions(page).open().choose(*slugs).make().save()


def go_offline(context: BrowserContext, guard: Guard) -> None:
    context.set_offline(True)
    guard.allow_offline()


def test_any_page_becomes_the_numbers_to_call(installed: Page, guard: Guard, language: str) -> None:
    go_offline(installed.context, guard)
    installed.goto("/find?need=food" if language == "en" else "/es/find?need=food")
    expect(installed.locator("html")).to_have_attribute("lang", language)
    for number in ("911", "988", "211"):
        expect(installed.locator(f"main a[href='tel:{number}']")).to_be_visible()


def test_a_phone_card_that_was_looked_at_stays(installed: Page, guard: Guard) -> None:
    installed.goto("/phone/vi")
    installed.reload()
    go_offline(installed.context, guard)
    installed.goto("/phone/vi")
    expect(installed.locator("article.phone-card")).to_have_attribute("lang", "vi")


def test_a_list_is_read_without_internet_only_when_it_was_kept(installed: Page, guard: Guard) -> None:
    saved = saved_list(installed, "food", "food.today")
    address = installed.url
    saved.keep()
    go_offline(installed.context, guard)
    installed.goto(address)
    assert saved.names == ["Purple Carrot Pantry"]
    assert "What to say when you call" in saved.print().text


def test_a_list_nobody_kept_is_not_on_the_phone(installed: Page, guard: Guard) -> None:
    saved_list(installed, "food", "food.today")
    address = installed.url
    go_offline(installed.context, guard)
    installed.goto(address)
    expect(installed.get_by_role("heading", name="No internet right now")).to_be_visible()


def test_a_private_list_is_never_offered_to_be_kept(page: Page) -> None:
    saved_list(page, "safety", "safety.dv")
    expect(page.get_by_text("so this site will not keep the list")).to_be_visible()
    expect(page.locator("[data-keep]")).to_have_count(0)


def test_deleting_forgets_the_list_on_this_phone(installed: Page, guard: Guard) -> None:
    saved = saved_list(installed, "food", "food.today").keep()
    address = installed.url
    saved.delete()
    assert installed.evaluate("() => localStorage.length + sessionStorage.length") == 0
    go_offline(installed.context, guard)
    installed.goto(address)
    expect(installed.get_by_role("heading", name="No internet right now")).to_be_visible()


def test_leaving_fast_leaves_nothing_on_this_phone(installed: Page, guard: Guard) -> None:
    saved_list(installed, "food", "food.today").keep()
    guard.allow("https://www.weather.gov/")
    installed.context.route("https://www.weather.gov/**", lambda route: route.fulfill(body="Sunny"))
    installed.get_by_role("link", name="Leave now").click()
    installed.wait_for_url("https://www.weather.gov/")
    installed.goto("/static/nothing")
    assert installed.evaluate(KEPT) == 0
    assert installed.evaluate("() => localStorage.length + sessionStorage.length") == 0
