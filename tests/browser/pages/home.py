"""The first page as a visitor uses it."""

from dataclasses import dataclass

from playwright.sync_api import Page

from tests.browser.pages.results import ResultsPage
from tests.browser.pages.topic import TopicPage

LABELS = {"en": ("What do you need?", "Where?", "Find help"), "es": ("¿Qué necesita?", "¿Dónde?", "Buscar ayuda")}


@dataclass(frozen=True)
class HomePage:
    page: Page
    language: str = "en"

    def open(self) -> "HomePage":
        self.page.goto("/" if self.language == "en" else "/es/")
        return self

    def ask(self, need: str, near: str = "") -> ResultsPage:
        what, where, button = LABELS[self.language]
        self.page.get_by_label(what).fill(need)
        self.page.get_by_label(where).fill(near)
        self.page.get_by_role("button", name=button).click()
        return ResultsPage(self.page)

    def choose(self, topic: str) -> TopicPage:
        self.page.get_by_role("link", name=topic).click()
        return TopicPage(self.page)
