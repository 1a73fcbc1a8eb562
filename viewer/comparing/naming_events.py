"""A few words for the event of each divergence, so that a reader finds all divergences of one event together."""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from viewer.comparing.event_features import Story
from viewer.domain.article import ArticleId
from viewer.domain.fact import Fact
from viewer.domain.text import Span

Facts = Sequence[Fact[Any]]

SAME_EVENT_WORDS = 0.45
"""Coverage of one finding's words by another's from which both are shown under one event."""

_LIGHTEST = 8.0
_NAME_WORDS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class EventNames:
    """Names events after the words of the open articles' story."""

    story: Story

    def name(self, findings: Sequence[Facts]) -> Sequence[str]:
        """Return the name of each finding's event; findings of one event get the same name."""
        numbers = self._number_events(findings)
        events: dict[int, list[Facts]] = {}
        for number, facts in zip(numbers, findings, strict=True):
            events.setdefault(number, []).append(facts)
        return _distinct(numbers, {number: self._name_event(event) for number, event in events.items()})

    def _number_events(self, findings: Sequence[Facts]) -> Sequence[int]:
        """Number the events: findings share one that share clauses in two articles, or most of their words."""
        clauses, article_of = _number_clauses(findings)
        words: list[
            tuple[str, ...]
        ] = []  # not sets: of a long story they would be the largest thing in memory
        weights = array("d")
        having: dict[object, array[int]] = defaultdict(lambda: array("l"))  # the findings that have it so far
        numbers: list[int] = []
        for index, facts in enumerate(findings):
            mine, own = self._shared_words([facts]), frozenset(clauses[index])
            weight = self.story.weights.total(mine)
            number = index
            near = {other for had in chain(mine, own) for other in having[had]}
            for other in sorted(near):  # of the others, none shares anything
                together = {article_of[clause] for clause in own.intersection(clauses[other])}
                shared = self.story.weights.total(mine.intersection(words[other]))
                lighter = max(_LIGHTEST, min(weight, weights[other]))
                if len(together) > 1 or shared / lighter >= SAME_EVENT_WORDS:
                    number = numbers[other]
                    break
            numbers.append(number)
            words.append(tuple(mine))
            weights.append(weight)
            for had in chain(mine, own):
                having[had].append(index)
        return numbers

    def _name_event(self, findings: Sequence[Facts]) -> str:
        """Return the words that most articles use around the facts, as a headline in reading order."""
        first = findings[0][0]
        near = self._articles_using(findings)
        wide = self._articles_using(findings, whole_sentence=True)
        known = self.story.telling(wide)
        # A word of the sentence names the event too, but one that stands beside the facts names it better.
        used = {key: wide[key] + near[key] for key in known}
        telling = sorted(known, key=lambda key: (-used[key], -self.story.weights.of(key)))[:_NAME_WORDS]
        name = " ".join(self.story.telling_words[key] for key in known if key in telling) or first.slot
        return name[0].upper() + name[1:]

    def _shared_words(self, findings: Iterable[Facts]) -> frozenset[str]:
        """Return the words that at least two articles use around the facts, or all where one article speaks."""
        facts = [fact for entry in findings for fact in entry]
        least = min(2, len({fact.article for fact in facts}))
        using = self._articles_using([facts])
        return frozenset(key for key, count in using.items() if count >= least)

    def _articles_using(self, findings: Iterable[Facts], *, whole_sentence: bool = False) -> Counter[str]:
        """Return, per word of the facts' clauses or whole sentences, how many articles use it there."""
        by_article: dict[ArticleId, set[str]] = {}
        for facts in findings:
            for fact in facts:
                context = self.story.contexts[fact]
                words = context.sentence_keys if whole_sentence else context.clause_keys
                by_article.setdefault(fact.article, set()).update(words)
        return Counter(key for keys in by_article.values() for key in keys)


def _number_clauses(findings: Sequence[Facts]) -> tuple[Sequence[tuple[int, ...]], Sequence[ArticleId]]:
    """Return the clauses of each finding by number, and the article of each number."""
    numbers: dict[tuple[ArticleId, Span], int] = {}
    clauses = [
        tuple({numbers.setdefault((fact.article, fact.clause), len(numbers)) for fact in facts})
        for facts in findings
    ]
    return clauses, [article for article, _ in numbers]


def _distinct(numbers: Sequence[int], names: Mapping[int, str]) -> Sequence[str]:
    """Return the names in order; two events whose words are the same are told apart by a number."""
    taken: Counter[str] = Counter()
    final: dict[int, str] = {}
    for number, name in names.items():
        taken[name] += 1
        final[number] = name if taken[name] == 1 else f"{name} ({taken[name]})"
    return [final[number] for number in numbers]
