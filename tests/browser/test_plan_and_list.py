"""From several needs to a plan, a list under a code, and a sheet of paper."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Guarded
from tests.browser.pages.home import HomePage
from tests.browser.pages.plan import PlanPage, PlanQuestions
from tests.browser.pages.saved_list import SheetPage
from tests.fakes.listings import CLINIC, COUNSELING, HOTLINE, PANTRY, SHELTER, TEENS

CALL = {"en": "Call (916) 555-0100 today before 5:00 PM.", "es": "Llame al (916) 555-0100 hoy. Cierra: 5:00 p.m."}
FOOD_TODAY = {"en": "Food today or this week", "es": "Comida hoy o esta semana"}


def planned(page: Page, language: str = "en", *slugs: str) -> PlanPage:
    return PlanQuestions(page, language).open().choose(*(slugs or ("food", "mental"))).near("95823").make()


def test_from_several_needs_to_a_list_one_can_print(any_page: Page, language: str) -> None:
    plan = PlanQuestions(any_page, language).open().choose("food", "food.today", "mental").near("95823").make()
    assert plan.needs[0] == FOOD_TODAY[language]
    assert re.sub(r"\s", " ", plan.steps[0]) == CALL[language]
    saved = plan.save()
    assert saved.names[:2] == ["Purple Carrot Pantry", "Quiet Fox Counseling"]
    assert saved.code in saved.print().text


def test_every_question_may_be_skipped_but_one(any_page: Page) -> None:
    assert PlanQuestions(any_page).open().make().needs == []
    expect(any_page.get_by_text("Choose at least one thing")).to_be_visible()
    assert PlanQuestions(any_page).choose("food").make().needs == ["Food and meals"]


def test_answers_can_be_changed_and_going_back_works(any_page: Page) -> None:
    questions = planned(any_page).change()
    expect(questions.need("food")).to_be_checked()
    questions.need("mental").uncheck()
    assert len(questions.make().needs) == 1
    any_page.go_back()
    expect(any_page.locator("#near")).to_have_value("95823")
    any_page.go_back()
    assert len(PlanPage(any_page).needs) == 2


def test_money_and_private_needs_stand_in_no_address(page: Page) -> None:
    PlanQuestions(page).open().choose("safety", "safety.dv").fill("income", "1850").make()
    assert not [told for told in ("1850", "safety", "income") if told in page.url]
    page.wait_for_load_state()
    page.goto(page.url)
    assert PlanPage(page).needs == ["Someone is hurting or controlling me"]


def test_a_location_goes_no_finer_than_a_mile(open_page: Guarded) -> None:
    spot = {"latitude": 38.581572, "longitude": -121.494400}
    page = open_page(geolocation=spot, permissions=["geolocation"])
    PlanQuestions(page).open()
    page.get_by_role("button", name="Use my location").click()
    expect(page.locator("#near")).to_have_value("38.58, -121.49")


def test_a_list_grows_from_page_to_page_and_shrinks_again(any_page: Page) -> None:
    saved = planned(any_page, "en", "food", "food.today").save()
    assert saved.names == ["Purple Carrot Pantry"]
    any_page.get_by_role("link", name="Find more help").click()
    HomePage(any_page).ask("sad")
    any_page.get_by_role("button", name="Save: Quiet Fox Counseling").click()
    if "/list/" not in any_page.url:
        any_page.get_by_role("link", name="See my list").click()
    any_page.wait_for_url("**/list/**")
    assert saved.names == ["Purple Carrot Pantry", "Quiet Fox Counseling"]
    saved.remove("Purple Carrot Pantry")
    assert saved.names == ["Quiet Fox Counseling"]


def test_whoever_has_the_code_opens_the_list_on_another_phone(open_page: Guarded) -> None:
    code = planned(open_page()).save().code
    other = open_page(java_script_enabled=False)
    other.goto("/es/list")
    other.get_by_label("Código de su lista").fill(code.lower().replace("-", " "))
    other.get_by_role("button", name="Abrir mi lista").click()
    expect(other.get_by_role("heading", name="Purple Carrot Pantry")).to_be_visible()


def test_a_deleted_list_is_gone(any_page: Page) -> None:
    saved = planned(any_page).save()
    address = any_page.url
    saved.delete()
    any_page.goto(address)
    expect(any_page.get_by_text("No list has this code")).to_be_visible()


def test_the_sheet_speaks_the_family_s_language_and_forgets_the_note(page: Page) -> None:
    sheet = planned(page).save().print().speak("vi", "Ask for the school nurse.")
    assert "I speak Vietnamese" in sheet.text
    assert "Ask for the school nurse." in sheet.text
    expect(page.locator(".fridge [lang=vi]")).to_be_visible()
    page.goto(page.url)
    assert "school nurse" not in sheet.text


@pytest.mark.parametrize("paper", ["Letter", "A4"])
@pytest.mark.parametrize("speak", ["en", "es", "vi"])
def test_a_list_of_six_fits_on_one_sheet_of_paper(page: Page, paper: str, speak: str) -> None:
    form = "&".join(f"listing={one.id}" for one in (PANTRY, COUNSELING, CLINIC, HOTLINE, TEENS, SHELTER))
    headers = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"}
    saved = page.request.post("/list/save", data=form, headers=headers).json()
    page.goto(f"{saved['address']}/sheet?speak={speak}")
    assert SheetPage(page).text.count("When I called") == 6
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(format=paper))) == 1


def test_with_the_keyboard_alone(page: Page) -> None:
    PlanQuestions(page).open()
    press(page, "Tab", "Enter", "Tab", "Tab")
    expect(page.locator("input[value='housing']")).to_be_focused()
    press(page, "Space", "Tab", "Enter", "Tab", "Space", "Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Your plan")
    assert re.fullmatch(r"need=housing\.\w+", urlsplit(page.url).query)


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)
