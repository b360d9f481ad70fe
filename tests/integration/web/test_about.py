"""About the data."""

from dataclasses import replace

from directory.app import create_app
from directory.domain.eligibility import PovertyGuideline
from directory.services.desk import Explanation
from directory.web.support.explained import weight_words
from directory.wiring import Wiring
from tests.fakes.desk import fake_desk
from tests.integration.web.conftest import Visit, ok
from tests.integration.web.outline import Outline


def about(address: str = "/about", **facts: object) -> str:
    """The page with an explanation of which some things differ."""
    desk = fake_desk()
    told: Explanation = replace(desk.explain(), **facts)  # type: ignore[arg-type]
    client = create_app(replace(desk, explain=lambda: told)).test_client()
    return Outline.of(ok(client.get(address))).text


def test_sources_dates_counts_and_confidence_are_told(visit: Visit) -> None:
    text = visit("/about").text
    assert "We list 31 programs and places" in text
    assert "From one source only 28" in text
    assert "https://example.org/a-made-up-list-with-a-long-address 28 2023 2026-10" in text
    assert "How the list is ordered" in text


def test_it_speaks_spanish_too(visit: Visit) -> None:
    assert "Tenemos 31 programas y lugares" in visit("/es/about").text


def test_the_weights_in_use_are_shown_with_their_words(visit: Visit) -> None:
    text = visit("/about").text
    assert "The program is made for what you need 100%" in text
    assert "the program puts before yours −12%" in text
    assert "A place this far away counts half 12 miles" in text
    assert "More when the staff speak it +25%" in text
    assert "Facts up to 6 months old 100% Older facts, or no date 86%" in text
    assert "El programa es para lo que usted necesita 100%" in visit("/es/about").text


def test_every_weight_of_the_real_ranking_has_words(product: Wiring) -> None:
    weights = product.desk.explain().weights
    with create_app(product.desk).test_request_context():
        silent = [name for section, named in weights.items() for name in named if not weight_words(section, name)]
    assert silent == [], "say what it is for in directory/web/support/explained.py"


def test_the_poverty_guideline_is_named_with_year_and_source(visit: Visit) -> None:
    text = visit("/about").text
    assert "We use the one for 2026: $15,960 a year for one person, and $5,680 for each person more." in text
    assert "Source: HHS poverty guideline, 2026" in text
    assert "from another year" not in text


def test_a_guideline_of_another_year_is_marked() -> None:
    old = PovertyGuideline(2025, 15650, 5500, "HHS")
    assert "This guideline is from another year." in about(guideline=old, guideline_is_current=False)
    assert "Esta guía es de otro año." in about("/es/about", guideline=old, guideline_is_current=False)


def test_the_marks_of_the_exam_are_shown_with_their_date(visit: Visit) -> None:
    assert "We tested it on November 20, 2026" in visit("/about").text
    assert "Questions in Spanish: a good program is near the top 95% of 79" in visit("/about").text
    assert "Lo probamos el 20 de noviembre de 2026" in visit("/es/about").text


def test_without_marks_nothing_is_said_of_them() -> None:
    assert "How well does it find things?" not in about(exam=None)
