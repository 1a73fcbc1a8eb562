"""The card itself: a section per finding, a line per source."""

from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QTextDocument, QTextOption
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from viewer.domain.article import ArticleId
from viewer.domain.comparison import DivergenceId
from viewer.gui.cards.card_content import CardSection, section_in_words, statement_as_html, statement_in_words
from viewer.gui.divergences.values_model import Statement
from viewer.gui.theme import Emphasis, Theme, label_font, mixed
from viewer.gui.widgets.kind_badge import KindBadge

_WIDTH: Final = 380
_MARGIN: Final = 10
_PADDING: Final = 5
_LETTER: Final = 22
_TALLEST: Final = 0.6
"""Share of the height of the window that a card takes at most; what is longer is scrolled."""
_GAP: Final = 3


class CardLine(QAbstractButton):
    """What one source says; to press it brings that source level."""

    def __init__(self, section: CardSection, statement: Statement, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.finding: DivergenceId = section.finding
        self.article: ArticleId = statement.article
        self._letter = "" if statement.continues else statement.letter
        self._theme = theme
        self._document = QTextDocument(self)
        self._document.setDocumentMargin(0)
        self._document.setDefaultFont(label_font(9.5))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._document.setDefaultTextOption(option)
        colours = {
            "text": theme.text.name(),
            "dimmed": theme.dimmed.name(),
            "tint": theme.tint(section.kind, Emphasis.STRONG).name(),
        }
        html = statement_as_html(statement, colours)
        self._document.setHtml(html)
        self._document.setTextWidth(_WIDTH - 2 * _MARGIN - _LETTER - 2 * _PADDING)
        self.setFixedHeight(round(self._document.size().height()) + 2 * _PADDING)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(statement_in_words(statement))
        self.setAccessibleDescription(self.tr("Enter brings this source level"))

    def sizeHint(self) -> QSize:
        """Return the size that the words need."""
        return QSize(_WIDTH - 2 * _MARGIN, self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter do what a click does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint letter and words; the line under the pointer or with the keyboard stands out."""
        painter = QPainter(self)
        if self.underMouse() or self.hasFocus():
            painter.fillRect(self.rect(), mixed(self._theme.base, self._theme.accent, 0.14))
        if self.hasFocus():
            painter.fillRect(QRect(0, 0, 3, self.height()), self._theme.accent)
        font = label_font(9.5)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(self._theme.accent)
        painter.drawText(
            QRect(_PADDING + 2, _PADDING, _LETTER, self.height()), Qt.AlignmentFlag.AlignTop, self._letter
        )
        painter.translate(_LETTER + _PADDING, _PADDING)
        self._document.drawContents(painter)
        painter.end()


class HoverCard(QFrame):
    """A card over the texts of one window; it lies inside the window, so that it is at its place on every desktop.

    Signals:
        line_chosen: The reader pressed a line: the ``DivergenceId`` and the ``ArticleId``.
        pointer_entered: The pointer is on the card.
        pointer_left: The pointer has left it.
        dismissed: The reader pressed Escape.
    """

    line_chosen = Signal(str, str)
    pointer_entered = Signal()
    pointer_left = Signal()
    dismissed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._window = parent
        self._lines: list[CardLine] = []
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)
        self.setObjectName("HoverCard")
        self.setAutoFillBackground(True)
        self.set_theme(theme)
        self.hide()

    @property
    def lines(self) -> tuple[CardLine, ...]:
        """The lines on show, from top to bottom."""
        return tuple(self._lines)

    def set_theme(self, theme: Theme) -> None:
        """Show the next card in the colours of ``theme``."""
        self._theme = theme
        self.setStyleSheet(
            f"#HoverCard {{ background: {theme.base.name()}; border: 1px solid {theme.accent.name()}; }}"
            f"#CardInside {{ background: {theme.base.name()}; }}"
            f"#CardInside QLabel {{ color: {theme.text.name()}; }}"
            f"#CardInside QLabel[quiet=true] {{ color: {theme.dimmed.name()}; }}"
        )

    def show_card(self, sections: tuple[CardSection, ...], words: QRect) -> None:
        """Show ``sections`` under the words, or over them where there is more room; in coordinates of the window."""
        self._lines = []
        inside = QWidget()
        inside.setObjectName("CardInside")
        column = QVBoxLayout(inside)
        column.setContentsMargins(_MARGIN, 8, _MARGIN, 8)
        column.setSpacing(2)
        for place, section in enumerate(sections):
            if place:
                column.addWidget(_rule(self._theme))
            self._add(section, column)
        column.addStretch(1)
        self._area.setWidget(inside)
        self.setAccessibleName(
            self.tr("What the others say: {slots}").format(slots=", ".join(each.slot for each in sections))
        )
        self.setAccessibleDescription(" ".join(section_in_words(each) for each in sections))
        height = column.totalHeightForWidth(_WIDTH - 2)
        self._place(words, (height if height > 0 else column.sizeHint().height()) + 4)
        self.show()
        self.raise_()

    def focus_first(self) -> None:
        """Give the keyboard to the first line."""
        if self._lines:
            self._lines[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def has_keyboard(self) -> bool:
        """Whether one of its lines has the keyboard."""
        return any(line.hasFocus() for line in self._lines)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's signature
        """Keep the keyboard on the card: after the last line comes the first."""
        if not self._lines:
            return False
        place = next((place for place, line in enumerate(self._lines) if line.hasFocus()), -1)
        line = self._lines[(place + (1 if forward else -1)) % len(self._lines)]
        line.setFocus(Qt.FocusReason.TabFocusReason)
        self._area.ensureWidgetVisible(line, 0, 4)
        return True

    def enterEvent(self, event: QEnterEvent) -> None:
        """Report that the pointer is here."""
        super().enterEvent(event)
        self.pointer_entered.emit()

    def leaveEvent(self, event: QEvent) -> None:
        """Report that the pointer is elsewhere."""
        super().leaveEvent(event)
        self.pointer_left.emit()

    def _add(self, section: CardSection, column: QVBoxLayout) -> None:
        badge = KindBadge(self._theme)
        badge.show_kind(section.kind)
        heading = QHBoxLayout()
        heading.setSpacing(8)
        heading.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
        heading.addWidget(_label(section.slot, 10.5, bold=True), 1)
        heading.addWidget(_label(section.standing, 9, quiet=True, wraps=False))
        column.addLayout(heading)
        if section.here:
            column.addWidget(_label(section.here, 9.5))
        for statement in section.others:
            line = CardLine(section, statement, self._theme, self)
            line.clicked.connect(self._on_line_clicked)
            self._lines.append(line)
            column.addWidget(line)
        column.addWidget(_label(section.judgement, 9, quiet=True))

    def _place(self, words: QRect, height: int) -> None:
        room = self._window.rect()
        needed, height = height, min(height, round(room.height() * _TALLEST))
        below, above = room.bottom() - words.bottom(), words.top()
        top = words.bottom() + _GAP if below >= height or below >= above else words.top() - _GAP - height
        height = min(height, max(below, above) - _GAP - 4)
        width = _WIDTH + (self._area.verticalScrollBar().sizeHint().width() if height < needed else 0)
        left = min(max(words.left(), 4), room.width() - width - 4)
        self.setGeometry(left, max(4, top), width, height)

    def _on_line_clicked(self) -> None:
        line = self.sender()
        if isinstance(line, CardLine):
            self.line_chosen.emit(line.finding, line.article)


def _label(
    words: str, points: float, *, bold: bool = False, quiet: bool = False, wraps: bool = True
) -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wraps)
    font = label_font(points)
    font.setBold(bold)
    label.setFont(font)
    label.setProperty("quiet", quiet)
    return label


def _rule(theme: Theme) -> QFrame:
    rule = QFrame()
    rule.setFixedHeight(1)
    rule.setStyleSheet(f"background: {theme.rule.name()};")
    return rule
