"""Documentation cannot rot: what the program offers is described, and what is described can be followed."""

import ast
import re
from pathlib import Path
from typing import Any, cast

import click
import pytest

from directory.api.schema import MatchRequest
from directory.app import create_app
from directory.cli import cli
from directory.services.desk import Desk
from directory.web.support.site import Site
from tests.fakes.staff import fake_staff
from tests.rules.source import ROOT, documentation, markdown, name_of, tree
from tests.rules.test_routes import CLOSED

COMMANDS = cli.commands
DECISIONS = sorted((ROOT / "docs/decisions").glob("*.md"))
LINK = re.compile(r"\]\(([^)\s]+)\)")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_is_documented(name: str) -> None:
    row = next((line for line in readme().splitlines() if line.startswith(f"| `directory {name}")), "")
    options = [option.opts[-1] for option in COMMANDS[name].params if isinstance(option, click.Option)]
    arguments = [option.human_readable_name for option in COMMANDS[name].params if isinstance(option, click.Argument)]
    assert [word for word in [name, *options, *arguments] if word not in row] == []


def test_every_setting_is_documented() -> None:
    strings = {node.value for node in ast.walk(tree(ROOT / "directory/settings.py")) if is_text(node)}
    names = {text for text in strings if re.fullmatch(r"[A-Z]+(_[A-Z]+)*", text)}
    assert len(names) >= 10
    assert {name for name in names if f"`{name}`" not in readme()} == set()


def test_every_make_target_is_documented() -> None:
    targets = re.findall(r"^([a-z-]+):.*## ", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert "run" in targets
    assert [target for target in targets if f"`make {target}`" not in readme()] == []


def test_every_make_target_that_is_written_about_exists() -> None:
    targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert set(re.findall(r"`make ([a-z-]+)[`\s]", documentation())) <= set(targets)


def test_every_route_is_documented() -> None:
    app = create_app(cast(Desk, None), Site(development=True), fake_staff())
    rules = {rule.rule for rule in app.url_map.iter_rules() if rule.endpoint not in CLOSED}
    assert {rule for rule in rules if f"`{rule}`" not in documentation()} == set()


def test_every_field_of_a_match_request_is_documented() -> None:
    assert [field for field in MatchRequest.model_fields if f"`{field}`" not in documentation()] == []


def test_the_first_two_commands_run_and_test() -> None:
    block = re.search(r"```sh\n(.*?)```", readme(), re.DOTALL)
    assert block
    assert block[1].split("\n")[:2] == ["make run", "make test"]


def test_what_checks_a_change_is_the_second_command() -> None:
    lines = (ROOT / ".ci/run").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line.startswith("make")] == ["make test"]


@pytest.mark.parametrize("path", DECISIONS, ids=name_of)
def test_a_decision_has_its_four_parts(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith(f"# {path.name[:4]} ")
    assert re.search(r"^Status: \w+, \d{4}-\d{2}$", text, re.MULTILINE)
    assert re.findall(r"^## (.*)$", text, re.MULTILINE) == ["Context", "Decision", "Consequences"]


def test_decisions_are_numbered_without_gaps() -> None:
    assert [path.name[:4] for path in DECISIONS] == [f"{number:04}" for number in range(1, len(DECISIONS) + 1)]


@pytest.mark.parametrize("page", markdown(), ids=name_of)
def test_links_within_the_project_lead_somewhere(page: Path) -> None:
    links = [link for link in LINK.findall(page.read_text(encoding="utf-8")) if "://" not in link]
    assert [link for link in links if not leads_somewhere(page, link)] == []


def test_every_path_of_the_readme_is_there() -> None:
    named = set(re.findall(r"`((?:directory|data|importers|templates|tests|docs)/[\w./]*)`", documentation()))
    assert {path for path in named if not (ROOT / path).exists()} == set()


def leads_somewhere(page: Path, link: str) -> bool:
    target, _, anchor = link.partition("#")
    file = (page.parent / target) if target else page
    if not file.exists():
        return False
    return not anchor or anchor in {anchor_of(line) for line in file.read_text(encoding="utf-8").splitlines()}


def anchor_of(heading: str) -> str:
    """The name that a heading gets in the browser."""
    return re.sub(r"[^\w\s-]", "", heading.lstrip("#").strip().lower()).replace(" ", "-") if heading[:1] == "#" else ""


def readme() -> str:
    return (ROOT / "README.md").read_text(encoding="utf-8")


def is_text(node: Any) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)
