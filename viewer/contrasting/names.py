"""Candidates from names that two articles spell or style differently."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from rapidfuzz.distance import Levenshtein

from viewer.contrasting.candidate import Candidate, Generator, SentencePair, Stretch
from viewer.contrasting.quoting import exact
from viewer.contrasting.story import SentenceWords, Story
from viewer.language.calendar_dates import MONTHS
from viewer.language.countries import MARK
from viewer.language.keys import find_key
from viewer.language.name_skeletons import skeleton_of
from viewer.language.word_lists import listed

LONGEST_NAME = 4
"""Words; a longer run of capitals is a headline."""

PLACES_TRIED = 6
"""Mentions of each spelling among which the best aligned pair is looked for."""

PLACES_SHOWN = 2
"""Pairs of mentions offered per pair of spellings."""

_LEAST_ALIKE = 0.6
_LEAST_ALIKE_ALONE = 0.75
_LEAST_ALIKE_ON_AVERAGE = 0.7
_SHORTEST_LAST_WORD = 4
_CALENDAR = MONTHS.keys() | set(listed("monday tuesday wednesday thursday friday saturday sunday"))
_DERIVED = frozenset(listed("n an ian s ese es"))
"""Endings that make a people or a plural of a name: Veldania, Veldanian."""

_UNKNOWN_SIMILARITY = 0.1
Form = tuple[str, ...]


def find_name_candidates(story: Story, pairs: Mapping[tuple[int, int], SentencePair]) -> Iterator[Candidate]:
    """Yield pairs of names of different articles that are variants of one, at their best aligned places."""
    forms = _forms_by_article(story)
    for mine, theirs in combinations(forms.values(), 2):
        for one, left in mine.items():
            for another, right in theirs.items():
                if one[0][0] == another[0][0] and are_variants(one, another):
                    yield from _best_places(story, pairs, left, right)


def are_variants(one: Form, other: Form) -> bool:
    """Tell whether two names, as lower-case words, may be two spellings or two forms of one name."""
    if min(len(one[-1]), len(other[-1])) < _SHORTEST_LAST_WORD or _plain(one) == _plain(other):
        return False
    shorter, longer = sorted((one[-1], other[-1]), key=len)
    if longer.startswith(shorter) and longer.removeprefix(shorter) in _DERIVED:
        return False
    if len(one) != len(other):
        return min(len(one), len(other)) > 1 and one[-1] == other[-1] and one[0][0] == other[0][0]
    if any(x[0] != y[0] for x, y in zip(one, other, strict=True)):
        return False
    alike = [Levenshtein.normalized_similarity(x, y) for x, y in zip(one, other, strict=True)]
    least = _LEAST_ALIKE if len(one) > 1 else _LEAST_ALIKE_ALONE
    return min(alike) >= least and sum(alike) / len(alike) >= _LEAST_ALIKE_ON_AVERAGE


def _plain(form: Form) -> Form:
    """Return a name without what is only a habit of spelling: Defence and Defense, Samid and Sa'mid."""
    return tuple(find_key(word) for word in skeleton_of(" ".join(form)).split())


def _forms_by_article(story: Story) -> Mapping[int, Mapping[Form, Sequence[Stretch]]]:
    """Return, per article, every name as lower-case words with its mentions."""
    forms: dict[int, dict[Form, list[Stretch]]] = defaultdict(lambda: defaultdict(list))
    for words in story.sentences:
        for first, last in _name_runs(words):
            forms[words.rank][words.lower[first:last]].append(exact(words, first, last))
    return forms


def _name_runs(words: SentenceWords) -> Iterator[tuple[int, int]]:
    """Yield the runs of capitalised words that may name a person or a body; countries and dates are neither."""
    first = 0
    while first < len(words.names):
        last = first
        while last < len(words.names) and _may_name(words, last):
            last += 1
        if 0 < last - first <= LONGEST_NAME:
            yield first, last
        first = max(last, first + 1)


def _may_name(words: SentenceWords, index: int) -> bool:
    lower = words.lower[index]
    named = bool(words.names[index]) and lower.isalpha() and lower not in _CALENDAR
    return named and not words.keys[index].startswith(MARK)


def _best_places(
    story: Story,
    pairs: Mapping[tuple[int, int], SentencePair],
    left: Sequence[Stretch],
    right: Sequence[Stretch],
) -> Iterator[Candidate]:
    found = [
        Candidate(generator=Generator.NAME, left=one, right=other, pair=_pair_of(story, pairs, one, other))
        for one in left[:PLACES_TRIED]
        for other in right[:PLACES_TRIED]
    ]
    found.sort(key=lambda candidate: -candidate.pair.chance)
    yield from found[:PLACES_SHOWN]


def _pair_of(
    story: Story, pairs: Mapping[tuple[int, int], SentencePair], one: Stretch, other: Stretch
) -> SentencePair:
    known = pairs.get((one.sentence, other.sentence))
    if known:
        return known
    passages = story.placed[one.sentence].passage, story.placed[other.sentence].passage
    chance = story.chances.get(passages, 0.0)
    return SentencePair(
        left=one.sentence, right=other.sentence, chance=chance, similarity=_UNKNOWN_SIMILARITY, rank=0.0
    )
