"""How the first window comes on the screen: with its articles, where those are read before anybody would miss it."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QWidget

from viewer.gui.session import ReviewSession

_SOON_MS: Final = 300
"""Short files are read in a tenth of that; with long ones the window comes first and shows how far the reading is."""


def show_with_articles(window: QWidget, session: ReviewSession, begin_reading: Callable[[], object]) -> None:
    """Show ``window``, with the articles that ``begin_reading`` lets arrive in ``session`` if they arrive soon.

    A page that is replaced a moment later would be painted in vain.
    """
    waiting = QEventLoop()
    session.articles_changed.connect(waiting.quit)
    begin_reading()
    if not session.articles:
        QTimer.singleShot(_SOON_MS, waiting.quit)
        waiting.exec()
    session.articles_changed.disconnect(waiting.quit)
    window.show()
