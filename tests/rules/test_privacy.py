"""What must never be asked, kept or fetched: proved by looking for it."""

import ast
import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from directory.api import schema
from directory.store.models.base import Base
from tests.rules.source import ROOT, modules, name_of, tracked_files, tree

NEVER_ASKED = (
    {"immigration"}, {"immigrant"}, {"citizen"}, {"citizenship"}, {"visa"}, {"undocumented"}, {"documented"},
    {"ssn"}, {"social", "security"}, {"alien"}, {"passport"}, {"birthplace"}, {"country", "birth"},
    {"diagnosis"}, {"diagnoses"}, {"diagnosed"}, {"sexual"}, {"orientation"}, {"gender"}, {"sex"}, {"lgbtq"},
    {"religion"}, {"race"}, {"ethnicity"}, {"criminal"}, {"conviction"},
)  # fmt: skip
PRIVATE_PERSON = ({"first", "name"}, {"last", "name"}, {"contact", "name"}, {"contact", "person"}, {"email"}, {"mail"})
TYPED_IN = ("domain", "store/models", "api", "web")
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
STATIC = sorted(path for path in (ROOT / "directory/static").rglob("*") if path.suffix in (".css", ".js", ".svg"))
SEEDS = sorted((ROOT / "data/seed").glob("*.csv"))
FETCHED = re.compile(
    r"""<(?:script|img|iframe|source|audio|video|embed)\b[^>]*\ssrc\s*=\s*["']?(?:https?:)?//
      | <link\b[^>]*\shref\s*=\s*["']?(?:https?:)?//
      | @import\s+(?:url\()?["']?(?:https?:)?//
      | url\(\s*["']?(?:https?:)?//
      | (?:fetch|sendBeacon|WebSocket|EventSource|importScripts)\(\s*["'`](?:https?:|wss?:)?//""",
    re.VERBOSE | re.IGNORECASE,
)
WORKPLACE = tuple(
    "".join(parts) for parts in (
        ("/work", "/"), ("/ro", "ot/"), ("/opt/", "wheels"), ("/home", "/"), ("pypi", ".org"), ("python", "hosted"),
        ("debian", ".org"), ("npmjs", ".org"), ("/tmp", "/"),
    )
)  # fmt: skip


def words_of(name: str) -> set[str]:
    """The words a name is made of: `contactName`, `contact_name` and `Contact Name` all give contact and name."""
    return {word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+", name)}


def forbidden(names: set[str], patterns: tuple[set[str], ...] = NEVER_ASKED) -> set[str]:
    return {name for name in names if any(pattern <= words_of(name) for pattern in patterns)}


def fields_in(path: Path) -> Iterator[str]:
    """Names of attributes, parameters and keys of a module."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.AnnAssign | ast.NamedExpr) and isinstance(node.target, ast.Name):
            yield node.target.id
        elif isinstance(node, ast.arg):
            yield node.arg
        elif isinstance(node, ast.Assign):
            yield from (target.id for target in node.targets if isinstance(target, ast.Name))
        elif isinstance(node, ast.Dict):
            yield from (str(key.value) for key in node.keys if isinstance(key, ast.Constant))


def test_no_record_form_or_answer_has_a_field_for_what_is_never_asked() -> None:
    found = {field for folder in TYPED_IN for path in modules(f"directory/{folder}") for field in fields_in(path)}
    assert len(found) > 100
    assert forbidden(found) == set()


def test_no_column_of_the_database_holds_what_is_never_asked() -> None:
    columns = {f"{table.name} {column.name}" for table in Base.metadata.tables.values() for column in table.columns}
    assert columns
    assert forbidden(columns) == set()


def test_what_is_counted_of_families_has_a_day_and_a_kind_and_nothing_else() -> None:
    counts = {name: table for name, table in Base.metadata.tables.items() if name.endswith("_count")}
    assert {name: [column.name for column in table.columns] for name, table in counts.items()} == {
        "crisis_count": ["day", "crisis_class", "shown"]
    }


def test_what_a_family_types_is_not_written_to_a_log() -> None:
    logged = [
        ast.unparse(node)
        for path in modules("directory/web", "directory/api", "directory/services", "directory/matching")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and re.match(r"(?:LOG|logging|current_app\.logger)\.", ast.unparse(node.func))
    ]
    assert [call for call in logged if re.search(r"\b(?:question|asked|text|typed|near|request|form)\b", call)] == []


@pytest.mark.parametrize("path", [*TEMPLATES, *STATIC], ids=name_of)
def test_no_page_writes_a_cookie_or_watches_its_reader(path: Path) -> None:
    assert re.findall(r"document\.cookie|sendBeacon|gtag|analytics", path.read_text(encoding="utf-8")) == []


def test_no_field_of_a_request_holds_what_is_never_asked() -> None:
    models = [
        value
        for value in vars(schema).values()
        if isinstance(value, type) and issubclass(value, BaseModel) and value is not BaseModel
    ]
    text = {name for model in models for name in names_in(model.model_json_schema())}
    assert "household_size" in text
    assert forbidden(text) == set()


@pytest.mark.parametrize("template", TEMPLATES, ids=name_of)
def test_no_form_asks_for_it(template: Path) -> None:
    text = template.read_text(encoding="utf-8")
    asked = set(re.findall(r"""\b(?:name|id|for)\s*=\s*["']([^"'{]+)["']""", text))
    asked |= set(re.findall(r"""\b(?:checkbox|select)\(\s*["'](\w+)["']""", text))
    assert forbidden(asked, (*NEVER_ASKED, {"email"}, {"birth"})) == set()


@pytest.mark.parametrize("path", SEEDS, ids=name_of)
def test_bundled_listings_hold_no_private_person(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    header = next(csv.reader(text.splitlines()))
    assert forbidden(set(header), (*PRIVATE_PERSON, *NEVER_ASKED)) == set()
    assert re.findall(r"[\w.+-]+@[\w-]+\.[a-z]{2,}", text) == []


@pytest.mark.parametrize("path", SEEDS, ids=name_of)
def test_a_confidential_place_has_no_street_and_no_point(path: Path) -> None:
    rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
    told = [name for name in rows[0] if {"street", "lat", "latitude", "long", "longitude"} & words_of(name)]
    told += [name for name in rows[0] if name in ("Site Address", "Campus Address")]
    confidential = [row for row in rows if {"city", "hidden"} & set(row.values())]
    assert len(told) == 3
    assert {code(row) for row in confidential if any(row[name] for name in told)} == set()


@pytest.mark.parametrize("path", [*TEMPLATES, *STATIC], ids=name_of)
def test_no_page_fetches_anything_from_another_site(path: Path) -> None:
    assert FETCHED.findall(path.read_text(encoding="utf-8")) == []


def test_no_file_names_the_machine_it_was_written_on() -> None:
    told = [f"{name_of(path)}: {word}" for path in tracked_files() for word in WORKPLACE if word in read(path)]
    assert told == []


def test_what_is_looked_for_would_be_found() -> None:
    assert forbidden({"immigration_status", "Visa Type", "socialSecurityNumber", "advisable", "status"}) == {
        "immigration_status",
        "Visa Type",
        "socialSecurityNumber",
    }
    assert FETCHED.search('<script defer src="//cdn.example/x.js">')
    assert not FETCHED.search('<a href="https://example.org/">')


def code(row: dict[str, str]) -> str:
    return next(iter(row.values()))


def names_in(node: Any) -> Iterator[str]:
    """Property names of a JSON schema."""
    if isinstance(node, dict):
        yield from node.get("properties", {})
        for value in node.values():
            yield from names_in(value)


def read(path: Path) -> str:
    return path.read_bytes().decode("utf-8", "ignore")
