"""What stands around the stretches of all candidates: what the features are made of."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from viewer.contrasting.candidate import Stretch
from viewer.contrasting.phrase_candidates import find_governor
from viewer.contrasting.quoting import quote_of
from viewer.contrasting.story import SentenceWords, Story
from viewer.domain.article import ArticleId, PassageId
from viewer.domain.fact import Fact

_REMEMBERED: Final = 2_500


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """A stretch and what stands around it.

    Attributes:
        words: The sentence that holds it.
        first: Its first token.
        keys: Keys of its telling words.
        quote_keys: Keys of the telling words of the highlight.
        text: Its words in lower case.
        length: Its tokens.
        quote_length: The words of the highlight.
        head: The key of its last telling word.
        position: 0 at the start of its sentence, 1 at the end.
        governor: The key of the verb or noun that it hangs on, or ``""``.
    """

    words: SentenceWords
    first: int
    keys: frozenset[str]
    quote_keys: frozenset[str]
    text: str
    length: int
    quote_length: int
    head: str
    position: float
    governor: str


GivenValue = tuple[ArticleId, str, str]
"""Article, kind and normalised value of a typed fact."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What all candidates of a story share.

    Attributes:
        story: The story.
        described: The stretches of candidates.
        best_chance: Per passage and article (by rank), the best chance of a partner there.
        given: The typed values that each article gives anywhere.
    """

    story: Story
    described: "Descriptions"
    best_chance: Mapping[tuple[PassageId, int], float]
    given: frozenset[GivenValue]


class Descriptions:
    """Describes stretches when they are asked for, and remembers those of late: a long story has a million."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._known: dict[Stretch, Description] = {}

    def __getitem__(self, stretch: Stretch) -> Description:
        """Return the description of a stretch."""
        found = self._known.get(stretch)
        if found is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            found = self._known[stretch] = describe(self._story, stretch)
        return found


def look_around(story: Story, facts: Sequence[Fact[object]]) -> Surroundings:
    """Return what the candidates of a story share."""
    return Surroundings(
        story=story,
        described=Descriptions(story),
        best_chance=_best_chances(story),
        given=frozenset((fact.article, fact.kind, fact.shown) for fact in facts),
    )


def describe(story: Story, stretch: Stretch) -> Description:
    """Return a stretch with what stands around it."""
    words = story.sentences[stretch.sentence]
    first, last = stretch.first, stretch.last
    telling = [index for index in range(first, last) if words.telling[index]]
    return Description(
        words=words,
        first=first,
        keys=frozenset(words.keys[index] for index in telling),
        quote_keys=words.telling_keys(stretch.quote_first, stretch.quote_last),
        text=" ".join(words.lower[first:last]),
        length=last - first,
        quote_length=len(quote_of(words, stretch).split()),
        head=words.keys[telling[-1] if telling else last - 1],
        position=first / len(words.keys),
        governor=find_governor(words, first)[1],
    )


def _best_chances(story: Story) -> Mapping[tuple[PassageId, int], float]:
    best: dict[tuple[PassageId, int], float] = defaultdict(float)
    rank_of = {placed.passage: placed.rank for placed in story.placed}
    for (left, right), chance in story.chances.items():
        for one, other in ((left, right), (right, left)):
            best[one, rank_of[other]] = max(best[one, rank_of[other]], chance)
    return best
