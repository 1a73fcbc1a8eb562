"""Votes: how many were for and against, "6 to 3", "five votes to four", "seven members voted for it and two against"."""

import re
from collections.abc import Iterator

from viewer.domain.fact import Fact, Kind
from viewer.domain.text import Span
from viewer.fact_kinds.amounts import Operator, amount_of
from viewer.fact_kinds.quantity_values import Quantity
from viewer.fact_kinds.scenes import Scene, Spot, build_fact
from viewer.language.numerals import SIMPLE_NUMBERS

VOTES = "votes for"
"""The slot of a vote: how many were for it."""

# Without (?a:) a long s counts as an s where capitals are ignored, and "ſix" is in no table of numbers.
_COUNT = rf"(?a:\d{{1,3}}|{'|'.join(word for word in SIMPLE_NUMBERS if word.isalpha())})"
_TALLY = re.compile(
    rf"\b(?P<for>{_COUNT})(?:\svotes?)?(?:\sto\s|[-–])(?P<against>{_COUNT})\b(?!\s?(?:%|percent|per\scent|years?|days?))",
    re.IGNORECASE,
)
_TOLD = re.compile(
    rf"\b(?P<for>{_COUNT})\b(?:\s[\w’'-]+){{0,5}}?\svoted\s(?:for|in\sfavou?r)\b[^.;]{{0,60}}?\b(?P<against>{_COUNT})\b[^.;,]{{0,20}}?\bagainst\b",
    re.IGNORECASE,
)
_ABOUT_A_VOTE = re.compile(r"\b(?:votes?|voted|voting|ballots?)\b", re.IGNORECASE)


def find_votes(scene: Scene) -> Iterator[Fact[Quantity]]:
    """Return the votes of one sentence; a sentence that speaks of no vote tells none."""
    if not _ABOUT_A_VOTE.search(scene.text):
        return
    start = scene.sentence.span.start
    for match in _TOLD.search(scene.text), _TALLY.search(scene.text):
        if match is not None:
            span = Span(start=start + match.start(), end=start + match.end())
            yield _fact(scene, span, _read(match["for"]), _read(match["against"]))
            return


def _fact(scene: Scene, span: Span, in_favour: float, against: float) -> Fact[Quantity]:
    value = Quantity(
        amount=amount_of(in_favour, Operator.EXACTLY),
        head="vote",
        words=scene.quoted(span),
        against=amount_of(against, Operator.EXACTLY),
    )
    return build_fact(scene, Spot(kind=Kind.QUANTITY, slot=VOTES, span=span), value)


def _read(word: str) -> float:
    return float(word) if word.isdigit() else float(SIMPLE_NUMBERS[word.lower()])
