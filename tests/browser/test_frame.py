"""On the page of a school: the frame is shown, leads out of itself, and gives the whole page up for those who leave."""

from collections.abc import Iterator

import pytest
from flask import Flask, request
from playwright.sync_api import Page, expect

from directory.app import create_app
from directory.web.support.site import Site
from tests.browser.conftest import Guarded, served
from tests.browser.guard import Guard
from tests.fakes.desk import fake_desk

WEATHER = "https://www.weather.gov/"


@pytest.fixture(scope="module")
def school() -> Iterator[str]:
    """A page elsewhere that frames whatever its address names."""
    app = Flask("school")
    app.add_url_rule(
        "/", "page", lambda: f"<link rel=icon href=data:,><iframe src='{request.args['of']}' height=640></iframe>"
    )
    with served(app) as address:
        yield address


@pytest.fixture(scope="module")
def site(school: str) -> Iterator[str]:
    with served(create_app(fake_desk(), Site(embed_origins=(school,)))) as address:
        yield address


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_a_school_shows_the_results(open_page: Guarded, school: str, site: str, script: bool) -> None:
    page = open_page(java_script_enabled=script)
    page.goto(f"{school}/?of={site}/es/embed?need=food")
    link = page.frame_locator("iframe").get_by_role("link", name="Purple Carrot Pantry")
    expect(link).to_be_visible()
    with page.context.expect_page() as opened:
        link.click()
    expect(opened.value.get_by_role("heading", level=1)).to_have_text("Purple Carrot Pantry")


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_leaving_takes_the_whole_page_along(
    open_page: Guarded, guard: Guard, school: str, site: str, script: bool
) -> None:
    page = open_page(java_script_enabled=script)
    guard.allow(WEATHER)
    page.route(WEATHER, lambda route: route.fulfill(body="weather"))
    page.goto(f"{school}/?of={site}/embed?need=food")
    page.frame_locator("iframe").get_by_role("link", name="Leave now").click()
    page.wait_for_url(WEATHER)


def test_no_other_page_can_be_framed(open_page: Guarded, guard: Guard, school: str, site: str) -> None:
    page = open_page()
    page.goto(f"{school}/?of={site}/")
    page.wait_for_timeout(300)
    assert page.frame_locator("iframe").get_by_role("heading", name="Find help for your family").count() == 0
    assert [fault for fault in guard.take() if "frame-ancestors" not in fault] == []


def test_making_the_lines(any_page: Page, language: str) -> None:
    any_page.goto(f"{'/es' if language == 'es' else ''}/embed/make")
    any_page.locator("#f-need").select_option("food.today")
    any_page.locator("#near, #f-near").fill("95823")
    any_page.locator("main form .button.strong").click()
    prefix = "/es" if language == "es" else ""
    assert f"{prefix}/embed?need=food.today&amp;near=95823" in any_page.locator("#f-lines").input_value()
    expect(any_page.frame_locator("iframe").get_by_role("link", name="Purple Carrot Pantry")).to_be_visible()
