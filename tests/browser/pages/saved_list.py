"""A saved list and its sheet as a visitor uses them."""

from dataclasses import dataclass

from playwright.sync_api import Page

KEEP = {"en": "Keep on this phone, to read without internet", "es": "Guardar en este teléfono, para leer sin internet"}
DELETE = {"en": "Delete this list now", "es": "Borrar esta lista ahora"}


@dataclass(frozen=True)
class SheetPage:
    page: Page

    @property
    def text(self) -> str:
        return self.page.locator(".fridge").inner_text()

    def speak(self, code: str, note: str = "") -> "SheetPage":
        self.page.locator("#speak").select_option(code)
        self.page.locator("#note").fill(note)
        self.page.locator("form.panel .strong").click()
        self.page.wait_for_load_state()
        return self


@dataclass(frozen=True)
class ListPage:
    page: Page
    language: str = "en"

    @property
    def code(self) -> str:
        return self.page.locator(".code").first.inner_text()

    @property
    def names(self) -> list[str]:
        return self.page.locator(".card h2").all_inner_texts()

    def remove(self, name: str) -> "ListPage":
        self.page.locator(".card", has_text=name).locator("form button").click()
        return self

    def keep(self) -> "ListPage":
        self.page.get_by_role("button", name=KEEP[self.language]).click()
        self.page.locator("[data-kept]").wait_for()
        return self

    def delete(self) -> None:
        self.page.get_by_role("button", name=DELETE[self.language]).click()
        self.page.wait_for_url("**/delete")

    def print(self) -> SheetPage:
        self.page.locator("main a[href$='/sheet']").click()
        return SheetPage(self.page)
