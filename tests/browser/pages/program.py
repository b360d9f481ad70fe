"""A program as a visitor uses it."""

from dataclasses import dataclass

from playwright.sync_api import Locator, Page


@dataclass(frozen=True)
class ProgramPage:
    page: Page

    @property
    def name(self) -> str:
        return self.page.get_by_role("heading", level=1).inner_text()

    def call(self, number: str) -> Locator:
        return self.page.get_by_role("link", name=number)
