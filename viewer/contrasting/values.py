"""The words of a stretch as a fact: what a reader sees in the table of values."""

import re
from dataclasses import dataclass
from hashlib import sha256

from viewer.contrasting.candidate import Candidate, Generator, Stretch
from viewer.contrasting.classifying import is_quoted
from viewer.contrasting.kind_words import QUOTATION_SLOT, SLOTS
from viewer.contrasting.quoting import is_glued, quote_of, quoted_span
from viewer.contrasting.story import SentenceWords, Story
from viewer.domain.fact import Fact, FactId, Kind
from viewer.domain.text import Span
from viewer.language.stances import read_stance
from viewer.language.word_tags import ADJECTIVE, NOMINAL, POSSESSIVE

_WORDED = (Kind.FRAMING, Kind.OTHER, Kind.ATTRIBUTION)
_SHOWN_WHOLE = frozenset((Generator.ADDITION, Generator.VERB))
_BOUNDS = frozenset(
    ("least", "most", "than", "to", "over", "above", "about", "around", "nearly", "almost", "roughly", "some")
)
"""Words before a number that change it: "at least 3" is not "3"."""

_NAMING = NOMINAL | {ADJECTIVE, POSSESSIVE}
_SECOND_BOUNDS = frozenset(("least", "most", "than", "to"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A stretch with its sentence."""

    words: SentenceWords
    stretch: Stretch


def facts_of(
    story: Story, candidate: Candidate, kind: Kind, known: dict[FactId, Fact[str]]
) -> tuple[Fact[str], Fact[str]] | None:
    """Return the two sides of a candidate as facts, or None where a reader would see the same words twice.

    Args:
        story: That of the candidate.
        candidate: The candidate.
        kind: What the two sides differ in.
        known: The facts made so far, to which those are added that are not there yet: words that are contrasted with
            those of five others are one fact, and need not be read five times.
    """
    sides = tuple(
        Placed(words=story.sentences[stretch.sentence], stretch=stretch)
        for stretch in (candidate.left, candidate.right)
    )
    shown = tuple(_highlight(side) if candidate.generator in _SHOWN_WHOLE else _value(side) for side in sides)
    if shown[0].lower() == shown[1].lower():
        shown = tuple(_highlight(side) for side in sides)
    if shown[0].lower() == shown[1].lower():
        return None
    slot = _slot(sides, candidate, kind)
    return (
        _fact_of(sides[0], kind, slot, shown[0], known),
        _fact_of(sides[1], kind, slot, shown[1], known),
    )


def _slot(sides: tuple[Placed, ...], candidate: Candidate, kind: Kind) -> str:
    """Return the question: the noun that both phrases end in, where it is no name, else that of the kind.

    Two quotations that part tell of what was said, which sources should give alike.
    """
    if kind in _WORDED and all(is_quoted(side.words, side.stretch) for side in sides):
        return QUOTATION_SLOT
    side = sides[0]
    last = side.stretch.last - 1
    if candidate.generator is Generator.SAME_HEAD and not side.words.names[last]:
        return side.words.lower[last]
    return SLOTS[kind]


def _value(side: Placed) -> str:
    """Return the differing words as the phrase that they make in the highlight: "American troops", not "troops"."""
    words, stretch = side.words, side.stretch
    telling = [index for index in range(stretch.first, stretch.last) if words.telling[index]]
    first, last = (telling[0], telling[-1] + 1) if telling else (stretch.first, stretch.last)
    while first > stretch.quote_first and words.tags[first - 1] in _NAMING and words.tags[first] in _NAMING:
        first -= 1
    while last < stretch.quote_last and words.tags[last - 1] in _NAMING and words.tags[last] in _NAMING:
        last += 1
    while first > stretch.quote_first and is_glued(words, first):
        first -= 1
    while last < stretch.quote_last and is_glued(words, last):
        last += 1
    if words.keys[first][:1].isdigit() and first > 0 and words.lower[first - 1] in _BOUNDS:
        first -= 2 if words.lower[first - 1] in _SECOND_BOUNDS and first > 1 else 1
    return _on_one_line(words, first, last)


def _highlight(side: Placed) -> str:
    return re.sub(r"\s+", " ", quote_of(side.words, side.stretch))


def _on_one_line(words: SentenceWords, first: int, last: int) -> str:
    span = Span(start=words.tokens[first].start, end=words.tokens[last - 1].end)
    return re.sub(r"\s+", " ", span.of(words.article.text))


def _fact_of(side: Placed, kind: Kind, slot: str, shown: str, known: dict[FactId, Fact[str]]) -> Fact[str]:
    words, span = side.words, quoted_span(side.words, side.stretch)
    place = f"{kind}|{slot}|{words.article.id}|{span.start}-{span.end}|{shown}"
    name = FactId("c" + sha256(place.encode()).hexdigest()[:16])
    fact = known.get(name)
    if fact is None:
        clause = words.sentence.clause_of(span)
        fact = known[name] = Fact(
            id=name,
            kind=kind,
            slot=slot,
            article=words.article.id,
            passage=words.passage,
            span=span,
            clause=clause,
            value=shown,
            shown=shown,
            stance=read_stance(words.sentence, clause, span),
        )
    return fact
