"""The questions of a plan, and the plan, as a visitor uses them."""

from dataclasses import dataclass

from playwright.sync_api import Locator, Page

from tests.browser.pages.saved_list import ListPage

MAKE = {"en": "Make my plan", "es": "Hacer mi plan"}
CHANGE = {"en": "Change my answers", "es": "Cambiar mis respuestas"}
SAVE = {"en": "Save this plan", "es": "Guardar este plan"}


@dataclass(frozen=True)
class PlanPage:
    page: Page
    language: str = "en"

    @property
    def needs(self) -> list[str]:
        return self.page.locator(".planned > h2").all_inner_texts()

    @property
    def steps(self) -> list[str]:
        return self.page.locator(".next .sentence").all_inner_texts()

    def change(self) -> "PlanQuestions":
        self.page.get_by_role("link", name=CHANGE[self.language]).click()
        return PlanQuestions(self.page, self.language)

    def save(self) -> ListPage:
        self.page.get_by_role("button", name=SAVE[self.language]).click()
        if "/list/" not in self.page.url:
            self.page.locator("[data-save] a").first.click()
        self.page.wait_for_url("**/list/**")
        return ListPage(self.page, self.language)


@dataclass(frozen=True)
class PlanQuestions:
    page: Page
    language: str = "en"

    def open(self) -> "PlanQuestions":
        self.page.goto("/plan" if self.language == "en" else "/es/plan")
        return self

    def need(self, slug: str) -> Locator:
        return self.page.locator(f"input[name=need][value='{slug}']")

    def choose(self, *slugs: str) -> "PlanQuestions":
        for slug in slugs:
            if not self.need(slug).is_visible():
                self.page.locator(".pick", has=self.need(slug)).locator("summary").click()
            self.need(slug).check()
        return self

    def near(self, place: str) -> "PlanQuestions":
        self.page.locator("#near").fill(place)
        return self

    def fill(self, name: str, value: str) -> "PlanQuestions":
        box = self.page.locator(f"input[name={name}]")
        if not box.is_visible():
            self.page.locator("details", has=box).locator("summary").click()
        box.fill(value)
        return self

    def make(self) -> PlanPage:
        self.page.get_by_role("button", name=MAKE[self.language]).click()
        return PlanPage(self.page, self.language)
