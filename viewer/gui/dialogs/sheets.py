"""Sheets to read beside the work, and the one that says what Parallax is."""

from html import escape

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from viewer import __version__


class Sheet(QDialog):
    """Text to read beside the work: it does not block the window."""

    def __init__(self, title: str, html: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.text = QTextBrowser()
        self.text.setAccessibleName(title)
        self.text.setOpenExternalLinks(True)
        self.text.setHtml(html)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        for button in buttons.buttons():
            button.setAccessibleName(button.text().replace("&", ""))
        column = QVBoxLayout(self)
        column.addWidget(self.text)
        column.addWidget(buttons)
        self.column, self.buttons = column, buttons
        self.resize(460, 520)


def show_about(parent: QWidget) -> None:
    """Show what Parallax is."""
    sheet = Sheet(QCoreApplication.translate("Sheets", "About Parallax"), about_as_html(), parent)
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    sheet.show()


def about_as_html() -> str:
    """Return what Parallax is, and in which version."""
    words = QCoreApplication.translate(
        "Sheets",
        "Compares articles about the same events, marks the facts on which they part, and keeps the reviewers’ "
        "judgements beside the articles. What it marks are proposals: the judgement is the reader’s. "
        "It works offline; no text leaves this computer.",
    )
    return f"<h2>Parallax {escape(__version__)}</h2><p>{escape(words)}</p>"
