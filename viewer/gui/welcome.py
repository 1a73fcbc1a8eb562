"""What the window shows while nothing is open: how to begin."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QCommandLinkButton, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from viewer.bundled import BundledStory
from viewer.gui.icons import themed_icon
from viewer.gui.theme import Theme, label_font

_MEASURE = 620


class WelcomePage(QScrollArea):
    """Offers to open files, a bundled story, or what was open before.

    Signals:
        open_requested: The reader wants to choose files.
        paths_requested: The reader chose a story or a recent opening: a tuple of paths.
    """

    open_requested = Signal()
    paths_requested = Signal(object)

    def __init__(self, stories: tuple[BundledStory, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = QIcon()
        self._recent = QVBoxLayout()
        self._recent_heading = _heading(self.tr("Opened before"))
        inside = QWidget()
        inside.setMaximumWidth(_MEASURE)
        column = QVBoxLayout(inside)
        column.setSpacing(8)
        column.addStretch(1)
        self._add_beginning(column)
        column.addSpacing(12)
        column.addWidget(_heading(self.tr("Stories that come with Parallax")))
        for story in stories:
            self._add_story(column, story)
        column.addSpacing(12)
        column.addWidget(self._recent_heading)
        column.addLayout(self._recent)
        column.addStretch(2)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setFrameShape(QScrollArea.Shape.NoFrame)

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in the colours of ``theme``."""
        self._icon = themed_icon("story", theme.accent)
        for button in self.findChildren(_RequestButton):
            button.setIcon(self._icon)

    def show_recent(self, openings: tuple[tuple[Path, ...], ...]) -> None:
        """List what was opened before."""
        while (item := self._recent.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self._recent_heading.setVisible(bool(openings))
        for paths in openings:
            button = _RequestButton(opening_in_words(paths), str(paths[0].parent), paths)
            button.requested.connect(self.paths_requested)
            button.setIcon(self._icon)
            self._recent.addWidget(button)

    def _add_beginning(self, column: QVBoxLayout) -> None:
        title = _heading(self.tr("Compare what several sources say"))
        title.setFont(label_font(17))
        about = QLabel(
            self.tr(
                "Open two or more articles about the same events, or drop them here. Parallax brings their "
                "passages together, marks the facts on which they part, and keeps your judgement of each."
            )
        )
        about.setWordWrap(True)
        button = QPushButton(self.tr("Open articles…"))
        button.setAccessibleName(self.tr("Open articles"))
        button.setDefault(True)
        button.clicked.connect(self._on_button_clicked)
        column.addWidget(title)
        column.addWidget(about)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_story(self, column: QVBoxLayout, story: BundledStory) -> None:
        button = _RequestButton(story.title, story.about, story.paths)
        button.requested.connect(self.paths_requested)
        column.addWidget(button)

    @Slot()
    def _on_button_clicked(self) -> None:
        self.open_requested.emit()


class _RequestButton(QCommandLinkButton):
    """A button that asks for its paths."""

    requested = Signal(object)

    def __init__(self, title: str, about: str, paths: tuple[Path, ...]) -> None:
        super().__init__(title, about)
        self._paths = paths
        self.setAccessibleName(title)
        self.setAccessibleDescription(about)
        self.clicked.connect(self._on_clicked)

    @Slot()
    def _on_clicked(self) -> None:
        self.requested.emit(self._paths)


def opening_in_words(paths: tuple[Path, ...]) -> str:
    """Return how an opening is called in menus: its first file, and how many more."""
    return paths[0].name if len(paths) == 1 else f"{paths[0].name} + {len(paths) - 1}"


def _heading(words: str) -> QLabel:
    label = QLabel(words)
    font = label_font(10)
    font.setBold(True)
    label.setFont(font)
    return label
