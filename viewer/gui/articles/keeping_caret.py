"""Keeps caret, marked words and white space of a pane while its article is cut into other passages."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from viewer.gui.articles.lazy_layout import LazyLayout


@contextmanager
def keeping_caret(view: QTextEdit, layout: LazyLayout) -> Iterator[None]:
    """Bring the caret, and what is marked up to it, back to the same words; positions of the document change.

    The white space at the ends of the article, which brings them level too, is left again.
    """
    above, below = layout.slack
    before = view.textCursor()
    anchor, caret = layout.code_point_at(before.anchor()), layout.code_point_at(before.position())
    yield
    layout.set_slack(above, below)
    cursor = view.textCursor()
    cursor.setPosition(layout.position_of(anchor))
    cursor.setPosition(layout.position_of(caret), QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
