"""Names for the slots that Parallax itself words; a slot named by a noun of the articles stays as it stands there."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from viewer.domain.comparison import ELSEWHERE
from viewer.gui.text_direction import isolated

_SERIOUSLY: Final = "seriously "
_NAMES: Final[tuple[object, ...]] = (
    QT_TRANSLATE_NOOP("Slots", "killed"),
    QT_TRANSLATE_NOOP("Slots", "injured"),
    QT_TRANSLATE_NOOP("Slots", "shot"),
    QT_TRANSLATE_NOOP("Slots", "missing"),
    QT_TRANSLATE_NOOP("Slots", "arrested"),
    QT_TRANSLATE_NOOP("Slots", "captured"),
    QT_TRANSLATE_NOOP("Slots", "displaced"),
    QT_TRANSLATE_NOOP("Slots", "evacuated"),
    QT_TRANSLATE_NOOP("Slots", "rescued"),
    QT_TRANSLATE_NOOP("Slots", "hospitalised"),
    QT_TRANSLATE_NOOP("Slots", "trapped"),
    QT_TRANSLATE_NOOP("Slots", "charged"),
    QT_TRANSLATE_NOOP("Slots", "infected"),
    QT_TRANSLATE_NOOP("Slots", "casualties"),
    QT_TRANSLATE_NOOP("Slots", "number"),
    QT_TRANSLATE_NOOP("Slots", "distance"),
    QT_TRANSLATE_NOOP("Slots", "length"),
    QT_TRANSLATE_NOOP("Slots", "depth"),
    QT_TRANSLATE_NOOP("Slots", "height"),
    QT_TRANSLATE_NOOP("Slots", "width"),
    QT_TRANSLATE_NOOP("Slots", "thickness"),
    QT_TRANSLATE_NOOP("Slots", "duration"),
    QT_TRANSLATE_NOOP("Slots", "weight"),
    QT_TRANSLATE_NOOP("Slots", "speed"),
    QT_TRANSLATE_NOOP("Slots", "temperature"),
    QT_TRANSLATE_NOOP("Slots", "area"),
    QT_TRANSLATE_NOOP("Slots", "volume"),
    QT_TRANSLATE_NOOP("Slots", "power"),
    QT_TRANSLATE_NOOP("Slots", "energy"),
    QT_TRANSLATE_NOOP("Slots", "money"),
    QT_TRANSLATE_NOOP("Slots", "share"),
    QT_TRANSLATE_NOOP("Slots", "percentage points"),
    QT_TRANSLATE_NOOP("Slots", "votes for"),
    QT_TRANSLATE_NOOP("Slots", "date"),
    QT_TRANSLATE_NOOP("Slots", "time"),
    QT_TRANSLATE_NOOP("Slots", "time of day"),
    QT_TRANSLATE_NOOP("Slots", "since when"),
    QT_TRANSLATE_NOOP("Slots", "until when"),
    QT_TRANSLATE_NOOP("Slots", "by when"),
    QT_TRANSLATE_NOOP("Slots", "after which date"),
    QT_TRANSLATE_NOOP("Slots", "before which date"),
    QT_TRANSLATE_NOOP("Slots", "place"),
    QT_TRANSLATE_NOOP("Slots", "direction"),
    QT_TRANSLATE_NOOP("Slots", "who"),
    QT_TRANSLATE_NOOP("Slots", "name"),
    QT_TRANSLATE_NOOP("Slots", "means"),
    QT_TRANSLATE_NOOP("Slots", "who is responsible"),
    QT_TRANSLATE_NOOP("Slots", "who says so"),
    QT_TRANSLATE_NOOP("Slots", "whether it is so"),
    QT_TRANSLATE_NOOP("Slots", "how sure it is"),
    QT_TRANSLATE_NOOP("Slots", "why"),
    QT_TRANSLATE_NOOP("Slots", "how things stand"),
    QT_TRANSLATE_NOOP("Slots", "how it is put"),
    QT_TRANSLATE_NOOP("Slots", "what is left out"),
    QT_TRANSLATE_NOOP("Slots", "what is told"),
    QT_TRANSLATE_NOOP("Slots", "what was said"),
)
SLOT_NAMES: Final[Mapping[str, object]] = {str(name): name for name in _NAMES}
"""The slots that can be said in the reader's language."""


def slot_words(slot: str) -> str:
    """Return the question that the values answer, in the reader's language as far as its words are ours."""
    if slot in SLOT_NAMES:
        return QCoreApplication.translate("Slots", str(SLOT_NAMES[slot]))
    graded = slot.removeprefix(_SERIOUSLY)
    if graded != slot and graded in SLOT_NAMES:
        words = QCoreApplication.translate("Slots", "seriously {slot}")
        return words.format(slot=QCoreApplication.translate("Slots", str(SLOT_NAMES[graded])))
    return isolated(slot)


def event_words(event: str) -> str:
    """Return the name of an event: words of the articles, but for what stands alone."""
    if event == ELSEWHERE:
        return QCoreApplication.translate("Slots", "Elsewhere in the texts")
    return isolated(event)
