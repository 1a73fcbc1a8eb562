"""How far a highlight reaches around the words that differ: short, and no name or phrase cut in two."""

from viewer.contrasting.candidate import Stretch
from viewer.contrasting.story import SentenceWords
from viewer.domain.text import Span
from viewer.language.word_lists import listed
from viewer.language.word_tags import AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS

LONGEST = 13
"""Words, counted by blanks: a longer quotation is a sentence, not a fact."""

CONTEXT = 3
"""Words shown on either side of differing words that make no phrase by themselves."""

_LONGEST_PHRASE = 10
_LONGEST_WITH_VERB = 8
_MARKS = frozenset(",.;:!?()[]\"“”‘’'—–-…")
_BARRIERS = frozenset('.;:()"“”—')
_TRAILING = (
    DETERMINERS
    | PREPOSITIONS
    | CONJUNCTIONS
    | AUXILIARIES
    | frozenset(listed("who which that whose whom 's"))
    | _MARKS
)
_LEADING = frozenset(listed("and or but that 's of than as")) | _MARKS


_JOINED = frozenset(
    {("at", "least"), ("at", "most"), ("more", "than"), ("less", "than"), ("up", "to"), ("as", "many")}
)
"""Words that qualify a figure together: "least 3" says nothing."""


def widened(words: SentenceWords, first: int, last: int, context: int = CONTEXT) -> Stretch:
    """Return the differing words ``first`` to before ``last``, with up to ``context`` words on either side."""
    start, end = first, last
    length = sum(1 for key in words.keys[first:last] if key)
    for _ in range(context):
        if length < LONGEST and start > 0 and words.lower[start - 1] not in _BARRIERS:
            start -= 1
            while start > 0 and words.lower[start] in _MARKS:
                start -= 1
            length += 1
        if length < LONGEST and end < len(words.lower) and words.lower[end] not in _BARRIERS:
            while end < len(words.lower) - 1 and words.lower[end] in _MARKS:
                end += 1
            end += 1
            length += 1
    return _stretch(words, first, last, start, end)


def snapped(words: SentenceWords, first: int, last: int) -> Stretch:
    """Return the differing words, grown to the phrases they belong to and the preposition or verb before."""
    tags = words.tags
    start, end = first, last
    while start > 0 and end - start < _LONGEST_PHRASE and _continues(tags[start - 1], tags[start]):
        start -= 1
    while (
        end < len(tags)
        and end - start < _LONGEST_PHRASE
        and tags[end - 1] in "DA#NPSIM"
        and (tags[end] in "A#NPS" or (tags[end] == "D" and tags[end - 1] in "IM"))
    ):
        end += 1
    if start > 0 and tags[start] in "DA#NP" and tags[start - 1] in "IVG" and end - start < _LONGEST_PHRASE:
        start -= 1
    if start > 0 and tags[start] == "I" and tags[start - 1] in "VG" and end - start < _LONGEST_WITH_VERB:
        start -= 1
    return _stretch(words, first, last, start, end)


def exact(words: SentenceWords, first: int, last: int) -> Stretch:
    """Return the differing words themselves as the highlight, no name and no "at least" cut in two."""
    start, end = _whole(words, first, last)
    return Stretch(sentence=words.number, first=first, last=last, quote_first=start, quote_last=end)


def quoted_span(words: SentenceWords, stretch: Stretch) -> Span:
    """Return where the highlight stands in the article."""
    tokens = words.tokens
    return Span(start=tokens[stretch.quote_first].start, end=tokens[stretch.quote_last - 1].end)


def quote_of(words: SentenceWords, stretch: Stretch) -> str:
    """Return the highlighted words as they stand in the article."""
    return quoted_span(words, stretch).of(words.article.text)


def is_short(words: SentenceWords, stretch: Stretch) -> bool:
    """Tell whether the highlight is a quotation that a reader takes in at a glance."""
    if stretch.quote_last - stretch.quote_first <= LONGEST:
        return True
    return len(quote_of(words, stretch).split()) <= LONGEST


def trimmed(words: SentenceWords, start: int, end: int, first: int, last: int) -> tuple[int, int]:
    """Return ``start`` and ``end`` without dangling words and marks; the words ``first`` to ``last`` stay."""
    while start < first and words.lower[start] in _LEADING:
        start += 1
    while end > last and words.lower[end - 1] in _TRAILING:
        end -= 1
    return start, end


def _continues(before: str, tag: str) -> bool:
    """Tell whether two neighbouring words belong to one phrase, by their tags."""
    return before in "DA#NPS" and (tag in "A#NPS" or (before in "P#" and tag in "NP#"))


def _stretch(words: SentenceWords, first: int, last: int, start: int, end: int) -> Stretch:
    start, end = _whole(words, start, end)
    start, end = trimmed(words, start, end, first, last)
    return Stretch(sentence=words.number, first=first, last=last, quote_first=start, quote_last=end)


def _whole(words: SentenceWords, start: int, end: int) -> tuple[int, int]:
    """Return the stretch grown so that it cuts no name and no hyphenated word."""
    while start > 0 and end - start <= LONGEST and is_glued(words, start):
        start -= 1
    while end < len(words.lower) and end - start <= LONGEST and is_glued(words, end):
        end += 1
    return start, end


def is_glued(words: SentenceWords, index: int) -> bool:
    """Tell whether the token at ``index`` belongs to the one before it."""
    before, token = words.tokens[index - 1], words.tokens[index]
    if words.names[index - 1] and words.names[index]:
        return True
    if before.end == token.start and "-" in (before.text, token.text):
        return True
    if (words.lower[index - 1], words.lower[index]) in _JOINED:
        return True
    return words.lower[index] in ("'s", "%")
