"""A large comparison that a process leaves to the window when it ends, so that the two never hold it at once.

It goes into a file piece by piece: pickling remembers all that it has met, which of a long story's comparison as a whole
takes as much memory as the comparison.
"""

import gc
import pickle
from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, BinaryIO, Final, TypeVar

from viewer.domain.article import Article, PassageId
from viewer.domain.comparison import Comparison, Divergence, PassagePair
from viewer.domain.fact import Fact, FactId
from viewer.gui.jobs.unpacking import collector_waiting

LARGE: Final = 10_000
"""Facts from which a comparison is left rather than sent: a fresh process costs half a second, such a job takes many."""

_PIECE: Final = 2_000
T = TypeVar("T")


def leave_if_large(value: object, file: BinaryIO) -> bool:
    """Write a large comparison into ``file``, and tell whether that was done: it may be small, or the disk full."""
    if not isinstance(value, Comparison) or len(value.facts) < LARGE:
        return False
    try:
        leave(value, file)
    except OSError:
        return False
    return True


def leave(comparison: Comparison, file: BinaryIO) -> None:
    """Write ``comparison`` into ``file``.

    Raises:
        OSError: There is no room for it.
    """
    file.seek(0)
    for piece in _pieces(comparison):
        pickle.Pickler(file, pickle.HIGHEST_PROTOCOL).dump(piece)
    file.flush()


def take(file: BinaryIO) -> Comparison:
    """Return the comparison that was left, whose objects the collector of cycles passes over from then on."""
    with collector_waiting():
        file.seek(0)
        bare: Comparison = pickle.load(file)  # noqa: S301 - our own process packed it
        lefts, rights, scores = pickle.load(file)  # noqa: S301 - as above
        ids = _passage_ids(bare.articles)
        pairs = tuple(
            PassagePair(left=ids[left], right=ids[right], score=score)
            for left, right, score in zip(lefts, rights, scores, strict=True)
        )
        facts = tuple(_read_row(file))
        comparison = replace(
            bare,
            alignment=replace(bare.alignment, pairs=pairs),
            facts=facts,
            divergences=tuple(_with_facts(each, facts) for each in _read_row(file)),
            omissions=tuple(_with_facts(each, facts) for each in _read_row(file)),
        )
        gc.freeze()
    return comparison


def _pieces(comparison: Comparison) -> Iterator[object]:
    pairs = comparison.alignment.pairs
    yield replace(
        comparison,
        alignment=replace(comparison.alignment, pairs=()),
        facts=(),
        divergences=(),
        omissions=(),
    )
    numbers = {passage: number for number, passage in enumerate(_passage_ids(comparison.articles))}
    yield (
        array("L", [numbers[pair.left] for pair in pairs]),
        array("L", [numbers[pair.right] for pair in pairs]),
        array("d", [pair.score for pair in pairs]),
    )
    yield from _row(comparison.facts)
    places = {fact.id: (place, fact) for place, fact in enumerate(comparison.facts)}
    for divergences in (comparison.divergences, comparison.omissions):
        yield from _row(divergences, partial(_without_facts, places=places))


def _passage_ids(articles: Sequence[Article]) -> Sequence[PassageId]:
    return [passage.id for article in articles for passage in article.passages]


def _row(values: Sequence[T], packed: Callable[[T], object] = lambda value: value) -> Iterator[object]:
    """Yield the values of one sort, some at a time, then nothing for their end."""
    for start in range(0, len(values), _PIECE):
        yield [packed(value) for value in values[start : start + _PIECE]]
    yield []


def _read_row(file: BinaryIO) -> Iterator[Any]:
    while piece := pickle.load(file):  # noqa: S301 - our own process packed it
        yield from piece


def _without_facts(
    divergence: Divergence, places: Mapping[FactId, tuple[int, Fact[Any]]]
) -> tuple[object, ...]:
    """Return the fields of a divergence with the places of its facts; a fact that is told otherwise stays itself."""
    facts = [
        place if known == fact else fact for fact in divergence.facts for place, known in (places[fact.id],)
    ]
    return (
        divergence.id,
        divergence.kind,
        divergence.slot,
        divergence.event,
        facts,
        divergence.silent,
        divergence.judgement,
    )


def _with_facts(fields: tuple[Any, ...], facts: Sequence[Fact[Any]]) -> Divergence:
    name, kind, slot, event, places, silent, judgement = fields
    return Divergence(
        id=name,
        kind=kind,
        slot=slot,
        event=event,
        facts=tuple(facts[place] if isinstance(place, int) else place for place in places),
        silent=silent,
        judgement=judgement,
    )
