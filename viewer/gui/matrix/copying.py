"""Cells of the matrix as text that a sheet takes: a line per row, tabs between the cells."""

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication

from viewer.gui.filtering import relation_of
from viewer.gui.matrix.matrix_model import MatrixModel
from viewer.gui.matrix.matrix_wording import copied_words
from viewer.gui.slot_names import event_words, slot_words
from viewer.gui.wording import called_source, relation_words


def cells_as_text(model: MatrixModel, places: Collection[tuple[int, int]]) -> str:
    """Return the cells at ``places``, rows and columns, under the names of their sources and beside their questions."""
    columns = sorted({column for _, column in places})
    rows = sorted({row for row, _ in places if model.finding(row) is not None})
    named = [called_source(column, model.articles[column]) for column in columns]
    lines = [
        [
            QCoreApplication.translate("Matrix", "Event"),
            QCoreApplication.translate("Matrix", "Question"),
            QCoreApplication.translate("Matrix", "Relation"),
            *named,
        ]
    ]
    for row in rows:
        finding, content = model.finding(row), model.content(row)
        if finding is None or content is None:
            continue
        said = [copied_words(content.cells[column]) if (row, column) in places else "" for column in columns]
        relation = relation_words(relation_of(finding, model.annotation(finding.id)))
        lines.append([event_words(finding.event), slot_words(finding.slot), relation, *said])
    return "\n".join("\t".join(_plain(cell) for cell in line) for line in lines)


def _plain(words: str) -> str:
    return " ".join(words.split())
