"""The window of agreement: whom it compares, what it says of it, and that it says nothing to who judges blind."""

import random
from dataclasses import replace
from pathlib import Path

import pytest
from accessible_walk import nameless_in
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from window_builders import Opened, open_window

from viewer.domain.agreement import Figure, NoFigure
from viewer.domain.judgement import Relation
from viewer.domain.review import Annotation, AnnotationId, Review, Severity, Status, quote_from
from viewer.domain.text import Span
from viewer.gui.actions.ids import ActionId
from viewer.gui.agreement import compared_reviewers
from viewer.gui.agreement.agreement_window import AgreementWindow
from viewer.gui.agreement.wording import figure_words
from viewer.gui.annotating import edit_annotation
from viewer.gui.files.review_records import saved_into
from viewer.gui.judging import Edit
from viewer.saving.sidecar import write_sidecar

RELATIONS = (Relation.CONTRADICTION, Relation.COMPATIBLE)


def judged(opened: Opened, author: str, count: int, seed: int) -> tuple[Annotation, ...]:
    """Return judgements of single words of the articles, the same words for everybody."""
    draw, now = random.Random(seed), opened.session.now()
    words = [
        (article, place)
        for article in opened.session.articles
        for place in range(0, len(article.text) - 8, 9)
    ]
    made = []
    for number, (article, place) in enumerate(words[:count]):
        quote = quote_from(article.id, article.text, Span(start=place, end=place + 5))
        made.append(
            Annotation(
                id=AnnotationId(f"{author}-{number}"),
                quotes=(quote,),
                kind=opened.session.findings[0].kind,
                slot=f"word {number}",
                proposed=None,
                relation=draw.choice(RELATIONS),
                status=Status.CONFIRMED,
                severity=draw.choice(tuple(Severity)),
                tags=(),
                note="",
                author=author,
                created=now,
                modified=now,
            )
        )
    return tuple(made)


def write(opened: Opened, folder: Path, name: str, *annotations: Annotation) -> Path:
    place = folder / f"{name}.parallax.json"
    review = saved_into(Review(articles=opened.session.review.articles, annotations=annotations), folder)
    write_sidecar(place, review, None)
    return place


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, story: tuple[Path, ...]) -> Opened:
    """A window on a review of Ana and Bo, who saw 36 and 33 things; 33 of both."""
    first = open_window(qtbot, tmp_path, monkeypatch, story)
    place = write(first, story[0].parent, "both", *judged(first, "Ana", 36, 1), *judged(first, "Bo", 33, 2))
    return open_window(qtbot, tmp_path, monkeypatch, [place])


def shown(opened: Opened) -> AgreementWindow:
    opened.do(ActionId.AGREEMENT)
    window = opened.window.findChild(AgreementWindow)
    assert isinstance(window, AgreementWindow)
    return window


def figures(window: AgreementWindow) -> dict[str, str]:
    table = window.figures
    said = {}
    for row in range(table.rowCount()):
        cells = [table.item(row, column) for column in range(3)]
        said[cells[0].text() if cells[0] else ""] = " | ".join(cell.text() for cell in cells[1:] if cell)
    return said


def test_figures_are_words_with_interval_and_items_and_with_what_only_one_saw(opened: Opened) -> None:
    window = shown(opened)
    assert window.who.text() == "Ana: 36 · Bo: 33"
    assert window.seen.text() == "Both: 33 items. Only Ana: 3. Only Bo: 0."
    said = figures(window)
    assert list(said) == ["Relation", "Kind", "Status", "Severity", "Words"]
    assert "κ" in said["Relation"]
    assert "between" in said["Relation"]
    assert "33 items" in said["Relation"]
    assert "undefined: all said one and the same" in said["Kind"]
    assert not nameless_in(window)


def test_all_together_is_alpha_with_what_it_does_not_count(opened: Opened) -> None:
    window = shown(opened)
    window.pair.setCurrentIndex(window.pair.count() - 1)
    assert "α" in figures(window)["Relation"]
    assert "judged by one only: 3" in figures(window)["Relation"]
    assert not window.details.isVisible()


def test_a_cell_by_keyboard_lists_its_items_and_an_item_selects_its_finding(opened: Opened) -> None:
    window = shown(opened)
    cells, items = window.details.cells, window.details.items
    differing = items.count()
    assert window.details.which.itemText(0) == f"Judged differently ({differing})"
    off_diagonal = [cells.item(0, 1), cells.item(1, 0)]
    assert sum(int(cell.text()) for cell in off_diagonal if cell) == differing
    cells.setFocus()
    cells.setCurrentCell(0, 0)
    QTest.keyClick(cells, Qt.Key.Key_Right)
    other = cells.item(0, 1)
    assert other is not None
    assert items.count() == int(other.text())
    opened.session.select(None)
    items.setCurrentRow(0)
    entry = items.currentItem()
    assert opened.session.selected is not None
    assert entry is not None
    said = opened.session.judgements.matched[opened.session.selected.id]
    assert any(f"{each.slot} “" in entry.text() for each in said)
    window.details.which.setCurrentIndex(1)
    window.details.which.activated.emit(1)
    assert items.count() == 3


def test_another_file_is_added_and_a_damaged_one_is_told(opened: Opened, tmp_path: Path) -> None:
    opened.questions.review = write(opened, tmp_path, "third", *judged(opened, "Cy", 5, 3))
    window = shown(opened)
    QTest.mouseClick(window.add_button, Qt.MouseButton.LeftButton)
    assert [window.pair.itemText(place) for place in range(window.pair.count())] == [
        "Ana and Bo", "Ana and Cy", "Bo and Cy", "All together",
    ]  # fmt: skip
    window.pair.setCurrentIndex(1)
    assert "too few items; 5 items" in figures(window)["Relation"]
    assert window.seen.text() == "Both: 5 items. Only Ana: 31. Only Cy: 0."
    opened.questions.review = tmp_path / "broken.parallax.json"
    opened.questions.review.write_text("{", encoding="utf-8")
    QTest.mouseClick(window.add_button, Qt.MouseButton.LeftButton)
    assert "broken.parallax.json" in window.notice.text()


def test_one_reviewer_alone_is_told_what_to_do(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, story: tuple[Path, ...]
) -> None:
    alone = open_window(qtbot, tmp_path, monkeypatch, story)
    window = shown(alone)
    assert "Agreement needs two reviewers" in window.notice.text()
    assert not window.figures.isVisible()
    assert not window.copy_button.isEnabled()


def test_it_is_copied_and_saved_as_text_and_as_a_table(opened: Opened, tmp_path: Path) -> None:
    window = shown(opened)
    QTest.mouseClick(window.copy_button, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert "Ana and Bo" in copied
    assert "Only Ana: 3." in copied
    for name in ("figures.csv", "figures.txt"):
        opened.questions.table = tmp_path / name
        QTest.mouseClick(window.save_button, Qt.MouseButton.LeftButton)
    assert "cohen_kappa" in (tmp_path / "figures.csv").read_text(encoding="utf-8")
    assert (tmp_path / "figures.txt").read_text(encoding="utf-8") == copied
    opened.questions.table = tmp_path / "nowhere" / "figures.csv"
    QTest.mouseClick(window.save_button, Qt.MouseButton.LeftButton)
    assert "Not saved to" in window.notice.text()


def test_it_follows_the_work(opened: Opened, qtbot: QtBot) -> None:
    opened.settings.change(replace(opened.settings.current, reviewer="Ana"))
    window = shown(opened)
    before = figures(window)["Status"]
    own = next(
        finding
        for finding, said in opened.session.judgements.matched.items()
        if {each.author for each in said} == {"Ana", "Bo"}
    )
    opened.session.select(own)
    with qtbot.waitSignal(window.compared.changed):
        edit_annotation(opened.session, Edit(label="", status=Status.DISMISSED))
    assert "33 of 33" in before
    assert "32 of 33" in figures(window)["Status"]


def test_many_items_are_worked_out_anew_only_when_asked_for(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compared_reviewers, "_AT_ONCE", 10)
    window = shown(opened)
    assert not window.again_button.isVisible()
    opened.settings.change(replace(opened.settings.current, reviewer="Ana"))
    opened.session.select(next(iter(opened.session.judgements.matched)))
    edit_annotation(opened.session, Edit(label="", note="A note counts nothing"))
    assert not window.again_button.isVisible()
    before = figures(window)
    edit_annotation(opened.session, Edit(label="", severity=(None,)))
    assert "have changed" in window.notice.text()
    assert figures(window) == before
    QTest.mouseClick(window.again_button, Qt.MouseButton.LeftButton)
    assert figures(window) != before
    assert not window.again_button.isVisible()


def test_who_judges_blind_is_told_nothing(opened: Opened) -> None:
    window = shown(opened)
    opened.settings.change(replace(opened.settings.current, reviewer="Ana", blind=True))
    assert "You are judging blind" in window.notice.text()
    assert window.who.text() == ""
    assert window.figures.rowCount() == 0
    assert window.details.items.count() == 0
    assert window.pair.count() == 0
    assert not window.add_button.isEnabled()
    assert not window.copy_button.isEnabled()


def test_aspect_on_which_nobody_said_anything_is_told_once() -> None:
    nothing = Figure(items=0, value=None, low=None, high=None, undefined=0, reason=NoFigure.NO_ITEMS)
    assert figure_words(nothing, "κ") == "no items"
