"""The sheet of shortcuts: searched, copied, printed, and left open beside the work."""

from html import escape

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication, QPagedPaintDevice
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QWidget

from viewer.gui.dialogs.sheets import Sheet
from viewer.gui.dialogs.shortcuts import shortcuts_as_html, shortcuts_as_text


class ShortcutSheet(Sheet):
    """Shows the shortcuts by menu and part of the window, or those that bear the words searched for."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(title, shortcuts_as_html(), parent)
        self._printer: QPrinter | None = None
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find a key, or what it does"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.column.insertWidget(0, self.search)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.copy_button = self.buttons.addButton(self.tr("Cop&y"), role)
        self.print_button = self.buttons.addButton(self.tr("&Print…"), role)
        for button in (self.copy_button, self.print_button):
            button.setAutoDefault(False)
        self.search.textChanged.connect(self._on_search_text_changed)
        self.copy_button.clicked.connect(self._on_copy_button_clicked)
        self.print_button.clicked.connect(self._on_print_button_clicked)
        self.search.setFocus()
        self.resize(540, 640)

    def print_on(self, paper: QPagedPaintDevice) -> None:
        """Print what the sheet shows: all, or what was searched for."""
        self.text.document().print_(paper)

    @Slot(str)
    def _on_search_text_changed(self, words: str) -> None:
        self.text.setHtml(shortcuts_as_html(words) or escape(self.tr("No shortcut bears these words.")))

    @Slot()
    def _on_copy_button_clicked(self) -> None:
        QGuiApplication.clipboard().setText(shortcuts_as_text(self.search.text()))

    @Slot()
    def _on_print_button_clicked(self) -> None:
        self._printer = QPrinter()
        dialog = QPrintDialog(self._printer, self)
        dialog.accepted.connect(self._on_dialog_accepted)
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)

    @Slot()
    def _on_dialog_accepted(self) -> None:
        if self._printer is not None:
            self.print_on(self._printer)
