"""The welcome page."""

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from viewer.bundled import BundledStory
from viewer.gui.appearance import field_style
from viewer.gui.icons import themed_icon
from viewer.gui.remembered_work import RecentWork
from viewer.gui.settings import SettingsStore
from viewer.gui.theme import Theme, label_font
from viewer.gui.welcome.card import StoryCard
from viewer.gui.welcome.progress import find_progress
from viewer.gui.welcome.recent_card import RecentCard
from viewer.gui.welcome.wording import (
    folder_in_words,
    others_of,
    progress_in_words,
    sources_in_words,
    when_in_words,
)

_MEASURE: Final = 1000
_LOGO: Final = 64
_RECENT_AT_MOST: Final = 6
_ABREAST: Final = 2
_STORIES_ABREAST: Final = 3


class WelcomePage(QScrollArea):
    """Offers to open files, a bundled story, or what was opened before; made when it is seen for the first time.

    Signals:
        open_requested: The reader wants to choose files.
        folder_requested: The reader wants to choose a folder.
        paste_requested: The reader wants to begin with what is on the clipboard.
        address_requested: The reader wants to begin with a page of the web.
        paths_requested: The reader chose a story or earlier work: a tuple of paths.
        window_requested: The same, to be opened in a new window.
        tour_requested: The reader wants to be shown round.
        guide_requested: The reader wants to read the guide.
    """

    open_requested = Signal()
    folder_requested = Signal()
    paste_requested = Signal()
    address_requested = Signal()
    paths_requested = Signal(object)
    window_requested = Signal(object)
    tour_requested = Signal()
    guide_requested = Signal()

    def __init__(
        self, stories: tuple[BundledStory, ...], settings: SettingsStore, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings, self._theme, self._bundled = settings, Theme(dark=False), stories
        self._recent, self._recent_heading = QGridLayout(), _heading(self.tr("Opened before"))
        self._logo = QLabel()
        self._cards: tuple[RecentCard, ...] = ()
        self._counted: str | None = None  # whose annotations the cards count
        self._stories: tuple[StoryCard, ...] = ()
        self.open_button = self._button(self.tr("&Open articles…"), self.open_requested)
        self.folder_button = self._link(self.tr("Open a &folder…"), self.folder_requested)
        self.paste_button = self._link(self.tr("From the clip&board…"), self.paste_requested)
        self.address_button = self._link(self.tr("Open an &address…"), self.address_requested)
        self.tour_button = self._button(self.tr("Take the &tour"), self.tour_requested)
        self.guide_button = self._button(self.tr("Read the gui&de"), self.guide_requested)
        self.setWidgetResizable(True)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setAccessibleName(self.tr("Beginning"))
        settings.changed.connect(self._on_settings_changed)

    def set_theme(self, theme: Theme) -> None:
        """Draw everything in the colours of ``theme``."""
        self._theme = theme
        if self.widget() is None:
            return
        self._logo.setPixmap(themed_icon("parallax", theme.accent, large=True).pixmap(QSize(_LOGO, _LOGO)))
        for link in (self.folder_button, self.paste_button, self.address_button):
            link.setStyleSheet(field_style(theme))
        for story in self._stories:
            story.set_theme(theme)
        for card in self._cards:
            card.set_theme(theme)

    def showEvent(self, event: QShowEvent) -> None:
        """Look anew at how far the reviews of earlier work have got."""
        super().showEvent(event)
        if self.widget() is None:
            self._lay_out()
            self.set_theme(self._theme)
        self._show_recent()

    def _lay_out(self) -> None:
        self._stories = tuple(self._story_card(story) for story in self._bundled)
        inside = QWidget()
        inside.setMaximumWidth(_MEASURE)
        column = QVBoxLayout(inside)
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(10)
        column.addStretch(1)
        column.addLayout(self._beginning())
        column.addSpacing(18)
        column.addWidget(self._recent_heading)
        column.addLayout(self._recent)
        column.addSpacing(18)
        column.addWidget(_heading(self.tr("Stories that come with Parallax")))
        stories = QGridLayout()
        for place, card in enumerate(self._stories):
            stories.addWidget(card, *divmod(place, _STORIES_ABREAST))
        for grid in (self._recent, stories):
            grid.setHorizontalSpacing(12)
            grid.setVerticalSpacing(10)
        column.addLayout(stories)
        column.addStretch(2)
        self.setWidget(inside)

    def _beginning(self) -> QHBoxLayout:
        title = QLabel(self.tr("Compare what several sources say"))
        title.setFont(label_font(19))
        about = QLabel(
            self.tr(
                "Open two or more articles about the same events. Parallax brings their passages together, marks the "
                "facts on which they part, and keeps your judgement of each."
            )
        )
        about.setFont(label_font(10.5))
        about.setWordWrap(True)
        self.open_button.setDefault(True)
        words = QVBoxLayout()
        words.setSpacing(8)
        for widget in (title, about):
            words.addWidget(widget)
        words.addLayout(_in_line((self.open_button, self.tour_button, self.guide_button), 6))
        words.addLayout(_in_line((self.folder_button, self.paste_button, self.address_button), 18))
        words.addWidget(self._about_dropping())
        beginning = QHBoxLayout()
        beginning.setSpacing(20)
        beginning.addWidget(self._logo, 0, Qt.AlignmentFlag.AlignTop)
        beginning.addLayout(words, 1)
        return beginning

    def _about_dropping(self) -> QLabel:
        drop = QLabel(
            self.tr(
                "Or drop files, folders, words or a link anywhere in this window: saved web pages, PDF, Word, "
                "OpenDocument, books, e-mails, text, and zip archives of them."
            )
        )
        drop.setFont(label_font(9.5))
        drop.setWordWrap(True)
        return drop

    def _button(self, words: str, asked: SignalInstance) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleName(words.replace("&", "").rstrip("…"))
        button.setMinimumHeight(34)
        button.setFont(label_font(10.5))
        button.clicked.connect(asked)
        return button

    def _link(self, words: str, asked: SignalInstance) -> QPushButton:
        link = self._button(words, asked)
        link.setMinimumHeight(0)
        link.setFont(label_font(9.5))
        link.setFlat(True)
        link.setProperty("link", True)
        link.setCursor(Qt.CursorShape.PointingHandCursor)
        return link

    def _story_card(self, story: BundledStory) -> StoryCard:
        card = StoryCard(story.title, story.about, sources_in_words(len(story.paths)), story.paths)
        card.requested.connect(self.paths_requested)
        card.window_requested.connect(self.window_requested)
        return card

    def _show_recent(self) -> None:
        """List what was opened before, with what became of it."""
        for old in self._cards:
            self._recent.removeWidget(old)
            old.hide()
            old.deleteLater()
        now = datetime.now(UTC).astimezone()
        self._counted = self._settings.current.heard
        shown = self._settings.current.recent[:_RECENT_AT_MOST]
        self._cards = tuple(self._recent_card(work, now) for work in shown)
        for place, card in enumerate(self._cards):
            self._recent.addWidget(card, *divmod(place, _ABREAST))
        for column in range(_ABREAST):
            self._recent.setColumnStretch(column, 1)
        self._recent_heading.setVisible(bool(self._cards))
        cards = (stop for card in self._cards for stop in (card.card, card.more))
        for before, after in pairwise((self.guide_button, *cards, *self._stories)):
            self.setTabOrder(before, after)

    def _recent_card(self, work: RecentWork, now: datetime) -> RecentCard:
        if work.is_there:
            progress = find_progress((Path(path) for path in work.paths), self._settings.current.heard)
            parts = [
                sources_in_words(len(work.titles)) if work.titles else "",
                progress_in_words(progress),
                when_in_words(work.opened, now) if work.opened else "",
                folder_in_words(work),
            ]
        else:
            parts = [self.tr("No longer there: {folder}").format(folder=folder_in_words(work))]
        card = RecentCard(work, others_of(work), " · ".join(part for part in parts if part))
        card.set_theme(self._theme)
        card.requested.connect(self.paths_requested)
        card.window_requested.connect(self.window_requested)
        card.forgotten.connect(self._on_card_forgotten)
        return card

    @Slot(object)
    def _on_card_forgotten(self, work: RecentWork) -> None:
        self._settings.change(self._settings.current.without_recent(work))

    @Slot()
    def _on_settings_changed(self) -> None:
        current = self._settings.current
        shown = tuple(card.work for card in self._cards), self._counted
        if self.isVisible() and shown != (current.recent[:_RECENT_AT_MOST], current.heard):
            self._show_recent()


def _in_line(buttons: Sequence[QPushButton], apart: int) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(apart)
    for button in buttons:
        line.addWidget(button)
    line.addStretch(1)
    return line


def _heading(words: str) -> QLabel:
    label = QLabel(words)
    font = label_font(10)
    font.setBold(True)
    label.setFont(font)
    return label
