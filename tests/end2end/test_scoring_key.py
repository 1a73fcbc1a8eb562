"""The scorer tells right from wrong on comparisons made by hand."""

from datetime import date
from pathlib import Path

from article_builders import bare_article
from scoring_key import (
    find_missed_links,
    find_reporting,
    find_undimmed,
    find_unplanted,
    find_wrongly_dimmed,
    find_wrongly_reported,
)

from viewer.domain.article import Article, ArticleId, Passage, PassageId, PassageKind
from viewer.domain.comparison import Alignment, Comparison, Divergence, DivergenceId, EventGroup, EventGroupId
from viewer.domain.fact import Fact, FactId, Kind
from viewer.domain.judgement import Judgement, Relation
from viewer.domain.text import Span
from viewer.fitting.answer_key import (
    AnswerKey,
    KeyArticle,
    KeyDivergence,
    LookAlike,
    Mention,
    Opening,
    place_mention,
)

TEXTS = {
    "north.txt": "About 140 guests came. Four sheep escaped.\nShare this page",
    "south.txt": "The list had 137 guests. Nine sheep escaped.\nShare this page",
    "west.txt": "There were 163 guests. Two goats stayed.\nShare this page",
}


def mention(article: str, quote: str, value: str) -> Mention:
    return Mention(article=article, quote=quote, value=value, within=quote)


ABOUT_140 = mention("north.txt", "About 140 guests", "137")
LISTED = mention("south.txt", "137 guests", "137")
COUNTED = mention("west.txt", "163 guests", "163")
FOUR_SHEEP = mention("north.txt", "Four sheep", "4")
NINE_SHEEP = mention("south.txt", "Nine sheep", "9")
TWO_GOATS = mention("west.txt", "Two goats", "2")

GUESTS = KeyDivergence(
    kind=Kind.QUANTITY,
    slot="guests",
    relation=Relation.CONTRADICTION,
    found_by="rules",
    mentions=(ABOUT_140, LISTED, COUNTED),
)
ROUNDING = LookAlike(why="rounded", mentions=(ABOUT_140, LISTED))
OTHER_ANIMALS = LookAlike(why="goats are no sheep", mentions=(FOUR_SHEEP, TWO_GOATS))
OPENINGS = tuple(
    Opening(article=file, words=words)
    for file, words in (("north.txt", "About 140"), ("south.txt", "The list"), ("west.txt", "There were"))
)
KEY = AnswerKey(
    story="fair",
    folder=Path(),
    articles=tuple(KeyArticle(file=file, title="", source="", published=date(2025, 6, 1)) for file in TEXTS),
    divergences=(GUESTS,),
    look_alikes=(ROUNDING, OTHER_ANIMALS),
    aligned=(OPENINGS,),
    different_event=(),
    boilerplate=tuple(Opening(article=file, words="Share this") for file in TEXTS),
)


def article(file: str, *, last_line: PassageKind = PassageKind.BOILERPLATE) -> Article:
    text = TEXTS[file]
    cut = text.index("\n")
    first = Passage(id=PassageId(f"{file}:1"), kind=PassageKind.PARAGRAPH, span=Span(start=0, end=cut))
    last = Passage(id=PassageId(f"{file}:2"), kind=last_line, span=Span(start=cut + 1, end=len(text)))
    return bare_article(file, text, (first, last), path=Path(file), title=file)


def fact(words: Mention, shown: str) -> Fact[str]:
    span = place_mention(TEXTS[words.article], words)
    return Fact(
        id=FactId(f"{words.article}:{span.start}"),
        kind=Kind.QUANTITY,
        slot="count",
        article=ArticleId(words.article),
        passage=PassageId(f"{words.article}:1"),
        span=span,
        clause=span,
        value=shown,
        shown=shown,
    )


def divergence(*facts: Fact[str], relation: Relation = Relation.CONTRADICTION) -> Divergence:
    return Divergence(
        id=DivergenceId(" ".join(entry.id for entry in facts)),
        kind=Kind.QUANTITY,
        slot="count",
        event="the fair",
        facts=facts,
        silent=(),
        judgement=Judgement(relation=relation, confidence=0.5, reason="the values differ"),
    )


def comparison(*divergences: Divergence, linked: tuple[str, ...] = ()) -> Comparison:
    facts = {entry.id: entry for found in divergences for entry in found.facts}
    passages = {ArticleId(file): (PassageId(f"{file}:1"),) for file in linked}
    groups = (EventGroup(id=EventGroupId("group"), passages=passages, score=1.0),) if linked else ()
    return Comparison(
        articles=tuple(article(file) for file in TEXTS),
        facts=tuple(facts.values()),
        alignment=Alignment(groups=groups, pairs=()),
        divergences=divergences,
    )


def test_planted_divergence_when_its_parting_values_are_reported_then_it_is_found() -> None:
    reported = divergence(fact(LISTED, "137"), fact(COUNTED, "163"))
    assert find_reporting(GUESTS, comparison(reported)) == (reported,)


def test_planted_divergence_when_only_agreeing_mentions_are_reported_then_it_is_not_found() -> None:
    reported = divergence(fact(ABOUT_140, "about 140"), fact(LISTED, "137"))
    assert find_reporting(GUESTS, comparison(reported)) == ()


def test_planted_divergence_when_the_values_were_read_alike_then_it_is_not_found() -> None:
    reported = divergence(fact(LISTED, "100 or more"), fact(COUNTED, "100 or more"))
    assert find_reporting(GUESTS, comparison(reported)) == ()


def test_planted_divergence_when_proposed_as_the_same_then_it_is_not_found() -> None:
    reported = divergence(fact(LISTED, "137"), fact(COUNTED, "163"), relation=Relation.SAME)
    assert find_reporting(GUESTS, comparison(reported)) == ()


def test_planted_divergence_when_lost_in_a_heap_then_it_is_not_found() -> None:
    strays = (fact(FOUR_SHEEP, "4"), fact(NINE_SHEEP, "9"))
    assert find_reporting(GUESTS, comparison(divergence(fact(LISTED, "137"), fact(COUNTED, "163"), *strays)))
    heap = divergence(fact(LISTED, "137"), fact(COUNTED, "163"), *strays, fact(TWO_GOATS, "2"))
    assert find_reporting(GUESTS, comparison(heap)) == ()


def test_look_alike_when_reported_by_itself_then_it_is_wrong() -> None:
    reported = divergence(fact(ABOUT_140, "about 140"), fact(LISTED, "137"))
    assert find_wrongly_reported(KEY, comparison(reported)) == (ROUNDING,)


def test_look_alike_when_listed_beside_a_third_value_that_parts_then_it_is_not_held_against_it() -> None:
    reported = divergence(fact(ABOUT_140, "about 140"), fact(LISTED, "137"), fact(COUNTED, "163"))
    assert find_wrongly_reported(KEY, comparison(reported)) == ()


def test_look_alike_when_mixed_into_a_planted_divergence_of_something_else_then_it_is_wrong() -> None:
    reported = divergence(
        fact(LISTED, "137"), fact(COUNTED, "163"), fact(FOUR_SHEEP, "4"), fact(TWO_GOATS, "2")
    )
    assert find_wrongly_reported(KEY, comparison(reported)) == (OTHER_ANIMALS,)


def test_divergence_when_nobody_planted_it_then_it_is_listed_as_unplanted() -> None:
    planted = divergence(fact(LISTED, "137"), fact(COUNTED, "163"))
    other = divergence(fact(FOUR_SHEEP, "4"), fact(NINE_SHEEP, "9"))
    assert find_unplanted(KEY, comparison(planted, other)) == (other,)


def test_links_when_a_group_holds_two_of_three_passages_then_the_third_is_missed_twice() -> None:
    missed = find_missed_links(KEY, comparison(linked=("north.txt", "south.txt")))
    assert [(left.article, right.article) for left, right in missed] == [
        ("north.txt", "west.txt"),
        ("south.txt", "west.txt"),
    ]


def test_boilerplate_when_an_article_has_it_as_content_then_it_is_undimmed() -> None:
    articles = [
        article("north.txt"),
        article("south.txt", last_line=PassageKind.PARAGRAPH),
        article("west.txt"),
    ]
    assert [opening.article for opening in find_undimmed(KEY, articles)] == ["south.txt"]


def test_mentions_when_their_passage_is_content_then_none_is_wrongly_dimmed() -> None:
    assert find_wrongly_dimmed(KEY, [article(file) for file in TEXTS]) == ()
