"""No drawers, and a docstring for whatever others may call."""

import ast
from collections.abc import Iterator

from tests.rules.source import Function, modules, name_of, tracked_files, tree

DRAWERS = {"utils", "util", "helpers", "helper", "common", "manager", "managers", "misc", "shared", "stuff"}


def test_no_file_or_folder_is_a_drawer() -> None:
    named = {name_of(path) for path in tracked_files() if DRAWERS & {part.split(".")[0] for part in path.parts[-3:]}}
    assert named == set()


def test_modules_classes_and_public_functions_say_what_they_are() -> None:
    silent = [label for path in modules() for label in undescribed(tree(path), name_of(path))]
    assert silent == []


def undescribed(node: ast.AST, label: str) -> Iterator[str]:
    """Names of the public things below a module or class that have no docstring."""
    if isinstance(node, ast.Module | ast.ClassDef | Function) and not ast.get_docstring(node):
        yield label
    if isinstance(node, ast.Module | ast.ClassDef):
        for child in node.body:
            if isinstance(child, ast.ClassDef | Function) and not child.name.startswith("_"):
                yield from undescribed(child, f"{label}.{child.name}")


def test_a_public_function_without_a_docstring_is_noticed() -> None:
    bare = ast.parse('"""Said."""\ndef said():\n  """Said."""\ndef unsaid(): ...\ndef _hidden(): ...')
    assert list(undescribed(bare, "m")) == ["m.unsaid"]
