"""Which theme holds, and how it reaches the application."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from viewer.gui.settings import ThemeChoice
from viewer.gui.theme import Theme, mixed


def theme_for(choice: ThemeChoice) -> Theme:
    """Return the theme that the reader chose, or that the desktop asks for."""
    if choice is ThemeChoice.SYSTEM:
        return Theme(dark=QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark)
    return Theme(dark=choice is ThemeChoice.DARK)


def apply_theme(theme: Theme) -> None:
    """Colour the whole application: our palettes need the Fusion style, which looks the same everywhere."""
    if QApplication.style().name() != "fusion":  # to set it again would dress every part of the window anew
        QApplication.setStyle("Fusion")
    QApplication.setPalette(theme.palette())


def field_style(theme: Theme) -> str:
    """Return the frames of fields and choices: Fusion draws its own too faintly on a dark ground."""
    frame = mixed(theme.rule, theme.dimmed, 0.45).name()
    return f"""
        QLineEdit, QPlainTextEdit, QTextBrowser {{
            border: 1px solid {frame}; border-radius: 4px; padding: 3px 5px;
            background: {theme.base.name()}; color: {theme.text.name()};
            selection-background-color: {theme.selection.name()}; selection-color: {theme.text.name()};
        }}
        QLineEdit:focus, QPlainTextEdit:focus, QTextBrowser:focus {{ border-color: {theme.accent.name()}; }}
        QPushButton[choice="true"] {{
            border: 1px solid {frame}; border-radius: 4px; padding: 4px 6px; background: {theme.base.name()};
        }}
        QPushButton[link="true"] {{
            border: 1px solid transparent; padding: 1px 0; text-align: left; color: {theme.accent.name()};
        }}
        QPushButton[link="true"]:focus {{ border-color: {theme.accent.name()}; }}
        QPushButton[choice="true"]:focus {{ border-color: {theme.accent.name()}; }}
        QPushButton[choice="true"]:checked {{
            background: {theme.accent.name()}; color: {theme.on_accent.name()}; border-color: {theme.accent.name()};
        }}
        QPushButton[choice="true"]:checked:focus {{ border: 2px solid {theme.text.name()}; padding: 3px 5px; }}
        QPushButton[choice="true"]:disabled {{ color: {theme.dimmed.name()}; background: {theme.raised.name()}; }}
    """
