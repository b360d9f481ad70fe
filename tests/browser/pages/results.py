"""Results as a visitor uses them."""

from dataclasses import dataclass

from playwright.sync_api import Locator, Page

from tests.browser.pages.program import ProgramPage


@dataclass(frozen=True)
class ResultsPage:
    page: Page

    @property
    def names(self) -> list[str]:
        return self.page.locator(".card h3").all_inner_texts()

    @property
    def place(self) -> str:
        return self.page.locator(".understood b").inner_text()

    @property
    def chips(self) -> Locator:
        return self.page.locator(".chip")

    def switch_language(self, name: str) -> "ResultsPage":
        self.page.get_by_role("link", name=name).click()
        return self

    def take_away(self, name: str) -> "ResultsPage":
        self.chips.filter(has_text=name).click()
        return self

    def go_back(self) -> "ResultsPage":
        self.page.go_back()
        return self

    def open_program(self, name: str) -> ProgramPage:
        self.page.get_by_role("link", name=name, exact=True).click()
        return ProgramPage(self.page)

    def narrow(self, summary: str, label: str, button: str) -> "ResultsPage":
        self.page.get_by_text(summary).click()
        self.page.get_by_label(label).first.check()
        self.page.get_by_role("button", name=button).click()
        return self

    @property
    def map(self) -> Locator:
        return self.page.locator(".result-map-box")

    @property
    def pins(self) -> Locator:
        return self.map.locator(".map-pin")

    def card(self, name: str) -> Locator:
        return self.page.locator(".cards > li").filter(has=self.page.get_by_role("link", name=name))

    def show_map(self, words: str = "Show map") -> "ResultsPage":
        self.page.get_by_text(words).click()
        return self
