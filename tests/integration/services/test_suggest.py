"""What a few letters may become."""

from dataclasses import replace

import pytest

from directory.domain.listing import Kind, Organization, Status
from directory.services.desk import Suggestion
from directory.services.suggest import Suggester
from directory.store import listings
from directory.store.database import Database
from directory.wiring import Wiring
from tests.integration.store.samples import NOW, program


@pytest.fixture
def suggest(sqlite_database: Database, product: Wiring) -> Suggester:
    return Suggester(sqlite_database, product.reference.needs)


def save(suggest: Suggester, *names: str, **facts: object) -> None:
    with suggest.database.begin() as session:
        listings.save(session, [replace(program(name), name=name, **facts) for name in names], NOW)


def texts(suggest: Suggester, typed: str, language: str = "en") -> list[str]:
    return [found.text for found in suggest(typed, language)]


def test_needs_come_before_names(suggest: Suggester) -> None:
    save(suggest, "Food Truck Friends", organization=Organization("Food for Foxes"))
    found = suggest("food", "en")
    assert [entry.kind for entry in found] == ["need"] * 5 + ["program", "organization"]
    assert found[0].text == "Food and meals"


def test_words_families_use_for_a_need_are_offered_too(suggest: Suggester) -> None:
    assert "groceries" in texts(suggest, "groc")


def test_needs_are_offered_in_the_language_of_the_page(suggest: Suggester) -> None:
    assert texts(suggest, "despensa", "es") == ["despensa"]
    assert texts(suggest, "despensa", "en") == []


@pytest.mark.parametrize("typed", ["ninos", "NIÑOS", "niños"])
def test_accents_and_capitals_do_not_matter(suggest: Suggester, typed: str) -> None:
    save(suggest, "Casa de los Niños")
    assert "Casa de los Niños" in texts(suggest, typed)


def test_each_word_typed_begins_a_word(suggest: Suggester) -> None:
    save(suggest, "Purple Carrot Pantry")
    assert texts(suggest, "pant carr") == ["Purple Carrot Pantry"]
    assert texts(suggest, "arrot") == []


def test_a_single_letter_a_sign_or_nothing_offers_nothing(suggest: Suggester) -> None:
    assert [texts(suggest, typed) for typed in ("", "f", " f ", "??", "%_")] == [[]] * 5


def test_a_name_is_offered_once(suggest: Suggester) -> None:
    save(suggest, "Maple Hause", organization=Organization("MAPLE HAUSE"))
    assert suggest("maple h", "en") == (Suggestion("program", "Maple Hause"),)


def test_what_is_new_or_closed_is_known_at_once(suggest: Suggester) -> None:
    assert texts(suggest, "zebra") == []
    save(suggest, "Zebra Club")
    assert texts(suggest, "zebra") == ["Zebra Club"]
    save(suggest, "Zebra Club", status=Status.DEFUNCT)
    assert texts(suggest, "zebra") == []


def test_schools_are_places_not_programs(suggest: Suggester) -> None:
    save(suggest, "Zebra Elementary", kind=Kind.SCHOOL)
    assert texts(suggest, "zebra") == []
