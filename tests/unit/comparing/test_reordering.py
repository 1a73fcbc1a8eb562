"""The same articles in another order: nothing is found anew, and nothing is lost."""

from itertools import permutations

import pytest
from story_builders import compare_paragraphs

from viewer.comparing.reordering import reorder
from viewer.domain.article import Article
from viewer.domain.comparison import Comparison

FOUND = compare_paragraphs(
    ["Rockets hit the depot at Marl on Monday, killing four soldiers and wounding nine of them."],
    ["Rockets hit the depot at Marl on Monday, killing two soldiers and wounding nine of them."],
    ["Rockets hit the depot at Marl on Tuesday, killing four soldiers and wounding several of them."],
)


def in_order(comparison: Comparison) -> bool:
    """Tell whether everything stands in the order of the articles."""
    places = {article.id: place for place, article in enumerate(comparison.articles)}
    owners = {passage.id: places[each.id] for each in comparison.articles for passage in each.passages}
    findings = (*comparison.divergences, *comparison.omissions)
    listed = [[places[fact.article] for fact in each.facts] for each in findings]
    listed += [[places[article] for article in each.silent] for each in findings]
    listed += [[places[fact.article] for fact in comparison.facts]]
    listed += [[places[article] for article in group.passages] for group in comparison.alignment.groups]
    listed += [[owners[pair.left], owners[pair.right]] for pair in comparison.alignment.pairs]
    return all(places == sorted(places) for places in listed)


MOVED = [each for each in permutations(FOUND.articles) if each != FOUND.articles]


@pytest.mark.parametrize("articles", MOVED)
def test_comparison_when_its_articles_move_says_the_same_in_their_order(
    articles: tuple[Article, ...],
) -> None:
    moved = reorder(FOUND, articles)
    assert moved.articles == articles
    assert in_order(moved)
    assert [each.id for each in moved.divergences] == [each.id for each in FOUND.divergences]
    assert {fact.id for fact in moved.facts} == {fact.id for fact in FOUND.facts}
    back = reorder(moved, FOUND.articles)
    assert in_order(back)
    assert reorder(back, articles) == moved


def test_comparison_when_nothing_moves_is_the_same_value() -> None:
    assert reorder(FOUND, FOUND.articles) is FOUND


def test_findings_of_these_tests_would_show_a_wrong_order() -> None:
    assert FOUND.divergences
    assert FOUND.alignment.groups
    assert FOUND.alignment.pairs
    shuffled = Comparison(
        articles=MOVED[-1], facts=FOUND.facts, alignment=FOUND.alignment, divergences=FOUND.divergences
    )
    assert not in_order(shuffled)
