"""Edits of the codebook in a session: each one step, called by its name in the menu."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from viewer.domain.review import Code
from viewer.gui.session import ReviewSession
from viewer.reviewing import coding


def add_codes(session: ReviewSession, names: Iterable[str]) -> None:
    """Put ``names`` into the codebook, at its end."""
    review = session.review
    for name in names:
        review = coding.add_code(review, Code(name=name))
    session.record(review, QCoreApplication.translate("Coding", "Add to the codebook"))


def adopt_codes(session: ReviewSession, codes: Iterable[Code]) -> int:
    """Take over ``codes`` of another codebook; return how many were new."""
    before = len(session.review.codebook)
    review = coding.adopt_codes(session.review, codes)
    session.record(review, QCoreApplication.translate("Coding", "Take over a codebook"))
    return len(review.codebook) - before


def describe_code(session: ReviewSession, name: str, description: str) -> None:
    """Say when to use a code."""
    review = coding.describe_code(session.review, name, description)
    session.record(review, QCoreApplication.translate("Coding", "Describe a code"))


def rename_code(session: ReviewSession, name: str, new: str) -> None:
    """Call a code, and its uses, otherwise; the name of another makes the two one."""
    joins = coding.find_code(session.review, new) is not None or new in coding.count_uses(session.review)
    label = QCoreApplication.translate("Coding", "Rename a code")
    if joins:
        label = QCoreApplication.translate("Coding", "Merge two codes")
    review = coding.rename_code(session.review, name, new, author=session.reviewer, when=session.now())
    session.record(review, label)


def remove_code(session: ReviewSession, name: str) -> None:
    """Take a code out of the codebook; its uses stay."""
    review = coding.remove_code(session.review, name)
    session.record(review, QCoreApplication.translate("Coding", "Remove a code"))


def place_code(session: ReviewSession, name: str, place: int) -> None:
    """Put a code at another place of the codebook."""
    review = coding.place_code(session.review, name, place)
    session.record(review, QCoreApplication.translate("Coding", "Reorder the codebook"))
