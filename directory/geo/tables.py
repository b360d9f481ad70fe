"""Reads the tables in `data/places/` as rows; `entries` makes places of them."""

import csv
from dataclasses import dataclass
from pathlib import Path

from directory.geo import outline
from directory.geo.outline import Outline

Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Tables:
    """All rows, by file. `data/places/README.md` says what each column means."""

    postal_codes: list[Row]
    elsewhere: list[Row]
    places: list[Row]
    wider_areas: list[Row]
    neighborhoods: list[Row]
    schools: list[Row]
    districts: list[Row]
    blocks: list[Row]
    other_names: dict[str, tuple[str, ...]]
    outline: Outline


def read(folder: Path) -> Tables:
    """The tables in a folder. Raises FileNotFoundError when one is missing."""
    other_names = {row["name"]: tuple(row["also"].split(";")) for row in rows(folder / "names_people_use.csv")}
    return Tables(
        postal_codes=rows(folder / "postal_codes.csv"),
        elsewhere=rows(folder / "california_postal_codes.csv"),
        places=rows(folder / "places.csv"),
        wider_areas=rows(folder / "wider_areas.csv"),
        neighborhoods=rows(folder / "neighborhoods.csv"),
        schools=rows(folder / "schools.csv"),
        districts=rows(folder / "districts.csv"),
        blocks=rows(folder / "sacramento_blocks.csv"),
        other_names=other_names,
        outline=outline.read(folder / "county_outline.json"),
    )


def rows(path: Path) -> list[Row]:
    """The rows of one table."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def tally(cell: str) -> dict[str, int]:
    """Counts kept in one cell: `Sacramento:23;Parkway:4`."""
    pairs = (part.rpartition(":") for part in cell.split(";") if part)
    return {name: int(count) for name, _, count in pairs}
