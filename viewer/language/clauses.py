"""Cutting a sentence into clauses, so that a fact is read with its own event and no other."""

from collections.abc import Sequence

from viewer.domain.text import Span
from viewer.language.analysis import Token
from viewer.language.word_lists import listed

_SHORTEST = 15
"""Code points; anything shorter says too little to stand alone."""

_MARKS = frozenset({";", "–", "—", ":"})
_OPENERS = frozenset(
    listed("""
    but while whilst although though whereas because after before when whenever following until unless if
    amid despite which who whom whose where prompting once answering avenging responding retaliating
    """)
)
_PHRASES = (
    ("in", "retaliation", "for"),
    ("in", "retaliation", "to"),
    ("in", "response", "to"),
    ("in", "reply", "to"),
    ("in", "answer", "to"),
    ("in", "return", "for"),
    ("in", "revenge", "for"),
    ("in", "reprisal", "for"),
    ("in", "reaction", "to"),
    ("in", "the", "wake", "of"),
    ("in", "the", "aftermath", "of"),
    ("as", "a", "result", "of"),
    ("as", "part", "of"),
    ("in", "connection", "with"),
    ("to", "avenge"),
    ("to", "punish"),
    ("to", "prevent"),
    ("to", "deter"),
    ("in", "order", "to"),
    ("so", "that"),
    ("due", "to"),
    ("compared", "with"),
    ("compared", "to"),
    ("as", "well", "as"),
)
_PHRASES_BY_FIRST = {
    first: tuple(phrase for phrase in _PHRASES if phrase[0] == first)
    for first in {phrase[0] for phrase in _PHRASES}
}
_FINITE = frozenset(
    listed("""
    is are was were be been has have had do does did will would can could may might shall should must
    struck hit shot fell rose ran led left took came went began broke held kept lost made met paid said saw
    sent set stood swept told won wrote
    """)
)


def cut_clauses(tokens: Sequence[Token]) -> tuple[Span, ...]:
    """Return the clauses of the sentence made of ``tokens``: in order, disjoint, covering every token."""
    if not tokens:
        return ()
    lowered = [token.text.lower() for token in tokens]
    starts = [0]
    for index in range(1, len(tokens)):
        if _opens_clause(tokens, lowered, index):
            before = tokens[index - 1].end - tokens[starts[-1]].start
            after = tokens[-1].end - tokens[index].start
            if before >= _SHORTEST and after >= _SHORTEST:
                starts.append(index)
    ends = [*starts[1:], len(tokens)]
    return tuple(
        Span(start=tokens[first].start, end=tokens[last - 1].end)
        for first, last in zip(starts, ends, strict=True)
    )


def _opens_clause(tokens: Sequence[Token], lowered: Sequence[str], index: int) -> bool:
    word = lowered[index]
    if lowered[index - 1] in _MARKS or (lowered[index - 1] == "-" and _stands_free(tokens, index - 1)):
        return True
    if word in _OPENERS:
        # "shortly before", "two days after" open nothing new between the measure and its event.
        return lowered[index - 1] not in ("and", "or", "shortly", "just", "soon")
    if word == "that":
        return index + 1 < len(lowered) and _looks_finite(lowered[index + 1])
    return any(
        tuple(lowered[index : index + len(phrase)]) == phrase for phrase in _PHRASES_BY_FIRST.get(word, ())
    )


def _stands_free(tokens: Sequence[Token], index: int) -> bool:
    return (
        index > 0
        and tokens[index - 1].end < tokens[index].start
        and tokens[index].end < tokens[index + 1].start
    )


def _looks_finite(word: str) -> bool:
    return word in _FINITE or (word.endswith("ed") and len(word) > len("shed"))
