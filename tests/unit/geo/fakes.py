"""A geopy geocoder that never leaves the machine."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class FakeSpot:
    latitude: float
    longitude: float


@dataclass
class FakeAdapter:
    """Knows a few addresses, remembers what was asked, and fails when told to."""

    spots: dict[str, FakeSpot] = field(default_factory=dict)
    failure: Exception | None = None
    asked: list[str] = field(default_factory=list)

    def geocode(self, query: str, *, exactly_one: bool, timeout: float) -> FakeSpot | None:
        assert exactly_one
        assert 0 < timeout < 10
        self.asked.append(query)
        if self.failure:
            raise self.failure
        return self.spots.get(query)
