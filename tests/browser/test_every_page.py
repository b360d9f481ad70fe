"""Every kind of page in both languages: valid, in order, readable, reachable by thumb, still, and never too wide."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Response

from tests.browser.conftest import DESK, PHONE
from tests.browser.guard import Guard
from tests.browser.looking import moving, sideways, small_targets, unfold
from tests.browser.validity import Document
from tests.every_page import EVERY_PAGE, LANGUAGES, PageType

CASES = [pytest.param((kind, lang), id=f"{kind.name}-{lang}") for kind in EVERY_PAGE for lang in LANGUAGES]
NARROWEST = {"width": 320, "height": 640}
CONTRAST = {"runOnly": ["color-contrast"]}


@dataclass(frozen=True)
class Shown:
    """A page that was opened once, for all tests of this file, with its HTML as it came."""

    kind: PageType
    language: str
    page: Page
    status: int
    document: Document


@pytest.fixture(scope="module", params=CASES)
def shown(request: pytest.FixtureRequest, browser: Browser, base_url: str, watching: Guard) -> Iterator[Shown]:
    kind, language = request.param
    context = browser.new_context(base_url=base_url, viewport=PHONE, reduced_motion="reduce")
    page, answers = context.new_page(), []
    page.on("response", lambda answer: answers.extend([answer] if is_page(answer) else []))
    kind.open(page, language)
    page.wait_for_load_state()
    last = answers[-1]
    yield Shown(kind, language, page, last.status, Document(last.text()))
    context.close()


def is_page(answer: Response) -> bool:
    """Whether something that came is the page itself, not a part of it or a page in a frame."""
    return answer.request.is_navigation_request() and answer.frame.parent_frame is None


@pytest.fixture
def page(shown: Shown) -> Page:
    shown.page.emulate_media(color_scheme="light", media="screen")
    shown.page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    unfold(shown.page)
    return shown.page


def test_the_html_is_valid(shown: Shown) -> None:
    assert shown.status == shown.kind.status
    assert shown.document.faults() == []


def test_the_title_and_the_only_main_heading_say_what_it_is(shown: Shown) -> None:
    assert shown.page.title() == shown.kind.expected_title(shown.language)
    main = [words for level, words in shown.document.headings() if level == 1]
    assert main == [shown.kind.heading[shown.language]]


def test_no_level_of_headings_is_skipped(shown: Shown) -> None:
    assert shown.document.skipped_levels() == []


def test_there_is_one_of_each_landmark_and_every_navigation_has_a_name(shown: Shown) -> None:
    assert shown.document.landmarks() == {"banner": 1, "main": 1, "contentinfo": 1}
    assert shown.document.unnamed_regions() == []


def test_axe_finds_nothing(page: Page, axe: Axe) -> None:
    found = axe.run(page)
    assert found.violations_count == 0, found.generate_report()


def test_the_dark_side_has_contrast_too(page: Page, axe: Axe) -> None:
    page.emulate_media(color_scheme="dark")
    found = axe.run(page, options=CONTRAST)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("viewport", [NARROWEST, PHONE, DESK], ids=["320", "360", "1280"])
def test_nothing_is_wider_than_the_window(page: Page, viewport: dict[str, int]) -> None:
    page.set_viewport_size(viewport)  # type: ignore[arg-type]
    assert sideways(page) == 0


def test_it_can_be_written_from_right_to_left(page: Page) -> None:
    before = page.locator("html").get_attribute("dir")
    page.evaluate("document.documentElement.dir = 'rtl'")
    assert sideways(page) == 0
    page.evaluate("(before) => { document.documentElement.dir = before }", before)


def test_a_thumb_can_hit_everything(page: Page) -> None:
    assert small_targets(page) == []


def test_nothing_moves_for_those_who_asked_for_stillness(page: Page) -> None:
    assert moving(page) == []


def test_a_printout_fits_the_paper_and_can_be_read(page: Page, axe: Axe) -> None:
    page.emulate_media(media="print", color_scheme="dark")
    page.set_viewport_size({"width": 640, "height": 900})
    assert sideways(page) == 0
    assert not page.locator(".exit, .search").locator("visible=true").count()
    found = axe.run(page, options=CONTRAST)
    assert found.violations_count == 0, found.generate_report()
