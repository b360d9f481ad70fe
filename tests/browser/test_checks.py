"""The checks themselves: each notices the fault it is there for."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.guard import Guard
from tests.browser.looking import focused, moving, sideways, small_targets
from tests.browser.validity import Document

HEAD = "<!doctype html><html lang=en><title>x</title><body>"


@pytest.mark.parametrize(
    "broken",
    [
        "<p><div>x</div></p>",
        "<a href=/>a<a href=/>b</a></a>",
        "<ul><div>x</div></ul>",
        "<span><div>x</div></span>",
        "<button><a href=/>x</a></button>",
        "<p id=a></p><p id=a></p>",
        "<label for=gone>x</label>",
        "<img alt=a alt=b>",
    ],
)
def test_invalid_html_is_noticed(broken: str) -> None:
    assert Document(HEAD + broken).faults()


def test_valid_html_is_not_complained_about() -> None:
    assert Document(f"{HEAD}<a href=/><div>x</div></a><dl><div><dt>a</dt><dd>b</dd></div></dl>").faults() == []


def test_a_skipped_heading_is_noticed() -> None:
    assert Document(f"{HEAD}<h1>a</h1><h3>b</h3>").skipped_levels() == ["b"]


def test_a_missing_label_is_noticed(page: Page, axe: Axe) -> None:
    page.goto("/")
    page.evaluate("document.querySelector('label').remove()")
    assert axe.run(page).violations_count > 0


def test_small_wide_moving_and_unmarked_things_are_noticed(page: Page) -> None:
    page.goto("/about")
    page.evaluate("""
        const link = document.querySelector(".foot nav a");
        Object.assign(link.style, {display: "block", blockSize: "20px", minBlockSize: "0"});
        Object.assign(link.style, {transition: "color 1s", outline: "none"});
        document.querySelector(".foot p").style.inlineSize = "900px";
        link.focus();
    """)
    assert len(small_targets(page)) == 1
    assert sideways(page) > 0
    assert moving(page) == ["A"]
    assert not focused(page)["outlined"]


def test_a_complaint_and_a_request_to_another_host_are_noticed(page: Page, guard: Guard) -> None:
    page.goto("/")
    page.evaluate("console.error('oops')")
    page.evaluate("fetch('https://example.invalid/').catch(() => 0)")
    faults = " ".join(guard.take())
    assert "oops" in faults
    assert "https://example.invalid/" in faults
