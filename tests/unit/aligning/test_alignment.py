"""Passages that report the same thing come together, in whatever order and words; others stay apart."""

from collections.abc import Sequence
from dataclasses import replace

from story_builders import make_article

from viewer.aligning.alignment import align
from viewer.domain.article import Article, PassageKind
from viewer.domain.comparison import Alignment
from viewer.domain.review import PassageLink, quote_from
from viewer.language.analysing import analyse

BRIDGE = (
    "The old bridge over the river Tamsel collapsed on Tuesday, and six cars fell into the water.",
    "Divers searched the river bed through the night.",
    "The mayor of Orrin, Petra Vance, promised an inquiry into how the bridge had been inspected.",
)
BRIDGE_RETOLD = (
    "Petra Vance, mayor of Orrin, said there would be an inquiry into the inspections of the bridge.",
    "Six cars plunged into the Tamsel on Tuesday when an old bridge gave way.",
    "Bakeries in the town report that flour has become dearer again this spring.",
)


def align_articles(*articles: Article, links: Sequence[PassageLink] = ()) -> Alignment:
    return align([analyse(article) for article in articles], links, lambda _done, _total: None)


def brought_together(alignment: Alignment) -> set[frozenset[str]]:
    return {
        frozenset((pair.left, pair.right))
        for pair in alignment.pairs
        for group in alignment.groups
        if {pair.left, pair.right} <= {one for ids in group.passages.values() for one in ids}
    }


def test_align_retold_passages_in_another_order_brings_them_together() -> None:
    together = brought_together(align_articles(make_article("a", BRIDGE), make_article("b", BRIDGE_RETOLD)))
    assert frozenset(("a.0", "b.1")) in together
    assert frozenset(("a.2", "b.0")) in together


def test_align_a_passage_about_something_else_leaves_it_alone() -> None:
    together = brought_together(align_articles(make_article("a", BRIDGE), make_article("b", BRIDGE_RETOLD)))
    assert not any("b.2" in pair for pair in together)


def test_align_the_same_articles_twice_gives_the_same_alignment() -> None:
    articles = make_article("a", BRIDGE), make_article("b", BRIDGE_RETOLD)
    assert align_articles(*articles) == align_articles(*articles)


def test_align_articles_without_a_shared_word_gives_nothing() -> None:
    alignment = align_articles(
        make_article("a", ["Gulls circled."]), make_article("b", ["Trains stopped early yesterday."])
    )
    assert alignment.groups == ()


def test_align_an_article_of_boilerplate_gives_nothing() -> None:
    article = make_article("b", ["Read more."])
    notice = replace(article.passages[0], kind=PassageKind.BOILERPLATE)
    empty = replace(article, passages=(notice,))
    assert align_articles(make_article("a", BRIDGE), empty).pairs == ()


def test_align_passages_kept_apart_by_a_reviewer_stay_apart() -> None:
    left, right = make_article("a", BRIDGE), make_article("b", BRIDGE_RETOLD)
    apart = PassageLink(
        left=quote_from(left.id, left.text, left.passages[0].span),
        right=quote_from(right.id, right.text, right.passages[1].span),
        linked=False,
        author="",
    )
    assert frozenset(("a.0", "b.1")) not in brought_together(align_articles(left, right, links=[apart]))


def test_align_passages_linked_by_a_reviewer_come_together() -> None:
    left, right = make_article("a", BRIDGE), make_article("b", BRIDGE_RETOLD)
    linked = PassageLink(
        left=quote_from(right.id, right.text, right.passages[2].span),
        right=quote_from(left.id, left.text, left.passages[1].span),
        linked=True,
        author="",
    )
    assert frozenset(("a.1", "b.2")) in brought_together(align_articles(left, right, links=[linked]))


def test_align_minds_no_link_of_words_that_no_longer_stand_there() -> None:
    left, right = make_article("a", BRIDGE), make_article("b", BRIDGE_RETOLD)
    apart = PassageLink(
        left=quote_from(left.id, left.text, left.passages[0].span),
        right=quote_from(right.id, right.text, right.passages[1].span),
        linked=False,
        author="",
    )
    lost = replace(apart, left=replace(apart.left, exact=apart.left.exact.replace("Tuesday", "Friday")))
    assert align_articles(left, right, links=[lost]) == align_articles(left, right)


def test_align_groups_hold_no_pair_below_the_weakest_allowed() -> None:
    third = make_article("c", [BRIDGE[0].replace("Tuesday", "that day"), BRIDGE_RETOLD[0]])
    alignment = align_articles(make_article("a", BRIDGE), make_article("b", BRIDGE_RETOLD), third)
    assert all(group.score >= 0.15 for group in alignment.groups)
    assert any(len(group.passages) == 3 for group in alignment.groups)


def test_align_a_link_inside_one_article_changes_nothing() -> None:
    left, right = make_article("a", BRIDGE), make_article("b", BRIDGE_RETOLD)
    inside = PassageLink(
        left=quote_from(left.id, left.text, left.passages[0].span),
        right=quote_from(left.id, left.text, left.passages[1].span),
        linked=True,
        author="",
    )

    assert align_articles(left, right, links=[inside]) == align_articles(left, right)
