"""The tables that ship: complete, plausible, and holding no more than they should."""

import pytest

from directory.domain.place import Point
from directory.geo import gazetteer as gazetteers
from directory.geo import tables
from directory.geo.distance import miles

CAPITOL = Point(38.5767, -121.4934)


@pytest.fixture(scope="module")
def rows(folder):
    return tables.read(folder)


def ours(rows, *types):
    return [row for row in rows.postal_codes if row["county"] == "Sacramento" and row["type"] in types]


def test_the_tables_are_complete(rows):
    assert [len(table) for table in (rows.places, rows.neighborhoods, rows.schools, rows.districts)] == [
        35,
        121,
        508,
        15,
    ]


def test_every_ordinary_zip_of_the_county_is_there(rows):
    assert len(ours(rows, "STANDARD")) == 53


def test_census_centres_decide_where_there_are_any(rows):
    without = {row["zip"] for row in ours(rows, "STANDARD") if row["point_source"] != "census 2021"}
    assert without == {"95836"}


def test_every_place_of_the_county_lies_near_it(rows):
    for row in (*rows.places, *rows.neighborhoods, *ours(rows, "STANDARD", "PO BOX")):
        assert miles(CAPITOL, Point(float(row["lat"]), float(row["lon"]))) < 45, row


def test_no_zip_appears_twice(rows):
    codes = [row["zip"] for row in (*rows.postal_codes, *rows.elsewhere)]
    assert len(codes) == len(set(codes))


def test_every_school_says_where_its_point_comes_from(rows):
    for row in rows.schools:
        assert bool(row["lat"]) == bool(row["point_source"]), row


def test_hand_kept_names_belong_to_something(rows, gazetteer):
    districts = {row["name"] for row in rows.districts}
    for name in rows.other_names.keys() - districts:
        assert gazetteer.locate(name).name == name


def test_hand_kept_areas_are_made_of_known_members(rows):
    known = {row["zip"] for row in rows.postal_codes} | {row["name"] for row in rows.neighborhoods}
    assert known >= {member for row in rows.wider_areas for member in row["members"].split(";")}


def test_every_file_is_explained(folder):
    readme = (folder / "README.md").read_text(encoding="utf-8")
    files = [path.name for path in folder.iterdir() if path.suffix in (".csv", ".json")]
    assert [name for name in files if f"`{name}`" not in readme] == []


def test_a_missing_table_is_named(tmp_path):
    with pytest.raises(FileNotFoundError, match="names_people_use"):
        gazetteers.load(tmp_path)
