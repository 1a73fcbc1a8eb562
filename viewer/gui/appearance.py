"""Which theme holds, and how it reaches the application."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from viewer.gui.settings import ThemeChoice
from viewer.gui.theme import Theme


def theme_for(choice: ThemeChoice) -> Theme:
    """Return the theme that the reader chose, or that the desktop asks for."""
    if choice is ThemeChoice.SYSTEM:
        return Theme(dark=QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark)
    return Theme(dark=choice is ThemeChoice.DARK)


def apply_theme(theme: Theme) -> None:
    """Colour the whole application: our palettes need the Fusion style, which looks the same everywhere."""
    QApplication.setStyle("Fusion")
    QApplication.setPalette(theme.palette())
