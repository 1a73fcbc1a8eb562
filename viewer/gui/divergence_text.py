"""A divergence as plain text, to be pasted into a letter or a lesson."""

from PySide6.QtCore import QCoreApplication

from viewer.domain.comparison import Comparison, Divergence
from viewer.domain.review import Annotation
from viewer.gui.dismissing import reason_words
from viewer.gui.divergences.values_model import Statement, find_statements
from viewer.gui.filtering import relation_of
from viewer.gui.slot_names import event_words, slot_words
from viewer.gui.text_direction import isolated
from viewer.gui.wording import kind_words, relation_words, status_words


def divergence_as_text(comparison: Comparison, divergence: Divergence, said: Annotation | None) -> str:
    """Return what the sources say, how that stands, and what a reviewer ``said``."""
    relation = relation_words(relation_of(divergence, said))
    lines = [
        f"{slot_words(divergence.slot)} ({kind_words(divergence.kind)}): {relation}",
        event_words(divergence.event),
    ]
    lines += [statement_as_text(each) for each in find_statements(comparison, divergence)]
    if said is not None:
        lines.append(
            ": ".join(part for part in (reason_words(said) or status_words(said.status), said.note) if part)
        )
    return "\n".join(line for line in lines if line)


def statement_as_text(statement: Statement) -> str:
    """Return what one source says, in one line."""
    if statement.is_silent:
        silent = QCoreApplication.translate("DivergenceText", "silent")
        return f"{statement.letter} {statement.title}: {silent}"
    quotation = f"“{isolated(statement.before + statement.quoted + statement.after)}”"
    said = " ".join(part for part in (statement.value, statement.stance, quotation) if part)
    return f"{statement.letter} {statement.title}: {said}"
