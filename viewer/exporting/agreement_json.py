"""How far reviewers agree, as JSON for other programs; the form is a contract, ``parallax-agreement/1``."""

import json
from typing import Any

from viewer.domain.agreement import Agreement, AspectAgreement, Figure, OverallAgreement, PairAgreement

SCHEMA = "parallax-agreement/1"
_DIGITS = 4


def agreement_as_json(agreement: Agreement) -> str:
    """Return the agreement as indented JSON with a final newline; equal reviews give equal text."""
    content = {
        "schema": SCHEMA,
        "resamples": agreement.resamples,
        "raters": [
            {
                "name": rater.name,
                "annotations": rater.said,
                "left_out": {"in_texts_not_shared": rater.elsewhere, "words_lost": rater.lost},
            }
            for rater in agreement.raters
        ],
        "items": len(agreement.items),
        "pairs": [_pair(agreement, pair) for pair in agreement.pairs],
        "overall": {each.aspect.value: _overall(each) for each in agreement.overall},
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _pair(agreement: Agreement, pair: PairAgreement) -> dict[str, Any]:
    return {
        "first": agreement.raters[pair.first].name,
        "second": agreement.raters[pair.second].name,
        "matched": pair.matched,
        "only_first": pair.only_first,
        "only_second": pair.only_second,
        "shared": None if pair.shared is None else round(pair.shared, _DIGITS),
        "matched_from_proposals": pair.given,
        "overlap": _figure(pair.overlap),
        **{each.aspect.value: _aspect(each) for each in pair.aspects},
    }


def _aspect(agreement: AspectAgreement) -> dict[str, Any]:
    return {
        "items": agreement.kappa.items,
        "alike": agreement.alike,
        "same": _figure(agreement.same),
        "kappa": _figure(agreement.kappa),
        "weights": "linear" if agreement.aspect.is_ordinal else "none",
        "table": [
            {"first": cell.first, "second": cell.second, "count": cell.count} for cell in agreement.cells
        ],
    }


def _overall(agreement: OverallAgreement) -> dict[str, Any]:
    return {
        "alpha": _figure(agreement.alpha),
        "metric": "ordinal" if agreement.aspect.is_ordinal else "nominal",
        "judged_by_one_only": agreement.left_out,
    }


def _figure(figure: Figure) -> dict[str, Any]:
    """Return a figure, which never stands without its number of items; ``reason`` says why there is none."""
    return {
        "items": figure.items,
        "value": _rounded(figure.value),
        "low": _rounded(figure.low),
        "high": _rounded(figure.high),
        "undefined_resamples": figure.undefined,
        "reason": figure.reason.value if figure.reason else None,
    }


def _rounded(value: float | None) -> float | None:
    # Adding 0.0 makes a zero of a negative zero, which JSON would tell apart.
    return None if value is None else round(value, _DIGITS) + 0.0
