"""Judging blind: nothing of what others said is met anywhere until the reviewer has decided, and nothing is lost."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot
from window_builders import Opened, open_window

from viewer.domain.comparison import Divergence, DivergenceId
from viewer.domain.judgement import Relation
from viewer.domain.review import Change, Reply, ReplyId, Review, Severity, Status
from viewer.domain.text import Span
from viewer.gui.actions.ids import ActionId
from viewer.gui.annotating import edit_annotation
from viewer.gui.articles.highlight import Highlight
from viewer.gui.blinding import is_blind
from viewer.gui.cards.card_content import build_card
from viewer.gui.correction.making_findings import make_finding
from viewer.gui.dialogs.finding_drafts import draft_from
from viewer.gui.dismissing import ready_reasons
from viewer.gui.judging import Edit
from viewer.gui.kind_styles import KIND_STYLES
from viewer.gui.marks.marking_notes import find_ruler_notes
from viewer.gui.story_views import StoryView
from viewer.saving.sidecar import read_sidecar

SECRETS = ("Zacharias", "Quokka", "numbat", "bandicoot")
"""The other reviewer's name, their note, their tag, and the slot of a finding of their own."""
TUGS = DivergenceId("figure:tugs")


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, story: tuple[Path, ...]) -> Opened:
    """A window on a review in which Zacharias judged two findings, moved one, and marked one of his own."""
    theirs = open_window(qtbot, tmp_path, monkeypatch, story)
    theirs.session.set_reviewer("Zacharias")
    for slot in ("passengers", "tugs"):
        theirs.select(slot)
        edit_annotation(
            theirs.session,
            Edit(
                label="",
                status=Status.DISMISSED,
                relation=Relation.UPDATE,
                severity=(Severity.SERIOUS,),
                reason="Quokka knows better",
            ),
        )
        edit_annotation(theirs.session, Edit(label="", note="Quokka wrote this", tags=("numbat",)))
    edit_annotation(theirs.session, Edit(label="", event="bandicoot event"))
    article = theirs.session.articles[0]
    start = article.text.index("lighthouse")
    draft = draft_from([(article, Span(start=start, end=start + 10))], (), ())
    make_finding(theirs.session, replace(draft, slot="bandicoot", event="bandicoot event"))
    theirs.do(ActionId.SAVE)
    mine = open_window(qtbot, tmp_path, monkeypatch, story)
    mine.settings.change(replace(mine.settings.current, reviewer="Ana"))
    return mine


def words_in(window: QWidget) -> Iterator[str]:
    """Yield every word that can be read, heard or hovered in ``window``."""
    for action in window.findChildren(QAction):
        yield from (action.text(), action.toolTip(), action.statusTip())
    for widget in (window, *window.findChildren(QWidget)):
        yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
        yield from (widget.windowTitle(), widget.statusTip(), widget.whatsThis())
        if isinstance(widget, QLabel | QLineEdit):
            yield widget.text()
        if isinstance(widget, QTextEdit | QPlainTextEdit):
            yield widget.toPlainText()
        if isinstance(widget, QComboBox):
            yield from (widget.itemText(place) for place in range(widget.count()))
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            yield from _words_of(widget.model(), QModelIndex())
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is not None:
            yield interface.text(QAccessible.Text.Name)
            yield interface.text(QAccessible.Text.Description)


def _words_of(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    roles = (
        *range(Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleDescriptionRole + 1),
        *range(256, 270),
    )
    for row in range(model.rowCount(parent)):
        columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)
        for column in range(columns):
            index = model.index(row, column, parent)
            yield from (str(index.data(role)) for role in roles)


def leaks(opened: Opened) -> set[str]:
    """Walk all views and all findings, and return the secrets that are met."""
    window, session, met = opened.window, opened.session, set[str]()
    for view in StoryView:
        window.views.show_view(view)
        session.set_filter(replace(session.filter, quieter=True, omissions=True, notes=True))
        for finding in (None, *session.findings):
            session.select(finding.id if finding else None)
            said = [*words_in(window), window.statusBar().currentMessage()]
            if finding is not None:
                said.append(repr(cards_of(opened, finding)))
            met |= {secret for secret in SECRETS for words in said if secret in words}
    said = [
        repr(session.judgements),
        repr(session.findings),
        repr(find_ruler_notes(session.articles, session.judgements.said)),
    ]
    return met | {secret for secret in SECRETS for words in said if secret in words}


def cards_of(opened: Opened, finding: Divergence) -> object:
    """Return what hovering over the words of ``finding`` tells."""
    letter = KIND_STYLES[finding.kind].letter
    return [
        build_card(
            opened.session,
            fact.article,
            [
                Highlight(
                    span=fact.span, kind=finding.kind, divergence=finding.id, letter=letter, judged=False
                )
            ],
        )
        for fact in finding.facts
    ]


def blind(opened: Opened) -> None:
    opened.do(ActionId.BLIND)
    assert is_blind(opened.session)


def test_without_blind_mode_everything_of_the_other_is_met(opened: Opened) -> None:
    assert leaks(opened) == set(SECRETS)


def test_blind_nothing_of_the_other_is_met_in_any_view(opened: Opened) -> None:
    blind(opened)
    assert leaks(opened) == set()


def test_blind_counts_tell_nothing_of_the_other(opened: Opened) -> None:
    assert opened.session.progress.judged == 3
    total = opened.session.progress.total
    blind(opened)
    assert opened.session.progress.judged == 0
    assert opened.session.progress.total == total - 1  # his own finding is none of hers
    assert opened.session.judgements.judged == frozenset()
    rulers = [column.ruler.accessibleDescription() for column in opened.window.panes.columns()]
    assert all("Annotations: 0" in words for words in rulers)
    assert opened.session.seen == frozenset({opened.session.selected.id} if opened.session.selected else ())


def test_others_judgement_appears_once_one_has_decided_and_only_there(opened: Opened) -> None:
    blind(opened)
    opened.select("passengers")
    edit_annotation(opened.session, Edit(label="", note="Still thinking", relation=Relation.CONTRADICTION))
    assert not opened.session.judgements.others(DivergenceId("figure:passengers"))
    edit_annotation(opened.session, Edit(label="", status=Status.CONFIRMED))
    (other,) = opened.session.judgements.others(DivergenceId("figure:passengers"))
    assert other.author == "Zacharias"
    assert "Quokka" in opened.window.form.others.text()
    opened.select("tugs")
    assert not opened.window.form.others.isVisible()
    assert not opened.session.judgements.others(TUGS)


def test_going_back_to_open_hides_it_again(opened: Opened) -> None:
    blind(opened)
    opened.select("passengers")
    edit_annotation(opened.session, Edit(label="", status=Status.CONFIRMED))
    opened.do(ActionId.UNDO)
    assert not opened.session.judgements.others(DivergenceId("figure:passengers"))


def test_blind_saving_keeps_every_word_of_the_other(opened: Opened) -> None:
    assert opened.session.sidecar is not None
    before = read_sidecar(opened.session.sidecar).review
    blind(opened)
    opened.select("tugs")
    edit_annotation(opened.session, Edit(label="", status=Status.CONFIRMED))
    opened.do(ActionId.SAVE)
    after = read_sidecar(opened.session.sidecar).review
    assert _by_id(before).items() <= _by_id(after).items()
    assert len(after.annotations) == len(before.annotations) + 1


def _by_id(review: Review) -> dict[str, str]:
    return {annotation.id: repr(annotation) for annotation in review.annotations}


def test_turning_it_on_and_off_is_no_change_of_the_review(opened: Opened) -> None:
    before = opened.session.review
    blind(opened)
    opened.do(ActionId.BLIND)
    assert opened.session.review == before
    assert not opened.session.is_changed
    assert opened.session.progress.judged == 3


def test_the_status_bar_says_so_and_it_is_remembered(opened: Opened) -> None:
    words = "Judging blind"
    assert not any(
        words in label.text() and label.isVisible() for label in opened.window.findChildren(QLabel)
    )
    blind(opened)
    assert any(words in label.text() and label.isVisible() for label in opened.window.findChildren(QLabel))
    assert opened.window.actions_table[ActionId.BLIND].isChecked()
    assert opened.settings.current.blind


def test_a_story_opened_later_shows_nothing_of_others_at_once(
    opened: Opened, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, story: tuple[Path, ...]
) -> None:
    blind(opened)
    again = open_window(qtbot, tmp_path, monkeypatch, story)
    assert is_blind(again.session)
    assert again.session.progress.judged == 0
    again.do(ActionId.CLOSE_STORY)
    assert not any("judged 3" in words for words in words_in(again.window.welcome))


def test_words_of_others_that_are_lost_are_not_read_out(
    opened: Opened, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, story: tuple[Path, ...]
) -> None:
    blind(opened)
    story[0].write_text("Another text altogether.\n\nNobody tells of boats.", encoding="utf-8")
    again = open_window(qtbot, tmp_path, monkeypatch, story)
    assert not any("12 passengers" in words for words in again.notices())


def test_without_a_name_it_asks_and_does_nothing_where_none_is_given(opened: Opened) -> None:
    opened.settings.change(replace(opened.settings.current, reviewer=""))
    opened.do(ActionId.BLIND)
    assert [asked for asked in opened.questions.asked if asked.startswith("name: ")]
    assert not is_blind(opened.session)
    assert not opened.window.actions_table[ActionId.BLIND].isChecked()
    opened.questions.name = "Ana"
    opened.do(ActionId.BLIND)
    assert is_blind(opened.session)
    assert opened.session.reviewer == "Ana"


def test_replies_of_others_wait_for_the_decision_and_no_edit_loses_them(opened: Opened) -> None:
    blind(opened)
    opened.select("tugs")
    edit_annotation(opened.session, Edit(label="", note="mine"))
    own = opened.session.judgements.own(TUGS)
    assert own is not None
    now = own.modified
    reply = Reply(id=ReplyId("r1"), text="Quokka", author="Zacharias", created=now, modified=now)
    change = Change(field="note", before="numbat", after="mine", author="Zacharias", when=now)
    answered = replace(
        own,
        replies=(reply, replace(reply, id=ReplyId("r2"), author="Ana", text="mine too")),
        changes=(change,),
    )
    others = tuple(each for each in opened.session.review.annotations if each.id != own.id)
    opened.session.record(replace(opened.session.review, annotations=(*others, answered)), "")
    assert leaks(opened) == set()
    opened.select("tugs")
    edit_annotation(opened.session, Edit(label="", note="mine again"))
    kept = opened.session.review.annotation(own.id)
    assert kept is not None
    assert kept.replies == answered.replies
    assert change in kept.changes
    edit_annotation(opened.session, Edit(label="", status=Status.CONFIRMED))
    shown = opened.session.judgements.own(TUGS)
    assert shown is not None
    assert shown.replies == answered.replies
    assert change in shown.changes


def test_reasons_that_others_gave_are_not_offered(opened: Opened) -> None:
    opened.select("tugs")
    assert any("Quokka" in reason for reason in ready_reasons(opened.session))
    opened.do(ActionId.BLIND)
    assert not any("Quokka" in reason for reason in ready_reasons(opened.session))
