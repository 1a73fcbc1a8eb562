"""A comparison whose articles were cut into other passages stays sound, and loses nothing that was found."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from story_builders import compare_paragraphs

from viewer.comparing.recutting import recut
from viewer.domain.article import Article, Passage, PassageId, PassageKind
from viewer.domain.comparison import Comparison
from viewer.domain.text import Span

HARBOUR = (
    "Six cars fell into the harbour at Orrin on Tuesday. A crane killed 12 people there, the mayor said.",
    "Divers searched the harbour bed through the night.",
    "The mayor of Orrin, Petra Vance, promised an inquiry into the crane.",
)
RETOLD = (
    "The mayor of Orrin, Petra Vance, said there would be an inquiry into the crane.",
    "A crane killed 15 people in the harbour at Orrin on Tuesday, and six cars fell into the water.",
)
Cut = Callable[[Article], Article]


def cut_to(spans: Sequence[tuple[int, int]], article: Article) -> Article:
    passages = tuple(
        Passage(
            id=PassageId(f"{article.id}.new{start}"),
            kind=PassageKind.PARAGRAPH,
            span=Span(start=start, end=end),
        )
        for start, end in spans
    )
    return replace(article, passages=passages)


def split_first(article: Article) -> Article:
    """Split the first passage after its first sentence, and leave the names of the others."""
    first, place = article.passages[0], article.text.index(" A crane") + 1
    cut = cut_to([(first.span.start, place - 1), (place, first.span.end)], article)
    return replace(article, passages=(*cut.passages, *article.passages[1:]))


def join_all(article: Article) -> Article:
    return cut_to([(0, len(article.text))], article)


def as_boilerplate(article: Article) -> Article:
    first, *rest = article.passages
    return replace(article, passages=(replace(first, kind=PassageKind.BOILERPLATE), *rest))


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    found = compare_paragraphs(HARBOUR, RETOLD)
    assert found.divergences
    assert found.alignment.groups
    return found


def unresolved(comparison: Comparison) -> set[PassageId]:
    """Return the passages that are named and are in no article."""
    there = {passage.id for article in comparison.articles for passage in article.passages}
    named = {fact.passage for fact in comparison.facts}
    named |= {fact.passage for each in comparison.divergences for fact in each.facts}
    named |= {passage for pair in comparison.alignment.pairs for passage in (pair.left, pair.right)}
    named |= {
        passage
        for group in comparison.alignment.groups
        for passages in group.passages.values()
        for passage in passages
    }
    return named - there


@pytest.mark.parametrize("cut", [split_first, join_all, as_boilerplate], ids=lambda cut: cut.__name__)
def test_recut_names_present_passages_only_and_keeps_what_was_found(comparison: Comparison, cut: Cut) -> None:
    articles = (cut(comparison.articles[0]), comparison.articles[1])
    found = recut(comparison, articles)
    assert found.articles == articles
    assert unresolved(found) == set()
    assert [each.id for each in found.divergences] == [each.id for each in comparison.divergences]
    assert [fact.id for fact in found.facts] == [fact.id for fact in comparison.facts]
    for fact in found.facts:
        article = next(each for each in articles if each.id == fact.article)
        here = article.passage_at(fact.span.start)
        assert here is not None
        assert fact.passage == here.id


def test_recut_of_the_same_passages_changes_nothing(comparison: Comparison) -> None:
    assert recut(comparison, comparison.articles) == comparison


def test_recut_follows_another_order_too(comparison: Comparison) -> None:
    articles = (comparison.articles[1], join_all(comparison.articles[0]))
    found = recut(comparison, articles)
    assert found.articles == articles
    assert unresolved(found) == set()
    assert {article.id for article in articles} == {fact.article for fact in found.facts}
    assert found.facts[0].article == articles[0].id


def test_recut_of_joined_passages_has_no_pair_twice_and_keeps_the_better(comparison: Comparison) -> None:
    articles = tuple(map(join_all, comparison.articles))
    pairs = recut(comparison, articles).alignment.pairs
    assert [(pair.left, pair.right) for pair in pairs] == [
        tuple(article.passages[0].id for article in articles)
    ]
    assert pairs[0].score == max(pair.score for pair in comparison.alignment.pairs)


def test_split_passage_gives_each_fact_to_the_piece_that_states_it(comparison: Comparison) -> None:
    articles = (split_first(comparison.articles[0]), comparison.articles[1])
    facts = [fact for fact in recut(comparison, articles).facts if fact.article == articles[0].id]
    killed = [fact for fact in facts if "12" in fact.shown]
    assert killed
    assert {fact.passage for fact in killed} == {articles[0].passages[1].id}
