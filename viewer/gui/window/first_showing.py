"""How a window comes on the screen: with its articles, where those are read before anybody would miss it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEventLoop, QTimer

from viewer.gui.window.main_window import MainWindow

_SOON_MS: Final = 300
"""Short files are read in a tenth of that; with long ones the window comes first and shows how far the reading is."""


def show_with_articles(window: MainWindow, paths: Sequence[Path]) -> None:
    """Show ``window`` and open ``paths`` in it; it is shown with the articles if those are read soon.

    A page that is replaced a moment later would be painted in vain.
    """
    window.files.open(paths)
    if window.files.is_reading:
        waiting = QEventLoop()
        window.files.articles_read.connect(waiting.quit)
        QTimer.singleShot(_SOON_MS, waiting.quit)
        waiting.exec()
        window.files.articles_read.disconnect(waiting.quit)
    window.show()
