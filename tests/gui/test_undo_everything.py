"""Everything that a reviewer can do to a review is walked, taken back to the first byte, and done again."""

import ast
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtTest import QTest
from window_builders import Opened

import viewer.gui
from viewer.domain.article import Article, PassageKind
from viewer.domain.judgement import Relation
from viewer.domain.review import AnnotationId, Code, Confidence, Severity, Status, quote_from
from viewer.domain.text import Span
from viewer.gui import coding
from viewer.gui.actions.ids import ActionId
from viewer.gui.annotating import correct_records, edit_annotation, own_annotation, remove_own_annotation
from viewer.gui.correction import correcting
from viewer.gui.correction.making_findings import make_finding, redraft
from viewer.gui.dialogs.finding_drafts import draft_from, draft_of
from viewer.gui.dismissing import judge
from viewer.gui.hand_links import find_hand_links
from viewer.gui.judging import Edit
from viewer.gui.merging.beginning import begin_work
from viewer.gui.window.arranging import arrange_sources
from viewer.reviewing.collating import Standing
from viewer.reviewing.deciding import Decision
from viewer.saving.review_json import content_of
from viewer.saving.sidecar import SavedReview

Step = tuple[str, Callable[[], object]]
RECORDING = ("record", "change_articles", "Edit", "_correct", "_set_link")
GUI = Path(viewer.gui.__file__).parent


def saved(opened: Opened) -> bytes:
    return content_of(opened.session.review, "")


def source(opened: Opened, name: str) -> Article:
    """Return an open source as it is now, by the name of its file."""
    return next(article for article in opened.session.articles if article.path.stem == name)


def judgements(opened: Opened) -> Iterator[Step]:
    form = opened.window.form
    opened.select("passengers")
    yield "Change the status", lambda: judge(opened.session, Status.CONFIRMED)
    yield "Dismiss the finding", lambda: judge(opened.session, Status.DISMISSED)
    yield "Dismiss the finding", lambda: QTest.keyClicks(form.reason, "Another ferry")
    yield "Change the severity", lambda: form.severity.activated.emit(len(Severity))
    yield "Say why it is dismissed", lambda: QTest.keyClicks(form.reason, ", another day")
    yield "Take the dismissal back", lambda: judge(opened.session, Status.OPEN)
    yield "Change the relation", lambda: form.relation.activated.emit(form.relation.findData(Relation.UPDATE))
    yield (
        "Change the severity",
        lambda: form.severity.activated.emit(list(Severity).index(Severity.MINOR) + 1),
    )
    yield (
        "Change the confidence",
        lambda: form.confidence.activated.emit(list(Confidence).index(Confidence.HIGH) + 1),
    )
    yield "Change the tags", lambda: QTest.keyClicks(form.tags, "toll, late")
    yield "Change the note", lambda: QTest.keyClicks(form.note.field, "Counted later.")
    yield (
        "Move to another event",
        lambda: edit_annotation(opened.session, Edit(label="Move to another event", event="the tow")),
    )
    yield "Sign the annotations", lambda: opened.session.set_reviewer("Ana")


def discussion(opened: Opened) -> Iterator[Step]:
    part = opened.window.judgement.discussion
    opened.do(ActionId.REPLY)
    yield "Reply", lambda: QTest.keyClicks(part.composer.field, "Sure?")
    part.composer.done.emit()
    opened.select("people")
    yield "Change the status", lambda: judge(opened.session, Status.NEEDS_SOURCE)
    opened.select("passengers")
    part.text.anchorClicked.emit(QUrl("edit:1"))
    yield "Change a reply", lambda: QTest.keyClicks(part.composer.field, " Who says so?")
    yield "Delete a reply", lambda: part.text.anchorClicked.emit(QUrl("delete:1"))
    yield "Remove the annotation", lambda: remove_own_annotation(opened.session)


def codebook(opened: Opened) -> Iterator[Step]:
    session = opened.session
    opened.select("people")
    yield "Change the tags", lambda: QTest.keyClicks(opened.window.form.tags, "toll, aboard")
    yield "Add to the codebook", lambda: coding.add_codes(session, ["toll", "aboard", "first"])
    yield "Describe a code", lambda: coding.describe_code(session, "toll", "Who was hurt.")
    yield "Rename a code", lambda: coding.rename_code(session, "toll", "casualties")
    yield "Reorder the codebook", lambda: coding.place_code(session, "first", 0)
    yield "Merge two codes", lambda: coding.rename_code(session, "aboard", "casualties")
    yield "Remove a code", lambda: coding.remove_code(session, "first")
    yield "Take over a codebook", lambda: coding.adopt_codes(session, [Code(name="framing")])


def findings(opened: Opened) -> Iterator[Step]:
    session = opened.session
    article = source(opened, "1-coast-radio")

    def place(words: str) -> Span:
        start = article.text.index(words)
        return Span(start=start, end=start + len(words))

    draft = replace(draft_from([(article, place("the pier at noon"))], (), ()), slot="who looked on")
    yield "Mark a divergence", lambda: make_finding(session, draft)
    own = own_annotation(session)
    assert own is not None
    assert session.selected is not None
    event = session.selected.event
    yield (
        "Change what the finding is",
        lambda: redraft(session, own, replace(draft_of(own, event), slot="who was there")),
    )
    more = (*own.quotes, quote_from(article.id, article.text, place("the lighthouse")))
    yield (
        "Change what the finding is",
        lambda: redraft(session, own, replace(draft_of(own, event), quotes=more)),
    )
    pane = opened.window.text_panes()[0]
    pane.setTextCursor(pane.document().find("ferry"))
    yield "Add words to the finding", lambda: opened.do(ActionId.ADD_WORDS)


def merging(opened: Opened) -> Iterator[Step]:
    session = opened.session
    theirs = replace(session.review, codebook=(*session.review.codebook, Code(name="theirs")))
    beside = session.articles[0].path.with_suffix(".parallax.json")
    yield "Merge with another reviewer", lambda: session.mark_saved(theirs, beside)


def deciding(opened: Opened) -> Iterator[Step]:
    session = opened.session
    theirs = [
        replace(
            entry, id=AnnotationId(f"ben-{place}"), author="Ben", status=Status.OPEN, changes=(), replies=()
        )
        for place, entry in enumerate(session.review.annotations)
    ]
    article = source(opened, "1-coast-radio")
    start = article.text.index("the lighthouse")
    quote = quote_from(article.id, article.text, Span(start=start, end=start + len("the lighthouse")))
    alone = replace(theirs[0], id=AnnotationId("ben-alone"), quotes=(quote,), slot="what stood there")
    colleague = SavedReview(
        review=replace(session.review, annotations=(*theirs, alone)),
        path=Path("ben.parallax.json"),
        digest="",
    )
    work = begin_work(session, opened.window.files.saving, colleague, opened.window)
    differing = [row for row in work.rows if row.standing is Standing.DIFFERING]
    assert len(differing) > 1
    yield "Decide on another reviewer’s annotation", lambda: work.decide(differing[0], Decision.BOTH)
    yield "Keep both where two reviewers differ", work.keep_both
    yield "Take over what another reviewer has", work.take_over


def corrections(opened: Opened) -> Iterator[Step]:
    session, files, name = opened.session, opened.window.files, "2-morning-sheet"
    first = source(opened, name).passages[1].id
    other = source(opened, "1-coast-radio").passages[2].id
    yield "Link two passages", lambda: correcting.link_passages(session, first, other)
    yield "Part two passages", lambda: correcting.part_passages(session, first, other)
    hand = find_hand_links(session.articles, session.review.links)[0]
    yield "Remove a link made by hand", lambda: correcting.unlink_passages(session, hand)
    kind = PassageKind.QUOTATION
    yield "Change the kind of a passage", lambda: correcting.set_kind(session, first, kind)
    yield "Join two passages", lambda: correcting.join_with_next(session, first)
    whole = source(opened, name).passages[1]
    half = source(opened, name).passages[1].span.start + 60
    yield "Split a passage", lambda: correcting.split_passage(session, whole.id, half)
    article = source(opened, name)
    words = article.text.index("nobody knows")
    span = Span(start=words, end=words + len("nobody knows"))
    yield "Make a passage of the marked words", lambda: correcting.set_apart(session, article, span)
    cut = source(opened, name)
    yield (
        "Restore a passage as it was read",
        lambda: correcting.restore_passage(session, files.as_read(cut), cut.passages[1].id),
    )


def sources(opened: Opened) -> Iterator[Step]:
    session, files = opened.session, opened.window.files
    order = [article.id for article in session.articles]
    yield "Move a source", lambda: arrange_sources(session, order[::-1])
    record = files.records()[0]
    yield (
        "Correct the sources",
        lambda: correct_records(session, [replace(record, published=date(2020, 1, 2), source="Radio")]),
    )
    quoted = {quote.article for quote in session.review.quotes}
    free = next(article for article in session.articles if article.id not in quoted)
    yield "Close a source", lambda: files.remove(free.id)
    yield "Add a source", lambda: files.add([free.path])


WALKS = (sources, judgements, discussion, codebook, corrections, findings, deciding, merging)


def test_whatever_a_reviewer_does_is_named_and_taken_back_to_the_first_byte(opened: Opened) -> None:
    session = opened.session
    states = [saved(opened)]
    for walk in WALKS:
        for label, do in walk(opened):
            before = saved(opened)
            do()
            assert session.history.undo_label == label
            assert saved(opened) != before, f"{label} changed nothing"
            if len(session.history.done) == len(states) - 1:
                states[-1] = saved(opened)  # a dismissal and its reason are one step
            else:
                states.append(saved(opened))
    labels = [step.label for step in session.history.done]
    assert len(labels) == len(states) - 1
    for label, state in zip(reversed(labels), reversed(states[:-1]), strict=True):
        assert opened.window.actions_table[ActionId.UNDO].text().endswith(f": {label}")
        opened.do(ActionId.UNDO)
        assert saved(opened) == state, label
    assert not opened.window.actions_table[ActionId.UNDO].isEnabled()
    assert saved(opened) == states[0]
    for label, state in zip(labels, states[1:], strict=True):
        opened.do(ActionId.REDO)
        assert saved(opened) == state, label


def names_of_steps() -> set[str]:
    """Return what every call that records a step in the window calls it, where that is written beside the call."""
    found = set()
    for path in GUI.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(func=ast.Attribute(attr=called) | ast.Name(id=called)) if called in RECORDING:
                    found |= set(_said_in(node))
                case ast.Assign(targets=[ast.Name(id="label")], value=ast.Call(func=ast.Attribute())):
                    found |= set(_said_in(node))
    return found


def _said_in(call: ast.AST) -> Iterator[str]:
    for node in ast.walk(call):
        match node:
            case ast.Call(
                func=ast.Attribute(attr="tr" | "translate"), args=[*_, ast.Constant(value=str(words))]
            ):
                yield words


def test_every_step_that_the_window_records_has_a_name_and_is_walked_here() -> None:
    """A new kind of step has to come into the walk above, or its undo has never been seen to work."""
    walked = Path(__file__).read_text(encoding="utf-8")
    elsewhere = {
        "Bring back unsaved work",  # test_recovery takes it back and does it again
        "Place a quotation",  # these need texts that have changed: test_reanchoring takes them back
        "Keep a quotation without a place",
        "Remove a quotation",
    }
    missing = {name for name in names_of_steps() - elsewhere if f'"{name}"' not in walked}
    assert not missing
    assert len(names_of_steps()) > len(WALKS)
