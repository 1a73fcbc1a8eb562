"""Facts diverge only inside one event; every finding says why."""

from datetime import date

import pytest
from story_builders import compare_paragraphs, find, make_article

from viewer.domain.comparison import ELSEWHERE
from viewer.domain.judgement import Relation
from viewer.pipeline import compare

MAY_4, MAY_5, MAY_9, MAY_30 = (date(2025, 5, day) for day in (4, 5, 9, 30))


def test_two_tolls_of_one_crash_contradict() -> None:
    comparison = compare_paragraphs(
        ["A coach left the road near Vellin on May 4, 2025, killing nine passengers."],
        ["Eleven passengers were killed when a coach left the road near Vellin on May 4, 2025."],
    )
    (killed,) = find(comparison, "killed")
    assert killed.judgement.relation is Relation.CONTRADICTION
    assert [fact.shown for fact in killed.facts] == ["9", "11"]
    assert "nine" in killed.judgement.reason
    assert "Eleven" in killed.judgement.reason
    assert killed.judgement.steps


def test_equal_tolls_in_other_words_are_no_divergence() -> None:
    comparison = compare_paragraphs(
        ["A coach left the road near Vellin on May 4, 2025, killing 12 passengers."],
        ["A dozen passengers were killed when a coach left the road near Vellin on May 4, 2025."],
    )
    assert find(comparison, "killed") == []


def test_parts_that_add_up_to_the_whole_are_no_divergence() -> None:
    comparison = compare_paragraphs(
        ["Three soldiers and one contractor were injured when rockets hit the depot at Marl on May 4, 2025."],
        ["Rockets hit the depot at Marl on May 4, 2025, and four people were injured."],
    )
    assert find(comparison, "injured") == []


def test_an_article_published_before_the_event_does_not_speak_of_it() -> None:
    comparison = compare_paragraphs(
        ["Rockets hit the depot at Marl on May 20, 2025, killing four soldiers."],
        ["Rockets hit the depot at Marl on May 2, 2025, killing two soldiers."],
        published=[MAY_30, MAY_4],
    )
    assert find(comparison, "killed") == []
    assert find(comparison, "date") == []


def test_dates_weeks_apart_are_two_events() -> None:
    comparison = compare_paragraphs(
        ["The bridge at Orrin was closed on May 4, 2025 after a crack was found."],
        ["The bridge at Orrin was closed on March 4, 2025 after a crack was found."],
        published=[MAY_30, MAY_30],
    )
    assert find(comparison, "date") == []


def test_dates_two_days_apart_contradict() -> None:
    comparison = compare_paragraphs(
        ["The bridge at Orrin was closed on May 4, 2025 after a crack was found."],
        ["The bridge at Orrin was closed on May 6, 2025 after a crack was found."],
        published=[MAY_30, MAY_30],
    )
    (closed,) = find(comparison, "date")
    assert closed.judgement.relation is Relation.CONTRADICTION


def test_dates_one_day_apart_are_marked_as_possibly_the_time_zone() -> None:
    comparison = compare_paragraphs(
        ["The bridge at Orrin was closed on May 4, 2025 after a crack was found."],
        ["The bridge at Orrin was closed on May 5, 2025 after a crack was found."],
        published=[MAY_30, MAY_30],
    )
    (closed,) = find(comparison, "date")
    assert closed.judgement.relation is Relation.COMPATIBLE
    assert "time zone" in closed.judgement.reason


def test_a_toll_that_was_still_being_counted_is_an_update() -> None:
    comparison = compare_paragraphs(
        ["A fire in a mill at Dorn on May 4, 2025 killed three workers."],
        ["A fire in a mill at Dorn on May 4, 2025 killed seven workers."],
        published=[MAY_4, MAY_5],
    )
    (killed,) = find(comparison, "killed")
    assert killed.judgement.relation is Relation.UPDATE
    assert "still being counted" in killed.judgement.reason


def test_tolls_published_long_after_the_event_contradict() -> None:
    comparison = compare_paragraphs(
        ["A fire in a mill at Dorn on May 4, 2025 killed three workers."],
        ["A fire in a mill at Dorn on May 4, 2025 killed seven workers."],
        published=[MAY_9, MAY_30],
    )
    (killed,) = find(comparison, "killed")
    assert killed.judgement.relation is Relation.CONTRADICTION


def test_an_article_that_contradicts_itself_is_a_finding_of_its_own() -> None:
    comparison = compare_paragraphs(
        [
            "The dam above Tessel burst on May 4, 2025, and the water took two farms.",
            "The dam above Tessel burst on May 6, 2025, and two farms were lost to the water.",
        ],
        ["Elections in Tessel brought a new mayor."],
        published=[MAY_30, MAY_30],
    )
    (burst,) = find(comparison, "date")
    assert burst.is_internal
    assert burst.judgement.relation is Relation.CONTRADICTION
    assert burst.silent == ("b",)


def test_an_article_that_also_gives_the_other_figure_agrees() -> None:
    comparison = compare_paragraphs(
        ["Police say nine passengers were killed in the coach crash near Vellin."],
        [
            "Nine passengers were killed in the coach crash near Vellin, police say.",
            "Eleven passengers were killed in the coach crash near Vellin, the hospital says.",
        ],
    )
    assert all(divergence.is_internal for divergence in find(comparison, "killed"))


def test_sources_that_do_not_say_are_silent() -> None:
    comparison = compare_paragraphs(
        ["A coach left the road near Vellin, killing nine passengers."],
        ["A coach left the road near Vellin, killing eleven passengers."],
        ["A coach left the road near Vellin and burned out."],
    )
    (killed,) = find(comparison, "killed")
    assert killed.silent == ("c",)


def test_divergences_of_one_event_bear_one_name_and_stand_together() -> None:
    comparison = compare_paragraphs(
        ["A coach left the road near Vellin on May 4, 2025, killing nine passengers and injuring 20."],
        ["A coach left the road near Vellin on May 7, 2025, killing eleven passengers and injuring 30."],
        published=[MAY_30, MAY_30],
    )
    assert {divergence.slot for divergence in comparison.divergences} >= {"killed", "injured", "date"}
    assert len({divergence.event for divergence in comparison.divergences}) == 1


def test_compare_in_another_order_finds_the_same() -> None:
    left = make_article("a", ["A coach left the road near Vellin, killing nine passengers."])
    right = make_article("b", ["A coach left the road near Vellin, killing eleven passengers."])
    one, other = compare([left, right]), compare([right, left])
    assert {entry.id for entry in one.divergences} == {entry.id for entry in other.divergences}


def test_places_of_one_event_part_in_one_finding_only() -> None:
    comparison = compare_paragraphs(
        [
            "On May 4, 2025, a bus fell into a gorge near Orrin in southern Peru, killing nine passengers.",
            "The bus that fell into the gorge in Peru on May 4 was full.",
        ],
        [
            "A bus fell into a gorge in Chile on May 4, 2025, killing nine passengers.",
            "The bus that fell into the gorge in Chile on May 4 was full.",
        ],
        published=[MAY_5, MAY_5],
    )
    (where,) = find(comparison, "place")
    assert where.judgement.relation is Relation.CONTRADICTION
    assert {"Chile", "Peru"} <= {fact.shown for fact in where.facts}


def test_articles_that_have_a_place_in_common_do_not_part_on_places() -> None:
    comparison = compare_paragraphs(
        ["On May 4, 2025, floods drowned nine farmers in northern Peru and in Chile."],
        ["On May 4, 2025, floods drowned nine farmers in Chile."],
        published=[MAY_5, MAY_5],
    )
    assert find(comparison, "place") == []


def test_a_month_means_the_only_day_that_its_article_names_in_it() -> None:
    comparison = compare_paragraphs(
        [
            "A rocket hit the depot at Marl on May 28, 2025, killing four soldiers.",
            "The deadly rocket attack on the depot in May was the first of its kind.",
        ],
        ["The deadly rocket attack on the depot last week was the first of its kind."],
        published=[date(2025, 6, 9), MAY_9],
    )
    assert find(comparison, "date") == []


def test_the_only_figures_that_two_matching_passages_give_for_a_thing_are_compared() -> None:
    comparison = compare_paragraphs(
        ["Two helicopters lifted the crew of the trawler from the rocks at Marl."],
        ["The crew of the trawler at Marl owe their lives to three helicopters."],
    )
    (helicopters,) = find(comparison, "helicopters")
    assert helicopters.judgement.relation is Relation.CONTRADICTION


def test_compare_an_article_with_itself_is_refused() -> None:
    article = make_article("a", ["A coach left the road near Vellin."])
    with pytest.raises(ValueError, match="compared with itself"):
        compare([article, article])


def test_single_mild_findings_stand_last_under_one_heading() -> None:
    comparison = compare_paragraphs(
        [
            "A coach left the road near Vellin on May 4, 2025, killing nine passengers.",
            "The mayor of Orrin opened about 40 new gardens by the canal in spring.",
        ],
        [
            "A coach left the road near Vellin on May 4, 2025, killing eleven passengers.",
            "The mayor of Orrin opened 41 new gardens by the canal in spring.",
        ],
        published=[MAY_30, MAY_30],
    )
    events = [divergence.event for divergence in comparison.divergences]
    assert len(events) >= 2
    assert events[0] != ELSEWHERE
    assert events[-1] == ELSEWHERE
