"""Map pictures come from nowhere, or from the one host the operator chose; a hidden place is on no map."""

import re

from directory.app import create_app
from directory.web.support.site import Site
from tests.fakes.desk import fake_desk
from tests.fakes.listings import SHELTER
from tests.integration.web.conftest import Visit

TILES = Site(tile_url="https://tiles.example.org/{z}/{x}/{y}.png", tile_credit="© Example")


def test_by_default_no_other_host_is_named(visit: Visit) -> None:
    assert not [box for box in visit("/find?need=food.today").all("section") if "data-tiles" in box]


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
    assert not [box for box in visit("/plain/find?need=food.today").all("section") if "data-map" in box]
