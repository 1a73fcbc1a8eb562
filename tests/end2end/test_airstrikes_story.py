"""What a reader must be told about the five articles on the airstrikes, finding by finding."""

from functools import cache

from viewer.bundled import bundled_stories
from viewer.domain.article import PassageKind
from viewer.domain.comparison import Comparison, Divergence
from viewer.domain.fact import Kind
from viewer.domain.judgement import Relation
from viewer.pipeline import compare
from viewer.reading.gathering import gather

BULLETIN, MONITOR, LECTURE, DISPATCH, JANUARY = range(5)
"""The articles, in the order of the panes."""


@cache
def compared() -> Comparison:
    (story,) = (story for story in bundled_stories() if story.name == "airstrikes")
    return compare(gather(story.paths).articles)


def find(kind: Kind, slot: str, *, value: str) -> list[Divergence]:
    """The findings of one slot that hold ``value``."""
    return [
        entry
        for entry in compared().divergences
        if entry.kind is kind and entry.slot == slot and value in {fact.shown for fact in entry.facts}
    ]


def told(divergence: Divergence) -> dict[int, set[str]]:
    """What each article says, by its place among the panes."""
    order = [article.id for article in compared().articles]
    values: dict[int, set[str]] = {}
    for fact in divergence.facts:
        values.setdefault(order.index(fact.article), set()).add(fact.shown)
    return values


def test_killed_when_compared_then_four_stands_against_three() -> None:
    (killed,) = find(Kind.CASUALTY, "killed", value="4")
    assert told(killed) == {BULLETIN: {"4"}, MONITOR: {"4"}, LECTURE: {"3"}, DISPATCH: {"3"}}
    assert killed.judgement.relation is Relation.CONTRADICTION


def test_injured_when_compared_then_four_stands_against_over_forty_and_several_fits_both() -> None:
    (injured,) = find(Kind.CASUALTY, "injured", value="more than 40")
    assert told(injured) == {BULLETIN: {"several"}, MONITOR: {"4"}, DISPATCH: {"more than 40"}}
    assert injured.judgement.relation is Relation.CONTRADICTION


def test_date_of_the_attack_when_compared_then_january_30_stands_against_january_28() -> None:
    (attacked,) = find(Kind.DATETIME, "date", value="2024-01-30")
    values = told(attacked)
    assert "2024-01-30" in values.pop(BULLETIN)
    assert values == {MONITOR: {"2024-01-28"}, LECTURE: {"2024-01-28"}, DISPATCH: {"2024-01-28"}}
    assert attacked.judgement.relation is Relation.CONTRADICTION


def test_date_of_the_strikes_when_the_bulletin_contradicts_itself_then_that_is_a_finding() -> None:
    (own,) = (entry for entry in find(Kind.DATETIME, "date", value="2024-02-01") if entry.is_internal)
    assert told(own) == {BULLETIN: {"2024-02-01", "2024-02-02"}}
    assert own.judgement.relation is Relation.CONTRADICTION


def test_date_of_the_strikes_when_a_day_apart_then_the_time_zone_is_named() -> None:
    (struck,) = (entry for entry in find(Kind.DATETIME, "date", value="2024-02-03") if MONITOR in told(entry))
    assert told(struck)[MONITOR] == {"2024-02-03"}
    assert "2024-02-02" in told(struck)[BULLETIN]
    assert "time zone" in struck.judgement.reason


def test_place_of_the_attack_when_compared_then_one_finding_holds_jordan_and_syria() -> None:
    (place,) = (
        entry
        for entry in compared().divergences
        if entry.kind is Kind.PLACE and entry.judgement.relation is Relation.CONTRADICTION
    )
    assert told(place)[MONITOR] == {"southern Syria"}
    assert "Jordan" in told(place)[DISPATCH] & told(place)[LECTURE]


def test_targets_when_compared_then_at_least_three_stands_beside_more_than_85() -> None:
    (targets,) = find(Kind.QUANTITY, "places hit", value="at least 3")
    assert told(targets)[BULLETIN] == {"at least 3"}
    assert "more than 85" in told(targets)[LECTURE]
    assert targets.judgement.relation is Relation.COMPATIBLE


def test_article_of_another_attack_when_compared_then_its_dead_dates_and_places_contradict_nobody() -> None:
    for divergence in compared().divergences:
        if JANUARY in told(divergence) and len(told(divergence)) > 1:
            assert divergence.kind not in (Kind.CASUALTY, Kind.DATETIME, Kind.PLACE)
            assert divergence.judgement.relation is not Relation.CONTRADICTION


def test_boilerplate_when_compared_then_it_has_part_in_nothing() -> None:
    dimmed = {
        passage.id
        for article in compared().articles
        for passage in article.passages
        if passage.kind is PassageKind.BOILERPLATE
    }
    linked = {
        passage
        for group in compared().alignment.groups
        for passages in group.passages.values()
        for passage in passages
    }
    assert dimmed
    assert not dimmed & ({fact.passage for fact in compared().facts} | linked)
