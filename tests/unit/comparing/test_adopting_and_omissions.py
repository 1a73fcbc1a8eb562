"""Wording that differs becomes a finding unless a rule forbids it; agreed figures that one source lacks are told apart."""

from dataclasses import replace
from datetime import date

import pytest
from story_builders import compare_paragraphs, find

from viewer.domain.fact import Kind
from viewer.domain.judgement import Relation

MAY_20 = [date(2025, 5, 20)] * 3

RESIGNS = [
    "The harbour master of Orrin, Petra Vance, resigned on Monday after the inquiry into the sunken barge.",
    "The barge sank in April with a cargo of cement near the northern pier of the harbour.",
]
DISMISSED = [
    "The harbour master of Orrin, Petra Vance, was dismissed on Monday after the inquiry into the sunken barge.",
    "The barge sank in April with a cargo of cement near the northern pier of the harbour.",
]


def test_a_verb_that_differs_in_one_sentence_becomes_a_finding_with_a_reason() -> None:
    comparison = compare_paragraphs(RESIGNS, DISMISSED, published=MAY_20)
    words = {fact.shown for divergence in comparison.divergences for fact in divergence.facts}
    assert any("resign" in word for word in words)
    assert any("dismiss" in word for word in words)
    assert all(divergence.judgement.reason for divergence in comparison.divergences)


def test_one_distance_in_two_units_is_no_finding() -> None:
    comparison = compare_paragraphs(
        ["The barge drifted 10 miles from the northern pier before it sank off Orrin."],
        ["The barge drifted 16 kilometres from the northern pier before it sank off Orrin."],
        published=MAY_20,
    )
    assert comparison.divergences == ()


def test_every_fact_of_a_finding_is_a_fact_of_the_comparison() -> None:
    comparison = compare_paragraphs(RESIGNS, DISMISSED, published=MAY_20)
    known = {fact.id for fact in comparison.facts}
    assert {fact.id for divergence in comparison.divergences for fact in divergence.facts} <= known


def test_no_contradiction_is_called_where_an_article_appeared_before_the_event() -> None:
    comparison = compare_paragraphs(
        ["Rockets hit the depot at Marl on May 20, 2025, killing four soldiers and wounding nine."],
        ["Rockets hit the depot at Marl on May 2, 2025, killing two soldiers and wounding seven."],
        published=[date(2025, 5, 30), date(2025, 5, 4)],
    )
    relations = {divergence.judgement.relation for divergence in comparison.divergences}
    assert Relation.CONTRADICTION not in relations


def test_a_figure_that_two_sources_give_and_a_third_leaves_out_is_an_omission() -> None:
    fire = "A fire in a paper mill at Dorn on May 4, 2025 injured 14 workers and closed the road to Vellin."
    retold = (
        "On May 4, 2025 a fire in a paper mill at Dorn closed the road to Vellin; 14 workers were injured."
    )
    without = "A fire in a paper mill at Dorn on May 4, 2025 closed the road to Vellin."
    comparison = compare_paragraphs([fire], [retold], [without], published=MAY_20)
    assert find(comparison, "injured") == []
    (omission,) = (entry for entry in comparison.omissions if entry.kind is Kind.CASUALTY)
    assert omission.silent == ("c",)
    assert omission.judgement.relation is Relation.SILENT


def test_a_source_that_does_not_report_the_event_omits_nothing() -> None:
    fire = "A fire in a paper mill at Dorn on May 4, 2025 injured 14 workers and closed the road to Vellin."
    other = "Bakeries report that flour has become dearer again this spring."
    assert compare_paragraphs([fire], [fire], [other], published=MAY_20).omissions == ()


def test_a_comparison_holds_the_facts_of_its_omissions() -> None:
    fire = ["A fire at the Dorrin mill killed seven people on May 4, 2025."]
    other = ["A fire at the Dorrin mill killed people on May 4, 2025."]
    comparison = compare_paragraphs(fire, fire, other, published=MAY_20)
    assert comparison.omissions
    with pytest.raises(ValueError, match="unknown facts"):
        replace(comparison, facts=(), divergences=())
