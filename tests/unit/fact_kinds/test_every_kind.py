"""What every kind of fact promises to the stages after it."""

from itertools import product
from typing import Any

import pytest
from fact_builders import build_article
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.fact import Fact, Kind
from viewer.domain.judgement import Relation
from viewer.fact_kinds.registry import KINDS, find_facts
from viewer.language.analysing import analyse

STORY = """At least 12 sailors were killed and dozens injured on Monday, June 14, 2021, off northern Peru, the navy said.
Two trawlers from Callao, Peru, sank about 58km (36 miles) south-west of Lima at 4 a.m. local time.
Rescuers found nine sailors, two of them children; Ana Ortiz, 32, lost $2 million in cargo.
A 6.1-magnitude quake hit three villages near Lima last week, and 40 percent of the houses fell.
On Friday more than 15 people died in southern Peru, and two guards and a nurse were hurt.
The town has a population of 120,000 people. Since May the port has hit 9 depots or roughly 300 sites.
The 31-year-old captain spoke at 10:30 GMT on Tuesday, June 14, 2021. Several people are missing in Chile."""

WORDS = st.lists(
    st.sampled_from(
        [
            "killed",
            "injured",
            "12",
            "at",
            "least",
            "two",
            "people",
            "and",
            "in",
            "Peru",
            ",",
            ".",
            ";",
            "on",
            "Monday",
            "June",
            "3",
            "the",
            "of",
            "was",
            "were",
            "over",
            "a",
            "dozen",
            "boats",
            "$",
            "million",
            "May",
            "2019",
            "near",
            "Lima",
            "south",
            "-",
            "said",
            "hit",
            "targets",
            "%",
            "4",
            "p.m.",
            "including",
            "them",
            "“",
            "”",
        ]
    ),
    min_size=1,
    max_size=30,
).map(" ".join)


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_finds_facts_of_its_own_in_order(kind: Kind) -> None:
    facts = KINDS[kind].find(analyse(build_article(STORY)))

    assert facts
    assert {fact.kind for fact in facts} == {kind}
    assert [fact.span for fact in facts] == sorted(fact.span for fact in facts)
    assert len({fact.id for fact in facts}) == len(facts)


@pytest.mark.parametrize("kind", KINDS)
def test_each_fact_relates_to_itself_as_the_same(kind: Kind) -> None:
    for fact in KINDS[kind].find(analyse(build_article(STORY))):
        assert KINDS[kind].same_slot(fact, fact)
        assert KINDS[kind].relate(fact, fact).relation is Relation.SAME


@pytest.mark.parametrize("kind", KINDS)
def test_two_facts_relate_the_same_way_whichever_comes_first(kind: Kind) -> None:
    facts = KINDS[kind].find(analyse(build_article(STORY)))
    for left, right in product(facts, facts):
        assert KINDS[kind].same_slot(left, right) == KINDS[kind].same_slot(right, left)
        there, back = KINDS[kind].relate(left, right), KINDS[kind].relate(right, left)
        assert (there.relation, there.confidence) == (back.relation, back.confidence)


@pytest.mark.parametrize("kind", KINDS)
def test_a_reason_quotes_both_sources(kind: Kind) -> None:
    facts = KINDS[kind].find(analyse(build_article(STORY)))
    for left, right in product(facts, facts):
        reason = KINDS[kind].relate(left, right).reason
        assert left.value.words in reason
        assert right.value.words in reason


@given(WORDS)
def test_facts_of_any_text_stand_inside_it_and_come_out_the_same_again(text: str) -> None:
    analysed = analyse(build_article(text))

    facts = find_facts(analysed)

    assert facts == find_facts(analysed)
    assert all(_stands_well(fact, text) for fact in facts)


def _stands_well(fact: Fact[Any], text: str) -> bool:
    return fact.clause.contains(fact.span) and fact.span.end <= len(text) and bool(fact.shown and fact.slot)
