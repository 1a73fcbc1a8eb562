"""Rules of the house that no linter knows: bounded files, functions and classes, and no words of a machine."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "viewer").rglob("*.py"))
FILE_LINES, FUNCTION_LINES, CLASS_LINES = 400, 30, 250
TOP_LEVEL = {
    ".ci",
    ".gitignore",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "Makefile",
    "README.md",
    "pyproject.toml",
    "resources",
    "seeds",
    "tests",
    "viewer",
}
NOT_OURS = {
    ".git",
    ".venv",
    ".mypy_cache",
    ".ruff_cache",
    ".pytest_cache",
    ".hypothesis",
    ".import_linter_cache",
}


def overlong(tree: ast.AST, kinds: tuple[type[ast.AST], ...], limit: int) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, kinds):
            assert isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
            lines = (node.end_lineno or node.lineno) - node.lineno + 1 - docstring_lines(node)
            if lines > limit:
                yield f"{node.name} (line {node.lineno}): {lines} lines, {limit} at most"


def docstring_lines(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> int:
    """A long explanation does not make a function long."""
    first = node.body[0]
    if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
        return (first.end_lineno or first.lineno) - first.lineno + 1
    return 0


def find_overlong(text: str) -> list[str]:
    tree = ast.parse(text)
    found = list(overlong(tree, (ast.FunctionDef, ast.AsyncFunctionDef), FUNCTION_LINES))
    found += overlong(tree, (ast.ClassDef,), CLASS_LINES)
    if text.count("\n") > FILE_LINES:
        found.append(f"{text.count(chr(10))} lines, {FILE_LINES} at most")
    return found


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_source_is_read_in_one_sitting(path: Path) -> None:
    assert find_overlong(path.read_text(encoding="utf-8")) == []


def test_find_overlong_of_a_planted_giant_reports_it() -> None:
    body = "    x = 1\n" * 31
    assert find_overlong(f"def giant():\n{body}") == ["giant (line 1): 32 lines, 30 at most"]
    assert find_overlong("x = 1\n" * 401) == ["401 lines, 400 at most"]


def test_top_level_holds_the_agreed_entries_only() -> None:
    entries = {path.name for path in ROOT.iterdir()} - NOT_OURS
    assert entries - TOP_LEVEL == set()
