from dataclasses import replace

import pytest
from review_builders import GALE, STORM, annotation, article, divergence, minutes, quote

from viewer.domain.article import Article, Passage, PassageId, PassageKind
from viewer.domain.comparison import Divergence
from viewer.domain.fact import Kind
from viewer.domain.judgement import Relation
from viewer.domain.text import Span
from viewer.reviewing.made_findings import divergence_of, made_findings, made_id, with_events


def with_passages(source: Article) -> Article:
    """Return the article with a passage per paragraph."""
    passages, start = [], 0
    for number, paragraph in enumerate(source.text.split("\n\n")):
        place = Span(start=start, end=start + len(paragraph))
        passages.append(
            Passage(id=PassageId(f"{source.id}:{number}"), kind=PassageKind.PARAGRAPH, span=place)
        )
        start = place.end + 2
    return replace(source, passages=tuple(passages))


ONE = with_passages(article(GALE))
OTHER = with_passages(article(STORM, path="storm.txt"))
BOTH = (ONE, OTHER)
HURT = divergence("hurt", [(ONE, "12 people"), (OTHER, "15 people")])
OWN = annotation(
    1,
    [quote(OTHER, "Eleven houses", "11"), quote(ONE, "nine houses", "9")],
    proposed=None,
    kind=Kind.QUANTITY,
    slot="roofs",
)


def test_finding_that_a_reviewer_made_is_a_divergence_with_its_values_in_the_order_of_the_sources() -> None:
    (made,) = made_findings([OWN], BOTH)
    assert made.is_made
    assert [(fact.article, fact.shown) for fact in made.facts] == [(ONE.id, "9"), (OTHER.id, "11")]
    assert (made.kind, made.slot, made.event, made.judgement.relation) == (
        Kind.QUANTITY,
        "roofs",
        "roofs",
        Relation.CONTRADICTION,
    )
    assert made.facts[0].passage == ONE.passages[1].id
    assert made.silent == ()


def test_what_two_reviewers_made_of_the_same_words_is_one_finding_of_whoever_was_first() -> None:
    later = annotation(
        3,
        OWN.quotes,
        proposed=None,
        kind=Kind.QUANTITY,
        slot="houses",
        created=minutes(5),
        modified=minutes(5),
    )
    (made,) = made_findings([later, OWN], BOTH)
    assert made.slot == "roofs"
    assert made.id == made_id(OWN.id)


def test_what_one_source_alone_tells_names_the_silent_ones() -> None:
    alone = replace(OWN, quotes=OWN.quotes[1:], relation=Relation.SILENT)
    made = divergence_of(alone, BOTH)
    assert made is not None
    assert (len(made.facts), made.silent, made.is_internal) == (1, (OTHER.id,), False)


def test_words_that_are_gone_or_belong_to_no_open_article_are_left_out() -> None:
    moved = replace(OWN.quotes[0], start=OWN.quotes[0].start + 1)
    assert divergence_of(replace(OWN, quotes=(moved,)), BOTH) is None
    assert divergence_of(OWN, ()) is None
    left = divergence_of(replace(OWN, quotes=(moved, OWN.quotes[1])), BOTH)
    assert left is not None
    assert [fact.article for fact in left.facts] == [ONE.id]


def test_words_over_two_passages_keep_a_clause_around_them() -> None:
    words = "nine houses.\n\nThe fire brigade"
    made = divergence_of(replace(OWN, quotes=(quote(ONE, words),)), BOTH)
    assert made is not None
    assert made.facts[0].clause.contains(made.facts[0].span)
    assert made.facts[0].shown == "nine houses. The fire brigade"


def test_divergence_moves_to_the_event_that_its_annotation_names() -> None:
    on_hurt = annotation(4, [quote(ONE, "12 people")], event="the storm before")
    assert [each.event for each in with_events([HURT], {HURT.id: on_hurt})] == ["the storm before"]
    assert with_events([HURT], {HURT.id: replace(on_hurt, event="")}) == (HURT,)
    assert with_events([HURT], {}) == (HURT,)


def test_finding_of_the_machine_needs_two_facts_and_a_reviewers_one() -> None:
    with pytest.raises(ValueError, match="2 or more facts, not 1"):
        replace(HURT, facts=HURT.facts[:1])
    assert isinstance(replace(HURT, facts=HURT.facts[:1], is_made=True), Divergence)
    with pytest.raises(ValueError, match="1 or more facts, not 0"):
        replace(HURT, facts=(), is_made=True)
