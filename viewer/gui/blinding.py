"""Judging blind: hiding what others said until the reviewer has decided, and showing it again."""

from dataclasses import replace

from viewer.gui.session import ReviewSession


def is_blind(session: ReviewSession) -> bool:
    """Tell whether what others said is hidden until the reviewer has decided."""
    return session.judgements.blind


def set_blind(session: ReviewSession, *, blind: bool) -> None:
    """Hide what others said until the reviewer has decided, or show it; the review stays as it is."""
    if blind != is_blind(session):
        session.blind = blind
        session.set_filter(replace(session.filter, reviewers=frozenset()))  # it may name others
        session.record(session.review, "")  # the same review, looked at anew
