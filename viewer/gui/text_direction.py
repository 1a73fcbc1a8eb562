"""In which direction words are read, and how words of articles stand in sentences of the window."""

import re
from typing import Final
from unicodedata import bidirectional

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

# Hebrew to Arabic and their neighbours, their presentation forms, the right-to-left planes, and the marks that turn.
_LEFTWARD: Final = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_QUOTED: Final = re.compile("“([^“”]*)”")
_LEFT_TO_RIGHT_MARK, _RIGHT_TO_LEFT_MARK = "\u200e", "\u200f"
_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"


def has_leftward_words(text: str) -> bool:
    """Tell whether anything in ``text`` is read from right to left."""
    return not text.isascii() and _LEFTWARD.search(text) is not None


def reads_leftwards(text: str) -> bool:
    """Tell whether ``text`` is read from right to left, by its first letter (Unicode UAX 9, rules P2 and P3)."""
    for character in text:
        direction = bidirectional(character)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


def isolates(words: str) -> tuple[str, str]:
    """Return what to put before and after ``words`` of an article inside a sentence of the window.

    Words of the other direction would change the order of what stands around them, so they are shut in between
    isolates (Unicode UAX 9). Where everything is read in one direction nothing is added.
    """
    mirrored = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    return (_FIRST_STRONG_ISOLATE, _POP_ISOLATE) if mirrored or has_leftward_words(words) else ("", "")


def isolated(words: str) -> str:
    """Return ``words`` of an article fit to stand in a sentence of the window."""
    before, after = isolates(words)
    return f"{before}{words}{after}" if words else ""


def sentence_in_window(sentence: str) -> str:
    """Return a whole sentence fit to stand alone in the window, whatever the words are that it quotes.

    It begins where the window's other sentences do, and what stands between quotation marks is isolated.
    """
    if not has_leftward_words(sentence):
        return sentence
    mirrored = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    quoting = _QUOTED.sub(lambda found: f"“{isolated(found[1])}”", sentence)
    return (_RIGHT_TO_LEFT_MARK if mirrored else _LEFT_TO_RIGHT_MARK) + quoting
