"""Map pictures come from nowhere, or from the one host the operator chose; a hidden place is on no map."""

import re

from directory.app import create_app
from directory.domain.place import Point
from directory.web.support.drawing import draw
from directory.web.support.site import Site
from tests.fakes.desk import fake_desk
from tests.fakes.listings import SHELTER
from tests.integration.web.conftest import Visit

TILES = Site(tile_url="https://tiles.example.org/{z}/{x}/{y}.png", tile_credit="© Example")


def test_by_default_no_other_host_is_named(visit: Visit) -> None:
    assert not [box for box in visit("/find?need=food.today").all("div") if "data-tiles" in box]


def test_the_operator_may_choose_a_host_for_pictures_of_streets() -> None:
    client = create_app(fake_desk(), TILES).test_client()
    found = client.get("/find?need=food.today")
    assert "img-src 'self' https://tiles.example.org;" in found.headers["Content-Security-Policy"]
    assert "© Example" in found.text
    assert "tiles.example.org" not in client.get("/").headers["Content-Security-Policy"]


def test_a_hidden_place_is_on_no_map() -> None:
    page = create_app(fake_desk()).test_client().get("/find?need=safety.dv", follow_redirects=True).text
    item = re.search(rf"<li([^>]*)>(?:(?!</li>).)*?{SHELTER.id}", page, re.DOTALL)
    assert item is not None
    assert "data-pin" not in item[1]


def test_the_quiet_look_has_no_map(visit: Visit) -> None:
    assert not [box for box in visit("/plain/find?need=food.today").all("div") if "data-map" in box]


def test_what_has_no_place_on_the_map_has_no_map(visit: Visit) -> None:
    assert "Show map" not in visit("/find?need=safety.dv").text


def test_every_place_lies_inside_the_drawing_under_the_number_of_its_card() -> None:
    county = fake_desk().county
    spots = [(3, Point(38.58, -121.49)), (4, None), (5, Point(38.25, -121.3))]
    drawing = draw(spots, Point(38.48, -121.44), county)
    assert drawing is not None
    assert [pin.name for pin in drawing.pins] == ["3", "5"]
    for spot in (*drawing.pins, drawing.here):
        assert spot is not None
        assert drawing.left < spot.x < drawing.left + drawing.side
        assert drawing.top < spot.y < drawing.top + drawing.side


def test_places_outside_the_county_sheet_are_not_drawn() -> None:
    assert draw([(1, Point(34.05, -118.24))], None, fake_desk().county) is None
