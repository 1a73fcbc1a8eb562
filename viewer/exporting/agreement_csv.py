"""How far reviewers agree, as a table for spreadsheets: one row for each pair and aspect, and one for all together."""

import csv
import io
from collections.abc import Iterator
from typing import Final

from viewer.domain.agreement import Agreement, Figure, PairAgreement

COLUMNS: Final = (
    "first", "second", "aspect", "measure", "items", "value", "low_95", "high_95", "undefined_resamples", "reason",
    "matched", "only_first", "only_second", "matched_from_proposals",
)  # fmt: skip
Row = tuple[object, ...]


def agreement_as_csv(agreement: Agreement) -> str:
    """Return the figures as comma-separated values with a line of headings; no figure stands without its counts."""
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(COLUMNS)
    for pair in agreement.pairs:
        table.writerows(_guarded(row) for row in _pair_rows(agreement, pair))
    for each in agreement.overall:
        figure = _figure(each.alpha)
        table.writerow(("all", "all", each.aspect.value, "krippendorff_alpha", *figure, "", "", "", ""))
    return text.getvalue()


def _pair_rows(agreement: Agreement, pair: PairAgreement) -> Iterator[Row]:
    names = agreement.raters[pair.first].name, agreement.raters[pair.second].name
    counts = pair.matched, pair.only_first, pair.only_second, pair.given
    yield (*names, "words", "mean_jaccard", *_figure(pair.overlap), *counts)
    for each in pair.aspects:
        kappa = "weighted_kappa_linear" if each.aspect.is_ordinal else "cohen_kappa"
        yield (*names, each.aspect.value, "share_alike", *_figure(each.same), *counts)
        yield (*names, each.aspect.value, kappa, *_figure(each.kappa), *counts)


def _figure(figure: Figure) -> Row:
    ends = [
        "" if value is None else round(value, 4) + 0.0 for value in (figure.value, figure.low, figure.high)
    ]
    return (figure.items, *ends, figure.undefined, figure.reason.value if figure.reason else "")


def _guarded(row: Row) -> Row:
    """Return a row in which no name is taken for a formula by a spreadsheet."""
    return tuple(
        f"'{cell}" if isinstance(cell, str) and cell.startswith(("=", "+", "-", "@")) else cell
        for cell in row
    )
