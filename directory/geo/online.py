"""Asks a geocoder on the network through geopy. Off unless configured: what a family types leaves the house here."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from geopy.exc import GeocoderNotFound, GeopyError
from geopy.geocoders import get_geocoder_for_service

from directory.domain.place import Place, PlaceKind, Point
from directory.geo import notes
from directory.geo.distance import miles
from directory.geo.port import Geocoder

TIMEOUT_SECONDS = 4.0
LONGEST = 200
"""Characters sent."""
BELIEVED_WITHIN_MILES = 15.0
"""An answer farther than this from the ZIP or city in the address is about another town."""
_ADDRESS = re.compile(r"\s*\d{1,5}\s+\S|.*[&@]")
_ROUGH = frozenset({notes.MIDDLE_OF_ZIP, notes.MIDDLE_OF_CITY, notes.MIDDLE_OF_BLOCK})


class Spot(Protocol):
    """What geopy calls a Location."""

    @property
    def latitude(self) -> float:
        """Degrees north."""
        ...

    @property
    def longitude(self) -> float:
        """Degrees east."""
        ...


class Adapter(Protocol):
    """What we use of a geopy geocoder."""

    def geocode(self, query: str, *, exactly_one: bool, timeout: float) -> Spot | None:
        """The spot an address names."""
        ...


class OnlineGeocoder:
    """A geopy geocoder behind our port.

    `place_of` says what lies around a point. `report` hears why an answer failed, never what was asked.
    """

    def __init__(self, adapter: Adapter, place_of: Callable[[Point], Place], report: Callable[[str], None]) -> None:
        self._adapter = adapter
        self._place_of = place_of
        self._report = report

    def locate(self, text: str) -> Place | None:
        """The address on the map, or None when the service knows none, fails or takes too long."""
        asked = " ".join("".join(mark if mark.isprintable() else " " for mark in text[:LONGEST]).split())
        if not any(map(str.isalnum, asked)):
            return None
        try:
            spot = self._adapter.geocode(asked, exactly_one=True, timeout=TIMEOUT_SECONDS)
            point = Point(spot.latitude, spot.longitude) if spot else None
        except (GeopyError, OSError, ValueError) as error:
            self._report(f"the online geocoder failed: {type(error).__name__}")
            return None
        return replace(self._place_of(point), kind=PlaceKind.ADDRESS, name=asked) if point else None


class OfflineFirst:
    """Answers offline, and asks online only for typed addresses that offline tables place roughly or not at all."""

    def __init__(self, offline: Geocoder, online: Geocoder) -> None:
        self._offline = offline
        self._online = online

    def locate(self, text: str) -> Place | None:
        """The better of both answers."""
        place = self._offline.locate(text)
        if not _ADDRESS.match(text[:LONGEST]) or (place and _ROUGH.isdisjoint(notes.read(place.note))):
            return place
        exact = self._online.locate(text)
        return exact if exact and _agree(exact, place) else place


def adapter(service: str, **options: str) -> Adapter:
    """A geopy geocoder by its name (`nominatim`), with its options (`user_agent`, `api_key`, `domain`).

    Raises ValueError for a name geopy does not know and for missing or unknown options.
    """
    try:
        found: Adapter = get_geocoder_for_service(service)(**options)
    except (GeocoderNotFound, GeopyError, TypeError) as error:
        raise ValueError(f"geocoder “{service}” cannot be used: {error}") from error
    return found


def _agree(exact: Place, rough: Place | None) -> bool:
    if rough is None or rough.point is None or exact.point is None:
        return True
    return miles(exact.point, rough.point) <= BELIEVED_WITHIN_MILES
