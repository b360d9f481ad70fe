"""One row for every kind of page a family can see. A new page needs a row; then all checks of pages look at it, too."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from playwright.sync_api import Page

from tests.fakes.listings import COUNSELING, SHELTER

LANGUAGES = ("en", "es")
SITE = {"en": "Family Help Sacramento", "es": "Ayuda familiar Sacramento"}


NOTES = {"en": "Notes", "es": "Notas"}


@dataclass(frozen=True)
class PageType:
    """A kind of page: the view behind it, where it is, its main heading in each language.

    `title` is given when the title in the tab is not the heading. `reach` does what it takes to get to a page that no
    address leads to, with the start page open in the language asked for.
    """

    name: str
    endpoint: str
    address: str
    heading: Mapping[str, str]
    title: Mapping[str, str] = field(default_factory=dict)
    status: int = 200
    quiet: bool = False
    reach: Callable[[Page], None] | None = None

    def open(self, page: Page, language: str = "en") -> None:
        """Show it."""
        prefix = "" if language == "en" else f"/{language}"
        page.goto(prefix + self.address)
        if self.reach:
            self.reach(page)

    def expected_title(self, language: str) -> str:
        """What the tab says."""
        if self.quiet:
            return NOTES[language]
        return f"{(self.title or self.heading)[language]} · {SITE[language]}"


def ask(words: Mapping[str, str]) -> Callable[[Page], None]:
    """Put a question in words into the start page."""

    def reach(page: Page) -> None:
        page.locator("#text").fill(words[page.locator("html").get_attribute("lang") or "en"])
        page.locator("main form button:not([type])").first.click()

    return reach


def save(page: Page) -> None:
    """Save the first program of a page and go to the list."""
    page.locator("[data-save] button").first.click()
    page.locator("[data-save] a").click()
    page.wait_for_url("**/list/**")


def print_list(page: Page) -> None:
    """Save, and go to the sheet."""
    save(page)
    page.locator("main a[href$='/sheet']").click()


def fill(words: str) -> Callable[[Page], None]:
    """Say in the words of a form what it will ask about, and send it."""

    def reach(page: Page) -> None:
        page.locator("textarea").fill(words)
        page.locator("main form button:not([type])").click()

    return reach


def same(words: str) -> dict[str, str]:
    """What is called the same in each language: the name of a program."""
    return dict.fromkeys(LANGUAGES, words)


RESULTS = {"en": "Places that can help", "es": "Lugares que pueden ayudar"}
PLAN = {"en": "Help me plan", "es": "Ayúdeme a planear"}
LIST = {"en": "My list", "es": "Mi lista"}
SHEET = {"en": "A sheet to print", "es": "Una hoja para imprimir"}
FRAME = {"en": "Help for families", "es": "Ayuda para familias"}
STYLE = {"en": "Style page", "es": "Página de estilo"}

EVERY_PAGE = (
    PageType("home", "home.home", "/", {"en": "Find help for your family", "es": "Encuentre ayuda para su familia"}),
    PageType("results", "find.find", "/find?need=food&need=mental.child&near=95823&age=3&within=5&free=1", RESULTS),
    PageType("no results", "find.find", "/find?need=legal.id&no_id=1", RESULTS),
    PageType(
        "crisis", "find.find", "/", RESULTS, reach=ask({"en": "sad, I want to die", "es": "triste, quiero morir"})
    ),
    PageType(
        "program",
        "program.program",
        f"/program/{COUNSELING.id}?age=9&insurance=private",
        same(COUNSELING.name),
    ),
    PageType(
        "private program",
        "program.program",
        f"/program/{SHELTER.id}",
        same(SHELTER.name),
        title={"en": "Program", "es": "Programa"},
    ),
    PageType(
        "report",
        "report.report",
        f"/program/{COUNSELING.id}/report",
        {"en": "Tell us what is wrong", "es": "Díganos qué está mal"},
    ),
    PageType(
        "report with faults",
        "report.report",
        f"/program/{COUNSELING.id}/report",
        {"en": "Tell us what is wrong", "es": "Díganos qué está mal"},
        reach=fill("call me at 916-555-0100"),
    ),
    PageType(
        "thanks",
        "report.thanks",
        f"/program/{COUNSELING.id}/report/thanks",
        {"en": "Thank you for telling us", "es": "Gracias por avisarnos"},
    ),
    PageType("topics", "needs.all_needs", "/needs", {"en": "All topics", "es": "Todos los temas"}),
    PageType("topic", "needs.one_need", "/needs/food", {"en": "Food and meals", "es": "Comida"}),
    PageType(
        "private topic",
        "needs.one_need",
        "/needs/safety",
        {"en": "Safety at home and in the community", "es": "Seguridad en casa y en la comunidad"},
        title={"en": "Choose what you need", "es": "Escoja lo que necesita"},
    ),
    PageType(
        "quiet topics", "needs.all_needs", "/plain/needs", {"en": "All topics", "es": "Todos los temas"}, quiet=True
    ),
    PageType("quiet results", "find.find", "/plain/find?need=food&near=95823", RESULTS, quiet=True),
    PageType("plan questions", "plan.plan", "/plan?need=food.today&need=safety.dv&age=4&change=1", PLAN),
    PageType(
        "plan",
        "plan.plan",
        "/plan?need=food&need=mental&need=legal.id&need=safety.dv&near=95823&age=9",
        {"en": "Your plan", "es": "Su plan"},
    ),
    PageType("code of a list", "list.mine", "/list", LIST),
    PageType("list", "list.opened", "/find?need=food", LIST, reach=save),
    PageType("sheet", "list.sheet", "/find?need=food", LIST, reach=print_list, title=SHEET),
    PageType(
        "offline",
        "offline.offline",
        "/offline",
        {"en": "No internet right now", "es": "No hay internet en este momento"},
    ),
    PageType("frame", "embed.embed", "/embed?need=food&near=95823", FRAME),
    PageType("empty frame", "embed.embed", "/embed?need=work", FRAME),
    PageType(
        "frame maker",
        "embed.make",
        "/embed/make?need=food&near=95823&lang=es",
        {"en": "Add this to your school site", "es": "Ponga esto en el sitio de su escuela"},
    ),
    PageType("about", "about.about", "/about", {"en": "About this directory", "es": "Sobre este directorio"}),
    PageType(
        "phone",
        "phone.phone",
        "/phone",
        {"en": "Help by phone in your language", "es": "Ayuda por teléfono en su idioma"},
    ),
    PageType(
        "phone card",
        "phone.card",
        "/phone/vi",
        same("Gọi điện thoại để được giúp đỡ"),
        title={"en": "Help by phone: Tiếng Việt", "es": "Ayuda por teléfono: Tiếng Việt"},
    ),
    PageType(
        "phone card from right to left",
        "phone.card",
        "/phone/prs",
        same("کمک از طریق تلفون"),
        title={"en": "Help by phone: دری", "es": "Ayuda por teléfono: دری"},
    ),
    PageType(
        "not found",
        "",
        "/nope",
        {"en": "We could not find that page", "es": "No pudimos encontrar esa página"},
        status=404,
    ),
    PageType("style", "style.style", "/style", STYLE),
    PageType("right to left", "style.style", "/style?dir=rtl", STYLE),
)
