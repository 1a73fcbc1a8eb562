"""Hold a comparison of a bundled story against its answer key."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Any

from viewer.domain.article import Article, PassageId, PassageKind
from viewer.domain.comparison import Comparison, Divergence
from viewer.domain.fact import Fact
from viewer.domain.text import Span
from viewer.fitting.answer_key import (
    AnswerKey,
    KeyDivergence,
    LookAlike,
    Mention,
    Opening,
    find_stretches,
    place_mention,
)
from viewer.fitting.scoring import points_at

MentionPair = tuple[Mention, Mention]


def find_reporting(entry: KeyDivergence, comparison: Comparison) -> tuple[Divergence, ...]:
    """Return the divergences of ``comparison`` that report ``entry``.

    They hold two facts with different values at two mentions with different values, and at least half of their
    facts stand at mentions of ``entry``: a heap of everything reports nothing.
    """
    return tuple(
        divergence
        for divergence in _shown_divergences(comparison)
        if any(left.value != right.value for left, right in _parting(entry.mentions, divergence, comparison))
        and not _is_heap(entry, divergence, comparison)
    )


def find_wrongly_reported(key: AnswerKey, comparison: Comparison) -> tuple[LookAlike, ...]:
    """Return the look-alikes of ``key`` that ``comparison`` reports as parting.

    Two mentions that also stand side by side in a planted divergence are not held against a divergence which
    reports that one: there "about 140" and "137" rightly stand in one list, against a third value.
    """
    return tuple(
        look_alike
        for look_alike in key.look_alikes
        if any(
            _has_wrong_pair(look_alike, divergence, key, comparison)
            for divergence in _shown_divergences(comparison)
        )
    )


def find_unplanted(key: AnswerKey, comparison: Comparison) -> tuple[Divergence, ...]:
    """Return the divergences of ``comparison`` that report nothing of ``key``."""
    reporting = {found.id for entry in key.divergences for found in find_reporting(entry, comparison)}
    return tuple(found for found in _shown_divergences(comparison) if found.id not in reporting)


def find_missed_links(key: AnswerKey, comparison: Comparison) -> tuple[tuple[Opening, Opening], ...]:
    """Return the pairs of passages which ``key`` has together and no group of ``comparison`` has."""
    together = {
        pair
        for group in comparison.alignment.groups
        for pair in combinations(sorted(id_ for ids in group.passages.values() for id_ in ids), 2)
    }
    return tuple(
        (left, right) for left, right in key_links(key) if not _linked(left, right, comparison, together)
    )


def key_links(key: AnswerKey) -> tuple[tuple[Opening, Opening], ...]:
    """Return every pair of passages that ``key`` has together, each once."""
    return tuple(dict.fromkeys(pair for group in key.aligned for pair in combinations(group, 2)))


def find_undimmed(key: AnswerKey, articles: Sequence[Article]) -> tuple[Opening, ...]:
    """Return the boilerplate of ``key`` that ``articles`` have as content, in one place at least."""
    return tuple(
        opening for opening in key.boilerplate if not _is_dimmed(opening, _article(articles, opening.article))
    )


def find_wrongly_dimmed(key: AnswerKey, articles: Sequence[Article]) -> tuple[Mention, ...]:
    """Return the mentions of ``key`` that stand in a passage which is dimmed as boilerplate."""
    return tuple(
        mention for mention in key.mentions if _stands_dimmed(mention, _article(articles, mention.article))
    )


def _shown_divergences(comparison: Comparison) -> Iterator[Divergence]:
    return (entry for entry in comparison.divergences if entry.judgement.relation.is_divergence)


def _article(articles: Sequence[Article], file: str) -> Article:
    return next(article for article in articles if article.path.name == file)


def _pointed(mentions: Sequence[Mention], fact: Fact[Any], comparison: Comparison) -> list[Mention]:
    """Return those of ``mentions`` whose words ``fact`` marks."""
    article = next(article for article in comparison.articles if article.id == fact.article)
    own = [mention for mention in mentions if mention.article == article.path.name]
    return [mention for mention in own if points_at(fact.span, place_mention(article.text, mention))]


def _is_heap(entry: KeyDivergence, divergence: Divergence, comparison: Comparison) -> bool:
    """Tell whether most facts of ``divergence`` stand somewhere else than ``entry`` does."""
    own = sum(bool(_pointed(entry.mentions, fact, comparison)) for fact in divergence.facts)
    return own * 2 < len(divergence.facts)


def _parting(mentions: Sequence[Mention], divergence: Divergence, comparison: Comparison) -> set[MentionPair]:
    """Return the pairs of ``mentions`` that ``divergence`` shows with different values."""
    return {
        (one, other)
        for left, right in combinations(divergence.facts, 2)
        if left.shown != right.shown
        for one in _pointed(mentions, left, comparison)
        for other in _pointed(mentions, right, comparison)
        if one != other
    }


def _has_wrong_pair(
    look_alike: LookAlike, divergence: Divergence, key: AnswerKey, comparison: Comparison
) -> bool:
    parting = _parting(look_alike.mentions, divergence, comparison)
    if not parting:
        return False
    reported = [entry for entry in key.divergences if divergence in find_reporting(entry, comparison)]
    listed = [_places(entry.mentions, comparison) for entry in reported]
    return any(not any(_places(pair, comparison) <= places for places in listed) for pair in parting)


def _places(mentions: Sequence[Mention], comparison: Comparison) -> set[tuple[str, Span]]:
    """Return where ``mentions`` stand: two entries of a key may give the same words different values."""
    return {
        (mention.article, place_mention(_article(comparison.articles, mention.article).text, mention))
        for mention in mentions
    }


def _linked(
    left: Opening, right: Opening, comparison: Comparison, together: set[tuple[PassageId, PassageId]]
) -> bool:
    one, other = (_passage_id(opening, comparison.articles) for opening in (left, right))
    return one is not None and other is not None and (min(one, other), max(one, other)) in together


def _passage_id(opening: Opening, articles: Sequence[Article]) -> PassageId | None:
    article = _article(articles, opening.article)
    passage = article.passage_at(find_stretches(article.text, opening.words)[0].end - 1)
    return None if passage is None else passage.id


def _is_dimmed(opening: Opening, article: Article) -> bool:
    passages = [article.passage_at(span.end - 1) for span in find_stretches(article.text, opening.words)]
    return all(passage is None or passage.kind is PassageKind.BOILERPLATE for passage in passages)


def _stands_dimmed(mention: Mention, article: Article) -> bool:
    passage = article.passage_at(place_mention(article.text, mention).start)
    return passage is None or passage.kind is PassageKind.BOILERPLATE
