"""What a program's page tells machines, in schema.org's words."""

import json
import re
from dataclasses import replace
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from directory.app import create_app
from directory.domain.listing import Listing, Organization, Visibility
from directory.web.support.structured import structured
from tests.fakes.desk import fake_desk
from tests.fakes.listings import CLINIC, COUNSELING, PANTRY, SHELTER, TEENS

BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


@pytest.fixture(scope="module")
def app() -> Flask:
    return create_app(fake_desk())


def told(app: Flask, listing: Listing) -> Any:
    with app.test_request_context("/"):
        return structured(listing)


def test_the_page_holds_it_as_data_that_parses(client: FlaskClient) -> None:
    (block,) = BLOCK.findall(client.get(f"/program/{PANTRY.id}").get_data(as_text=True))
    said = json.loads(block)
    assert (said["@context"], said["@type"], said["name"]) == ("https://schema.org", "Service", PANTRY.name)
    assert said["url"] == f"http://localhost/program/{PANTRY.id}"
    assert said["provider"] == {
        "@type": "Organization",
        "name": "Make-Believe Neighbors",
        "url": "https://neighbors.example.org",
    }
    assert said["offers"]["price"] == "0"


def test_a_name_cannot_break_out_of_the_data(client: FlaskClient) -> None:
    (block,) = BLOCK.findall(client.get(f"/program/{TEENS.id}").get_data(as_text=True))
    assert "<" not in block
    assert json.loads(block)["name"] == TEENS.name


def test_phones_languages_place_and_hours_are_told(app: Flask) -> None:
    said = told(app, PANTRY)
    channel = said["availableChannel"]
    assert channel["servicePhone"][0]["telephone"] == "+19165550100"
    assert channel["availableLanguage"] == ["en", "es"]
    assert channel["serviceLocation"]["address"]["streetAddress"] == "100 Pretend Street"
    assert channel["serviceLocation"]["geo"]["latitude"] == 38.48
    assert said["hoursAvailable"][0]["dayOfWeek"] == ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
    assert (said["hoursAvailable"][0]["opens"], said["hoursAvailable"][0]["closes"]) == ("09:00", "17:00")


def test_of_a_confidential_place_the_city_at_most_is_told(app: Flask) -> None:
    assert PANTRY.location
    for visibility, left in ((Visibility.CITY, "Sacramento"), (Visibility.HIDDEN, "")):
        said = json.dumps(told(app, replace(PANTRY, location=replace(PANTRY.location, visibility=visibility))))
        assert "Pretend" not in said
        assert "38.48" not in said
        assert "95823" not in said
        assert left in said


def test_a_private_topic_is_not_told_at_all(app: Flask, client: FlaskClient) -> None:
    assert told(app, SHELTER) is None
    assert not BLOCK.search(client.get(f"/program/{SHELTER.id}").get_data(as_text=True))


def test_what_nobody_knows_is_left_out(app: Flask) -> None:
    said = told(app, CLINIC)
    assert "hoursAvailable" not in said
    assert "offers" not in said


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Imaginary Unified School District", "GovernmentService"),
        ("Sacramento County Public Health", "GovernmentService"),
        ("City of Sacramento", "GovernmentService"),
        ("Folsom City Community Partnership", "Service"),
        ("Storybook Health", "Service"),
    ],
)
def test_only_what_surely_is_a_public_body_is_called_one(app: Flask, name: str, kind: str) -> None:
    assert told(app, replace(COUNSELING, organization=Organization(name)))["@type"] == kind
