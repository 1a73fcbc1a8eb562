"""Links tell who reports the same, with as few lines as will do."""

from dataclasses import replace

from builders_gui import ids_of, make_long_article

from viewer.domain.article import ArticleId, PassageId
from viewer.domain.comparison import (
    Alignment,
    Comparison,
    EventGroup,
    EventGroupId,
    PassagePair,
    Tier,
)
from viewer.domain.review import PassageLink, quote_from
from viewer.gui.event_links import MOST_PARTNERS, EventLinks, linked_by_hand

ARTICLES = tuple(make_long_article(12, name) for name in ("north", "south", "west"))
NORTH, SOUTH, WEST = ARTICLES


def pair(left: PassageId, right: PassageId, score: float) -> PassagePair:
    return PassagePair(left=left, right=right, score=score)


def compared(pairs: list[PassagePair], groups: list[dict[ArticleId, tuple[PassageId, ...]]]) -> Comparison:
    made = tuple(
        EventGroup(id=EventGroupId(f"g{number}"), passages=passages, score=0.5)
        for number, passages in enumerate(groups)
    )
    best_first = tuple(sorted(pairs, key=lambda each: -each.score))
    return Comparison(
        articles=ARTICLES,
        facts=(),
        alignment=Alignment(groups=made, pairs=best_first),
        divergences=(),
    )


N, S, W = (ids_of(article, range(12)) for article in ARTICLES)
COMPARISON = compared(
    [
        pair(N[1], S[4], 0.9),
        pair(N[2], S[4], 0.6),
        pair(N[2], S[5], 0.3),
        pair(N[1], W[7], 0.2),
        pair(N[3], S[3], 0.4),
    ],
    [{NORTH.id: (N[1], N[2]), SOUTH.id: (S[4], S[5])}, {NORTH.id: (N[1],), WEST.id: (W[7],)}],
)


def test_links_when_of_two_articles_are_those_brought_together_seen_from_either() -> None:
    links = EventLinks(COMPARISON)
    assert [(each.left, each.right, each.tier) for each in links.between(NORTH.id, SOUTH.id)] == [
        (N[1], S[4], Tier.SURE),
        (N[2], S[4], Tier.LIKELY),
        (N[2], S[5], Tier.POSSIBLE),
    ]
    turned = next(links.between(SOUTH.id, NORTH.id))
    assert (turned.left, turned.right) == (S[4], N[1])
    assert not links.is_linked(N[3])


def test_event_of_a_passage_when_asked_for_has_the_best_few_of_every_other_source() -> None:
    links = EventLinks(COMPARISON)
    assert links.event_of(NORTH.id, N[1]) == {NORTH.id: (N[1],), SOUTH.id: (S[4],), WEST.id: (W[7],)}
    assert links.event_of(NORTH.id, N[9]) == {NORTH.id: (N[9],)}
    many = compared(
        [pair(N[0], other, 0.9 - 0.01 * number) for number, other in enumerate(S)],
        [{NORTH.id: (N[0],), SOUTH.id: S}],
    )
    assert EventLinks(many).event_of(NORTH.id, N[0])[SOUTH.id] == S[:MOST_PARTNERS]


def test_joining_when_there_are_several_on_both_sides_links_each_to_its_best_only() -> None:
    joined = EventLinks(COMPARISON).join((N[1], N[2]), (S[4], S[5]))
    assert {(each.left, each.right) for each in joined} == {(N[1], S[4]), (N[2], S[4]), (N[2], S[5])}
    assert EventLinks(COMPARISON).join((), (S[4],)) == ()


def test_links_when_a_reviewer_made_them_say_so_and_those_kept_apart_do_not() -> None:
    quotes = [
        quote_from(article.id, article.text, article.passages[number].span)
        for article, number in ((NORTH, 1), (SOUTH, 4), (NORTH, 2), (SOUTH, 5))
    ]
    made = PassageLink(left=quotes[0], right=quotes[1], linked=True, author="")
    apart = replace(made, left=quotes[2], right=quotes[3], linked=False)
    elsewhere = replace(made, left=replace(quotes[0], article=ArticleId("not open")))
    by_hand = linked_by_hand(ARTICLES, (made, apart, elsewhere))
    assert by_hand == {frozenset((N[1], S[4]))}
    joined = EventLinks(COMPARISON, by_hand).join((N[1], N[2]), (S[4], S[5]))
    assert {(each.left, each.right) for each in joined if each.by_hand} == {(N[1], S[4])}
