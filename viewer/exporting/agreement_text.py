"""How far reviewers agree, as a report that a person reads in a terminal."""

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from viewer.domain.agreement import (
    FEW_BELOW,
    TOO_FEW_BELOW,
    Agreement,
    Aspect,
    AspectAgreement,
    Figure,
    NoFigure,
    PairAgreement,
)

WIDTH: Final = 96
_REASONS: Mapping[NoFigure, str] = {
    NoFigure.NO_ITEMS: "no items",
    NoFigure.TOO_FEW_ITEMS: "too few items",
    NoFigure.ONE_CATEGORY: "undefined: all said one and the same",
    NoFigure.GIVEN: "none: given by Parallax, and nobody chose another",
}
_NOTES: Final = (
    (
        f"κ is Cohen’s kappa, of severity weighted by steps; α is Krippendorff’s alpha. Both tell how much better than chance "
        f"reviewers agree: 0 as chance, 1 always. In brackets: where 95 of 100 resamples of the items lie. Below {TOO_FEW_BELOW} "
        f"items no figure is given; below {FEW_BELOW} it is a hint."
    ),
    (
        "Figures are those of items on which both said something; what only one of them saw is counted, and no figure knows of it. "
        "Where Parallax proposed an item, its kind was given and its relation suggested, which brings reviewers nearer to each other. "
        "A finding that was neither decided nor overruled judges no relation."
    ),
)


def agreement_as_text(agreement: Agreement) -> str:
    """Return the report: who, then each pair with what only one of them saw, then all together."""
    blocks = [_raters(agreement)]
    blocks += [_pair(agreement, pair) for pair in agreement.pairs]
    if len(agreement.raters) > 1:
        blocks += [_overall(agreement), *(_wrapped(note) for note in _NOTES)]
    return "\n\n".join(blocks) + "\n"


def _raters(agreement: Agreement) -> str:
    lines = ["REVIEWERS"]
    for rater in agreement.raters:
        line = f"{rater.name}: {_counted(rater.said, 'annotation')}"
        if rater.elsewhere:
            line += f"; {rater.elsewhere} more on texts that not all reviewers had"
        if rater.lost:
            line += f"; {rater.lost} more whose words are no longer found"
        lines.append(_wrapped(line, indent=2))
    return "\n".join(lines)


def _pair(agreement: Agreement, pair: PairAgreement) -> str:
    first, second = agreement.raters[pair.first].name, agreement.raters[pair.second].name
    seen = (
        f"{_counted(pair.matched, 'item')} of both; {pair.only_first} only {first}, "
        f"{pair.only_second} only {second}."
    )
    if pair.given:
        seen += f" Parallax proposed {pair.given} of the {pair.matched}."
    lines = [f"{first} AND {second}", _wrapped(seen, indent=2)]
    rows = [
        ["", "items", "alike", "κ"],
        *(
            [each.aspect.value, str(each.kappa.items), str(each.alike), _figure(each.kappa)]
            for each in pair.aspects
        ),
    ]
    lines += _table(rows)
    lines.append(_wrapped(f"words that both quote: {_share(pair.overlap)}", indent=2))
    relation = next(each for each in pair.aspects if each.aspect is Aspect.RELATION)
    if relation.cells:
        lines += ["", _wrapped(f"relation: {first} down, {second} across", indent=2), *_contingency(relation)]
    return "\n".join(lines)


def _overall(agreement: Agreement) -> str:
    rows = [["", "items", "of one only", "α"]]
    rows += [
        [each.aspect.value, str(each.alpha.items), str(each.left_out), _figure(each.alpha)]
        for each in agreement.overall
    ]
    return "\n".join(["ALL TOGETHER", *_table(rows)])


def _contingency(agreement: AspectAgreement) -> Iterator[str]:
    """Yield who said what, without the values that neither said."""
    cells = {(cell.first, cell.second): cell.count for cell in agreement.cells}
    # Columns are numbered as the rows, since ten relations side by side fit no terminal.
    rows = [["", *(str(number) for number, _ in enumerate(agreement.said, start=1))]]
    for number, one in enumerate(agreement.said, start=1):
        counts = [str(cells.get((one, other), "·")) for other in agreement.said]
        rows.append([f"{number} {one.replace('_', ' ')}", *counts])
    yield from _table(rows)


def _table(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    last = len(widths) - 1
    for row in rows:
        cells = [
            cell.ljust(width) if place in (0, last) else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        yield f"  {'  '.join(cells)}".rstrip()


def _figure(figure: Figure) -> str:
    if figure.value is None:
        return _REASONS[figure.reason or NoFigure.NO_ITEMS]
    words = f"{figure.value:.2f} {_ends(figure)}"
    return f"{words}, few items" if figure.is_hint else words


def _share(figure: Figure) -> str:
    if figure.value is None:
        return _REASONS[figure.reason or NoFigure.NO_ITEMS]
    return f"{figure.value:.0%} on average of all that either quotes {_ends(figure)}, {_counted(figure.items, 'item')}"


def _ends(figure: Figure) -> str:
    if figure.low is None or figure.high is None:
        return "[no interval: all resamples alike]"
    undefined = f"; {figure.undefined} resamples undefined" if figure.undefined else ""
    return f"[{figure.low:.2f} to {figure.high:.2f}{undefined}]"


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _wrapped(words: str, indent: int = 0) -> str:
    return textwrap.fill(
        words, WIDTH, initial_indent=" " * indent, subsequent_indent=" " * (indent + 2 if indent else 0)
    )
