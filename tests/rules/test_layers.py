"""Imports point down, and every package stands on a floor."""

import tomllib
from pathlib import Path

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

from tests.rules.source import ROOT

SETTLED = {"directory", "directory.__init__"}


def test_imports_point_down_the_floors(capsys: pytest.CaptureFixture[str]) -> None:
    status = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True)
    assert status == EXIT_STATUS_SUCCESS, capsys.readouterr().out


def test_every_module_at_the_top_stands_on_a_floor() -> None:
    config = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    layers = config["tool"]["importlinter"]["contracts"][0]["layers"]
    settled = {name for layer in layers for name in layer.replace("|", " ").replace(":", " ").split()}
    found = {f"directory.{path.stem}" for path in (ROOT / "directory").iterdir() if is_module(path)}
    assert found - settled == set()


def is_module(path: Path) -> bool:
    if path.is_dir():
        return (path / "__init__.py").exists()
    return path.suffix == ".py" and path.stem not in ("__init__", "__main__")
