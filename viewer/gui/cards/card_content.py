"""What a card says, made when somebody looks: there may be thousands of findings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from viewer.domain.article import ArticleId
from viewer.domain.comparison import Comparison, Divergence, DivergenceId
from viewer.domain.fact import Fact, Kind
from viewer.domain.review import Annotation
from viewer.gui.articles.highlight import Highlight
from viewer.gui.divergences.values_model import Statement, find_statements
from viewer.gui.filtering import relation_of
from viewer.gui.markup import escape
from viewer.gui.session import ReviewSession
from viewer.gui.slot_names import slot_words
from viewer.gui.text_direction import isolated, isolates
from viewer.gui.wording import (
    confidence_words,
    first_words,
    relation_words,
    source_letter,
    stance_words,
    status_words,
    value_words,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CardSection:
    """What a card says about one finding.

    Attributes:
        finding: Its id.
        kind: What differs.
        slot: The question that the values answer.
        standing: How the values stand, and how sure that is.
        here: What the words say that the card belongs to.
        others: What is said elsewhere, and who is silent.
        judgement: How far the review of it has got.
    """

    finding: DivergenceId
    kind: Kind
    slot: str
    standing: str
    here: str
    others: tuple[Statement, ...]
    judgement: str


def build_card(
    session: ReviewSession, article: ArticleId, highlights: Sequence[Highlight]
) -> tuple[CardSection, ...]:
    """Return a section for each finding that ``highlights`` of ``article`` belong to, in their order."""
    comparison = session.comparison
    if comparison is None:
        return ()
    findings = {each.id: each for each in session.findings}
    spans = {highlight.divergence: highlight.span for highlight in reversed(highlights)}
    sections = []
    for highlight in {each.divergence: each for each in highlights}.values():
        finding = findings.get(highlight.divergence)
        if finding is None:
            continue
        said = [
            fact
            for fact in finding.facts
            if fact.article == article and fact.span == spans[highlight.divergence]
        ]
        sections.append(_section(session, comparison, finding, said[0] if said else None))
    return tuple(sections)


def _section(
    session: ReviewSession, comparison: Comparison, finding: Divergence, fact: Fact[Any] | None
) -> CardSection:
    own = None if fact is None else (fact.article, value_words(fact), stance_words(fact.stance))
    annotation = session.judgements.shown.get(finding.id)
    standing = QCoreApplication.translate("Card", "{relation} · {confidence}").format(
        relation=relation_words(relation_of(finding, annotation)),
        confidence=confidence_words(finding.judgement.confidence),
    )
    return CardSection(
        finding=finding.id,
        kind=finding.kind,
        slot=slot_words(finding.slot),
        standing=standing,
        here="" if fact is None else _here(comparison, fact),
        others=_beside(find_statements(comparison, finding), own),
        judgement=_judgement_words(session, finding, annotation),
    )


def _beside(statements: Sequence[Statement], own: object) -> tuple[Statement, ...]:
    """Return all ``statements`` but the reader's ``own`` words, each source lettered at its first."""
    kept = [each for each in statements if (each.article, each.value, each.stance) != own]
    return tuple(
        replace(each, continues=place > 0 and kept[place - 1].article == each.article)
        for place, each in enumerate(kept)
    )


def _here(comparison: Comparison, fact: Fact[Any]) -> str:
    place = next(place for place, each in enumerate(comparison.articles) if each.id == fact.article)
    stance = stance_words(fact.stance)
    words = (
        QCoreApplication.translate("Card", "Here, {source}: {value} ({stance})")
        if stance
        else QCoreApplication.translate("Card", "Here, {source}: {value}")
    )
    return words.format(source=source_letter(place), value=value_words(fact), stance=stance)


def _judgement_words(session: ReviewSession, finding: Divergence, annotation: Annotation | None) -> str:
    if annotation is None:
        return QCoreApplication.translate("Card", "Not judged yet")
    status = status_words(annotation.status)
    if session.judgements.is_own(annotation):
        return QCoreApplication.translate("Card", "Your judgement: {status}, {relation}").format(
            status=status, relation=relation_words(relation_of(finding, annotation))
        )
    return QCoreApplication.translate("Card", "{author}: {status}").format(
        author=annotation.author, status=status
    )


def section_in_words(section: CardSection) -> str:
    """Return a section as a sentence, for screen readers."""
    return QCoreApplication.translate("Card", "{slot}: {standing}. {here}. {judgement}.").format(
        slot=section.slot, standing=section.standing, here=section.here, judgement=section.judgement
    )


def statement_as_html(statement: Statement, colours: Mapping[str, str]) -> str:
    """Return what one source says as rich text in two lines; all that comes from an article is escaped."""
    dimmed, text = colours["dimmed"], colours["text"]
    name = f'<span style="color:{dimmed}">{escape(isolated(first_words(statement.name)))}</span>'
    if statement.is_silent:
        return (
            f'<i style="color:{text}">{escape(QCoreApplication.translate("Card", "silent"))}</i> &nbsp;{name}'
        )
    asides = [escape(statement.stance)] if statement.stance else []
    asides += [f"{statement.mentions} ×"] if statement.mentions > 1 else []
    aside = f' <span style="color:{dimmed}">({", ".join(asides)})</span>' if asides else ""
    opened, closed = isolates(statement.before + statement.quoted + statement.after)
    marked = (
        f'<span style="color:{text};background-color:{colours["tint"]}">{escape(statement.quoted)}</span>'
    )
    return (
        f'<b style="color:{text}">{escape(statement.value)}</b>{aside} &nbsp;{name}<br>'
        f'<span style="color:{dimmed}">“{opened}{escape(statement.before)}{marked}{escape(statement.after)}{closed}”</span>'
    )


def statement_in_words(statement: Statement) -> str:
    """Return what one source says as a sentence."""
    if statement.is_silent:
        return QCoreApplication.translate("Card", "{source} {name}: silent").format(
            source=statement.letter, name=statement.name
        )
    value = f"{statement.value} ({statement.stance})" if statement.stance else statement.value
    return QCoreApplication.translate("Card", "{source} {name}: {value}. “{quotation}”").format(
        source=statement.letter,
        name=statement.name,
        value=value,
        quotation=isolated(statement.before + statement.quoted + statement.after),
    )
