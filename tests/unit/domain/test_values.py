"""The invariants of the values, and what follows from them."""

import pickle
from dataclasses import FrozenInstanceError, replace
from datetime import UTC, date, datetime

import pytest
from story_builders import make_article

from viewer.domain.comparison import PassagePair, Tier
from viewer.domain.dates import DateRange
from viewer.domain.errors import SidecarError, UnsupportedVersion, ViewerError
from viewer.domain.fact import Kind
from viewer.domain.judgement import Judgement, Relation
from viewer.domain.review import Annotation, AnnotationId, Quote, Review, Severity, Status, quote_from
from viewer.domain.text import Span


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (4, 3)])
def test_a_span_of_nothing_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="0 <= start < end"):
        Span(start=start, end=end)


def test_spans_that_only_touch_do_not_overlap() -> None:
    assert not Span(start=0, end=3).overlaps(Span(start=3, end=5))
    assert Span(start=0, end=4).overlaps(Span(start=3, end=5))
    assert Span(start=0, end=4).contains(Span(start=3, end=4))


def test_the_passage_at_a_position_is_the_one_that_holds_it() -> None:
    article = make_article("a", ["First words.", "Second words."])
    second = article.passages[1]
    assert article.passage_at(second.span.start) == second
    assert article.passage_at(second.span.start - 1) is None
    assert article.passage_at(10_000) is None


@pytest.mark.parametrize(
    ("other", "days"),
    [
        (DateRange(first=date(2025, 5, 4), last=date(2025, 5, 4)), 0),
        (DateRange(first=date(2025, 5, 5), last=date(2025, 5, 9)), 1),
        (DateRange(first=date(2025, 4, 1), last=date(2025, 4, 30)), 1),
    ],
)
def test_days_between_ranges_are_the_same_from_both_sides(other: DateRange, days: int) -> None:
    one = DateRange(first=date(2025, 5, 1), last=date(2025, 5, 4))
    assert one.days_from(other) == other.days_from(one) == days


def test_a_judgement_without_a_reason_is_refused() -> None:
    with pytest.raises(ValueError, match="reason"):
        Judgement(relation=Relation.CONTRADICTION, confidence=0.5, reason="")


@pytest.mark.parametrize("relation", [Relation.SAME, Relation.SILENT, Relation.DIFFERENT_EVENT])
def test_what_agrees_or_is_silent_is_no_divergence(relation: Relation) -> None:
    assert not relation.is_divergence


@pytest.mark.parametrize(("score", "tier"), [(0.9, Tier.SURE), (0.6, Tier.LIKELY), (0.3, Tier.POSSIBLE)])
def test_a_match_is_trusted_as_far_as_its_probability(score: float, tier: Tier) -> None:
    article = make_article("a", ["One.", "Two."])
    pair = PassagePair(left=article.passages[0].id, right=article.passages[1].id, score=score)
    assert pair.tier is tier


def annotate(quote: Quote) -> Annotation:
    now = datetime(2025, 5, 4, 12, tzinfo=UTC)
    return Annotation(
        id=AnnotationId("1"),
        quotes=(quote,),
        kind=Kind.CASUALTY,
        slot="killed",
        proposed=None,
        relation=Relation.CONTRADICTION,
        status=Status.OPEN,
        severity=Severity.MINOR,
        tags=(),
        note="",
        author="",
        created=now,
        modified=now,
    )


def test_a_review_refuses_a_quotation_of_an_article_that_it_does_not_list() -> None:
    article = make_article("a", ["Nine were killed."])
    quote = quote_from(article.id, article.text, Span(start=0, end=4))
    with pytest.raises(ValueError, match="does not list"):
        Review(annotations=(annotate(quote),))


def test_an_annotation_needs_times_with_a_zone() -> None:
    article = make_article("a", ["Nine were killed."])
    quote = quote_from(article.id, article.text, Span(start=0, end=4))
    with pytest.raises(ValueError, match="time zone"):
        replace(
            annotate(quote),
            created=datetime(2025, 5, 4, 12),  # noqa: DTZ001 - the missing zone is what is tested
            modified=datetime(2025, 5, 4, 12),  # noqa: DTZ001 - as above
        )


def test_an_error_says_where_what_and_what_now_and_keeps_its_kind() -> None:
    error = UnsupportedVersion("It is newer.", where="a.json", remedy="Install the newest Parallax.")
    assert str(error) == "a.json: It is newer. Install the newest Parallax."
    assert isinstance(error, SidecarError)
    assert isinstance(error, ViewerError)


def test_judgement_gives_its_words_back_as_they_were() -> None:
    told = Judgement(
        relation=Relation.REFINEMENT,
        confidence=0.5,
        reason="“Forty” — or 41?",
        steps=("Once.", "", "“Twice”."),
    )
    assert (told.reason, told.steps) == ("“Forty” — or 41?", ("Once.", "", "“Twice”."))
    assert pickle.loads(pickle.dumps(told)) == told
    softer = replace(told, relation=Relation.COMPATIBLE, reason="Both may be right.")
    assert (softer.reason, softer.steps) == ("Both may be right.", told.steps)
    with pytest.raises(FrozenInstanceError):
        told.reason = "changed"  # type: ignore[misc]
