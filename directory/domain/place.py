"""Points and places one can search from or be served in."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Point:
    """A spot on the ground in WGS 84 degrees. Raises ValueError outside the possible range."""

    latitude: float
    longitude: float

    def __post_init__(self) -> None:
        if not (-90 <= self.latitude <= 90 and -180 <= self.longitude <= 180):
            raise ValueError(f"impossible coordinates: {self.latitude}, {self.longitude}")


class PlaceKind(StrEnum):
    """What a place name stands for, and so how exact its point is."""

    COORDINATES = "coordinates"
    ADDRESS = "address"
    SCHOOL = "school"
    NEIGHBORHOOD = "neighborhood"
    POSTAL_CODE = "postal_code"
    CITY = "city"
    COUNTY = "county"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a family searches from, with the areas it is known to lie in.

    `areas` are the names that service areas use ("Sacramento County", "Elk Grove",
    "Elk Grove Unified School District"). `in_county` is False when the place lies
    outside Sacramento County and None when nobody knows. `note` says what was
    approximated ("the middle of ZIP 95823").
    """

    kind: PlaceKind
    name: str
    point: Point | None
    postal_code: str = ""
    city: str = ""
    district: str = ""
    areas: tuple[str, ...] = ()
    in_county: bool | None = None
    note: str = ""
