"""Taking back and doing again, with a word on what it was: not every change can be seen where the reader looks."""

from PySide6.QtCore import QCoreApplication

from viewer.gui.session import ReviewSession


def undo(session: ReviewSession) -> None:
    """Take back the last edit, if any, and tell which it was."""
    label = session.history.undo_label
    session.undo()
    if label:
        words = QCoreApplication.translate("Undoing", "Taken back: {step}.")
        session.announced.emit(words.format(step=label))


def redo(session: ReviewSession) -> None:
    """Do again what was taken back last, if anything, and tell which it was."""
    label = session.history.redo_label
    session.redo()
    if label:
        words = QCoreApplication.translate("Undoing", "Done again: {step}.")
        session.announced.emit(words.format(step=label))
