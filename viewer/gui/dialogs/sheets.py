"""Two sheets to read: the keyboard shortcuts, and what Parallax is."""

from html import escape
from itertools import groupby

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from viewer import __version__
from viewer.gui.actions.table import ACTIONS, MENU_TITLES
from viewer.gui.actions.window_actions import translated


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
        self.resize(460, 520)


def show_shortcuts(parent: QWidget) -> None:
    """Show the keyboard shortcuts."""
    _show(QCoreApplication.translate("Sheets", "Keyboard shortcuts"), shortcuts_as_html(), parent)


def show_about(parent: QWidget) -> None:
    """Show what Parallax is."""
    _show(QCoreApplication.translate("Sheets", "About Parallax"), about_as_html(), parent)


def _show(title: str, html: str, parent: QWidget) -> None:
    sheet = Sheet(title, html, parent)
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    sheet.show()


def shortcuts_as_html() -> str:
    """Return the shortcuts of the table of actions, by menu."""
    blocks = []
    for menu, rows in groupby(ACTIONS, key=lambda row: row.menu):
        lines = [
            f"<tr><td width='170'><b>{escape(_keys(row.keys))}</b></td><td>{escape(_plain(row.text))}</td></tr>"
            for row in rows
            if row.keys
        ]
        blocks.append(
            f"<h3>{escape(_plain(MENU_TITLES[menu]))}</h3><table cellpadding='2'>{''.join(lines)}</table>"
        )
    return "".join(blocks)


def about_as_html() -> str:
    """Return what Parallax is, and in which version."""
    words = QCoreApplication.translate(
        "Sheets",
        "Compares articles about the same events, marks the facts on which they part, and keeps the reviewers’ "
        "judgements beside the articles. What it marks are proposals: the judgement is the reader’s. "
        "It works offline; no text leaves this computer.",
    )
    return f"<h2>Parallax {escape(__version__)}</h2><p>{escape(words)}</p>"


def _keys(keys: tuple[str, ...]) -> str:
    return ", ".join(QKeySequence(each).toString(QKeySequence.SequenceFormat.NativeText) for each in keys)


def _plain(text: object) -> str:
    return translated(text).replace("&", "")
