"""The ruler shows where things stand, and takes the reader there."""

from builders_gui import make_article, make_highlight, make_long_article, span_of
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from viewer.domain.article import Article
from viewer.domain.comparison import DivergenceId
from viewer.domain.fact import Kind
from viewer.domain.judgement import Relation
from viewer.domain.review import AnnotationId
from viewer.gui.articles.pane_column import PaneColumn
from viewer.gui.articles.ruler_note import RulerNote
from viewer.gui.theme import Theme

THEME = Theme(dark=False)
LONG = make_long_article(400)


def open_column(qtbot: QtBot, article: Article = LONG) -> PaneColumn:
    column = PaneColumn(theme=THEME)
    qtbot.addWidget(column)
    column.resize(420, 600)
    column.show_article(article)
    with qtbot.waitExposed(column):
        column.show()
    return column


def colours_in_row(column: PaneColumn, y: float) -> set[str]:
    image = column.ruler.grab().toImage()
    ratio = image.devicePixelRatio()
    rows = [round((y + dy) * ratio) for dy in (-1, 0, 1, 2)]
    return {
        image.pixelColor(x, row).name()
        for row in rows
        if 0 <= row < image.height()
        for x in range(image.width())
    }


@given(code_point=st.integers(0, len(LONG.text)))
def test_places_when_sent_to_the_ruler_and_back_then_are_near(qapp: QApplication, code_point: int) -> None:
    assert qapp is not None
    column = PaneColumn(theme=THEME)
    column.resize(400, 900)
    column.ruler.resize(16, 900)
    column.show_article(LONG)
    ruler = column.ruler
    found = ruler.code_point_at(ruler.y_of(code_point))
    assert abs(ruler.y_of(found) - ruler.y_of(code_point)) < 1
    column.deleteLater()


def test_ruler_when_clicked_then_the_article_goes_there_and_the_reader_moved(qtbot: QtBot) -> None:
    column = open_column(qtbot)
    ruler = column.ruler
    middle = ruler.height() // 2
    with qtbot.waitSignal(column.pane.reading_moved, timeout=2000):
        QTest.mouseClick(ruler, Qt.MouseButton.LeftButton, pos=ruler.rect().center())
    first, last = column.pane.code_points_on_screen()
    assert ruler.y_of(first) <= middle <= ruler.y_of(last) + 12


def test_box_when_dragged_then_the_article_follows(qtbot: QtBot) -> None:
    column = open_column(qtbot, make_long_article(30))
    ruler = column.ruler
    grip = QPointF(8, ruler.box().center().y())
    assert ruler.box().height() > 40
    QTest.mousePress(ruler, Qt.MouseButton.LeftButton, pos=grip.toPoint())
    for y in range(20, 320, 30):
        to = grip + QPointF(0, y)
        held = Qt.MouseButton.LeftButton
        event = QMouseEvent(
            QMouseEvent.Type.MouseMove, to, ruler.mapToGlobal(to), held, held, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(ruler, event)
        assert abs(ruler.box().center().y() - to.y()) < 15
    QTest.mouseRelease(ruler, Qt.MouseButton.LeftButton)


def test_box_when_the_article_is_scrolled_to_its_end_then_is_at_the_end(qtbot: QtBot) -> None:
    column = open_column(qtbot)
    bar = column.pane.verticalScrollBar()
    assert column.ruler.box().top() < 3
    bar.setValue(bar.maximum())
    bar.setValue(bar.maximum())
    assert column.ruler.box().bottom() > column.ruler.height() - 5


def test_ticks_when_highlights_are_shown_then_stand_at_their_places(qtbot: QtBot) -> None:
    column = open_column(qtbot)
    highlight = make_highlight(LONG, "Number 250.", "d", Kind.PLACE)
    y = column.ruler.y_of(highlight.span.start)
    ink = THEME.ink(Kind.PLACE).name()
    assert ink not in colours_in_row(column, y)
    column.show_highlights((highlight,))
    assert ink in colours_in_row(column, y)
    assert ink not in colours_in_row(column, y + 40)
    column.select(DivergenceId("d"), frozenset())
    assert THEME.text.name() in colours_in_row(column, y)


def test_event_when_selected_then_its_passages_are_on_the_ruler(qtbot: QtBot) -> None:
    column = open_column(qtbot)
    passage = LONG.passages[300]
    column.select(None, frozenset({passage.id}))
    assert THEME.accent.name() in colours_in_row(column, column.ruler.y_of(passage.span.start))
    column.select(None, frozenset())
    assert THEME.accent.name() not in colours_in_row(column, column.ruler.y_of(passage.span.start))


def test_ruler_when_the_article_is_empty_then_is_blank(qtbot: QtBot) -> None:
    column = open_column(qtbot, make_article())
    QTest.mouseClick(column.ruler, Qt.MouseButton.LeftButton, pos=column.ruler.rect().center())
    assert column.ruler.code_point_at(100) == 0


def test_header_when_shown_then_names_article_outlet_day_and_length(qtbot: QtBot) -> None:
    article = make_article("Three words here.", title="A very long headline " * 9, source="Evening Post")
    column = open_column(qtbot, article)
    title, byline = column.header._title, column.header._byline
    assert title.text().endswith("…")
    assert title.toolTip() == article.title
    assert byline.text() == "Evening Post · 4 May 2021 · 3 words"
    assert span_of(article, "words")


def make_note(words: str, annotation: str, name: str = "") -> RulerNote:
    return RulerNote(span=span_of(LONG, words), annotation=AnnotationId(annotation), name=name)


def at_tick(column: PaneColumn, x: int, words: str) -> QPoint:
    return QPoint(x, round(column.ruler.y_of(span_of(LONG, words).start)) + 1)


FINDINGS, NOTES = 13, 4  # where a click means a finding, and where an annotation


def test_annotations_when_shown_stand_at_their_places_and_are_not_the_findings(qtbot: QtBot) -> None:
    column = open_column(qtbot)
    column.pane.scroll_to(0)
    note = make_note("Number 250.", "n1")
    y = column.ruler.y_of(note.span.start) + 1
    assert THEME.text.name() not in colours_in_row(column, y)
    column.ruler.show_notes((note,))
    assert THEME.text.name() in colours_in_row(column, y)
    column.ruler.show_notes(())
    assert THEME.text.name() not in colours_in_row(column, y)


def test_tick_when_clicked_names_its_finding_and_the_next_one_where_two_stand_together(qtbot: QtBot) -> None:
    column = open_column(qtbot)
    column.show_highlights(
        (make_highlight(LONG, "Number 250.", "d1"), make_highlight(LONG, "Number 250", "d2", Kind.PLACE))
    )
    place, chosen = at_tick(column, FINDINGS, "Number 250."), []
    column.ruler.finding_chosen.connect(lambda divergence, _place: chosen.append(divergence))
    with qtbot.assertNotEmitted(column.ruler.place_chosen):
        for _ in range(3):
            QTest.mouseClick(column.ruler, Qt.MouseButton.LeftButton, pos=place)
    assert sorted(chosen[:2]) == ["d1", "d2"]
    assert chosen[2] == chosen[0]


def test_diamond_when_clicked_names_its_annotation_and_beside_it_the_text_scrolls(qtbot: QtBot) -> None:
    column = open_column(qtbot)
    column.show_highlights((make_highlight(LONG, "Number 250.", "d1"),))
    column.ruler.show_notes((make_note("Number 100.", "n1"),))
    with qtbot.waitSignal(column.ruler.note_chosen) as chosen:
        QTest.mouseClick(column.ruler, Qt.MouseButton.LeftButton, pos=at_tick(column, NOTES, "Number 100."))
    assert chosen.args == ["n1", span_of(LONG, "Number 100.").start]
    with qtbot.waitSignal(column.ruler.place_chosen):
        QTest.mouseClick(column.ruler, Qt.MouseButton.LeftButton, pos=at_tick(column, NOTES, "Number 250."))


def test_tick_when_the_press_becomes_a_drag_scrolls_and_chooses_nothing(qtbot: QtBot) -> None:
    column = open_column(qtbot)
    column.show_highlights((make_highlight(LONG, "Number 250.", "d1"),))
    ruler, place = column.ruler, QPointF(at_tick(column, FINDINGS, "Number 250."))
    held = Qt.MouseButton.LeftButton
    with qtbot.assertNotEmitted(ruler.finding_chosen), qtbot.waitSignal(ruler.place_chosen):
        QTest.mousePress(ruler, held, pos=place.toPoint())
        to = place + QPointF(0, 60)
        event = QMouseEvent(
            QMouseEvent.Type.MouseMove, to, ruler.mapToGlobal(to), held, held, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(ruler, event)
        QTest.mouseRelease(ruler, held, pos=to.toPoint())


def test_pointer_when_over_a_tick_is_told_what_it_is(qtbot: QtBot) -> None:
    column = open_column(qtbot)
    highlight = make_highlight(LONG, "Number 250.", "d1")._replace(
        slot="killed", relation=Relation.CONTRADICTION
    )
    column.show_highlights((highlight,))
    column.ruler.show_notes((make_note("Number 100.", "n1", "Annotation by Ann: killed – open"),))
    ruler = column.ruler
    assert ruler.words_at(QPointF(at_tick(column, FINDINGS, "Number 250."))) == "killed: contradiction"
    assert (
        ruler.words_at(QPointF(at_tick(column, NOTES, "Number 100."))) == "Annotation by Ann: killed – open"
    )
    assert "drag" in ruler.words_at(QPointF(at_tick(column, FINDINGS, "Number 100.")))
    many = tuple(highlight._replace(divergence=DivergenceId(f"d{n}"), slot=f"slot {n}") for n in range(9))
    column.show_highlights(many)
    words = ruler.words_at(QPointF(at_tick(column, FINDINGS, "Number 250."))).split("\n")
    assert (words[0], words[-1], len(words)) == ("slot 0: contradiction", "and 3 more", 7)


def test_ruler_says_to_a_screen_reader_how_much_it_shows(qtbot: QtBot) -> None:
    column = open_column(qtbot)
    assert column.ruler.accessibleDescription() == "Findings: 0. Annotations: 0."
    column.show_highlights(
        (make_highlight(LONG, "Number 250.", "d1"), make_highlight(LONG, "Number 9.", "d1"))
    )
    column.ruler.show_notes((make_note("Number 100.", "n1"),))
    assert column.ruler.accessibleDescription() == "Findings: 1. Annotations: 1."
