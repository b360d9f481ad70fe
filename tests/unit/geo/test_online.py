"""Geocoders on the network: off by default, quick to give up, and discreet."""

import pytest
from geopy.exc import GeocoderQuotaExceeded, GeocoderTimedOut, GeocoderUnavailable

from directory.domain.place import PlaceKind
from directory.geo.online import OfflineFirst, OnlineGeocoder, adapter
from tests.unit.geo.fakes import FakeAdapter, FakeSpot

MARCONI = "5723 Marconi Ave, Carmichael, CA 95608"
SPOT = FakeSpot(38.6180, -121.3309)


def geocoders(gazetteer, fake):
    reasons = []
    return OfflineFirst(gazetteer, OnlineGeocoder(fake, gazetteer.place_of, reasons.append)), reasons


@pytest.mark.parametrize(
    "failure", [GeocoderTimedOut("slow"), GeocoderUnavailable("down"), GeocoderQuotaExceeded("429"), OSError("dns")]
)
def test_a_failure_is_none_and_a_reason_without_the_text(gazetteer, failure):
    reasons = []
    geocoder = OnlineGeocoder(FakeAdapter(failure=failure), gazetteer.place_of, reasons.append)
    assert geocoder.locate(MARCONI) is None
    assert reasons == [f"the online geocoder failed: {type(failure).__name__}"]


def test_an_impossible_answer_is_a_failure(gazetteer):
    reasons = []
    fake = FakeAdapter({MARCONI: FakeSpot(1000.0, 0.0)})
    assert OnlineGeocoder(fake, gazetteer.place_of, reasons.append).locate(MARCONI) is None
    assert len(reasons) == 1


def test_only_a_short_printable_text_is_sent(gazetteer):
    fake = FakeAdapter()
    OnlineGeocoder(fake, gazetteer.place_of, print).locate("12\x00 Q  St\n" + "x" * 10_000)
    assert fake.asked[0].startswith("12 Q St x")
    assert len(fake.asked[0]) <= 200


def test_an_address_only_roughly_known_is_asked_online(gazetteer):
    geocoder, _ = geocoders(gazetteer, FakeAdapter({MARCONI: SPOT}))
    found = geocoder.locate(MARCONI)
    assert (found.kind, found.point.latitude, found.note) == (PlaceKind.ADDRESS, 38.6180, "")


@pytest.mark.parametrize("text", ["95823", "Elk Grove", "Luther Burbank High", "38.58,-121.49", "i need food"])
def test_nothing_but_addresses_leaves_the_house(gazetteer, text):
    fake = FakeAdapter()
    geocoders(gazetteer, fake)[0].locate(text)
    assert fake.asked == []


def test_a_failing_service_leaves_the_offline_answer(gazetteer):
    geocoder, reasons = geocoders(gazetteer, FakeAdapter(failure=GeocoderTimedOut("slow")))
    assert geocoder.locate(MARCONI).note == "middle_of_zip:95608"
    assert len(reasons) == 1


def test_an_answer_about_another_town_is_not_believed(gazetteer):
    geocoder, _ = geocoders(gazetteer, FakeAdapter({MARCONI: FakeSpot(34.05, -118.24)}))
    assert geocoder.locate(MARCONI).note == "middle_of_zip:95608"


def test_an_adapter_is_built_by_the_name_geopy_knows():
    assert type(adapter("nominatim", user_agent="resource-directory-tests")).__name__ == "Nominatim"


@pytest.mark.parametrize(("service", "options"), [("nosuch", {}), ("nominatim", {"colour": "red"}), ("nominatim", {})])
def test_a_geocoder_that_cannot_be_used_is_refused_at_the_start(service, options):
    with pytest.raises(ValueError, match=service):
        adapter(service, **options)
