"""Dismissing a finding: why, what is hidden from then on, and how it is seen again.

Only the reviewer's own dismissals hide. What a colleague has dismissed is an opinion that the reviewer has yet to form:
hidden, it would be agreed with unread.
"""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from viewer.domain.review import Annotation, Status
from viewer.gui.annotating import edit_annotation, own_annotation
from viewer.gui.judging import Edit
from viewer.gui.reasons import kept_reason, told_reason, usual_reasons
from viewer.gui.session import ReviewSession
from viewer.gui.slot_names import slot_words
from viewer.gui.text_direction import isolated
from viewer.gui.wording import dismissed_words


def ready_reasons(session: ReviewSession) -> tuple[str, ...]:
    """Return the reasons to choose from: the usual ones, then those that were given in this review."""
    own = own_annotation(session)
    others = (each for each in session.judgements.said if own is None or each.id != own.id)
    given = sorted({told_reason(each.reason) for each in others if each.reason})
    return tuple(dict.fromkeys((*usual_reasons(), *given)))


def judge(session: ReviewSession, status: Status, reason: str | None = None) -> None:
    """Set the status of what is selected; a dismissal is one step with its reason.

    The reason of an earlier dismissal stays with a finding that is taken up again.
    """
    own = own_annotation(session)
    before = own.status if own else Status.OPEN
    dismisses = status is Status.DISMISSED
    if dismisses:
        label = QCoreApplication.translate("Dismissing", "Dismiss the finding")
    elif before is Status.DISMISSED:
        label = QCoreApplication.translate("Dismissing", "Take the dismissal back")
    else:
        label = QCoreApplication.translate("Dismissing", "Change the status")
    kept = None if reason is None else kept_reason(reason)
    edit_annotation(session, Edit(label=label, status=status, reason=kept, is_dismissal=dismisses))
    if dismisses and before is not status:
        tell_dismissal(session)


def give_reason(session: ReviewSession, reason: str) -> None:
    """Say why what is selected is dismissed."""
    label = QCoreApplication.translate("Dismissing", "Say why it is dismissed")
    edit_annotation(session, Edit(label=label, reason=kept_reason(reason), is_dismissal=True))


def tell_dismissal(session: ReviewSession) -> None:
    """Announce that what is selected is dismissed, for which reason, and how many are."""
    own = own_annotation(session)
    if own is None:
        return
    words = QCoreApplication.translate("Dismissing", "Dismissed, no reason given: {slot}.")
    reason = told_reason(own.reason.strip())
    if reason:
        words = QCoreApplication.translate("Dismissing", "Dismissed: {slot} – {reason}.")
    said = words.format(slot=slot_words(own.slot), reason=isolated(reason.rstrip(".")))
    counted = dismissed_words(count_dismissed(session))
    session.announced.emit(f"{said} {counted}." if counted else said)


def reason_words(annotation: Annotation) -> str:
    """Return who dismissed a finding and why, or why it was dismissed once; ``""`` where nothing is to be said."""
    reason, author = isolated(told_reason(annotation.reason.strip())), isolated(annotation.author)
    if annotation.status is not Status.DISMISSED:
        words = QCoreApplication.translate("Dismissing", "Was dismissed before: {reason}")
        return words.format(reason=reason) if reason else ""
    if reason:
        words = QCoreApplication.translate("Dismissing", "Dismissed by {author}: {reason}")
        if not author:
            words = QCoreApplication.translate("Dismissing", "Dismissed: {reason}")
        return words.format(author=author, reason=reason)
    words = QCoreApplication.translate("Dismissing", "Dismissed by {author}, no reason given")
    if not author:
        words = QCoreApplication.translate("Dismissing", "Dismissed, no reason given")
    return words.format(author=author)


def seen_annotations(session: ReviewSession) -> tuple[Annotation, ...]:
    """Return what the reviewer may see of what was said about what is selected, their own first."""
    if session.selected_note is not None:
        return (session.selected_note,)
    return session.judgements.seen(session.selected.id) if session.selected is not None else ()


def count_dismissed(session: ReviewSession) -> int:
    """Return how many findings and loose notes the reviewer has dismissed."""
    return session.sifted.dismissed + sum(_is_dismissed(session, each) for each in session.loose_notes)


def count_kept_back(session: ReviewSession) -> int:
    """Return how many of those are hidden now."""
    return 0 if session.filter.wants_dismissed else count_dismissed(session)


def shown_notes(session: ReviewSession) -> tuple[Annotation, ...]:
    """Return the notes on no divergence that the reader wants to see."""
    return tuple(
        note
        for note in session.loose_notes
        if session.filter.lets_note_through(note) and not is_hidden(session, note)
    )


def is_hidden(session: ReviewSession, annotation: Annotation) -> bool:
    """Tell whether an annotation is hidden because the reviewer has dismissed what it is about."""
    return not session.filter.wants_dismissed and _is_dismissed(session, annotation)


def show_dismissed(session: ReviewSession, *, shown: bool) -> None:
    """Show or hide what the reviewer has dismissed."""
    session.set_filter(replace(session.filter, dismissed=shown))


def _is_dismissed(session: ReviewSession, annotation: Annotation) -> bool:
    return annotation.status is Status.DISMISSED and session.judgements.is_own(annotation)
