"""What the sources say in one row of the matrix: who says the same, who stands alone, who is silent."""

from collections.abc import Mapping
from dataclasses import dataclass

from viewer.domain.article import ArticleId
from viewer.domain.comparison import Comparison, Divergence
from viewer.gui.divergences.values_model import Statement, find_statements


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueGroup:
    """One value of a row, and who tells it.

    Attributes:
        number: From 1, the value that most sources tell first.
        value: In words.
        denied: Whether they say that it is not so.
        tellers: In order of the sources.
        is_alone: Whether a single source tells it, while several others agree on another value.
    """

    number: int
    value: str
    denied: bool
    tellers: tuple[ArticleId, ...]
    is_alone: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidValue:
    """One thing that a source says, and the group of those who say the same."""

    statement: Statement
    group: ValueGroup


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixCell:
    """What one source says.

    Attributes:
        article: The source.
        values: Each different thing it says, once, in reading order.
        is_silent: Whether it reports of the event and does not say. A source that neither speaks nor is silent does
            not report of the event, or nobody knows whether it speaks.
    """

    article: ArticleId
    values: tuple[SaidValue, ...] = ()
    is_silent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RowContent:
    """Everything in a row.

    Attributes:
        cells: One per source, in their order.
        groups: The different values, the most told first.
        silent: The sources that do not say.
    """

    cells: tuple[MatrixCell, ...]
    groups: tuple[ValueGroup, ...]
    silent: tuple[ArticleId, ...]


def read_row(comparison: Comparison, finding: Divergence) -> RowContent:
    """Return what the sources of ``comparison`` say on ``finding``."""
    statements = [each for each in find_statements(comparison, finding) if not each.is_silent]
    groups = _find_groups(statements)
    by_value = {(group.value, group.denied): group for group in groups}
    said: dict[ArticleId, list[SaidValue]] = {}
    for statement in statements:
        group = by_value[statement.value, statement.denied]
        said.setdefault(statement.article, []).append(SaidValue(statement=statement, group=group))
    cells = tuple(
        MatrixCell(
            article=article.id,
            values=tuple(said.get(article.id, ())),
            is_silent=article.id in finding.silent,
        )
        for article in comparison.articles
    )
    return RowContent(cells=cells, groups=groups, silent=finding.silent)


def _find_groups(statements: list[Statement]) -> tuple[ValueGroup, ...]:
    tellers: dict[tuple[str, bool], dict[ArticleId, None]] = {}
    for statement in statements:
        tellers.setdefault((statement.value, statement.denied), {})[statement.article] = None
    most_told = sorted(tellers.items(), key=lambda entry: -len(entry[1]))
    agreed = _largest(tellers)
    return tuple(
        ValueGroup(
            number=number,
            value=value,
            denied=denied,
            tellers=tuple(ones),
            is_alone=len(ones) == 1 and agreed > 1,
        )
        for number, ((value, denied), ones) in enumerate(most_told, 1)
    )


def _largest(tellers: Mapping[tuple[str, bool], Mapping[ArticleId, None]]) -> int:
    return max((len(ones) for ones in tellers.values()), default=0)
