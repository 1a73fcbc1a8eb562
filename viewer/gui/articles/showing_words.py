"""Brings words of an article before the reader."""

from PySide6.QtGui import QTextCursor

from viewer.domain.text import Span
from viewer.gui.articles.article_view import READING_LINE, ArticleView

_LOWEST = 0.75  # share of the height below which words are taken to be out of sight


def show_words(view: ArticleView, span: Span) -> None:
    """Mark ``span`` as the reader's own selection would, and scroll to it if it is not well in sight.

    Scrolling counts as the reader's own, so that the other articles follow as they do then.
    """
    if not view.lazy_layout.blocks:
        return
    _select(view, span)
    rect, height = view.rect_of(span), view.viewport().height()
    if rect.top() >= 0 and rect.bottom() <= height * _LOWEST:
        return
    view.scroll_to(span.start)
    bar = view.verticalScrollBar()
    bar.setValue(bar.value() - round(height * READING_LINE))


def _select(view: ArticleView, span: Span) -> None:
    cursor, layout = QTextCursor(view.document()), view.lazy_layout
    cursor.setPosition(layout.position_of(span.start))
    cursor.setPosition(layout.position_of(span.end - 1) + 1, QTextCursor.MoveMode.KeepAnchor)
    kept = view.verticalScrollBar().value()
    view.setTextCursor(cursor)
    # Qt brings the caret just inside the edge, where words are easily missed.
    view.verticalScrollBar().setValue(kept)
