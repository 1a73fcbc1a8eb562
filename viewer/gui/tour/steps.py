"""What the tour says, step by step, and of which part of the window."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QKeySequence

from viewer.gui.actions.table import ACTIONS


class TourPart(Enum):
    """What a step points at."""

    TEXTS = auto()
    LIST = auto()
    WORDS = auto()  # where the selected divergence stands in the first text that speaks of it
    DETAIL = auto()
    JUDGEMENT = auto()
    OVERVIEWS = auto()
    MENUS = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class TourStep:
    """A step of the tour.

    Attributes:
        part: What it points at.
        title: Its heading; translated where it is shown.
        words: What it says; ``{next}`` stands for the key of that action.
        selects: Whether a divergence has to be selected for it.
    """

    part: TourPart
    title: object
    words: object
    selects: bool = False


STEPS: Final[tuple[TourStep, ...]] = (
    TourStep(
        part=TourPart.TEXTS,
        title=QT_TRANSLATE_NOOP("Tour", "One column, one source"),
        words=QT_TRANSLATE_NOOP(
            "Tour",
            "Each article keeps its own order and its own words. Where sources part, the words are marked, with a "
            "colour, an underline and a letter that say what differs.",
        ),
    ),
    TourStep(
        part=TourPart.LIST,
        title=QT_TRANSLATE_NOOP("Tour", "Every divergence, event by event"),
        words=QT_TRANSLATE_NOOP(
            "Tour",
            "The list names each question on which the sources part, with their values. What is bold has not been "
            "looked at yet. Above stands how many you have seen and judged; what a filter hides is always told.",
        ),
    ),
    TourStep(
        part=TourPart.WORDS,
        title=QT_TRANSLATE_NOOP("Tour", "Step through with one key"),
        words=QT_TRANSLATE_NOOP(
            "Tour",
            "{next} goes to the next divergence, {previous} back. All texts move to the passages that speak of it, "
            "and everything else recedes. A click on marked words does the same. Try {next} now.",
        ),
        selects=True,
    ),
    TourStep(
        part=TourPart.DETAIL,
        title=QT_TRANSLATE_NOOP("Tour", "Who says what, and why it is a divergence"),
        words=QT_TRANSLATE_NOOP(
            "Tour",
            "Each source with its value and its own words; a source that does not say is named as silent. Below "
            "stands why Parallax proposes this. Click a row to read it in its place.",
        ),
        selects=True,
    ),
    TourStep(
        part=TourPart.OVERVIEWS,
        title=QT_TRANSLATE_NOOP("Tour", "Everything at a glance"),
        words=QT_TRANSLATE_NOOP(
            "Tour",
            "{view_matrix} opens the fact matrix above the texts: a row for each question, a column for each source, "
            "silence included. {view_timeline} opens the timeline of all days that are named. The same key puts "
            "either away.",
        ),
    ),
    TourStep(
        part=TourPart.JUDGEMENT,
        title=QT_TRANSLATE_NOOP("Tour", "The judgement is yours"),
        words=QT_TRANSLATE_NOOP(
            "Tour",
            "Confirm a divergence, dismiss a false alarm, or say that it needs a source. Overrule the relation, add "
            "tags and a note. {undo} takes back whatever you did last, and {next_unjudged} goes to the next that "
            "nobody has judged.",
        ),
        selects=True,
    ),
    TourStep(
        part=TourPart.MENUS,
        title=QT_TRANSLATE_NOOP("Tour", "Save, and come back"),
        words=QT_TRANSLATE_NOOP(
            "Tour",
            "{save} keeps your review in a file beside the articles, which stay as they are. Everything has a place in "
            "a menu; {shortcuts} shows all keys, and {guide} opens the guide.",
        ),
    ),
)


def step_title(step: TourStep) -> str:
    """Return the heading of a step in the reader's language."""
    return QCoreApplication.translate("Tour", str(step.title))


def step_words(step: TourStep) -> str:
    """Return what a step says, in the reader's language and with the keys of this machine."""
    return QCoreApplication.translate("Tour", str(step.words)).format(**_keys())


def _keys() -> Mapping[str, str]:
    native = QKeySequence.SequenceFormat.NativeText
    return {row.id.value: QKeySequence(row.keys[0]).toString(native) for row in ACTIONS if row.keys}
