"""The tables that people edit by hand agree with each other and with the code that reads them."""

import csv
import re
import tomllib
from collections import Counter
from dataclasses import fields
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from directory.domain.listing import Confidence
from directory.matching.fuse import Fusion
from directory.matching.leads import Effect
from directory.settings import Settings
from directory.wiring import Wiring
from directory.words import fold
from tests.rules.source import ROOT, name_of

DATA = ROOT / "data"
LANGUAGES = {"en", "es"}
SLUG = re.compile(r"[a-z]+(\.[a-z_]+)?")
TABLES = sorted([*(DATA / "needs").glob("*.csv"), *(DATA / "rules").glob("*.csv")])


def rows(*parts: str) -> list[dict[str, str]]:
    with DATA.joinpath(*parts).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


NEEDS = rows("needs", "needs.csv")
SLUGS = {row["slug"] for row in NEEDS}
CRISES = {row["class"] for row in rows("needs", "crisis.csv")}


def twice(values: list[object]) -> list[object]:
    return [value for value, times in Counter(values).items() if times > 1]


@pytest.mark.parametrize("path", TABLES, ids=name_of)
def test_every_row_has_as_many_cells_as_the_header_and_no_stray_spaces(path: Path) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        header, *lines = csv.reader(file)
    assert [line for line in lines if len(line) != len(header)] == []
    assert [cell for line in lines for cell in line if cell != cell.strip()] == []


def test_there_are_16_tops_and_104_needs() -> None:
    assert len({row["top_slug"] for row in NEEDS}) == 16
    assert len(NEEDS) == len(SLUGS) == 104


def test_a_need_is_named_under_its_top_and_in_both_languages() -> None:
    assert [row["slug"] for row in NEEDS if row["slug"].partition(".")[0] != row["top_slug"]] == []
    assert [row["slug"] for row in NEEDS if not SLUG.fullmatch(row["slug"])] == []
    named = ("top_en", "top_es", "label_en", "label_es", "synonyms_en", "synonyms_es")
    assert [(row["slug"], name) for row in NEEDS for name in named if not row[name]] == []


def test_no_two_needs_have_the_same_name() -> None:
    assert twice([row["label_en"] for row in NEEDS]) == []
    assert twice([row["label_es"] for row in NEEDS]) == []


def test_a_top_has_the_same_name_wherever_it_stands() -> None:
    assert len({(row["top_slug"], row["top_en"], row["top_es"]) for row in NEEDS}) == 16


def test_every_need_has_one_line_in_the_crosswalk() -> None:
    crosswalk = [row["need_slug"] for row in rows("needs", "open_eligibility_crosswalk.csv")]
    assert sorted(crosswalk) == sorted(SLUGS)


def test_phrases_name_needs_that_exist_or_situations_that_lead_somewhere() -> None:
    phrases = rows("needs", "phrases.csv")
    assert {row["slug"] for row in phrases} - SLUGS - situations() == set()
    assert {row["language"] for row in phrases} <= LANGUAGES
    assert {row["strength"] for row in phrases} <= {"strong", "weak"}


def situations() -> set[str]:
    """What leads react to, as cause or as condition."""
    leads = rows("needs", "leads.csv")
    facts = {row["cause"] for row in leads} | {fact for row in leads for fact in row["when"].split("+")}
    return {fact for fact in facts if fact.startswith("situation:")}


def test_no_phrase_is_written_twice_for_a_need() -> None:
    phrases = rows("needs", "phrases.csv")
    assert twice([(row["slug"], row["language"], fold(row["phrase"])) for row in phrases]) == []


def test_leads_start_from_something_known_and_end_at_needs_that_exist() -> None:
    leads = rows("needs", "leads.csv")
    causes = {row["cause"] for row in leads}
    assert {cause for cause in causes if ":" not in cause} - SLUGS == set()
    assert {cause.partition(":")[0] for cause in causes if ":" in cause} <= {"situation", "crisis", "language"}
    assert {cause.partition(":")[2] for cause in causes if cause.startswith("crisis:")} - CRISES == set()
    assert {row["need"] for row in leads} - SLUGS == set()


def test_leads_have_an_effect_a_weight_and_sensible_ages() -> None:
    for row in rows("needs", "leads.csv"):
        assert Effect(row["effect"])
        assert 0 <= float(row["weight"]) <= 1
        ages = [int(row[name]) for name in ("min_age", "max_age") if row[name]]
        assert ages == sorted(ages)


def test_a_crisis_phrase_is_either_a_trigger_or_safe() -> None:
    phrases = rows("needs", "crisis.csv")
    assert {row["kind"] for row in phrases} == {"trigger", "safe"}
    assert {row["language"] for row in phrases} <= LANGUAGES
    assert twice([(row["class"], row["language"], row["kind"], fold(row["phrase"])) for row in phrases]) == []
    kinds = {(row["class"], row["language"], fold(row["phrase"]), row["kind"]) for row in phrases}
    assert twice([kind[:3] for kind in kinds]) == []


def test_the_ranking_uses_every_weight_that_stands_in_its_file() -> None:
    ranking = tomllib.loads((DATA / "ranking.toml").read_text(encoding="utf-8"))
    blend = Wiring(Settings.read({})).blend(datetime(2026, 11, 23, tzinfo=ZoneInfo("America/Los_Angeles")))
    assert set(ranking) == {"fit", "nearness", "language", "freshness", "trust", "understanding"}
    used = {name: getattr(blend, name) for section in ("fit", "nearness") for name in ranking[section]}
    assert used == ranking["fit"] | ranking["nearness"]
    assert [blend.staff_language, blend.interpreter_language] == list(ranking["language"].values())
    assert [*blend.freshness.values(), blend.stale] == list(ranking["freshness"].values())
    assert set(ranking["understanding"]) == {field.name for field in fields(Fusion)}
    assert set(blend.confidence) == {confidence.value for confidence in Confidence}


def test_rules_carry_their_date_and_their_source() -> None:
    for name in ("poverty_guideline.csv", "program_thresholds.csv"):
        assert [
            row for row in rows("rules", name) if not (row["source"] and re.search(r"\b20\d\d", row["effective"]))
        ] == []


def test_poverty_guidelines_have_one_row_a_year_and_grow() -> None:
    guidelines = sorted(rows("rules", "poverty_guideline.csv"), key=lambda row: row["year"])
    assert twice([row["year"] for row in guidelines]) == []
    amounts = [float(row["first_person"]) for row in guidelines]
    assert amounts == sorted(amounts)
    assert [row["year"] for row in guidelines] == [row["effective"][:4] for row in guidelines]


def test_bundled_listings_name_needs_that_exist() -> None:
    columns = {"agency": "Services Offered", "county": "Need Codes", "school": "Student and Family Needs"}
    for name, needs in columns.items():
        found = {slug.strip() for row in rows("seed", f"{name}_programs.csv") for slug in row[needs].split(";")}
        assert found - SLUGS - {""} == set(), name
