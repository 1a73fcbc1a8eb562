"""The window of agreement: whom to compare, the figures, and what stands behind them."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.agreement import Agreement, PairAgreement
from viewer.domain.errors import SidecarError
from viewer.exporting.agreement_csv import agreement_as_csv
from viewer.gui.agreement.compared_reviewers import ComparedReviewers
from viewer.gui.agreement.details import AgreementDetails
from viewer.gui.agreement.labelled import labelled
from viewer.gui.agreement.tables import FiguresTable
from viewer.gui.agreement.wording import (
    agreement_in_words,
    pair_words,
    rater_words,
    reading_words,
    seen_words,
)
from viewer.gui.appearance import field_style, theme_for
from viewer.gui.dialogs.questions import Questions
from viewer.gui.session import ReviewSession
from viewer.gui.settings import SettingsStore
from viewer.reviewing.raters import RatedBy
from viewer.saving.replacing import replace_file

_SIZE: Final = (980, 720)


class AgreementWindow(QDialog):
    """Shows how far reviewers agree, beside the work."""

    def __init__(
        self, session: ReviewSession, questions: Questions, settings: SettingsStore, parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._session, self._questions, self._settings = session, questions, settings
        theme = theme_for(settings.current.theme)
        self.compared = ComparedReviewers(session, self)
        self.who, self.notice, self.seen, self.reading = QLabel(), QLabel(), QLabel(), QLabel()
        self.pair, self.by, self.choice = QComboBox(), QComboBox(), QWidget()
        self.figures, self.details = FiguresTable(), AgreementDetails(theme)
        self.add_button, self.copy_button, self.save_button = QPushButton(), QPushButton(), QPushButton()
        self.again_button = QPushButton()
        self.setWindowTitle(self.tr("Agreement of reviewers"))
        self._name_parts()
        self._lay_out()
        self._connect()
        self.compared.work_out()
        self._on_settings_changed()

    def _name_parts(self) -> None:
        self.add_button.setText(self.tr("Add &another review file…"))
        self.copy_button.setText(self.tr("&Copy"))
        self.save_button.setText(self.tr("&Save…"))
        self.again_button.setText(self.tr("&Work them out anew"))
        for button in (self.add_button, self.copy_button, self.save_button, self.again_button):
            button.setAutoDefault(False)
            button.setAccessibleName(button.text().replace("&", ""))
        self.by.addItem(self.tr("authors or files, as suits"), None)
        self.by.addItem(self.tr("authors"), RatedBy.AUTHOR)
        self.by.addItem(self.tr("files"), RatedBy.FILE)
        self.pair.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for label in (self.who, self.notice, self.seen, self.reading):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.reading.setText(reading_words())

    def _lay_out(self) -> None:
        top, choice, end = QHBoxLayout(), QHBoxLayout(self.choice), QHBoxLayout()
        choice.setContentsMargins(0, 0, 0, 0)
        top.addWidget(self.who, 1)
        top.addLayout(labelled(self.tr("Co&mpare"), self.by))
        top.addWidget(self.add_button)
        choice.addLayout(labelled(self.tr("&Reviewers"), self.pair))
        choice.addWidget(self.seen, 1)
        end.addWidget(self.copy_button)
        end.addWidget(self.save_button)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        for button in buttons.buttons():
            button.setAccessibleName(button.text().replace("&", ""))
        end.addWidget(buttons, 1)
        column = QVBoxLayout(self)
        column.addLayout(top)
        column.addWidget(self.notice)
        column.addWidget(self.again_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.choice)
        column.addWidget(self.figures)
        column.addWidget(self.details, 1)
        column.addWidget(self.reading)
        column.addStretch()
        column.addLayout(end)
        self.resize(*_SIZE)

    def _connect(self) -> None:
        self.compared.changed.connect(self._on_compared_changed)
        self.compared.outdated.connect(self._on_compared_outdated)
        self.again_button.clicked.connect(self.compared.work_out)
        self.by.activated.connect(self._on_by_activated)
        self.pair.currentIndexChanged.connect(self._on_pair_changed)
        self.details.item_sought.connect(self._on_details_item_sought)
        self.add_button.clicked.connect(self._on_add_button_clicked)
        self.copy_button.clicked.connect(self._on_copy_button_clicked)
        self.save_button.clicked.connect(self._on_save_button_clicked)
        self._settings.changed.connect(self._on_settings_changed)

    @property
    def _shown(self) -> tuple[Agreement, PairAgreement] | None:
        """The agreement and the pair on show; None for all together, or where there is nothing."""
        agreement, place = self.compared.agreement, self.pair.currentIndex()
        if agreement is None or not 0 <= place < len(agreement.pairs):
            return None
        return agreement, agreement.pairs[place]

    @Slot()
    def _on_compared_changed(self) -> None:
        agreement, before = self.compared.agreement, self.pair.currentText()
        compared = agreement is not None and bool(agreement.pairs)
        self.pair.blockSignals(True)
        self.pair.clear()
        if agreement is not None and compared:
            self.pair.addItems([pair_words(agreement, pair) for pair in agreement.pairs])
            self.pair.addItem(self.tr("All together"))
        self.pair.setCurrentIndex(max(0, self.pair.findText(before)))
        self.pair.blockSignals(False)
        self.who.setText(" · ".join(map(rater_words, agreement.raters)) if agreement else "")
        self._tell(self._notice(agreement))
        self.again_button.hide()
        for part in (self.choice, self.figures, self.reading):
            part.setVisible(compared)
        for button in (self.copy_button, self.save_button):
            button.setEnabled(compared)
        for widget in (self.add_button, self.by):
            widget.setEnabled(not self.compared.is_blind)
        self._show_pair()

    def _notice(self, agreement: Agreement | None) -> str:
        """Return what the reader has to know before the figures, or in their place."""
        if self.compared.is_blind:
            return self.tr(
                "You are judging blind, so nothing is told of others here. To compare, end it first: View ▸ Hide what "
                "others said until I have decided."
            )
        if agreement is None or not agreement.pairs:
            return self.tr(
                "Agreement needs two reviewers, and the open review holds the words of one at most. Add another "
                "reviewer’s file."
            )
        if self.compared.apart:
            words = self.tr("Not in every review, so what was said of it is not compared: {titles}")
            return words.format(titles=", ".join(self.compared.apart))
        return ""

    def _tell(self, words: str) -> None:
        self.notice.setText(words)
        self.notice.setVisible(bool(words))

    def _show_pair(self) -> None:
        shown, agreement = self._shown, self.compared.agreement
        self.details.setVisible(shown is not None)
        if shown is not None:
            self.seen.setText(seen_words(*shown))
            self.figures.show_pair(shown[1])
            self.details.show_pair(*shown)
            return
        self.details.clear()
        self.seen.setText(self.tr("Of what two reviewers or more judged."))
        if agreement is not None and agreement.pairs:
            self.figures.show_overall(agreement)
        else:
            self.figures.setRowCount(0)  # so that nothing of others stays behind what is hidden

    @Slot()
    def _on_compared_outdated(self) -> None:
        self._tell(self.tr("Judgements have changed since these figures were worked out."))
        self.again_button.show()

    @Slot()
    def _on_pair_changed(self) -> None:
        self._show_pair()

    @Slot(int)
    def _on_details_item_sought(self, place: int) -> None:
        agreement = self.compared.agreement
        finding = self.compared.finding_of(agreement.items[place]) if agreement else None
        if finding is not None:
            self._session.select(finding)
        else:
            self._session.announced.emit(self.tr("This item belongs to no divergence found now."))

    @Slot()
    def _on_by_activated(self) -> None:
        self.compared.compare_by(self.by.currentData())

    @Slot()
    def _on_add_button_clicked(self) -> None:
        path = self._questions.choose_review(self._settings.current.folder)
        if path is None:
            return
        try:
            self.compared.add(path)
        except SidecarError as problem:
            self._tell(str(problem))

    @Slot()
    def _on_copy_button_clicked(self) -> None:
        if self.compared.agreement is not None:
            QGuiApplication.clipboard().setText(agreement_in_words(self.compared.agreement))

    @Slot()
    def _on_save_button_clicked(self) -> None:
        agreement = self.compared.agreement
        place = self._questions.choose_table(Path(self._settings.current.folder) / "agreement.csv")
        if agreement is None or place is None:
            return
        try:
            _save(agreement, place)
        except OSError as problem:
            words = self.tr("Not saved to {place}: {reason}. Save it elsewhere.")
            self._tell(words.format(place=place, reason=problem.strerror or problem))
        else:
            self._session.announced.emit(self.tr("Saved to {place}.").format(place=place))

    @Slot()
    def _on_settings_changed(self) -> None:
        theme = theme_for(self._settings.current.theme)
        self.setStyleSheet(field_style(theme))
        self.details.set_theme(theme)


def _save(agreement: Agreement, place: Path) -> None:
    """Write the figures: as a table, or as the sentences of the window."""
    is_table = place.suffix.lower() == ".csv"
    text = agreement_as_csv(agreement) if is_table else agreement_in_words(agreement)
    # Spreadsheets read a file without this mark in the signs of some other country.
    encoding = "utf-8-sig" if is_table else "utf-8"
    replace_file(place, text.encode(encoding, errors="backslashreplace"), before_replacing=_at_once)


def _at_once() -> None:
    """Let nothing stop the exchange."""
