"""How far the reviewer has got, and what the list does not show: over the list, in words."""

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from viewer.domain.review import Status
from viewer.gui.dismissing import count_dismissed, show_dismissed
from viewer.gui.needs import needs_of
from viewer.gui.revealing import is_kept_back, is_listed, reveal_all, reveal_selected, where_hidden
from viewer.gui.session import ReviewSession
from viewer.gui.slot_names import slot_words
from viewer.gui.theme import Theme, mixed
from viewer.gui.widgets.wrapped_link import WrappedLink
from viewer.gui.wording import dismissed_words, hidden_words
from viewer.reviewing.progress import Progress


class ProgressStrip(QWidget):
    """A thin bar: what is judged in full strength, what was only seen paler; the words above it say the same."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._progress = Progress(judged=0, seen=0, total=0)
        self.setFixedHeight(4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of ``theme``."""
        self._theme = theme
        self.update()

    def show_progress(self, progress: Progress) -> None:
        """Show how far the review has got."""
        self._progress = progress
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, then what was seen, then what was judged."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.rule)
        whole, width = max(1, self._progress.total), self.width()
        seen = mixed(self._theme.base, self._theme.accent, 0.5)
        for count, colour in ((self._progress.seen, seen), (self._progress.judged, self._theme.accent)):
            painter.fillRect(QRectF(0, 0, width * count / whole, self.height()), colour)
        painter.end()


class ListNotices(QWidget):
    """Counter, progress, and links to what is hidden, and to quotations that need the reviewer.

    Signals:
        needs_sought: The reader wants to see the quotations that need somebody.
    """

    needs_sought = Signal()

    def __init__(self, session: ReviewSession, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.counter, self.strip = QLabel(), ProgressStrip(theme)
        self.counter.setWordWrap(True)
        self.hidden = WrappedLink(self.tr("Show what is hidden"))
        self.dismissed = WrappedLink(self.tr("Show what is dismissed"))
        self.needs = WrappedLink(self.tr("Choose the places of quotations"))
        self.selected, self.nothing = WrappedLink(self.tr("Show the selected finding")), QLabel()
        self.clear = QPushButton(self.tr("Clear the filter"))
        self.nothing.setWordWrap(True)
        self.needs.clicked.connect(self.needs_sought)
        self.hidden.clicked.connect(self._on_hidden_clicked)
        self.dismissed.clicked.connect(self._on_dismissed_clicked)
        self.selected.clicked.connect(self._on_selected_clicked)
        self.clear.clicked.connect(self._on_clear_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.counter)
        column.addWidget(self.strip)
        for widget in (self.needs, self.hidden, self.dismissed, self.selected, self.nothing):
            column.addWidget(widget)
        column.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignLeft)

    def set_theme(self, theme: Theme) -> None:
        """Show everything in the colours of ``theme``."""
        self.strip.set_theme(theme)

    def refresh(self) -> None:
        """Say how things stand now in the session."""
        session = self._session
        sifted, progress = session.sifted, session.progress
        shown = len(sifted.walked)
        if shown == progress.total:
            words = self.tr("seen {seen} · judged {judged} · {total} in all")
        else:
            words = self.tr("seen {seen} · judged {judged} · {shown} of {total} shown")
        self.counter.setText(
            words.format(seen=progress.seen, judged=progress.judged, total=progress.total, shown=shown)
        )
        self.strip.show_progress(progress)
        self.strip.setAccessibleName(self.counter.text())
        for widget in (self.counter, self.strip):
            widget.setVisible(session.comparison is not None)
        hidden = hidden_words(sifted.filtered, sifted.quieter)
        self.hidden.say(self.tr("{hidden} – show all").format(hidden=hidden) if hidden else "")
        self._tell_dismissed()
        self._tell_needs()
        self._tell_selected()
        is_empty = bool(sifted.filtered) and not sifted.walked
        self.nothing.setText(self.tr("The filter lets no divergence through."))
        self.nothing.setVisible(is_empty)
        self.clear.setVisible(is_empty)

    def _tell_dismissed(self) -> None:
        """Say how many are dismissed, and offer to show or to hide them."""
        wanted, words = self._session.filter, dismissed_words(count_dismissed(self._session))
        if Status.DISMISSED in wanted.statuses:
            words = ""  # the filter asks for them, and says so
        said = self.tr("{dismissed} – hide") if wanted.dismissed else self.tr("{dismissed} – show")
        self.dismissed.say(said.format(dismissed=words) if words else "")

    def _tell_needs(self) -> None:
        """Say how many quotations were not found, or found reworded, in texts that have changed."""
        count = len(needs_of(self._session))
        if count == 1:
            words = self.tr("⚠ 1 quotation needs you – choose its place")
        else:
            words = self.tr("⚠ {count} quotations need you – choose their places").format(count=count)
        self.needs.say(words if count else "")

    def _tell_selected(self) -> None:
        """Say where the selected finding is, if the list does not show it; the dismissed ones have a link already."""
        session, selected = self._session, self._session.selected
        words = ""
        if selected and not is_listed(session, selected) and not is_kept_back(session, selected):
            words = self.tr("Selected, but {hidden}: “{slot}” – show").format(
                hidden=where_hidden(self._session, selected), slot=slot_words(selected.slot)
            )
        self.selected.say(words)

    @Slot()
    def _on_hidden_clicked(self) -> None:
        reveal_all(self._session)

    @Slot()
    def _on_dismissed_clicked(self) -> None:
        show_dismissed(self._session, shown=not self._session.filter.dismissed)

    @Slot()
    def _on_selected_clicked(self) -> None:
        reveal_selected(self._session)

    @Slot()
    def _on_clear_clicked(self) -> None:
        self._session.set_filter(self._session.filter.cleared())
