"""Edits that a reviewer makes to the review of a session."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from viewer.domain.review import Annotation, SourceRecord
from viewer.gui.files.review_records import listed_review
from viewer.gui.judging import Edit, new_annotation, new_answer
from viewer.gui.session import ReviewSession
from viewer.reviewing.editing import add_annotation, change_annotation, change_record, remove_annotation


def own_annotation(session: ReviewSession) -> Annotation | None:
    """Return the annotation that the reviewer may edit now; None where the first edit will make one."""
    divergence, note, judgements = session.selected, session.selected_note, session.judgements
    if note is not None:
        shown = note if judgements.is_own(note) else None
    else:
        shown = judgements.own(divergence.id) if divergence else None
    # What is shown to who judges blind is without others' replies; what is edited must not lose them.
    return session.review.annotation(shown.id) if shown else None


def edit_annotation(session: ReviewSession, edit: Edit) -> None:
    """Change the reviewer's annotation of what is selected; the first edit brings it into being."""
    own, now = own_annotation(session), session.now()
    before = own or _new_annotation(session, now)
    if before is None or edit.applied_to(before) == before:
        return
    after = edit.applied_to(before)
    signed = replace(after, author=session.reviewer or after.author)
    base = listed_review(session)
    review = (
        change_annotation(base, signed, author=session.reviewer, when=now)
        if own
        else add_annotation(base, signed)
    )
    typing = f"{before.id} {edit.typed}" if edit.typed else ""
    session.record(review, edit.label, typing=typing, begun=None if own else before.id)


def remove_own_annotation(session: ReviewSession) -> None:
    """Remove the reviewer's annotation of what is selected, if there is one."""
    own = own_annotation(session)
    if own is not None:
        session.record(
            remove_annotation(session.review, own.id),
            QCoreApplication.translate("Annotating", "Remove the annotation"),
        )


def correct_records(session: ReviewSession, records: Iterable[SourceRecord]) -> None:
    """Take over what the reviewer corrected in the records of the sources."""
    review = listed_review(session)
    for record in records:
        review = change_record(review, record)
    session.record(review, QCoreApplication.translate("Annotating", "Correct the sources"))


def _new_annotation(session: ReviewSession, now: datetime) -> Annotation | None:
    """Return an annotation of what is selected that says nothing yet; None where nothing is."""
    divergence, note = session.selected, session.selected_note
    if divergence is not None:
        return new_annotation(divergence, session.articles, session.reviewer, now)
    return None if note is None else new_answer(note, session.reviewer, now)
