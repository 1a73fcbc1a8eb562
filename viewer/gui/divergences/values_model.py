"""What each source says on a divergence, as a table: one row per statement, one per silent source."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from viewer.domain.article import Article, ArticleId
from viewer.domain.comparison import Comparison, Divergence
from viewer.domain.fact import Fact, Polarity
from viewer.domain.review import CONTEXT, Annotation, Quote, SourceRecord
from viewer.gui.markup import escape
from viewer.gui.shortening import beginning, ending
from viewer.gui.text_direction import isolated, isolates
from viewer.gui.wording import source_letter, source_title, stance_words, value_words
from viewer.reviewing.finding_quotes import is_in_place

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT: Final = QModelIndex()
SOURCE, SAYS = 0, 1
_CONTEXT: Final = 70


class ValueRole(IntEnum):
    """What a cell answers beside Qt's own roles."""

    STATEMENT = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What one source says.

    Attributes:
        article: The source.
        letter: By which the source is called.
        name: The outlet, or the headline.
        title: Outlet and headline.
        value: The normalised value as text; ``""`` where the source is silent.
        stance: Who says so and how surely, in words; ``""`` where the article itself says it plainly.
        before: The words of the clause before the quotation, shortened.
        quoted: The quoted words.
        after: The words of the clause after it, shortened.
        continues: Whether the row above is of the same source.
        mentions: How often the source says the same; the quotation is the first.
        denied: Whether it is said not to be so.
    """

    article: ArticleId
    letter: str
    name: str
    title: str
    value: str = ""
    stance: str = ""
    before: str = ""
    quoted: str = ""
    after: str = ""
    continues: bool = False
    mentions: int = 1
    denied: bool = False

    @property
    def is_silent(self) -> bool:
        """Whether the source does not say."""
        return not self.quoted


def find_statements(comparison: Comparison, divergence: Divergence) -> tuple[Statement, ...]:
    """Return what the sources say, in their order; a row for each different thing that a source says."""
    found: list[Statement] = []
    facts: dict[ArticleId, list[Fact[Any]]] = {}
    for fact in divergence.facts:
        facts.setdefault(fact.article, []).append(fact)
    for place, article in enumerate(comparison.articles):
        letter = source_letter(place)
        found += _connected([statement_of(article, letter, fact) for fact in facts.get(article.id, ())])
        if article.id in divergence.silent:
            found.append(silence_of(article, letter))
    return tuple(found)


def find_quotations(
    articles: Sequence[Article], records: Iterable[SourceRecord], annotation: Annotation
) -> tuple[Statement, ...]:
    """Return the words that ``annotation`` quotes, with a remark where they are no longer in their place."""
    places = {article.id: place for place, article in enumerate(articles)}
    titles = {record.id: record.title for record in records}
    found: list[Statement] = []
    for quote in annotation.quotes:
        place = places.get(quote.article)
        article = None if place is None else articles[place]
        title = titles.get(quote.article, "") if article is None else source_title(article)
        statement = Statement(
            article=quote.article,
            letter="–" if place is None else source_letter(place),
            name=title if article is None else _name(article),
            title=title,
            value=quote.value,
            stance=_remark(quote, article),
            before=_before(quote),
            quoted=_one_line(quote.exact),
            after=_after(quote),
            continues=bool(found) and found[-1].article == quote.article,
        )
        found.append(statement)
    return tuple(found)


def _before(quote: Quote) -> str:
    """Return the context before a quotation, within its paragraph and from its first whole word."""
    words = quote.prefix.rpartition("\n\n")[2]
    return _one_line("…" + words.partition(" ")[2] if len(words) == CONTEXT else words)


def _after(quote: Quote) -> str:
    """Return the context after a quotation, within its paragraph and to its last whole word."""
    words = quote.suffix.partition("\n\n")[0]
    return _one_line(words.rpartition(" ")[0] + "…" if len(words) == CONTEXT else words)


def _remark(quote: Quote, article: Article | None) -> str:
    if article is None:
        return QCoreApplication.translate("Quotations", "not open")
    if is_in_place(article.text, quote):
        return ""
    return QCoreApplication.translate("Quotations", "no longer found in the text")


class ValuesModel(QAbstractTableModel):
    """Adapts a tuple of statements: a column for the source, one for what it says."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._statements: tuple[Statement, ...] = ()

    def show(self, statements: tuple[Statement, ...]) -> None:
        """Show ``statements`` instead of what was shown."""
        self.beginResetModel()
        self._statements = statements
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Return the number of statements and silences."""
        return 0 if parent.isValid() else len(self._statements)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Return two: who, and what."""
        return 0 if parent.isValid() else 2

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Name the two columns."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.tr("Source") if section == SOURCE else self.tr("Says")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the statement itself, or its words."""
        if not index.isValid():
            return None
        statement = self._statements[index.row()]
        if role == ValueRole.STATEMENT:
            return statement
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(statement, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{statement.letter}: {statement.title}"
        return None

    def _words(self, statement: Statement, column: int) -> str:
        if column == SOURCE:
            return f"{statement.letter} {statement.title}"
        if statement.is_silent:
            return self.tr("silent")
        quotation = f"“{isolated(statement.before + statement.quoted + statement.after)}”"
        return " ".join(part for part in (statement.value, statement.stance, quotation) if part)


def aside_of(statement: Statement) -> str:
    """Return in brackets who says so, and how often the source does; ``""`` where there is nothing to add."""
    asides = [statement.stance] if statement.stance else []
    asides += [f"{statement.mentions} ×"] if statement.mentions > 1 else []
    return f"({', '.join(asides)})" if asides else ""


def statement_as_html(
    statement: Statement, colours: Mapping[str, str], silent: str, *, apart: bool = False
) -> str:
    """Return a statement as rich text; the words of the article are escaped, so that nothing in them is obeyed.

    The name of the source stands beside the value; where both are long, it stands ``apart``, in a line above.
    """
    dimmed = colours["dimmed"]
    name = "" if statement.continues else statement.name
    shown = f'<span style="color:{dimmed}">{escape(isolated(name))}</span>' if name else ""
    above, beside = (f"{shown}<br>", "") if apart and shown else ("", f" &nbsp;{shown}" if shown else "")
    if statement.is_silent:
        return f"{above}<i>{escape(silent)}</i>{beside}"
    aside = aside_of(statement)
    said = f' <span style="color:{dimmed}">{escape(aside)}</span>' if aside else ""
    opened, closed = isolates(statement.before + statement.quoted + statement.after)
    return (
        f"{above}<b>{escape(isolated(statement.value))}</b>{said}{beside}<br>"
        f'<span style="color:{dimmed}">“{opened}{escape(statement.before)}'
        f'<span style="color:{colours["text"]};background-color:{colours["tint"]}">{escape(statement.quoted)}</span>'
        f"{escape(statement.after)}{closed}”</span>"
    )


def _name(article: Article) -> str:
    return article.source or " ".join(article.title.split())


def _connected(statements: list[Statement]) -> list[Statement]:
    """Put mentions of the same value into one row, and mark the rows below the first of their source."""
    same: dict[tuple[str, str], list[Statement]] = {}
    for statement in statements:
        same.setdefault((statement.value, statement.stance), []).append(statement)
    return [
        replace(mentions[0], mentions=len(mentions), continues=place > 0)
        for place, mentions in enumerate(same.values())
    ]


def silence_of(article: Article, letter: str) -> Statement:
    """Return that a source does not say."""
    return Statement(article=article.id, letter=letter, name=_name(article), title=source_title(article))


def statement_of(article: Article, letter: str, fact: Fact[Any]) -> Statement:
    """Return what a source says in one place."""
    before = _one_line(article.text[fact.clause.start : fact.span.start])
    after = _one_line(article.text[fact.span.end : fact.clause.end])
    return Statement(
        article=article.id,
        letter=letter,
        name=_name(article),
        title=source_title(article),
        value=value_words(fact),
        stance=stance_words(fact.stance),
        before=ending(before, _CONTEXT),
        quoted=_one_line(article.quoted(fact.span)),
        after=beginning(after, _CONTEXT),
        denied=fact.stance.polarity is Polarity.DENIED,
    )


def _one_line(words: str) -> str:
    return words.replace("\n", " ")
