"""The form beside what the sources say: all of it where there is room, and within reach where there is none."""

from PySide6.QtWidgets import QApplication, QScrollArea
from window_builders import Opened

from viewer.domain.review import Status
from viewer.gui.dismissing import judge


def page_of(opened: Opened) -> QScrollArea:
    page = opened.window.judgement.widget(0)
    assert isinstance(page, QScrollArea)
    return page


def test_field_that_comes_into_the_form_takes_its_room_from_the_detail(opened: Opened) -> None:
    opened.select("passengers")
    QApplication.processEvents()
    page, detail = page_of(opened), opened.window.detail.height()
    assert page.verticalScrollBar().maximum() == 0
    judge(opened.session, Status.DISMISSED)
    QApplication.processEvents()
    assert opened.window.form.reason.isVisible()
    assert page.verticalScrollBar().maximum() == 0
    assert opened.window.detail.height() < detail


def test_form_in_a_low_window_is_scrolled_and_its_note_comes_into_view(opened: Opened) -> None:
    opened.window.resize(1280, 400)
    opened.select("passengers")
    QApplication.processEvents()
    page = page_of(opened)
    assert opened.window.height() <= 420
    assert page.verticalScrollBar().maximum() > 0
    opened.window.regions.focus_note()
    note = opened.window.form.note
    assert (
        page.viewport()
        .rect()
        .intersects(note.rect().translated(note.mapTo(page.viewport(), note.rect().topLeft())))
    )
