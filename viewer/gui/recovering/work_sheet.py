"""A sheet that shows what unsaved work holds, before it is brought back."""

from html import escape

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from viewer.domain.review import Annotation
from viewer.gui.annotations.note_preview import note_as_html
from viewer.gui.dialogs.sheets import Sheet
from viewer.gui.recovering.wording import amount_in_words, title_of
from viewer.gui.wording import first_words, relation_words, status_words
from viewer.reviewing.recovering import Changes
from viewer.saving.journal import LeftWork


class WorkSheet(Sheet):
    """Shows what unsaved work changed, and saves a copy of it elsewhere on demand.

    Signals:
        copy_wanted: The ``LeftWork`` of which the reader wants a copy.
    """

    copy_wanted = Signal(object)

    def __init__(self, work: LeftWork, changes: Changes, parent: QWidget) -> None:
        title = QCoreApplication.translate("Recovering", "Unsaved work on “{title}”").format(
            title=title_of(work)
        )
        super().__init__(title, changes_as_html(work, changes), parent)
        self._work = work
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = QCoreApplication.translate("Recovering", "&Save a copy…")
        self.copy = self.buttons.addButton(words, QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.setAccessibleName(QCoreApplication.translate("Recovering", "Save a copy of this work"))
        self.copy.setAutoDefault(False)  # Enter closes the sheet
        self.copy.clicked.connect(self._on_copy_clicked)
        self.resize(620, 560)

    @Slot()
    def _on_copy_clicked(self) -> None:
        self.copy_wanted.emit(self._work)


def changes_as_html(work: LeftWork, changes: Changes) -> str:
    """Return what unsaved work changed: new annotations, changed ones as they were and are, removed ones."""
    parts = [f"<h3>{escape(title_of(work))}</h3><p>{escape(amount_in_words(work))}</p>"]
    if changes.added:
        heading = QCoreApplication.translate("Recovering", "New")
        parts += [f"<h4>{escape(heading)}</h4>", *(_as_html(each) for each in changes.added)]
    if changes.changed:
        heading = QCoreApplication.translate("Recovering", "Changed")
        parts.append(f"<h4>{escape(heading)}</h4>")
        before = QCoreApplication.translate("Recovering", "It was:")
        parts += [
            f"{_as_html(after)}<blockquote><p><i>{escape(before)}</i></p>{_as_html(was)}</blockquote>"
            for was, after in changes.changed
        ]
    if changes.removed:
        heading = QCoreApplication.translate("Recovering", "Removed")
        parts += [f"<h4>{escape(heading)}</h4>", *(_as_html(each) for each in changes.removed)]
    if changes.others:
        words = QCoreApplication.translate(
            "Recovering", "Links, corrections and details of sources that changed: {count}."
        ).format(count=changes.others)
        parts.append(f"<p>{escape(words)}</p>")
    return "".join(parts)


def _as_html(annotation: Annotation) -> str:
    said = [annotation.slot, status_words(annotation.status), relation_words(annotation.relation)]
    said += [", ".join(annotation.tags)] if annotation.tags else []
    quoted = " · ".join(f"“{first_words(quote.exact)}”" for quote in annotation.quotes)
    head = " · ".join(escape(part) for part in said if part)
    return f"<p><b>{head}</b><br>{escape(quoted)}</p>{note_as_html(annotation.note)}"
