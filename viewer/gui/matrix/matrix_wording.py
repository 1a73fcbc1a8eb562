"""The matrix in words: for tooltips, screen readers and the clipboard."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from viewer.domain.article import ArticleId
from viewer.domain.comparison import Divergence
from viewer.domain.review import Annotation, Status
from viewer.gui.divergences.values_model import Statement
from viewer.gui.filtering import relation_of
from viewer.gui.matrix.cells import MatrixCell, RowContent, ValueGroup
from viewer.gui.matrix.rows import HeadingRow
from viewer.gui.slot_names import event_words, slot_words
from viewer.gui.text_direction import isolated
from viewer.gui.wording import kind_words, relation_words, status_words


def heading_words(row: HeadingRow) -> str:
    """Return the heading over an event."""
    return QCoreApplication.translate("Matrix", "Event: {event}").format(event=row.event)


def row_heading(row: HeadingRow) -> str:
    """Return what stands over the rows of an event."""
    return QCoreApplication.translate("Matrix", "{event} · {count}").format(
        event=event_words(row.event), count=row.count
    )


def silent_words() -> str:
    """Return what stands in the cell of a source that does not say."""
    return QCoreApplication.translate("Matrix", "silent")


def finding_words(
    finding: Divergence,
    content: RowContent,
    letters: Mapping[ArticleId, str],
    annotation: Annotation | None,
) -> str:
    """Return a row as a sentence: the question, how the values stand, and who says what."""
    said = [_told_by(group, letters) for group in content.groups]
    if content.silent:
        silent = ", ".join(letters[article] for article in content.silent)
        said.append(QCoreApplication.translate("Matrix", "silent: {letters}").format(letters=silent))
    parts = [
        f"{slot_words(finding.slot)} ({kind_words(finding.kind)}): {relation_words(relation_of(finding, annotation))}",
        *said,
    ]
    if annotation is not None and annotation.status is not Status.OPEN:
        parts.append(status_words(annotation.status))
    return "; ".join(parts)


def cell_words(cell: MatrixCell, content: RowContent) -> str:
    """Return what a source says, with its words, and whether it stands alone with it."""
    if cell.is_silent:
        return silent_words()
    if not cell.values:
        return QCoreApplication.translate("Matrix", "not told of")
    words = []
    for said in cell.values:
        parts = [said.statement.value, aside_words(said.statement), _quotation(said.statement)]
        if said.group.is_alone:
            parts.append(QCoreApplication.translate("Matrix", "stands alone"))
        elif len(content.groups) > 1 and len(said.group.tellers) > 1:
            parts.append(
                QCoreApplication.translate("Matrix", "{count} sources say so").format(
                    count=len(said.group.tellers)
                )
            )
        words.append(" – ".join(part for part in parts if part))
    return "; ".join(words)


def aside_words(statement: Statement) -> str:
    """Return who says so, how surely and how often, or ``""``."""
    times = (
        QCoreApplication.translate("Matrix", "{count}×").format(count=statement.mentions)
        if statement.mentions > 1
        else ""
    )
    return ", ".join(part for part in (statement.stance, times) if part)


def quotations(cell: MatrixCell) -> str | None:
    """Return everything that a source says in a row, a line each; None where it says nothing."""
    lines = []
    for said in cell.values:
        aside = aside_words(said.statement)
        value = f"{said.statement.value} ({aside})" if aside else said.statement.value
        lines.append(f"{value}: {_quotation(said.statement)}")
    return "\n".join(lines) or None


def copied_words(cell: MatrixCell) -> str:
    """Return a cell as it is pasted into a sheet: value and quotation, without a line break."""
    if cell.is_silent:
        return silent_words()
    return (quotations(cell) or "").replace("\n", "; ")


def _told_by(group: ValueGroup, letters: Mapping[ArticleId, str]) -> str:
    tellers = ", ".join(letters[article] for article in group.tellers)
    words = (
        QCoreApplication.translate("Matrix", "denied {value}: {letters}")
        if group.denied
        else QCoreApplication.translate("Matrix", "{value}: {letters}")
    )
    return words.format(value=group.value, letters=tellers)


def _quotation(statement: Statement) -> str:
    return f"“{isolated(statement.before + statement.quoted + statement.after)}”"
