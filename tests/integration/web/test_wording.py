"""The words that pages and JSON share, without any page around them."""

from datetime import datetime, timedelta

import pytest

from directory import resources
from directory.domain.eligibility import AgeRule, EligibilityRule, IncomeRule, InsuranceRule, OtherRule, ResidenceRule
from directory.domain.match import OpenState, Reason
from directory.services.notices import place_notes, widened_texts
from directory.services.wording import language_name, miles_text, open_text, reason_text, rule_text
from directory.web.support.language import read_catalog
from tests.fakes.desk import NOW, need_tree

SPANISH = read_catalog(resources.folder("data") / "locale" / "es" / "LC_MESSAGES" / "messages.po").gettext


def english(text: str) -> str:
    return text


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        (Reason("ages", {"min": 5, "max": 17}), "Ages 5 to 17"),
        (Reason("ages", {"min": 60}), "Age 60 and older"),
        (Reason("insurance", {"name": "medi-cal"}), "Takes Medi-Cal"),
        (Reason("insurance", {"name": "uninsured"}), "Helps people without insurance"),
        (Reason("language", {"code": "es"}), "Staff speak Spanish"),
        (Reason("interpreter", {"code": "hmn"}), "Interpreter: Hmong"),
        (Reason("distance", {"miles": 2.4, "place": "95823"}), "2.4 miles from 95823"),
        (Reason("open_until", {"time": "17:00"}), "Open until 5:00\u202fPM"),
        (Reason("opens", {"weekday": 0, "time": "09:00"}), "Opens Monday at 9:00\u202fAM"),
        (Reason("district", {"name": "Galt"}), "Serves Galt"),
        (Reason("checked", {"date": "2026-10-05"}), "Checked in October 2026"),
        (Reason("free"), "Free"),
    ],
)
def test_a_reason_is_put_in_words(reason: Reason, words: str) -> None:
    assert reason_text(reason, english) == words


def test_a_need_is_named_in_the_readers_language() -> None:
    reason = Reason("need", {"slug": "food.today"})
    assert reason_text(reason, SPANISH, "es", need_tree()) == "Ayudan con: Comida hoy o esta semana"


@pytest.mark.parametrize(
    "reason",
    [Reason("from_tomorrow"), Reason("distance"), Reason("opens", {"weekday": 0, "time": "soon"}), Reason("need")],
)
def test_what_we_cannot_word_is_left_out(reason: Reason) -> None:
    assert reason_text(reason, english) == ""


@pytest.mark.parametrize(
    ("state", "words", "palabras"),
    [
        (OpenState(), "Hours not known", "No sabemos el horario"),
        (OpenState(True), "Open now", "Abierto ahora"),
        (
            OpenState(True, NOW + timedelta(hours=2)),
            "Open now, closes at 12:30 PM",
            "Abierto ahora. Cierra: 12:30 p.m.",
        ),
        (OpenState(False), "Closed now", "Cerrado ahora"),
        (OpenState(False, NOW + timedelta(hours=3)), "Closed now, opens today at 1:30 PM", None),
        (OpenState(False, NOW + timedelta(days=1)), "Closed now, opens tomorrow at 10:30 AM", None),
        (
            OpenState(False, NOW + timedelta(days=3)),
            "Closed now, opens Thursday at 10:30 AM",
            "Cerrado ahora. Abre el jueves, 10:30 a.m.",
        ),
        (
            OpenState(False, NOW + timedelta(days=20)),
            "Closed now, opens on Sunday, December 13",
            "Cerrado ahora. Abre el domingo 13 de diciembre",
        ),
    ],
)
def test_open_or_closed_is_said_with_the_next_change(state: OpenState, words: str, palabras: str | None) -> None:
    assert _plain(open_text(state, NOW, english)) == words
    if palabras:
        assert _plain(open_text(state, NOW, SPANISH, "es")) == palabras


def _plain(text: str) -> str:
    return text.replace("\u202f", " ").replace("\xa0", " ")


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (AgeRule(60, 216), "Ages 5 to 17"),
        (AgeRule(None, 216), "Age 17 and younger"),
        (AgeRule(720), "Age 60 and older"),
        (AgeRule(0, 36), "Age 2 and younger"),
        (AgeRule(6, 18), "From 6 months to under 18 months"),
        (AgeRule(None, 12), "Babies under 12 months"),
        (AgeRule(48, 60), "Age 4"),
        (AgeRule(), "All ages"),
        (IncomeRule(185), "Family income up to 185% of the poverty line"),
        (InsuranceRule(("medi-cal", "medicare", "uninsured")), "People with Medi-Cal, Medicare or no insurance"),
        (ResidenceRule(("Galt", "Elk Grove")), "People who live in Galt or Elk Grove"),
        (OtherRule("Bring a friend"), "Bring a friend"),
    ],
)
def test_a_rule_is_put_in_words(rule: EligibilityRule, words: str) -> None:
    assert rule_text(rule, english) == words


def test_areas_are_named_in_spanish() -> None:
    rule = ResidenceRule(("Sacramento County",))
    assert rule_text(rule, SPANISH, "es") == "Personas que viven en el condado de Sacramento"


@pytest.mark.parametrize(
    ("code", "name", "nombre"),
    [
        ("es", "Spanish", "español"),
        ("hmn", "Hmong", "hmong"),
        ("prs", "Dari", "dari"),
        ("xx-none", "xx-none", "xx-none"),
    ],
)
def test_languages_have_names(code: str, name: str, nombre: str) -> None:
    assert language_name(code, english) == name
    assert language_name(code, SPANISH, "es") == nombre


@pytest.mark.parametrize(("miles", "words"), [(0.04, "less than 0.1 miles"), (2.44, "2.4 miles"), (12.6, "13 miles")])
def test_distances_can_be_pictured(miles: float, words: str) -> None:
    assert miles_text(miles, english) == words


def test_place_notes_are_sentences_and_unknown_ones_are_left_out() -> None:
    notes = place_notes("middle_of_zip:95823;from_tomorrow:x;outside_county", english)
    assert notes[0] == "We measure from the middle of ZIP 95823."
    assert len(notes) == 2


def test_what_was_given_up_is_said() -> None:
    assert widened_texts(("radius", "from_tomorrow"), english) == ["Nothing was that near, so we looked farther away."]


def test_now_may_lack_a_zone() -> None:
    state = OpenState(True, datetime(2026, 11, 23, 17, 0))  # noqa: DTZ001  # what a careless caller would hand in
    assert open_text(state, NOW.replace(tzinfo=None), english).startswith("Open now, closes at 5:00")
