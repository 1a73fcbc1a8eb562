"""The stage as a whole: laws, orderings, and what a reader is told."""

from dataclasses import replace

import pytest
from contrast_builders import (
    align_by_number,
    build_articles,
    candidates_between,
    contrasts_between,
    make_fact_text,
    quoted,
)
from hypothesis import given, settings
from hypothesis import strategies as st
from story_builders import compare_paragraphs

from viewer.contrasting.candidate_rows import candidate_rows
from viewer.contrasting.classifying import kind_of
from viewer.contrasting.contrasts import find_contrasts
from viewer.contrasting.features import FEATURES
from viewer.contrasting.quoting import LONGEST
from viewer.contrasting.ranking import probability_of
from viewer.contrasting.weights import CONTRAST_WEIGHTS
from viewer.domain.contrast import Contrast
from viewer.domain.fact import Kind
from viewer.domain.judgement import Relation
from viewer.fact_kinds.registry import KINDS, find_facts

FILLER = [
    "The valley has been farmed for six centuries.",
    "Schools stay open this week, the council decided.",
]

SUBJECTS = st.sampled_from(["The flood", "A rockfall", "The old dam", "Heavy snow"])
VERBS = st.sampled_from(["destroyed", "closed", "cut off", "damaged"])
OBJECTS = st.sampled_from(["the northern road", "12 farms", "the mill in Arnau", "a railway bridge"])
TIMES = st.sampled_from(["on Monday", "late on Friday", "two days ago", "before dawn"])
SENTENCES = st.builds("{} {} {} {}, officials said.".format, SUBJECTS, VERBS, OBJECTS, TIMES)
PARAGRAPHS = st.lists(SENTENCES, min_size=1, max_size=3)


def told(contrasts: tuple[Contrast, ...]) -> set[frozenset[tuple[str, str, float]]]:
    """What is contrasted, without telling left from right."""
    return {
        frozenset(
            (fact.article, fact.shown, contrast.probability) for fact in (contrast.left, contrast.right)
        )
        for contrast in contrasts
    }


@settings(max_examples=25, deadline=None)
@given(PARAGRAPHS, PARAGRAPHS)
def test_contrasts_are_short_quotations_of_different_values_inside_their_passages(
    left: list[str], right: list[str]
) -> None:
    articles = build_articles(left, right)
    passages = {entry.passage.id: entry.passage for article in articles for entry in article.passages}
    for contrast in contrasts_between(left, right):
        assert contrast.left.shown != contrast.right.shown
        for fact, paragraphs in ((contrast.left, left), (contrast.right, right)):
            if fact.article == "a" and paragraphs is right:
                continue  # an article may be contrasted with itself
            text = left if fact.article == "a" else right
            assert passages[fact.passage].span.contains(fact.span)
            assert len(quoted(fact, text).split()) <= LONGEST


@settings(max_examples=25, deadline=None)
@given(PARAGRAPHS, PARAGRAPHS)
def test_contrasts_of_the_same_articles_are_the_same(left: list[str], right: list[str]) -> None:
    assert contrasts_between(left, right) == contrasts_between(left, right)


def test_contrasts_with_articles_exchanged_are_the_same_with_sides_exchanged() -> None:
    one = [
        "A rockfall closed the northern road near Arnau late on Monday, the district office said.",
        *FILLER,
    ]
    other = ["A rockfall closed the eastern road near Arnau on Tuesday, police said.", *FILLER]
    articles = build_articles(one, other)
    facts = [fact for article in articles for fact in find_facts(article)]
    forward = find_contrasts(articles, facts, align_by_number(articles), KINDS)
    turned = articles[::-1]
    backward = find_contrasts(turned, facts, align_by_number(turned), KINDS)
    assert forward
    assert told(forward) == told(backward)


@given(PARAGRAPHS)
@settings(max_examples=10, deadline=None)
def test_equal_articles_have_no_contrasts_across(paragraphs: list[str]) -> None:
    across = [
        contrast
        for contrast in contrasts_between(paragraphs, paragraphs)
        if contrast.left.passage.split(".")[1] == contrast.right.passage.split(".")[1]
    ]
    assert across == []


def test_contrasts_come_most_probable_first() -> None:
    found = contrasts_between(
        ["The flood killed 14 people and cut the road to Arnau.", *FILLER],
        ["The flood killed 17 people and cut the railway to Arnau.", *FILLER],
    )
    probabilities = [contrast.probability for contrast in found]
    assert len(found) > 1
    assert probabilities == sorted(probabilities, reverse=True)


def test_another_number_outranks_another_word() -> None:
    found = contrasts_between(
        ["The flood killed 14 people in the valley.", "The firm shut the mill in the town on Friday."],
        ["The flood killed 17 people in the valley.", "The firm closed the mill in the town on Friday."],
    )
    assert make_fact_text(found[0]) == ("14", "17")


def test_surer_alignment_makes_surer_contrasts() -> None:
    stories = (
        ["The flood killed 14 people in the valley.", *FILLER],
        ["The flood killed 17 people in the valley.", *FILLER],
    )
    sure, doubtful = contrasts_between(*stories, score=0.9), contrasts_between(*stories, score=0.2)
    assert sure[0].probability > max((entry.probability for entry in doubtful), default=0.0)


def test_articles_without_alignment_yield_nothing_from_their_words() -> None:
    articles = build_articles(["The red ferry sank."], ["The blue ferry sank."])
    alignment = replace(align_by_number(articles), pairs=())
    assert find_contrasts(articles, [], alignment, KINDS) == ()


def test_articles_in_another_language_are_passed_over() -> None:
    articles = build_articles(["The red ferry sank."], ["The blue ferry sank."])
    german = [
        replace(entry, article=replace(entry.article, language="de")) if entry.article.id == "b" else entry
        for entry in articles
    ]
    assert find_contrasts(german, [], align_by_number(german), KINDS) == ()


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        (
            "The prize went to Marika Tolvanen on Friday.",
            "The prize went to Marika Tolvainen on Friday.",
            Kind.NAME,
        ),
        (
            "The guard was struck with a hammer in the yard.",
            "The guard was struck with an axe in the yard.",
            Kind.MEANS,
        ),
        (
            "A loose cable possibly started the fire in the attic.",
            "A loose cable started the fire in the attic.",
            Kind.CERTAINTY,
        ),
        (
            "The flood killed 14 people in the valley.",
            "The flood killed 17 people in the valley.",
            Kind.CASUALTY,
        ),
        (
            "The rally was called off because of rain on the coast.",
            "The rally was called off because of threats on the coast.",
            Kind.CAUSE,
        ),
        (
            "The bishop praised the new railway tunnel.",
            "The bishop condemned the new railway tunnel.",
            Kind.FRAMING,
        ),
        (
            "Rain delayed the barley harvest in the valley.",
            "Rain delayed the apple harvest in the valley.",
            Kind.OTHER,
        ),
        (
            "The harbour office said the ferry had no licence.",
            "The ferry had no licence, according to the coast guard.",
            Kind.ATTRIBUTION,
        ),
        (
            "Divers searched the northern basin of the quarry.",
            "Divers searched the southern basin of the quarry.",
            Kind.PLACE,
        ),
        (
            "The rebels accepted responsibility for the raid on the depot.",
            "The rebels denied responsibility for the raid on the depot.",
            Kind.RESPONSIBILITY,
        ),
        (
            "The council called the new stadium a bargain on Friday.",
            "The council never called the new stadium a bargain on Friday.",
            Kind.POLARITY,
        ),
        (
            "A former minister opened the dairy museum in the valley.",
            "An acting minister opened the dairy museum in the valley.",
            Kind.STATUS,
        ),
        (
            "A teenager opened the gates of the old dairy in the valley.",
            "A judge opened the gates of the old dairy in the valley.",
            Kind.ACTOR,
        ),
    ],
)
def test_difference_is_told_for_what_it_is(left: str, right: str, kind: Kind) -> None:
    story, candidates = candidates_between([left], [right])
    assert kind in {kind_of(story, candidate) for candidate in candidates}


def test_every_contrast_says_what_each_side_says() -> None:
    found = contrasts_between(
        ["The guard was struck with a hammer in the northern yard on Monday.", *FILLER],
        ["The guard was struck with an axe in the eastern yard on Tuesday.", *FILLER],
    )
    assert found
    for contrast in found:
        if contrast.left.kind in KINDS:
            continue
        assert contrast.left.shown in contrast.judgement.reason
        assert contrast.right.shown in contrast.judgement.reason
        assert contrast.judgement.confidence == contrast.probability
        assert contrast.judgement.relation.is_divergence


def test_fuller_wording_is_a_refinement() -> None:
    found = contrasts_between(
        ["Divers found the van in the northern basin of the quarry.", *FILLER],
        ["Divers found the van in the basin of the quarry.", *FILLER],
    )
    assert Relation.REFINEMENT in {contrast.judgement.relation for contrast in found}


def test_weights_stand_for_every_feature_and_the_bias() -> None:
    assert len(CONTRAST_WEIGHTS) == len(FEATURES) + 1
    assert len(set(FEATURES)) == len(FEATURES)


def test_probability_of_extreme_values_stays_a_probability() -> None:
    assert probability_of([1.0], [1e9, 0.0]) <= 1.0
    assert probability_of([1.0], [-1e9, 0.0]) >= 0.0
    assert probability_of([0.0], [5.0, 0.0]) == 0.5


def test_rows_for_fitting_are_the_candidates_that_are_ranked() -> None:
    articles = build_articles(
        ["The flood killed 14 people in the valley.", *FILLER],
        ["The flood killed 17 people in the valley.", *FILLER],
    )
    facts = [fact for article in articles for fact in find_facts(article)]
    alignment = align_by_number(articles)
    rows = candidate_rows(articles, facts, alignment, KINDS)
    assert {len(row.values) for row in rows} == {len(FEATURES)}
    best = max(rows, key=lambda row: probability_of(row.values))
    first = find_contrasts(articles, facts, alignment, KINDS)[0]
    assert (best.left.span, best.right.span) == (first.left.span, first.right.span)
    assert first.probability == pytest.approx(probability_of(best.values), abs=1e-6)


def test_words_that_differ_inside_two_quotations_answer_what_was_said() -> None:
    said = (
        "Mayor Petra Vance said at the town hall on Monday, “The old bridge over the Osk is a joy to us all.”"
    )
    said_otherwise = said.replace("a joy", "an ordeal")
    comparison = compare_paragraphs([said], [said_otherwise])
    assert "what was said" in {divergence.slot for divergence in comparison.divergences}
