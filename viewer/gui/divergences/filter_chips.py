"""What the filter asks for, said in chips of which each can be taken away."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from viewer.domain.article import ArticleId
from viewer.gui.filtering import NOBODY, DivergenceFilter
from viewer.gui.standing import Standing
from viewer.gui.widgets.flow_layout import FlowLayout
from viewer.gui.wording import confidence_choices, kind_words, relation_words, status_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """One thing that a filter asks for.

    Attributes:
        words: What it asks for.
        without: The filter that does not ask for it.
    """

    words: str
    without: DivergenceFilter


def find_chips(wanted: DivergenceFilter, letters: Mapping[ArticleId, str]) -> tuple[Chip, ...]:
    """Return a chip for everything that ``wanted`` asks for, but for the words in its field."""
    found = list(_chips_of(wanted, "kinds", kind_words))
    found += _chips_of(wanted, "relations", relation_words)
    found += _chips_of(wanted, "statuses", status_words)
    found += _chips_of(wanted, "reviewers", reviewer_words)
    if wanted.least:
        least = next(words for step, words in reversed(confidence_choices()) if step >= wanted.least)
        words = QCoreApplication.translate("FilterChips", "at least {confidence}").format(confidence=least)
        found.append(Chip(words=words, without=replace(wanted, least=0.0)))
    if wanted.sources or wanted.standing is not None:
        without = replace(wanted, sources=frozenset(), standing=None)
        found.append(Chip(words=standing_words(wanted, letters), without=without))
    return tuple(found)


def reviewer_words(author: str | None) -> str:
    """Return how a reviewer is called in a filter."""
    if author is NOBODY:
        return QCoreApplication.translate("FilterChips", "annotated by nobody yet")
    return (
        QCoreApplication.translate("FilterChips", "annotated by {author}").format(author=author)
        if author
        else QCoreApplication.translate("FilterChips", "annotated, unsigned")
    )


def standing_words(wanted: DivergenceFilter, letters: Mapping[ArticleId, str]) -> str:
    """Return what ``wanted`` asks of the sources."""
    names = ", ".join(sorted(letters.get(source, "?") for source in wanted.sources))
    if wanted.standing is None:
        return (
            QCoreApplication.translate("FilterChips", "{sources} speak").format(sources=names)
            if "," in names
            else QCoreApplication.translate("FilterChips", "{source} speaks").format(source=names)
        )
    general, particular = {
        Standing.AGAINST: (
            QCoreApplication.translate("FilterChips", "one source against the others"),
            QCoreApplication.translate("FilterChips", "{sources} against the others"),
        ),
        Standing.ALONE: (
            QCoreApplication.translate("FilterChips", "only one source tells"),
            QCoreApplication.translate("FilterChips", "only {sources} tells"),
        ),
        Standing.WITHIN: (
            QCoreApplication.translate("FilterChips", "a source says two things"),
            QCoreApplication.translate("FilterChips", "{sources} says two things"),
        ),
    }[wanted.standing]
    return particular.format(sources=names) if names else general


def _chips_of(wanted: DivergenceFilter, field: str, words: Callable[..., str]) -> Iterable[Chip]:
    values = getattr(wanted, field)
    for value in sorted(values, key=words):
        without = replace(wanted, **{field: values - {value}})
        yield Chip(words=words(value), without=without)


class FilterChips(QWidget):
    """A row of chips, and a button that takes all away.

    Signals:
        filter_chosen: The ``DivergenceFilter`` that remains without the chip.
    """

    filter_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Chip, ...] = ()
        self._buttons: list[QToolButton] = []
        self._flow = FlowLayout(self)
        self.clear = QPushButton(self.tr("Clear all"))
        self.clear.setProperty("link", True)
        self.clear.setFlat(True)
        self.clear.setAccessibleName(self.tr("Clear the filter"))
        self._flow.addWidget(self.clear)

    @property
    def buttons(self) -> tuple[QToolButton, ...]:
        """The chips on show."""
        return tuple(self._buttons)

    def show_chips(self, chips: tuple[Chip, ...]) -> None:
        """Show ``chips`` instead of what was shown; without any the row takes no room."""
        self.setVisible(bool(chips))
        if chips == self._shown:
            return
        self._shown = chips
        for button in self._buttons:
            button.hide()  # it lives until control returns to the event loop
            button.deleteLater()
            self._flow.removeWidget(button)
        self._flow.removeWidget(self.clear)
        self._buttons = [self._make(chip) for chip in chips]
        for before, after in pairwise((self.clear, *self._buttons, self.clear) if chips else ()):
            self.setTabOrder(before, after)  # or they would come after everything else in the window
        for widget in (*self._buttons, self.clear):
            self._flow.addWidget(widget)
            widget.show()
        self.updateGeometry()

    def _make(self, chip: Chip) -> QToolButton:
        button = QToolButton(self)
        button.setText(self.tr("{filter} ×").format(filter=chip.words))
        button.setAccessibleName(self.tr("Remove the filter: {filter}").format(filter=chip.words))
        button.setToolTip(button.accessibleName())
        button.setProperty("chip", True)
        button.clicked.connect(partial(self.filter_chosen.emit, chip.without))
        return button
