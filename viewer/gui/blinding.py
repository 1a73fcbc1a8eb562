"""Judging blind: hiding what others said until the reviewer has decided, and showing it again."""

from dataclasses import replace

from viewer.gui.session import ReviewSession


def is_blind(session: ReviewSession) -> bool:
    """Tell whether what others said is hidden until the reviewer has decided."""
    return session.judgements.blind


def heard(session: ReviewSession) -> str | None:
    """Return of whose annotations alone the reviewer may hear before the others are decided on; None for everybody's."""
    return session.reviewer if is_blind(session) else None


def set_blind(session: ReviewSession, *, blind: bool) -> None:
    """Hide what others said until the reviewer has decided, or show it; the review stays as it is."""
    if blind != is_blind(session):
        session.blind = blind
        session.set_filter(replace(session.filter, reviewers=frozenset()))  # it may name others
        session.record(session.review, "")  # the same review, looked at anew
