"""What families do, with JavaScript switched off: everything has to work on the oldest phone."""

import re

import pytest
from playwright.sync_api import Page, expect

from directory.web.support.spam import LEAST_SECONDS
from tests.browser.conftest import Guarded
from tests.browser.pages.home import HomePage
from tests.fakes.listings import PANTRY


@pytest.fixture
def page(open_page: Guarded) -> Page:
    return open_page(java_script_enabled=False)


WORDS = {"en": "food for my kids", "es": "comida para mis hijos"}
PHONE_LINE = "(916) 555-0100"


def test_from_a_need_and_a_place_to_the_phone_of_a_program(any_page: Page, language: str) -> None:
    results = HomePage(any_page, language).open().ask(WORDS[language], "95823")
    assert results.names == ["Purple Carrot Pantry"]
    assert results.place == "95823"
    program = results.open_program("Purple Carrot Pantry")
    assert program.name == "Purple Carrot Pantry"
    expect(program.call(PHONE_LINE)).to_have_attribute("href", "tel:+19165550100")


def test_in_spanish_from_end_to_end(page: Page) -> None:
    results = HomePage(page, "es").open().ask("mi hija está triste", "95823")
    assert results.names == ["Quiet Fox Counseling"]
    results.open_program("Quiet Fox Counseling")
    expect(page.get_by_role("heading", name="Quién lo puede usar")).to_be_visible()


def test_switching_the_language_keeps_the_words_and_the_place(page: Page) -> None:
    results = HomePage(page).open().ask("food", "95823").switch_language("Español")
    assert "/es/find?" in page.url
    assert results.names == ["Purple Carrot Pantry"]
    assert results.place == "95823"


def test_switching_the_language_of_an_address_keeps_it(page: Page) -> None:
    page.goto("/find?need=food&near=95823")
    page.get_by_role("link", name="Español").click()
    assert page.url.endswith("/es/find?need=food&near=95823")


def test_the_words_never_reach_the_address(page: Page) -> None:
    HomePage(page).open().ask("food secret words", "95823")
    assert "secret" not in page.url


def test_narrowing_keeps_the_words(page: Page) -> None:
    results = HomePage(page).open().ask("food", "95823").narrow("Narrow or sort", "No ID needed", "Update the list")
    assert results.names == ["Purple Carrot Pantry"]
    expect(page.get_by_role("link", name="Remove: No ID needed")).to_be_visible()


def test_taking_one_thing_away_keeps_the_words_and_the_rest(page: Page) -> None:
    results = HomePage(page).open().ask("food and sad", "95823").narrow("Narrow or sort", "By phone", "Update the list")
    results.take_away("Food today")
    assert results.names == ["Quiet Fox Counseling"]
    expect(page.get_by_role("link", name="Remove: By phone")).to_be_visible()
    page.get_by_text("Change your search").click()
    expect(page.get_by_label("What do you need?")).to_have_value("food and sad")


@pytest.mark.parametrize(("language", "words"), [("en", "food"), ("es", "comida")])
def test_going_back_from_a_program_gives_the_answer_again(page: Page, language: str, words: str) -> None:
    results = HomePage(page, language).open().ask(words, "95823")
    results.open_program("Purple Carrot Pantry")
    results.go_back()
    assert results.names == ["Purple Carrot Pantry"]
    assert results.place == "95823"


def test_going_back_works_after_a_crisis_too(page: Page) -> None:
    results = HomePage(page).open().ask("I am sad and want to die")
    results.open_program("Quiet Fox Counseling")
    results.go_back()
    expect(page.get_by_role("heading", name="You do not have to carry this alone")).to_be_visible()
    assert "die" not in page.url


def test_a_list_can_be_shared_without_the_words(page: Page) -> None:
    HomePage(page).open().ask("food", "95823")
    page.get_by_role("link", name="without your words").click()
    assert page.url.endswith("/find?need=food.today&near=95823")


def test_turning_the_page(page: Page) -> None:
    page.goto("/find?need=community.play")
    page.get_by_role("link", name="Next page").click()
    expect(page.get_by_text("Page 2 of 3")).to_be_visible()


def test_choosing_instead_of_typing(page: Page) -> None:
    HomePage(page).open().choose("Food and meals").choose("Food today or this week")
    expect(page.get_by_role("link", name="Purple Carrot Pantry", exact=True)).to_be_visible()


def test_a_crisis_comes_first_and_help_still_follows(page: Page) -> None:
    results = HomePage(page).open().ask("I am sad and want to die")
    expect(page.get_by_role("heading", name="You do not have to carry this alone")).to_be_visible()
    assert results.names == ["Quiet Fox Counseling"]


def test_leaving_is_a_plain_link(page: Page) -> None:
    HomePage(page).open()
    expect(page.get_by_role("link", name="Leave now")).to_have_attribute("href", "https://www.weather.gov/")


REPORT = {
    "en": ("Wrong number? Tell us", "The phone number is wrong", "Send", "Thank you for telling us"),
    "es": ("¿Número equivocado? Avísenos", "El número de teléfono está mal", "Enviar", "Gracias por avisarnos"),
}


def test_telling_that_a_number_is_wrong(any_page: Page, language: str) -> None:
    link, wrong, send, thanks = REPORT[language]
    any_page.goto(f"{'/es' if language == 'es' else ''}/program/{PANTRY.id}")
    any_page.get_by_role("link", name=link).click()
    any_page.get_by_label(wrong).check()
    any_page.wait_for_timeout((LEAST_SECONDS + 1) * 1000)
    any_page.get_by_role("button", name=send).click()
    expect(any_page.get_by_role("heading", name=thanks)).to_be_visible()


@pytest.mark.parametrize("code", ["vi", "fa", "zh-Hans"])
def test_a_phone_card_is_one_sheet_of_paper(page: Page, code: str) -> None:
    page.goto(f"/phone/{code}")
    assert len(re.findall(rb"/Type /Page\b", page.pdf(format="Letter"))) == 1
