"""The three import contracts hold, and each has been seen to fail on a planted violation."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

PLANTED = {
    "a value reaches up into the window": ("domain/text.py", "import viewer.gui"),
    "a stage knows another stage": ("comparing/__init__.py", "import viewer.aligning"),
    "the words know a stage": ("language/__init__.py", "import viewer.reading"),
    "the window knows its start-up": ("gui/__init__.py", "import viewer.app"),
    "a package without a place": ("helpers/__init__.py", "WHATEVER = 1"),
    "Qt in the core, hidden in a function": (
        "pipeline.py",
        "def hidden() -> None:\n    import PySide6.QtCore",
    ),
    "Qt for the type checker only": (
        "saving/__init__.py",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import PySide6.QtGui",
    ),
    "two siblings in a circle": ("domain/text.py", "import viewer.domain.article"),
}


def check_contracts(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as lint; lint()"]
    return subprocess.run([*command, "--no-cache"], cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A copy of the tree in which a test may plant what must not be."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(ROOT / "viewer", tmp_path / "viewer", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def test_contracts_on_the_tree_as_it_is_hold(tree: Path) -> None:
    result = check_contracts(tree)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "Contracts: 3 kept, 0 broken." in result.stdout


@pytest.mark.parametrize("violation", PLANTED)
def test_contracts_with_a_planted_violation_fail(tree: Path, violation: str) -> None:
    name, line = PLANTED[violation]
    path = tree / "viewer" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text((path.read_text() if path.exists() else "") + f"\n{line}\n")
    result = check_contracts(tree)
    assert result.returncode == 1, f"{violation}: not noticed\n{result.stdout}"
