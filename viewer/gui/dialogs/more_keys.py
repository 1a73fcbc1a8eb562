"""Keys that belong to one part of the window and stand in no menu; a part that has such keys adds a row here."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyRow:
    """What keys do in a part of the window.

    Attributes:
        part: The part; translated where it is shown.
        keys: As Qt writes them everywhere: ``"Ctrl+Return"``; letters that stand in labels differ by language.
        words: What they do.
    """

    part: object
    keys: tuple[object, ...]
    words: object


_TEXTS: Final = QT_TRANSLATE_NOOP("MoreKeys", "In a text")
_LIST: Final = QT_TRANSLATE_NOOP("MoreKeys", "In the list of divergences")
_LINEAR: Final = QT_TRANSLATE_NOOP("MoreKeys", "In the findings as sentences")
_VALUES: Final = QT_TRANSLATE_NOOP("MoreKeys", "In the table of values")
_NOTE: Final = QT_TRANSLATE_NOOP("MoreKeys", "In the judgement")
_OVERVIEWS: Final = QT_TRANSLATE_NOOP("MoreKeys", "In the fact matrix and the timeline")
_BIRDS_EYE: Final = QT_TRANSLATE_NOOP("MoreKeys", "In the bird’s eye")
_FIND: Final = QT_TRANSLATE_NOOP("MoreKeys", "While searching")
_TOUR: Final = QT_TRANSLATE_NOOP("MoreKeys", "On the tour")
_ANYWHERE: Final = QT_TRANSLATE_NOOP("MoreKeys", "Anywhere")

MORE_KEYS: Final[tuple[KeyRow, ...]] = (
    KeyRow(
        part=_ANYWHERE,
        keys=("Tab", "Shift+Tab"),
        words=QT_TRANSLATE_NOOP("MoreKeys", "To the next field or button, or the one before"),
    ),
    KeyRow(
        part=_ANYWHERE,
        keys=("Menu", "Shift+F10"),
        words=QT_TRANSLATE_NOOP("MoreKeys", "The menu of what has the keyboard"),
    ),
    KeyRow(
        part=_TEXTS,
        keys=("Return",),
        words=QT_TRANSLATE_NOOP("MoreKeys", "Select the divergence at the caret"),
    ),
    KeyRow(
        part=_TEXTS,
        keys=("Home", "End"),
        words=QT_TRANSLATE_NOOP("MoreKeys", "To the beginning or the end of the article"),
    ),
    KeyRow(
        part=_TEXTS,
        keys=("Shift+Left", "Shift+Right"),
        words=QT_TRANSLATE_NOOP("MoreKeys", "Mark words"),
    ),
    KeyRow(
        part=_LIST,
        keys=("Up", "Down"),
        words=QT_TRANSLATE_NOOP("MoreKeys", "Select a divergence; all texts go to it"),
    ),
    KeyRow(
        part=_LIST,
        keys=("Return", "Space"),
        words=QT_TRANSLATE_NOOP("MoreKeys", "Open or close a section at the end of the list"),
    ),
    KeyRow(
        part=_VALUES,
        keys=("Return",),
        words=QT_TRANSLATE_NOOP("MoreKeys", "Go to the passage of this source"),
    ),
    KeyRow(
        part=_LINEAR,
        keys=("Return",),
        words=QT_TRANSLATE_NOOP("MoreKeys", "Go to the words in the text"),
    ),
    KeyRow(
        part=_LINEAR,
        keys=("Right", "Left"),
        words=QT_TRANSLATE_NOOP("MoreKeys", "Quote what the sources say, or take the quotations away"),
    ),
    KeyRow(
        part=_LINEAR,
        keys=("1", "2", "3", "4"),
        words=QT_TRANSLATE_NOOP("MoreKeys", "Open, confirmed, dismissed, needs source"),
    ),
    KeyRow(
        part=_NOTE,
        keys=(
            QT_TRANSLATE_NOOP("MoreKeys", "Alt+O"),
            QT_TRANSLATE_NOOP("MoreKeys", "Alt+C"),
            QT_TRANSLATE_NOOP("MoreKeys", "Alt+D"),
            QT_TRANSLATE_NOOP("MoreKeys", "Alt+S"),
        ),
        words=QT_TRANSLATE_NOOP("MoreKeys", "Open, confirmed, dismissed, needs source"),
    ),
    KeyRow(
        part=_NOTE,
        keys=(
            QT_TRANSLATE_NOOP("MoreKeys", "Alt+L"),
            QT_TRANSLATE_NOOP("MoreKeys", "Alt+Y"),
            QT_TRANSLATE_NOOP("MoreKeys", "Alt+I"),
            QT_TRANSLATE_NOOP("MoreKeys", "Alt+T"),
        ),
        words=QT_TRANSLATE_NOOP("MoreKeys", "To relation, severity, confidence, tags"),
    ),
    KeyRow(
        part=_NOTE,
        keys=(QT_TRANSLATE_NOOP("MoreKeys", "Alt+W"),),
        words=QT_TRANSLATE_NOOP("MoreKeys", "Why the finding is dismissed"),
    ),
    KeyRow(
        part=_NOTE,
        keys=("Ctrl+Return", "Esc"),
        words=QT_TRANSLATE_NOOP("MoreKeys", "Be done with a reply"),
    ),
    KeyRow(
        part=_OVERVIEWS,
        keys=("Return",),
        words=QT_TRANSLATE_NOOP("MoreKeys", "Go to the sentence in the text"),
    ),
    KeyRow(
        part=_OVERVIEWS,
        keys=("F2", "Ctrl+Return"),
        words=QT_TRANSLATE_NOOP("MoreKeys", "Go to the annotation"),
    ),
    KeyRow(
        part=_OVERVIEWS,
        keys=("+", "-", "0"),
        words=QT_TRANSLATE_NOOP("MoreKeys", "In the timeline: more room for each day, less, and all days"),
    ),
    KeyRow(
        part=_BIRDS_EYE,
        keys=("Left", "Right", "Up", "Down"),
        words=QT_TRANSLATE_NOOP("MoreKeys", "From source to source, and from passage to passage"),
    ),
    KeyRow(
        part=_BIRDS_EYE,
        keys=("Return", "Space"),
        words=QT_TRANSLATE_NOOP("MoreKeys", "Go to the passage"),
    ),
    KeyRow(
        part=_FIND,
        keys=("Return", "Shift+Return"),
        words=QT_TRANSLATE_NOOP("MoreKeys", "To the next place, or the one before"),
    ),
    KeyRow(
        part=_FIND,
        keys=("Down",),
        words=QT_TRANSLATE_NOOP("MoreKeys", "To the list of all places"),
    ),
    KeyRow(part=_FIND, keys=("Escape",), words=QT_TRANSLATE_NOOP("MoreKeys", "Close the search")),
    KeyRow(
        part=_TOUR,
        keys=(QT_TRANSLATE_NOOP("MoreKeys", "Alt+X"), QT_TRANSLATE_NOOP("MoreKeys", "Alt+B")),
        words=QT_TRANSLATE_NOOP("MoreKeys", "Next step, or back"),
    ),
    KeyRow(part=_TOUR, keys=("Escape",), words=QT_TRANSLATE_NOOP("MoreKeys", "End the tour")),
)
