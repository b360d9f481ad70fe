"""The needs of one topic as a visitor uses them."""

from dataclasses import dataclass

from playwright.sync_api import Page

from tests.browser.pages.results import ResultsPage


@dataclass(frozen=True)
class TopicPage:
    page: Page

    def choose(self, need: str) -> ResultsPage:
        self.page.get_by_role("link", name=need).click()
        return ResultsPage(self.page)
