"""Which theme holds, and how it reaches the application."""

from collections.abc import Callable

from PySide6.QtCore import QLibraryInfo, Qt, QVersionNumber
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from viewer.gui.settings import ThemeChoice
from viewer.gui.theme import Theme, mixed


def theme_for(choice: ThemeChoice) -> Theme:
    """Return the theme that the reader chose, or that the desktop asks for."""
    if choice is ThemeChoice.SYSTEM:
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return Theme(dark=dark, high_contrast=desktop_wants_contrast())
    return Theme(
        dark=choice in (ThemeChoice.DARK, ThemeChoice.DARK_CONTRAST),
        high_contrast=choice in (ThemeChoice.LIGHT_CONTRAST, ThemeChoice.DARK_CONTRAST),
    )


def desktop_wants_contrast() -> bool:
    """Tell whether the desktop asks for high contrast; Qt knows of that since 6.10."""
    if not _knows_contrast():
        return False
    hints = QGuiApplication.styleHints()  # kept by name: what belongs to it is gone with it (PySide 6.11)
    return hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast


def follow_desktop(changed: Callable[[], None]) -> None:
    """Call ``changed``, a slot, when the desktop turns dark or light, or asks for more or less contrast."""
    hints = QGuiApplication.styleHints()
    hints.colorSchemeChanged.connect(changed)
    if _knows_contrast():
        hints.accessibility().contrastPreferenceChanged.connect(changed)


def _knows_contrast() -> bool:
    return QLibraryInfo.version() >= QVersionNumber(6, 10)


def apply_theme(theme: Theme) -> None:
    """Colour the whole application: our palettes need the Fusion style, which looks the same everywhere."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        return
    palette, frames = theme.palette(), contrast_style(theme)
    if (application.palette(), application.styleSheet()) != (palette, frames):
        # Every widget of every window is polished anew, so only where something changes.
        application.setStyleSheet("")
        application.setStyle("Fusion")
        application.setPalette(palette)
        for window in application.topLevelWidgets():
            _forget_colours(window)
        application.setStyleSheet(frames)


def _forget_colours(window: QWidget) -> None:
    """Let all of ``window`` have the palette of the application again: what a style sheet reached keeps the one before.

    Qt hands a palette down to no widget that a style sheet has touched (6.11). Parents come before their children.
    """
    for widget in (window, *window.findChildren(QWidget)):
        widget.setPalette(QPalette())


def applied_theme() -> Theme:
    """Return the theme that colours the application, for what is made while it runs."""
    palette = QGuiApplication.palette()
    looks = [Theme(dark=dark, high_contrast=much) for dark in (False, True) for much in (False, True)]
    return next((theme for theme in looks if theme.palette() == palette), looks[0])


def contrast_style(theme: Theme) -> str:
    """Return the frames that high contrast asks for, since Fusion draws its own in shades; ``""`` otherwise."""
    if not theme.high_contrast:
        return ""
    line, ground, ink, accent = (
        colour.name() for colour in (theme.rule, theme.base, theme.text, theme.accent)
    )
    return f"""
        QPushButton, QComboBox, QAbstractSpinBox {{
            border: 1px solid {ink}; border-radius: 3px; padding: 4px 8px; background: {ground}; color: {ink};
        }}
        QPushButton:pressed, QToolButton:pressed {{ background: {theme.band.name()}; }}
        QPushButton:disabled, QComboBox:disabled {{ border-color: {line}; color: {theme.dimmed.name()}; }}
        QPushButton:focus, QComboBox:focus, QAbstractSpinBox:focus {{
            border: 2px solid {accent}; padding: 3px 7px;
        }}
        QToolButton {{ border: 2px solid transparent; border-radius: 3px; padding: 2px; }}
        QToolButton[autoRaise="false"] {{
            border: 1px solid {ink}; padding: 3px 6px; background: {ground}; color: {ink};
        }}
        QToolButton:hover {{ border: 2px solid {line}; }}
        QToolButton:checked {{ border: 2px solid {ink}; }}
        QToolButton:focus {{ border: 2px solid {accent}; }}
        QCheckBox:focus, QRadioButton:focus {{ border: 2px solid {accent}; border-radius: 3px; }}
        QAbstractItemView:focus {{ border: 2px solid {accent}; }}
        QMenu {{ border: 1px solid {ink}; }}
        QMenu::separator {{ height: 1px; background: {line}; margin: 4px 6px; }}
        QToolTip {{ border: 1px solid {ink}; background: {ground}; color: {ink}; }}
        QSplitter::handle {{ background: {line}; }}
    """


def tool_style(theme: Theme) -> str:
    """Return how a tool bar shows which of its tools are on: Fusion darkens them, which a dark ground swallows."""
    if theme.high_contrast:
        return ""
    line = mixed(theme.rule, theme.accent, 0.5).name()
    return f"""
        QToolButton {{ border: 1px solid transparent; border-radius: 3px; padding: 2px; }}
        QToolButton:hover:enabled {{ background: {mixed(theme.raised, theme.text, 0.08).name()}; }}
        QToolButton:checked {{ border-color: {line}; background: {mixed(theme.base, theme.accent, 0.18).name()}; }}
        QToolButton:pressed {{ background: {mixed(theme.base, theme.accent, 0.3).name()}; }}
        QToolButton:focus {{ border-color: {theme.accent.name()}; }}
    """


def field_style(theme: Theme) -> str:
    """Return the frames of fields and choices: Fusion draws its own too faintly on a dark ground."""
    frame = mixed(theme.rule, theme.dimmed, 0.45).name()
    focus, around = theme.focus_width, 4 - theme.focus_width
    return f"""
        QLineEdit, QPlainTextEdit, QTextBrowser {{
            border: 1px solid {frame}; border-radius: 4px; padding: 3px 5px;
            background: {theme.base.name()}; color: {theme.text.name()};
            placeholder-text-color: {theme.dimmed.name()};
            selection-background-color: {theme.selection.name()}; selection-color: {theme.text.name()};
        }}
        QLineEdit:focus, QPlainTextEdit:focus, QTextBrowser:focus {{
            border: {focus}px solid {theme.accent.name()}; padding: {around}px {around + 2}px;
        }}
        QCheckBox::indicator:unchecked {{
            width: 12px; height: 12px; border: 1px solid {frame}; border-radius: 2px; background: {theme.base.name()};
        }}
        QCheckBox::indicator:unchecked:focus {{ border-color: {theme.accent.name()}; }}
    """ + _choice_style(theme, frame)


def _choice_style(theme: Theme, frame: str) -> str:
    """Return the looks of buttons of which one is chosen, and of those that look like links."""
    return f"""
        QPushButton[choice="true"] {{
            border: 1px solid {frame}; border-radius: 4px; padding: 4px 6px; background: {theme.base.name()};
        }}
        QPushButton[link="true"] {{
            border: 1px solid transparent; padding: 1px 0; text-align: left; color: {theme.accent.name()};
            background: transparent;
        }}
        QPushButton[link="true"]:focus {{ border-color: {theme.accent.name()}; }}
        QPushButton[choice="true"]:focus {{ border-color: {theme.accent.name()}; }}
        QPushButton[choice="true"]:checked {{
            background: {theme.accent.name()}; color: {theme.on_accent.name()}; border-color: {theme.accent.name()};
        }}
        QPushButton[choice="true"]:checked:focus {{ border: 2px solid {theme.text.name()}; padding: 3px 5px; }}
        QPushButton[choice="true"]:disabled {{
            color: {theme.dimmed.name()}; background: {theme.raised.name()}; border-color: {frame};
        }}
    """
