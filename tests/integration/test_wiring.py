"""How the parts are put together."""

import pytest

from directory.settings import Settings, SettingsError
from directory.wiring import Wiring


def wired(tmp_path, **given):
    return Wiring(Settings.read({"DIRECTORY_HOME": str(tmp_path), **given}))


def test_places_are_found_offline_unless_a_geocoder_is_named(tmp_path):
    wiring = wired(tmp_path)
    assert wiring.geocoder is wiring.places


def test_a_named_geocoder_stands_behind_the_gazetteer(tmp_path):
    wiring = wired(tmp_path, GEOCODER="nominatim", GEOCODER_OPTIONS="user_agent=a test")
    assert wiring.geocoder.locate("95823").name == "95823"


@pytest.mark.parametrize("given", [{"GEOCODER": "no such"}, {"GEOCODER": "nominatim", "GEOCODER_OPTIONS": "what=1"}])
def test_a_geocoder_that_cannot_be_used_stops_the_start_with_a_sentence(tmp_path, given):
    with pytest.raises(SettingsError, match="GEOCODER"):
        wired(tmp_path, **given).geocoder  # noqa: B018 - made on first use
