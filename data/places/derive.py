"""Derives the tables in this folder from raw files that are not part of the project (see README.md).

Run from the top of the checkout, in an environment with the package `zipcodes`:

    python -m data.places.derive FOLDER_WITH_RAW_FILES
"""

import csv
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import zipcodes

from data.places.figures import centroid, degrees, flat_miles, middle, point_of
from directory.domain.place import Point
from directory.geo.outline import Outline, outline_of

HERE = Path(__file__).parent
COUNTY = "Sacramento"
NEIGHBORS = ("Yolo", "Placer", "El Dorado", "Amador", "San Joaquin", "Contra Costa", "Solano", "Sutter")
POSTAL_SPELLINGS = {"Mcclellan": "McClellan", "Sacrament": "Sacramento"}
CLEARER_NAMES = {
    "Airport": "Sacramento Executive Airport",
    "CSUS": "Sacramento State",
    "SCC": "Sacramento City College",
}
WRONG_FRANKLIN = "0625488"  # the boundary file holds the Franklin of Merced County; ours has a school of that name
STREET_WORDS = {
    "street": "st",
    "avenue": "ave",
    "drive": "dr",
    "boulevard": "blvd",
    "road": "rd",
    "lane": "ln",
    "court": "ct",
    "parkway": "pkwy",
    "circle": "cir",
    "place": "pl",
}
LEVELS = (
    ("preschool", r"preschool"),
    ("adult", r"adult"),
    ("special", r"special education"),
    ("alternative", r"continuation|alternative|community|juvenile|roc/rop"),
    ("k-12", r"k-12|ungraded"),
    ("middle", r"middle|junior"),
    ("high", r"high"),
    ("elementary", r"elem|kindergarten"),
)
FARTHEST_FROM_ZIP_MILES = 3.0
LONGEST_BLOCK_MILES = 0.15

Row = dict[str, str]
Rows = dict[str, Row]
Addresses = dict[tuple[str, str], Point]
Boundaries = dict[str, Outline]


def main(raw: Path) -> None:
    """Writes every derived table."""
    outline = outline_of(read_json(raw / "sacramento_county_us-atlas.geojson")["geometry"])
    boundaries = boundaries_of(raw)
    codes = postal_codes(raw)
    known = addresses(raw)
    schools = [school_row(row, codes, known, boundaries) for row in read(raw, "schools_sacramento_2026.csv")]
    add_evidence(codes, schools, raw, boundaries)
    write("postal_codes.csv", filter(is_near, codes.values()))
    write("california_postal_codes.csv", map(compact, filter(is_far, codes.values())))
    write("places.csv", place_rows(raw, schools, codes))
    write("neighborhoods.csv", neighborhood_rows(raw))
    write("schools.csv", schools)
    write("districts.csv", district_rows(schools))
    write("sacramento_blocks.csv", block_rows(raw, outline))
    copy_outline(raw)


def read(folder: Path, name: str) -> list[Row]:
    """The rows of a CSV file."""
    with (folder / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def read_json(path: Path) -> dict[str, Any]:
    """A JSON file."""
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def write(name: str, rows: Iterable[Row]) -> None:
    """Writes a table with plain line ends, so that differences stay small."""
    found = list(rows)
    with (HERE / name).open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, list(found[0]), lineterminator="\n")
        table.writeheader()
        table.writerows(found)


def copy_outline(raw: Path) -> None:
    """The county outline as it is in us-atlas (44 points need no simplifying), on one line."""
    feature = read_json(raw / "sacramento_county_us-atlas.geojson")
    (HERE / "county_outline.json").write_text(json.dumps(feature, separators=(",", ":")) + "\n", encoding="utf-8")


def boundaries_of(raw: Path) -> Boundaries:
    """Boundaries of cities and census places by name, without the Franklin of another county."""
    features = read_json(raw / "sacramento_county_places_tiger2019.geojson")["features"]
    ours = (feature for feature in features if feature["properties"]["GEOID"] != WRONG_FRANKLIN)
    return {feature["properties"]["NAME"]: outline_of(feature["geometry"]) for feature in ours}


def postal_codes(raw: Path) -> Rows:
    """Every California ZIP: census centroid where there is one, else the package's point."""
    census = {row["zip"]: row for row in read(raw, "sacramento_zips_census2021.csv") if row["zcta_lat"]}
    return {
        code["zip_code"]: postal_row(code, census.get(code["zip_code"]))
        for code in zipcodes.filter_by(state="CA")
        if code["county"] and float(code["lat"])
    }


def postal_row(code: dict[str, Any], census: Row | None) -> Row:
    """One ZIP."""
    latitude, longitude = (census["zcta_lat"], census["zcta_lon"]) if census else (code["lat"], code["long"])
    return {
        "zip": code["zip_code"],
        "city": POSTAL_SPELLINGS.get(code["city"], code["city"]),
        "county": code["county"].removesuffix(" County"),
        "type": code["zip_code_type"] if code["active"] else "RETIRED",
        "lat": degrees(latitude),
        "lon": degrees(longitude),
        "point_source": "census 2021" if census else "zipcodes 3.0.0",
        "seen_in": "",
        "districts": "",
    }


def is_near(row: Row) -> bool:
    """Whether a ZIP belongs in the full table: any of the county, and those of neighbours where people get mail."""
    return row["county"] == COUNTY or (row["county"] in NEIGHBORS and row["type"] in ("STANDARD", "PO BOX"))


def is_far(row: Row) -> bool:
    """Whether a ZIP belongs in the compact table: beyond the neighbours, and one where people get mail."""
    return row["county"] not in (COUNTY, *NEIGHBORS) and row["type"] in ("STANDARD", "PO BOX")


def compact(row: Row) -> Row:
    """Only what a ZIP far away needs."""
    return {column: row[column] for column in ("zip", "city", "county", "lat", "lon")}


def school_row(row: Row, codes: Rows, known: Addresses, boundaries: Boundaries) -> Row:
    """One school, with where it is and how we know."""
    city = "" if "Redacted" in row["city"] else POSTAL_SPELLINGS.get(row["city"], row["city"])
    code = codes.get(row["zip"])
    point, source = school_point(row, city, code, known, codes)
    return {
        "cds_code": row["cds_code"],
        "school": row["school"],
        "district": row["district"],
        "public": row["public"],
        "charter": row["charter"],
        "city": city,
        "zip": row["zip"] if code else "",
        "grades": row["grades"],
        "level": next((level for level, words in LEVELS if re.search(words, row["entity_type"].lower())), "other"),
        "lat": degrees(point.latitude) if point else "",
        "lon": degrees(point.longitude) if point else "",
        "point_source": source,
        "place": place_at(point, boundaries) if point and source in ("state list", "address") else "",
    }


def school_point(row: Row, city: str, code: Row | None, known: Addresses, codes: Rows) -> tuple[Point | None, str]:
    """The point of the state list, else of the same address, else the middle of the ZIP or city."""
    if row["lat"]:
        return point_of(row), "state list"
    address = known.get((plain_street(row["street"]), city.upper()))
    if address and code and flat_miles(address, point_of(code)) <= FARTHEST_FROM_ZIP_MILES:
        return address, "address"
    if code:
        return point_of(code), "zip centre"
    in_city = [other for other in codes.values() if city and other["city"] == city and other["type"] == "STANDARD"]
    return (middle(map(point_of, in_city)), "city centre") if in_city else (None, "")


def addresses(raw: Path) -> Addresses:
    """Known points by plain address and city."""
    rows = read(raw, "sacramento_address_points.csv")
    return {(plain_street(row["address"]), row["city"]): point_of(row) for row in rows}


def plain_street(text: str) -> str:
    """A street address in lower case with short endings: `201 jessie ave`."""
    words = re.sub(r"[^a-z0-9 ]", "", text.lower()).split()
    return " ".join(STREET_WORDS.get(word, word) for word in words)


def add_evidence(codes: Rows, schools: Sequence[Row], raw: Path, boundaries: Boundaries) -> None:
    """Says per ZIP in which census places known addresses lie, and which districts have schools there."""
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    districts: dict[str, Counter[str]] = defaultdict(Counter)
    for name in ("sacramento_address_points.csv", "sacramento_listings.csv"):
        for row in read(raw, name):
            if row["zip"] and row["lat"] and row.get("geo_source", "source coordinates") == "source coordinates":
                seen[row["zip"]][place_at(point_of(row), boundaries) or "-"] += 1
    for row in schools:
        if row["public"] == "Y" and row["charter"] == "N" and not row["district"].startswith(COUNTY + " County"):
            districts[row["zip"]][row["district"]] += 1
    for code in codes.values():
        if code["county"] == COUNTY:
            code["seen_in"] = tally(seen[code["zip"]])
            code["districts"] = tally(districts[code["zip"]])


def tally(counts: Counter[str]) -> str:
    """Counts in one cell: `Sacramento:23;Parkway:4`."""
    return ";".join(f"{name}:{count}" for name, count in counts.most_common())


def place_at(point: Point, boundaries: Boundaries) -> str:
    """The city or census place around a point; empty outside all of them."""
    return next((name for name, outline in boundaries.items() if point in outline), "")


def place_rows(raw: Path, schools: Sequence[Row], codes: Rows) -> Iterator[Row]:
    """Cities and census places with the city their mail names."""
    franklin = next(point_of(row) for row in schools if row["school"] == "Franklin Elementary")
    for row in read(raw, "sacramento_county_places_tiger2019.csv"):
        wrong = row["geoid"] == WRONG_FRANKLIN
        point = franklin if wrong else Point(float(row["centroid_lat"]), float(row["centroid_lon"]))
        yield {
            "name": row["name"],
            "kind": "city" if row["classfp"] == "C1" else "census place",
            "postal_city": postal_city(row["name"], point, codes),
            "lat": degrees(point.latitude),
            "lon": degrees(point.longitude),
            "point_source": "Franklin Elementary" if wrong else "TIGER 2019 centroid",
        }


def postal_city(name: str, point: Point, codes: Rows) -> str:
    """The city mail names: its own where a ZIP has it, else that of the ZIP seen there most, else of the nearest."""
    ours = [row for row in codes.values() if row["county"] == COUNTY]
    if any(row["city"] == name for row in ours):
        return name
    seen = max(ours, key=lambda row: count_in(row["seen_in"], name))
    ordinary = (row for row in ours if row["type"] == "STANDARD")
    nearest = min(ordinary, key=lambda row: flat_miles(point, point_of(row)))
    return (seen if count_in(seen["seen_in"], name) else nearest)["city"]


def count_in(cell: str, name: str) -> int:
    """How often a name was counted in a cell that `tally` made."""
    return next((int(part.rpartition(":")[2]) for part in cell.split(";") if part.rpartition(":")[0] == name), 0)


def neighborhood_rows(raw: Path) -> list[Row]:
    """Names and centroids of the City of Sacramento's neighbourhoods; no boundaries."""
    rows = []
    for feature in read_json(raw / "sacramento_neighborhoods_clickthathood_2024.geojson")["features"]:
        point = centroid(outline_of(feature["geometry"]))
        name = feature["properties"]["name"]
        coordinates = {"lat": degrees(point.latitude), "lon": degrees(point.longitude)}
        rows.append({"name": CLEARER_NAMES.get(name, name), "city": "Sacramento", **coordinates})
    return sorted(rows, key=lambda row: row["name"])


def district_rows(schools: Sequence[Row]) -> Iterator[Row]:
    """The districts named in the school list."""
    counts = Counter(row["district"] for row in schools)
    public = Counter(row["district"] for row in schools if row["public"] == "Y")
    for name in sorted(counts):
        suffix = "" if name.startswith("Sacramento County") else " School District"
        yield {"name": name, "full_name": name + suffix, "schools": str(counts[name]), "public": str(public[name])}


def block_rows(raw: Path, outline: Outline) -> Iterator[Row]:
    """The middle of each hundred of house numbers the city's parking file lists; long or stray ones left out."""
    blocks: dict[tuple[str, int], list[Point]] = defaultdict(list)
    for row in read(raw, "sacramento_address_points.csv"):
        parts = re.match(r"(\d+) (.+)", plain_street(row["address"]))
        if parts and row["source"] == "city_parking2017" and point_of(row) in outline:
            blocks[parts[2], int(parts[1]) // 100 * 100].append(point_of(row))
    for (street, number), points in sorted(blocks.items()):
        point = middle(points)
        if max(flat_miles(point, other) for other in points) <= LONGEST_BLOCK_MILES:
            coordinates = {"lat": f"{point.latitude:.4f}", "lon": f"{point.longitude:.4f}"}
            yield {"street": street, "block": str(number), **coordinates}


if __name__ == "__main__":
    main(Path(sys.argv[1]))
