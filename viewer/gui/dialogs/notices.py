"""A bar above the texts that tells what went wrong, where, and what to do; it never stops the reader."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.errors import ViewerError
from viewer.gui.appearance import field_style
from viewer.gui.text_direction import sentence_in_window
from viewer.gui.theme import Theme, label_font

_AT_MOST = 4
_HIGHEST = 180
"""Pixels; more notices than that are scrolled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """What the reader is told.

    Attributes:
        problem: What happened.
        where: The file or place, or ``""``.
        remedy: What to do now, or ``""``.
    """

    problem: str
    where: str = ""
    remedy: str = ""


def notice_of(problem: Exception) -> Notice:
    """Return what to tell about an error; one that is not meant for users is told as what it is, a fault."""
    if isinstance(problem, ViewerError):
        return Notice(problem=problem.problem, where=problem.where, remedy=problem.remedy)
    if isinstance(problem, OSError) and problem.filename:
        return Notice(problem=problem.strerror or str(problem), where=str(problem.filename))
    return Notice(
        problem=QCoreApplication.translate("Notices", "Something failed: {error}.").format(
            error=str(problem) or type(problem).__name__
        ),
        remedy=QCoreApplication.translate(
            "Notices",
            "Your work is kept. This is a fault in Parallax; please report it with what the terminal shows.",
        ),
    )


class NoticeBar(QFrame):
    """Shows the notices that came since it was last closed, the newest at the top."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notices: tuple[Notice, ...] = ()
        self.words, self.more, self.close_button = QLabel(), QPushButton(), QToolButton()
        self._area = QScrollArea()
        self._prepare_words()
        self._prepare_buttons()
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setBackgroundRole(QPalette.ColorRole.ToolTipBase)
        self.setAutoFillBackground(True)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self._area)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 6, 6, 6)
        line.addLayout(column, 1)
        line.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def _prepare_words(self) -> None:
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.words.setFont(label_font(10))
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words.setAccessibleName(self.tr("Notices"))
        self._area.setWidget(self.words)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setAutoFillBackground(False)
        self.words.setAutoFillBackground(False)

    def _prepare_buttons(self) -> None:
        self.more.setFlat(True)
        self.more.setProperty("link", True)
        self.more.setCheckable(True)
        self.more.setAccessibleName(self.tr("Show all notices, or the newest only"))
        self.more.setCursor(Qt.CursorShape.PointingHandCursor)
        self.more.toggled.connect(self._show_words)
        self.close_button.setText("×")
        self.close_button.setAutoRaise(True)
        self.close_button.setAccessibleName(self.tr("Close the notices"))
        self.close_button.setToolTip(self.close_button.accessibleName())
        self.close_button.clicked.connect(self.clear)

    def set_theme(self, theme: Theme) -> None:
        """Show what can be clicked in the colours of ``theme``."""
        self.more.setStyleSheet(field_style(theme))

    @property
    def notices(self) -> tuple[Notice, ...]:
        """The notices on show."""
        return self._notices

    def show_notice(self, notice: Notice) -> None:
        """Add ``notice``; the same one is not told twice."""
        self._notices = (notice, *(other for other in self._notices if other != notice))
        self._show_words()
        self.show()

    def withdraw(self, notice: Notice) -> None:
        """Take ``notice`` away: what it told holds no longer."""
        self._notices = tuple(other for other in self._notices if other != notice)
        self._show_words()
        self.setVisible(bool(self._notices))

    @Slot()
    def clear(self) -> None:
        """Forget all notices."""
        self._notices = ()
        self.more.setChecked(False)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew, and take the height that needs."""
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _show_words(self) -> None:
        """Show the newest notices, or all of them where the reader wants to see them."""
        left = len(self._notices) - _AT_MOST
        shown = self._notices if self.more.isChecked() else self._notices[:_AT_MOST]
        self.words.setText("\n".join(_as_line(each) for each in shown))
        self.more.setVisible(left > 0)
        self.more.setText(
            self.tr("Show fewer") if self.more.isChecked() else self.tr("and %n more", "", left)
        )
        self._fit()

    def _fit(self) -> None:
        """Be as high as the words, up to a limit: the texts matter more than what is told of them."""
        height = self.words.heightForWidth(self._area.viewport().width())
        self._area.setFixedHeight(min(max(height, self.words.fontMetrics().height()), _HIGHEST))


def _as_line(notice: Notice) -> str:
    place = f"{notice.where}: " if notice.where else ""
    return sentence_in_window(f"⚠ {place}{notice.problem} {notice.remedy}".rstrip())
