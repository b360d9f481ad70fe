"""What the map of results stands on, without asking anybody: the line around the county, and names of places in it."""

import json
from pathlib import Path

from directory.geo import outline, tables

FAR, MIDDLE, NEAR = 9, 11, 13
"""Map zooms from which cities, other census places and neighborhoods are named."""


def base_map(places: Path) -> bytes:
    """JSON of the tables in `data/places`.

    `outline` holds (latitude, longitude) corners, `names` holds [words, latitude, longitude, zoom], cities first.
    """
    ring = outline.read(places / "county_outline.json").rings[0]
    named = [
        *(_name(row, FAR if row["kind"] == "city" else MIDDLE) for row in tables.rows(places / "places.csv")),
        *(_name(row, NEAR) for row in tables.rows(places / "neighborhoods.csv")),
    ]
    drawn = {"outline": [[corner[1], corner[0]] for corner in ring], "names": sorted(named, key=lambda name: name[3])}
    return json.dumps(drawn, separators=(",", ":")).encode()


def _name(row: tables.Row, zoom: int) -> tuple[str, float, float, int]:
    return row["name"], round(float(row["lat"]), 4), round(float(row["lon"]), 4), zoom
