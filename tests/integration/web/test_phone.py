"""Help by phone in languages the site does not speak."""

import pytest
from flask.testing import FlaskClient

from directory.reference import help_lines, phone_cards, site_languages
from tests.integration.web.conftest import Visit


def test_every_card_is_listed_in_its_own_script(visit: Visit, client: FlaskClient) -> None:
    links = visit("/phone").links()
    body = client.get("/phone").get_data(as_text=True)
    for code in phone_cards():
        assert f"/phone/{code}" in links
        assert site_languages()[code].own_name in body


@pytest.mark.parametrize("code", list(phone_cards()))
@pytest.mark.parametrize("prefix", ["", "/es"])
def test_a_card_says_its_language_its_direction_and_that_nobody_checked_it(
    client: FlaskClient, prefix: str, code: str
) -> None:
    language = site_languages()[code]
    body = client.get(f"{prefix}/phone/{code}").get_data(as_text=True)
    assert f'lang="{code}" dir="{language.direction.value}"' in body
    assert phone_cards()[code].draft in body
    assert ("computadora" if prefix else "Needs review by a speaker") in body


@pytest.mark.parametrize("code", list(phone_cards()))
def test_a_card_has_the_numbers_and_the_english_to_say(client: FlaskClient, code: str) -> None:
    body = client.get(f"/phone/{code}").get_data(as_text=True)
    for line in ("211", "988", "911", "county"):
        assert f'href="tel:{help_lines()[line].dial}"' in body
        assert f'<bdi dir="ltr" translate="no">{help_lines()[line].number}</bdi>' in body
    for name in site_languages()[code].asked_for:
        assert f"“{name}, please.”" in body


@pytest.mark.parametrize("code", ["en", "xx", "ES"])
def test_there_is_no_card_for_english_or_a_language_we_do_not_have(client: FlaskClient, code: str) -> None:
    assert client.get(f"/phone/{code}").status_code == 404


def test_every_page_leads_to_the_cards(visit: Visit) -> None:
    assert "/es/phone" in visit("/es/needs").links()
