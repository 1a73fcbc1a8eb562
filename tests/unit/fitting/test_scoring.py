"""Scores tell right from wrong, found from missed, on comparisons made by hand."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from labelled_folders import write_line_form

from viewer.domain.article import PassageId
from viewer.domain.comparison import Alignment, Comparison, Divergence, DivergenceId, EventGroup, EventGroupId
from viewer.domain.fact import Fact, FactId, Kind
from viewer.domain.judgement import Judgement, Relation
from viewer.domain.text import Span
from viewer.fitting.labelled_stories import read_labelled_story
from viewer.fitting.labelled_story import LabelledStory, pair_of
from viewer.fitting.quality_report import calibration, report_quality
from viewer.fitting.scoring import Tally, harmonic_mean, points_at, score_story

TWO, THREE = (0, "two sailors", "2"), (1, "Three sailors", "3")
FORTY, SIXTY = (0, "40 tonnes", "40 t"), (1, "60 tonnes", "60 t")
TWO_TUGS, TWO_MORE = (0, "Two tugs", "2"), (0, "two more", "2 more")

Place = tuple[int, str, str]


@pytest.fixture
def story(tmp_path: Path) -> LabelledStory:
    return read_labelled_story(write_line_form(tmp_path / "barge"))


def fact(story: LabelledStory, place: Place) -> Fact[str]:
    number, quote, shown = place
    article = story.articles[number]
    start = article.text.index(quote)
    span = Span(start=start, end=start + len(quote))
    passage = article.passage_at(start)
    assert passage is not None
    return Fact(
        id=FactId(f"{number}:{start}"),
        kind=Kind.QUANTITY,
        slot="count",
        article=article.id,
        passage=passage.id,
        span=span,
        clause=span,
        value=shown,
        shown=shown,
    )


def divergence(story: LabelledStory, *places: Place, relation: Relation = Relation.UPDATE) -> Divergence:
    facts = tuple(fact(story, place) for place in places)
    return Divergence(
        id=DivergenceId(" ".join(entry.id for entry in facts)),
        kind=Kind.QUANTITY,
        slot="count",
        event="the barge",
        facts=facts,
        silent=(),
        judgement=Judgement(relation=relation, confidence=0.75, reason="the values differ"),
    )


def comparison(
    story: LabelledStory, *divergences: Divergence, groups: Sequence[tuple[int, int]] = ()
) -> Comparison:
    """``groups`` holds the place of a passage in the first article with one in the second."""
    facts = {entry.id: entry for found in divergences for entry in found.facts}
    return Comparison(
        articles=story.articles,
        facts=tuple(facts.values()),
        alignment=Alignment(
            groups=tuple(
                EventGroup(
                    id=EventGroupId(str(places)),
                    passages={
                        article.id: (article.passages[place].id,)
                        for article, place in zip(story.articles, places, strict=True)
                    },
                    score=1.0,
                )
                for places in groups
            ),
            pairs=(),
        ),
        divergences=divergences,
    )


def test_divergence_when_two_values_of_one_label_are_reported_then_it_is_right_and_found(
    story: LabelledStory,
) -> None:
    score = score_story(story, comparison(story, divergence(story, TWO, THREE)))
    assert score.right == Tally(hits=1, total=1)
    assert score.found == Tally(hits=1, total=2)
    assert [label.is_found for label in score.labels] == [True, False]


def test_divergence_when_values_of_two_labels_are_mixed_then_it_is_wrong(story: LabelledStory) -> None:
    score = score_story(story, comparison(story, divergence(story, TWO, SIXTY)))
    assert score.right == Tally(hits=0, total=1)
    assert score.found.hits == 0


def test_divergence_when_labelled_values_agree_then_it_is_wrong(story: LabelledStory) -> None:
    headline = (1, "Three hurt", "at least 3")
    score = score_story(story, comparison(story, divergence(story, headline, THREE)))
    assert score.right == Tally(hits=0, total=1)


def test_divergence_when_half_its_pairs_are_right_then_it_is_right_and_below_that_only_found(
    story: LabelledStory,
) -> None:
    half = score_story(story, comparison(story, divergence(story, TWO, THREE, (1, "Monday", "3"))))
    assert half.pairs_right == Tally(hits=1, total=2)
    assert half.right == Tally(hits=1, total=1)
    heap = score_story(story, comparison(story, divergence(story, TWO, THREE, TWO_TUGS, SIXTY)))
    assert heap.right == Tally(hits=0, total=1)
    assert heap.found.hits == 1


def test_divergence_when_its_values_were_read_alike_then_it_has_no_right_pair(story: LabelledStory) -> None:
    score = score_story(story, comparison(story, divergence(story, TWO, (1, "Three sailors", "2"))))
    assert score.pairs_right == Tally(hits=0, total=0)
    assert score.right == Tally(hits=0, total=1)


def test_divergence_when_proposed_as_the_same_then_it_is_not_reported(story: LabelledStory) -> None:
    same = divergence(story, TWO, THREE, relation=Relation.EQUIVALENT)
    assert score_story(story, comparison(story, same)).right == Tally(hits=0, total=0)


@pytest.mark.parametrize(("last", "hits"), [("the Oster bridge on", 1), ("the Oster bridge on Monday", 0)])
def test_fact_when_more_than_fifteen_words_are_quoted_then_it_points_at_nothing(
    story: LabelledStory, last: str, hits: int
) -> None:
    words = f"Three sailors were hurt when a gravel barge went down by {last}"
    assert (len(words.split()) <= 15) is bool(hits)
    hurt = story.divergences[0]
    whole = replace(hurt.members[2], span=fact(story, (1, words, "")).span)
    labelled = replace(story, divergences=(replace(hurt, members=(hurt.members[0], whole)),))
    found = divergence(labelled, TWO, (1, words, "3"))
    assert score_story(labelled, comparison(labelled, found)).right.hits == hits


def test_fact_when_signs_stand_around_its_words_then_they_do_not_count(story: LabelledStory) -> None:
    name = (0, " “Greta” ", "Greta")
    labels = replace(
        story.divergences[0],
        members=(
            replace(story.divergences[0].members[0], span=fact(story, (0, "Greta", "")).span, value="Greta"),
            replace(story.divergences[0].members[1], value="Gerta"),
        ),
    )
    named = replace(story, divergences=(labels,))
    found = divergence(named, name, (1, "Three hurt", "Gerta"))
    assert score_story(named, comparison(named, found)).right.hits == 1


def test_links_when_a_pair_may_go_together_then_it_counts_neither_way(story: LabelledStory) -> None:
    found = comparison(story, groups=[(1, 1), (3, 2)])
    strict = score_story(story, found)
    assert strict.links_right == Tally(hits=1, total=2)
    assert strict.links_found == Tally(hits=1, total=2)
    extra = pair_of(story.articles[0].passages[3].id, story.articles[1].passages[2].id)
    lenient = score_story(replace(story, aligned={**story.aligned, extra: 1}), found)
    assert lenient.links_right == Tally(hits=1, total=1)
    assert lenient.links_found == Tally(hits=1, total=2)


def test_boilerplate_when_reading_dims_another_passage_then_both_shares_fall(story: LabelledStory) -> None:
    first = score_story(story, comparison(story))
    assert first.boilerplate_found == Tally(hits=1, total=1)
    other = replace(story, boilerplate=frozenset({PassageId("elsewhere")}))
    assert score_story(other, comparison(story)).boilerplate_found == Tally(hits=0, total=1)
    assert score_story(other, comparison(story)).boilerplate_right.hits == 0


def test_calibration_when_findings_share_a_tenth_then_they_are_counted_together(story: LabelledStory) -> None:
    right, wrong = divergence(story, TWO, THREE), divergence(story, TWO_TUGS, TWO_MORE)
    sure = replace(wrong, id=DivergenceId("sure"), judgement=replace(wrong.judgement, confidence=1.0))
    scores = [score_story(story, comparison(story, right, wrong, sure))]
    assert calibration(scores) == {"0.7 to 0.8": Tally(hits=1, total=2), "0.9 to 1.0": Tally(hits=0, total=1)}


def test_report_when_printed_then_it_names_what_was_missed_and_what_was_wrong(story: LabelledStory) -> None:
    found = comparison(story, divergence(story, TWO, THREE), divergence(story, TWO_TUGS, TWO_MORE))
    report = report_quality([score_story(story, found)])
    missed, wrong = report[report.index("Missed") :].split("Wrong")
    assert "barge: quantity, gravel: [1] “40 tonnes” = 40 t | [2] “60 tonnes” = 60 t" in missed
    assert "hurt" not in missed
    assert "barge: quantity, count, update 0.75: [1] “Two tugs” = 2 | [1] “two more” = 2 more" in wrong
    assert "sailors" not in wrong


def test_report_when_the_key_names_only_clear_links_then_it_claims_no_precision_of_them(
    story: LabelledStory,
) -> None:
    score = score_story(replace(story, aligned_in_full=False), comparison(story, groups=[(1, 1)]))
    row = next(line for line in report_quality([score]).splitlines() if line.startswith("barge"))
    assert row.split("|")[1].split() == ["–", "0.50", "–"]


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (Span(start=12, end=15), True),
        (Span(start=10, end=20), True),
        (Span(start=5, end=15), True),
        (Span(start=0, end=40), True),
        (Span(start=0, end=41), False),
        (Span(start=20, end=25), False),
    ],
)
def test_points_at_when_words_overlap_then_a_quarter_in_common_is_enough(found: Span, expected: bool) -> None:  # noqa: FBT001 - a row of the table
    assert points_at(found, Span(start=10, end=20)) is expected


@given(st.floats(min_value=0, max_value=1), st.floats(min_value=0, max_value=1))
def test_harmonic_mean_when_taken_then_it_lies_between_the_two_and_near_the_lower(
    one: float, other: float
) -> None:
    mean = harmonic_mean(one, other)
    assert min(one, other) - 1e-9 <= mean <= (one + other) / 2 + 1e-9
    assert mean == harmonic_mean(other, one)
