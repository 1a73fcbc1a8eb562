"""Which installed faces an article can be read in."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QFontDatabase

# Drawn so that letters which mirror or resemble one another are told apart; offered first where installed.
_EASILY_TOLD_APART: Final = (
    "OpenDyslexic",
    "OpenDyslexicAlta",
    "OpenDyslexic3",
    "Dyslexie",
    "Sylexiad Sans",
    "Atkinson Hyperlegible",
    "Atkinson Hyperlegible Next",
    "Lexend",
    "Lexend Deca",
    "Andika",
    "Comic Neue",
)
_NO_TEXT: Final = ("symbol", "dingbats", "emoji", "icons", "math", "barcode")


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """An installed face.

    Attributes:
        name: What it is called.
        is_easy: Whether its letters are drawn to be told apart easily.
    """

    name: str
    is_easy: bool = False


def installed_families() -> tuple[Family, ...]:
    """Return the faces of this machine in which text can be read at any size."""
    database = QFontDatabase
    return ordered_families(
        name
        for name in database.families(QFontDatabase.WritingSystem.Latin)
        if not database.isPrivateFamily(name) and database.isSmoothlyScalable(name)
    )


def ordered_families(names: Iterable[str]) -> tuple[Family, ...]:
    """Return the faces among ``names`` that hold text: those easily told apart first, then by name."""
    readable = {name for name in names if not any(word in name.casefold() for word in _NO_TEXT)}
    easy = [name for name in _EASILY_TOLD_APART if name in readable]
    others = sorted(readable.difference(easy), key=str.casefold)
    return (*(Family(name=name, is_easy=True) for name in easy), *(Family(name=name) for name in others))
