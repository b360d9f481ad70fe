"""What every geocoder behind our port keeps to, the offline one and those on the network alike."""

import pytest

from directory.domain.place import PlaceKind
from directory.geo.online import OfflineFirst, OnlineGeocoder
from tests.unit.geo.fakes import FakeAdapter, FakeSpot

ADDRESS = "1520 Q St, Sacramento, CA 95811"


def online(gazetteer):
    adapter = FakeAdapter({ADDRESS: FakeSpot(38.5703, -121.4885)})
    return OnlineGeocoder(adapter, gazetteer.place_of, report=lambda reason: None)


@pytest.fixture(params=["offline", "online", "offline first"])
def geocoder(request, gazetteer):
    built = {
        "offline": lambda: gazetteer,
        "online": lambda: online(gazetteer),
        "offline first": lambda: OfflineFirst(gazetteer, online(gazetteer)),
    }
    return built[request.param]()


def test_a_known_address_is_placed(geocoder):
    found = geocoder.locate(ADDRESS)
    assert found.kind is PlaceKind.ADDRESS
    assert (found.point.latitude, found.point.longitude) == pytest.approx((38.570, -121.488), abs=0.003)


def test_a_placed_address_knows_its_county(geocoder):
    found = geocoder.locate(ADDRESS)
    assert found.in_county is True
    assert "Sacramento County" in found.areas


@pytest.mark.parametrize("text", ["", "   ", "🏠", "\x00", "...", "zzqx nowhere", "x" * 10_000])
def test_what_is_no_place_gives_none(geocoder, text):
    assert geocoder.locate(text) is None


def test_the_same_text_gives_the_same_place(geocoder):
    assert geocoder.locate(ADDRESS) == geocoder.locate(ADDRESS)
