"""A bar above the texts that tells what went wrong, where, and what to do; it never stops the reader."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from viewer.domain.errors import ViewerError
from viewer.gui.theme import label_font

_AT_MOST = 4


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
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setFont(label_font(10))
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words.setAccessibleName(self.tr("Notices"))
        close = QToolButton()
        close.setText("×")
        close.setAutoRaise(True)
        close.setAccessibleName(self.tr("Close the notices"))
        close.setToolTip(close.accessibleName())
        close.clicked.connect(self.clear)
        self.close_button = close
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setBackgroundRole(QPalette.ColorRole.ToolTipBase)
        self.setAutoFillBackground(True)
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 6, 6, 6)
        column = QVBoxLayout()
        column.addWidget(self.words)
        line.addLayout(column, 1)
        line.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    @property
    def notices(self) -> tuple[Notice, ...]:
        """The notices on show."""
        return self._notices

    def show_notice(self, notice: Notice) -> None:
        """Add ``notice``; the same one is not told twice."""
        self._notices = (notice, *(other for other in self._notices if other != notice))
        lines = [_as_line(each) for each in self._notices[:_AT_MOST]]
        if len(self._notices) > _AT_MOST:
            lines.append(self.tr("and %n more", "", len(self._notices) - _AT_MOST))
        self.words.setText("\n".join(lines))
        self.show()

    @Slot()
    def clear(self) -> None:
        """Forget all notices."""
        self._notices = ()
        self.hide()


def _as_line(notice: Notice) -> str:
    place = f"{notice.where}: " if notice.where else ""
    return f"⚠ {place}{notice.problem} {notice.remedy}".rstrip()
