"""Miles between points: exact for the rows a family sees, fast for scanning many."""

import numpy as np
from geopy.distance import geodesic
from numpy.typing import ArrayLike, NDArray

from directory.domain.place import Point

EARTH_RADIUS_MILES = 3958.7613


def miles(start: Point, end: Point) -> float:
    """Miles along the ground between two points (WGS 84 geodesic, exact to millimetres)."""
    ends = ((point.latitude, point.longitude) for point in (start, end))
    return float(geodesic(*ends).miles)


def haversine_miles(latitudes: ArrayLike, longitudes: ArrayLike, point: Point) -> NDArray[np.float64]:
    """Miles from many points (degrees) to one, on a sphere: at most 0.5 % off, 10,000 in well under a millisecond.

    NaN coordinates give NaN miles.
    """
    phi = np.radians(np.asarray(latitudes, dtype=np.float64))
    half_dphi = (phi - np.radians(point.latitude)) / 2
    half_dlambda = np.radians(np.asarray(longitudes, dtype=np.float64) - point.longitude) / 2
    chord = np.sin(half_dphi) ** 2 + np.cos(phi) * np.cos(np.radians(point.latitude)) * np.sin(half_dlambda) ** 2
    miles_apart: NDArray[np.float64] = 2 * EARTH_RADIUS_MILES * np.arcsin(np.sqrt(chord))
    return miles_apart
