"""Files and functions stay small enough to read at a glance; what may be larger stands here with its reason."""

import ast

from tests.rules.source import functions, modules, name_of

LONGEST_FILE, LONGEST_FUNCTION, DEEPEST = 300, 40, 4
LONGER_FILES: dict[str, str] = {}
LONGER_FUNCTIONS: dict[str, str] = {}
DEEPER_FUNCTIONS: dict[str, str] = {}

BLOCKS = (ast.If, ast.For, ast.While, ast.With, ast.Try, ast.Match, ast.AsyncFor, ast.AsyncWith)


def test_files_are_short() -> None:
    lines = {name_of(path): len(path.read_text(encoding="utf-8").splitlines()) for path in modules()}
    long = {name: count for name, count in lines.items() if count > LONGEST_FILE}
    assert set(long) == set(LONGER_FILES), long


def test_functions_are_short() -> None:
    long = {label: length for label, length, _ in measured() if length > LONGEST_FUNCTION}
    assert set(long) == set(LONGER_FUNCTIONS), long


def test_functions_are_not_deeply_nested() -> None:
    deep = {label: depth for label, _, depth in measured() if depth > DEEPEST}
    assert set(deep) == set(DEEPER_FUNCTIONS), deep


def measured() -> list[tuple[str, int, int]]:
    """Each function with its length in lines and how deep its blocks nest."""
    return [
        (f"{name_of(path)}:{function.name}", (function.end_lineno or 0) - function.lineno + 1, depth_of(function))
        for path in modules()
        for function in functions(path)
    ]


def depth_of(node: ast.AST) -> int:
    own = int(isinstance(node, BLOCKS))
    return own + max((depth_of(child) - chained(node, child) for child in ast.iter_child_nodes(node)), default=0)


def chained(node: ast.AST, child: ast.AST) -> int:
    """An `elif` is an `if` inside an `else` to Python, and one level to a reader."""
    return int(isinstance(node, ast.If) and isinstance(child, ast.If) and node.orelse == [child])


def test_an_elif_is_not_taken_for_a_deeper_level() -> None:
    assert depth_of(ast.parse("if a:\n  pass\nelif b:\n  pass\nelif c:\n  pass")) == 1
    assert depth_of(ast.parse("for a in b:\n  if a:\n    with c:\n      pass")) == 3
