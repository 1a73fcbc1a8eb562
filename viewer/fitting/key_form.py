"""A labelled story in the form of the bundled ones: articles and a ``key.json`` (see ``seeds/README.md``)."""

from collections.abc import Mapping, Sequence
from itertools import combinations
from pathlib import Path

from viewer.domain.article import Article, Passage
from viewer.fitting.answer_key import (
    AnswerKey,
    KeyDivergence,
    Mention,
    Opening,
    find_stretches,
    place_mention,
    read_answer_key,
)
from viewer.fitting.labelled_story import (
    MUST,
    LabelledDivergence,
    LabelledMember,
    LabelledStory,
    PairOfPassages,
    UnreadableStory,
    pair_of,
)
from viewer.reading.gathering import gather

KEY_FILE = "key.json"
"""What tells this form from the other."""


def read_key_form(folder: Path) -> LabelledStory:
    """Read the story in ``folder``, or raise ``UnreadableStory``; every divergence of a key is a core one.

    A key names the passages that clearly belong together, not every pair of which one could say so.
    """
    path = folder / KEY_FILE
    try:
        key = read_answer_key(path)
        articles = _read_articles(key)
        return LabelledStory(
            name=folder.name,
            articles=tuple(articles.values()),
            aligned=_aligned(key, articles),
            divergences=tuple(_divergence(entry, articles) for entry in key.divergences),
            boilerplate=frozenset(
                passage.id for opening in key.boilerplate for passage in _passages(opening, articles)
            ),
            aligned_in_full=False,
        )
    except (OSError, ValueError, KeyError, TypeError) as cause:
        raise UnreadableStory.at(
            path, f"The answer key cannot be read: {cause!r}.", "Correct it; seeds/README.md says its form."
        ) from cause


def _read_articles(key: AnswerKey) -> Mapping[str, Article]:
    """Return the articles by file name, in the order of the key."""
    gathered = gather([key.folder / article.file for article in key.articles])
    for problem in gathered.problems:
        raise problem
    return {article.path.name: article for article in gathered.articles}


def _divergence(entry: KeyDivergence, articles: Mapping[str, Article]) -> LabelledDivergence:
    return LabelledDivergence(
        name=entry.slot,
        kind=entry.kind,
        relation=entry.relation,
        core=True,
        members=tuple(_member(mention, articles[mention.article]) for mention in entry.mentions),
    )


def _member(mention: Mention, article: Article) -> LabelledMember:
    return LabelledMember(article=article.id, span=place_mention(article.text, mention), value=mention.value)


def _aligned(key: AnswerKey, articles: Mapping[str, Article]) -> Mapping[PairOfPassages, int]:
    groups = [[_passage(opening, articles) for opening in group] for group in key.aligned]
    return {pair_of(one.id, other.id): MUST for group in groups for one, other in combinations(group, 2)}


def _passage(opening: Opening, articles: Mapping[str, Article]) -> Passage:
    passages = _passages(opening, articles)
    if not passages:
        raise ValueError(f"{opening.article}: no passage starts with {opening.words!r}")
    return passages[0]


def _passages(opening: Opening, articles: Mapping[str, Article]) -> Sequence[Passage]:
    """Return the passages in which the opening words stand; their last word decides, for a mark may come first."""
    article = articles[opening.article]
    found = (article.passage_at(span.end - 1) for span in find_stretches(article.text, opening.words))
    return [passage for passage in found if passage is not None]
