import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.judgement import Relation
from viewer.domain.text import Span
from viewer.fact_kinds.amount_parsing import find_amounts
from viewer.fact_kinds.amounts import (
    Amount,
    Operator,
    amount_between,
    amount_distance,
    amount_of,
    relate_amounts,
)
from viewer.language.tokens import read_tokens

FIGURES = st.integers(min_value=0, max_value=10**7).map(float)
OPERATORS = st.sampled_from([entry for entry in Operator if entry not in (Operator.BETWEEN, Operator.VAGUE)])
AMOUNTS = st.one_of(
    st.builds(amount_of, FIGURES, OPERATORS),
    st.builds(amount_between, FIGURES, FIGURES),
    st.just(Amount(low=24, high=99, operator=Operator.VAGUE, figure=24, vague="dozens")),
)


def amount_in(text: str) -> Amount:
    (found,) = find_amounts(read_tokens(text, Span(start=0, end=len(text))))
    return found.amount


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("four boats", 4, 4),
        ("at least 18 boats", 18, None),
        ("more than 40 boats", 41, None),
        ("over a dozen boats", 13, None),
        ("up to 40 boats", 0, 40),
        ("fewer than 40 boats", 0, 39),
        ("about 2,000 boats", 1800, 2200),
        ("between 300 and 350 boats", 300, 350),
        ("10-15 thousand boats", 10_000, 15_000),
        ("three or four boats", 3, 4),
        ("40 or more boats", 40, None),
        ("dozens of boats", 24, 99),
        ("tens of thousands of boats", 20_000, 99_999),
        ("$25 million", 25_000_000, 25_000_000),
        ("no fewer than six boats", 6, None),
    ],
)
def test_an_amount_is_read_as_the_interval_its_words_allow(text: str, low: float, high: float | None) -> None:
    amount = amount_in(text)

    assert (amount.low, amount.high) == (low, high)


@given(AMOUNTS)
def test_an_amount_is_the_same_as_itself(amount: Amount) -> None:
    assert relate_amounts(amount, amount).relation is Relation.SAME


@given(AMOUNTS, AMOUNTS)
def test_amounts_stand_the_same_way_whichever_comes_first(left: Amount, right: Amount) -> None:
    assert relate_amounts(left, right) == relate_amounts(right, left)


@given(AMOUNTS, AMOUNTS)
def test_amounts_contradict_only_if_no_value_fits_both(left: Amount, right: Amount) -> None:
    if relate_amounts(left, right).relation is not Relation.CONTRADICTION:
        return
    highest_low = max(left.low or 0, right.low or 0)
    lowest_high = min(amount.high if amount.high is not None else float("inf") for amount in (left, right))
    assert highest_low > lowest_high


@given(AMOUNTS, AMOUNTS)
def test_amounts_shown_alike_are_the_same(left: Amount, right: Amount) -> None:
    if left.shown == right.shown:
        assert relate_amounts(left, right).relation is Relation.SAME


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("four boats", "4 boats", Relation.SAME),
        ("more than 40 boats", "at least 41 boats", Relation.EQUIVALENT),
        ("four boats", "three boats", Relation.CONTRADICTION),
        ("at least 10 boats", "10 boats", Relation.REFINEMENT),
        ("about 50 boats", "52 boats", Relation.REFINEMENT),
        ("about 2,000 boats", "1,987 boats", Relation.REFINEMENT),
        ("2,000 boats", "1,987 boats", Relation.COMPATIBLE),
        ("several boats", "52 boats", Relation.COMPATIBLE),
        ("at least 18 boats", "at least 16 boats", Relation.COMPATIBLE),
        ("at least 3 boats", "more than 85 boats", Relation.COMPATIBLE),
        ("at least 3 boats", "up to 900 boats", Relation.UNDETERMINED),
    ],
)
def test_amounts_stand_as_a_careful_reader_would_say(left: str, right: str, relation: Relation) -> None:
    assert relate_amounts(amount_in(left), amount_in(right)).relation is relation


@given(AMOUNTS, AMOUNTS)
def test_amounts_are_apart_only_if_no_value_fits_both(left: Amount, right: Amount) -> None:
    apart = amount_distance(left, right)

    assert apart == amount_distance(right, left)
    assert apart >= 0
    if relate_amounts(left, right).relation is Relation.REFINEMENT:
        assert apart == 0


def test_two_lower_bounds_are_not_apart_and_a_tenfold_figure_is_one_step_of_ten() -> None:
    assert amount_distance(amount_in("at least 3 boats"), amount_in("more than 85 boats")) == 0
    assert amount_distance(amount_in("4 boats"), amount_in("40 boats")) == pytest.approx(1)
