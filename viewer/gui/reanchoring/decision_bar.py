"""What a reviewer can decide about a quotation, under the places; a removal only after a second word."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from viewer.gui.widgets.flow_layout import FlowLayout


class DecisionBar(QWidget):
    """Buttons for each decision, and the question before a removal.

    Signals:
        here_chosen: The words are to stand at the current place.
        marked_chosen: They are to stand at the words that are marked in a text.
        aside_chosen: They are to be kept without a place.
        removal_confirmed: The quotation is to be removed, and the reviewer has said so twice.
    """

    here_chosen = Signal()
    marked_chosen = Signal()
    aside_chosen = Signal()
    removal_confirmed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.here, self.marked = QPushButton(), QPushButton(self.tr("Put at the &marked words"))
        self.aside, self.remove = QPushButton(self.tr("&Keep without a place")), QPushButton()
        self.confirm, self.cancel = QPushButton(self.tr("&Yes, remove")), QPushButton(self.tr("&No, keep"))
        self.question, self.advice, self._pages = QLabel(), QLabel(), QStackedWidget()
        self.remove.setText(self.tr("Remove the &quotation…"))
        for label in (self.question, self.advice):
            label.setWordWrap(True)
        self._pages.addWidget(_line(self.here, self.marked, self.aside, self.remove))
        self._pages.addWidget(_line(self.question, self.confirm, self.cancel))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 6)
        column.setSpacing(4)
        column.addWidget(self.advice)
        column.addWidget(self._pages)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.here.clicked.connect(self.here_chosen)
        self.marked.clicked.connect(self.marked_chosen)
        self.aside.clicked.connect(self.aside_chosen)
        self.remove.clicked.connect(self._on_remove_clicked)
        self.confirm.clicked.connect(self._on_confirm_clicked)
        self.cancel.clicked.connect(self._on_cancel_clicked)

    def ask(self, question: str, *, has_place: bool, is_reworded: bool, is_own: bool) -> None:
        """Offer what can be decided about another quotation.

        Args:
            question: What to ask before it is removed.
            has_place: Whether a place can be chosen.
            is_reworded: Whether it stands at a place already, which only is to be confirmed.
            is_own: Whether the reviewer may remove it: what another reviewer said is theirs to take back.
        """
        self._pages.setCurrentIndex(0)
        self.question.setText(question)
        self.here.setText(self.tr("&Put it here"))
        self.here.setEnabled(has_place)
        self.remove.setEnabled(is_own)
        self.remove.setToolTip(
            "" if is_own else self.tr("Only who wrote the note can remove what it quotes.")
        )
        if not has_place:
            self.advise(self.tr("No place in the text is like these words."))
        elif is_reworded:
            self.advise(
                self.tr("It was put at the first place, though its words have changed. Is that right?")
            )
        else:
            self.advise("")

    def advise(self, words: str) -> None:
        """Say what stands in the way, or what to do."""
        self.advice.setText(words)
        self.advice.setVisible(bool(words))

    @Slot()
    def _on_remove_clicked(self) -> None:
        self._pages.setCurrentIndex(1)
        self.cancel.setFocus()

    @Slot()
    def _on_confirm_clicked(self) -> None:
        self._pages.setCurrentIndex(0)
        self.removal_confirmed.emit()

    @Slot()
    def _on_cancel_clicked(self) -> None:
        self._pages.setCurrentIndex(0)
        self.remove.setFocus()


def _line(*parts: QWidget) -> QWidget:
    line = QWidget()
    flow = FlowLayout(line, gap=6)
    for part in parts:
        flow.addWidget(part)
    return line
