"""School districts, as far as the list of schools supports: no boundaries are known, so little is claimed."""

from collections import defaultdict
from collections.abc import Iterable

from directory.domain.place import Place, Point
from directory.geo.distance import haversine_miles
from directory.geo.spelling import fold
from directory.geo.tables import Row, Tables

BEYOND_ANY_HOME_MILES = 10.0
"""Nobody in this county lives so far from every school of their own district."""
_FORMS = (" school district", " district")
_KINDS = ("joint unified", "union elementary", "joint elementary", "joint union high", "joint union elementary")


class Districts:
    """Districts by all the names that listings give them."""

    def __init__(self, rows: Tables) -> None:
        self._by_name: dict[str, str] = {}
        for row in rows.districts:
            for name in (row["name"], row["full_name"], *rows.other_names.get(row["name"], ())):
                self._by_name[fold(name)] = row["name"]
        self._by_short_name = {_short(row["name"]): row["name"] for row in rows.districts if "Unified" in row["name"]}
        self._schools = _points_by_district(rows.schools)

    def knows(self, name: str) -> bool:
        """Whether a folded name is a district's."""
        return self._official(name) is not None

    def covers(self, name: str, place: Place) -> bool | None:
        """True for the district's own schools, False for those of another unified one or far away, else None."""
        official = self._official(name)
        if official is None:
            return None
        if official in place.areas:
            return True
        unified = [area for area in place.areas if area in self._schools and area.endswith("Unified")]
        if unified and official.endswith("Unified"):
            return False
        return False if place.point and self._is_far(official, place.point) else None

    def _official(self, name: str) -> str | None:
        if name in self._by_name:
            return self._by_name[name]
        ending = next((form for form in _FORMS if name.endswith(form)), None)
        if ending is None:
            return None
        stem = name.removesuffix(ending)
        return self._by_name.get(stem) or self._by_short_name.get(stem)

    def _is_far(self, official: str, point: Point) -> bool:
        schools = self._schools.get(official, [])
        if not schools:
            return False
        distances = haversine_miles([at.latitude for at in schools], [at.longitude for at in schools], point)
        return bool(distances.min() > BEYOND_ANY_HOME_MILES)


def _short(name: str) -> str:
    """What people call a district: `San Juan Unified` -> `san juan`, `Sacramento City Unified` -> `sacramento`."""
    return fold(name).removesuffix(" unified").removesuffix(" joint").removesuffix(" city")


def _points_by_district(schools: Iterable[Row]) -> dict[str, list[Point]]:
    """Where each district's own schools are; charters and private ones may be anywhere."""
    found: dict[str, list[Point]] = defaultdict(list)
    for row in schools:
        if row["lat"] and row["public"] == "Y" and row["charter"] != "Y":
            found[row["district"]].append(Point(float(row["lat"]), float(row["lon"])))
    return found
