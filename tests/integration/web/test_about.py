"""About the data."""

from tests.integration.web.conftest import Visit


def test_sources_dates_counts_and_confidence_are_told(visit: Visit) -> None:
    text = visit("/about").text
    assert "We list 31 programs and places" in text
    assert "From one source only: 28" in text
    assert "https://example.org/a-made-up-list-with-a-long-address 28 2023 2026-10" in text
    assert "How the list is ordered" in text


def test_it_speaks_spanish_too(visit: Visit) -> None:
    assert "Tenemos 31 programas y lugares" in visit("/es/about").text
