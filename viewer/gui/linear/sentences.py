"""A finding as one sentence, as a reader would say it who cannot see the table."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from viewer.domain.article import ArticleId
from viewer.domain.comparison import Divergence
from viewer.domain.fact import Fact
from viewer.domain.judgement import Relation
from viewer.domain.review import Annotation, Reply, Status
from viewer.gui.divergences.values_model import Statement
from viewer.gui.filtering import relation_of, status_of
from viewer.gui.reasons import told_reason
from viewer.gui.slot_names import slot_words
from viewer.gui.text_direction import isolated
from viewer.gui.times import exact_words
from viewer.gui.wording import (
    relation_words,
    severity_words,
    stance_words,
    status_in_sentence,
    sureness_words,
    value_words,
)


def finding_sentence(
    divergence: Divergence, annotation: Annotation | None, letters: Mapping[ArticleId, str]
) -> str:
    """Return what differs, what each source says of it, how that stands, and what has been judged.

    As in ``"Killed: source A 4, source C 3; contradiction; open"``.
    """
    said = QCoreApplication.translate("Linear", "{slot}: {sources}").format(
        slot=capitalised(slot_words(divergence.slot)), sources=", ".join(_sources(divergence, letters))
    )
    return "; ".join((said, _relation(divergence, annotation), *_judged(annotation)))


def note_sentence(note: Annotation) -> str:
    """Return what an annotation on no divergence found now quotes and says."""
    quoted = ", ".join(dict.fromkeys(f"“{isolated(_one_line(quote.exact))}”" for quote in note.quotes))
    said = QCoreApplication.translate("Linear", "{slot}: on the words {quotations}").format(
        slot=capitalised(slot_words(note.slot)), quotations=quoted
    )
    return "; ".join((said, relation_words(note.relation), *_judged(note)))


def with_replies(sentence: str, count: int) -> str:
    """Return ``sentence`` with how many replies there are."""
    if not count:
        return sentence
    words = QCoreApplication.translate("Linear", "{sentence}; 1 reply")
    if count > 1:
        words = QCoreApplication.translate("Linear", "{sentence}; {count} replies")
    return words.format(sentence=sentence, count=count)


def reply_sentence(reply: Reply) -> str:
    """Return who answered what, and when."""
    words = QCoreApplication.translate("Linear", "Reply by {author}, {time}: {text}")
    if not reply.author:
        words = QCoreApplication.translate("Linear", "Unsigned reply, {time}: {text}")
    return words.format(
        author=isolated(reply.author), time=exact_words(reply.created), text=isolated(_one_line(reply.text))
    )


def statement_sentence(statement: Statement) -> str:
    """Return what one source says, with its words."""
    if statement.is_silent:
        words = QCoreApplication.translate("Linear", "Source {letter}, {name}, is silent.")
        return words.format(letter=statement.letter, name=statement.name)
    value = f"{statement.value} ({statement.stance})" if statement.stance else statement.value
    quotation = isolated(statement.before + statement.quoted + statement.after)
    words = QCoreApplication.translate("Linear", "Source {letter}, {name}: {value}. “{quotation}”")
    if statement.mentions > 1:
        words = QCoreApplication.translate(
            "Linear", "Source {letter}, {name}: {value}, {count} times. “{quotation}”"
        )
    return words.format(
        letter=statement.letter,
        name=statement.name,
        value=value,
        count=statement.mentions,
        quotation=quotation,
    )


def capitalised(words: str) -> str:
    """Return ``words`` as they begin a sentence."""
    return words[:1].upper() + words[1:]


def _sources(divergence: Divergence, letters: Mapping[ArticleId, str]) -> list[str]:
    """Return what each source says in short, those that do not say at their place among the others."""
    said: dict[ArticleId, list[Fact[Any]]] = {}
    for fact in divergence.facts:
        said.setdefault(fact.article, []).append(fact)
    parts = []
    for article, letter in letters.items():
        if article in said:
            words = QCoreApplication.translate("Linear", "source {letter} {values}")
            parts.append(words.format(letter=letter, values=_listed(_values(said[article]))))
        elif article in divergence.silent:
            parts.append(QCoreApplication.translate("Linear", "source {letter} silent").format(letter=letter))
    return parts


def _values(facts: Iterable[Fact[Any]]) -> list[str]:
    """Return the different values of one source with who says so and how surely."""
    values = []
    for fact in facts:
        stance = stance_words(fact.stance)
        values.append(f"{value_words(fact)} ({stance})" if stance else value_words(fact))
    return list(dict.fromkeys(values))


def _listed(values: Sequence[str]) -> str:
    listed = values[0]
    for value in values[1:]:
        words = QCoreApplication.translate("Linear", "{these}, also {this}")
        listed = words.format(these=listed, this=value)
    return listed


def _relation(divergence: Divergence, annotation: Annotation | None) -> str:
    proposed, relation = divergence.judgement.relation, relation_of(divergence, annotation)
    if relation in (proposed, Relation.SILENT):
        return relation_words(relation)
    words = QCoreApplication.translate("Linear", "{judged} (proposed: {proposed})")
    return words.format(judged=relation_words(relation), proposed=relation_words(proposed))


def _judged(annotation: Annotation | None) -> list[str]:
    parts = [status_in_sentence(status_of(annotation))]
    if annotation is None:
        return parts
    if annotation.status is Status.DISMISSED and annotation.reason.strip():
        words = QCoreApplication.translate("Linear", "because: {reason}")
        parts.append(words.format(reason=isolated(_one_line(told_reason(annotation.reason)))))
    if annotation.severity is not None:
        words = QCoreApplication.translate("Linear", "severity: {severity}")
        parts.append(words.format(severity=severity_words(annotation.severity)))
    if annotation.confidence is not None:
        words = QCoreApplication.translate("Linear", "confidence: {confidence}")
        parts.append(words.format(confidence=sureness_words(annotation.confidence)))
    if annotation.tags:
        words = QCoreApplication.translate("Linear", "tags: {tags}")
        parts.append(words.format(tags=", ".join(isolated(tag) for tag in annotation.tags)))
    if annotation.note:
        words = QCoreApplication.translate("Linear", "note: {note}")
        parts.append(words.format(note=isolated(_one_line(annotation.note))))
    if annotation.author:
        words = QCoreApplication.translate("Linear", "by {name}")
        parts.append(words.format(name=isolated(annotation.author)))
    return parts


def _one_line(words: str) -> str:
    return " ".join(words.split())
