import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.text import Span
from viewer.language.numerals import find_numerals, read_figure
from viewer.language.tokens import read_tokens


def numbers_in(text: str) -> list[float]:
    return [numeral.value for numeral in find_numerals(read_tokens(text, Span(start=0, end=len(text))))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("twenty-five boats", [25]),
        ("twenty five boats", [25]),
        ("two hundred and five boats", [205]),
        ("two thousand three hundred boats", [2300]),
        ("1.5 million boats", [1_500_000]),
        ("two dozen boats", [24]),
        ("a dozen boats", [12]),
        ("two and three boats", [2, 3]),
        ("2, 000ft", [2000]),
        ("172 ½ years", [172.5]),
        ("1,987 boats", [1987]),
    ],
)
def test_numerals_are_read_as_values(text: str, expected: list[float]) -> None:
    assert numbers_in(text) == expected


@given(st.integers(min_value=0, max_value=10**12))
def test_a_figure_with_separators_reads_as_itself(value: int) -> None:
    assert numbers_in(f"{value:,} boats") == [value]


def test_a_step_tells_how_finely_a_number_is_told() -> None:
    (round_one,) = find_numerals(read_tokens("2,000", Span(start=0, end=5)))
    (fine_one,) = find_numerals(read_tokens("1,987", Span(start=0, end=5)))

    assert (round_one.step, fine_one.step) == (1000, 1)


@pytest.mark.parametrize("text", ["9" * 400, "five " + "hundred " * 200, "9" * 90 + " boats, " + "9" * 101])
def test_a_row_of_digits_too_long_to_count_is_no_endless_number(text: str) -> None:
    assert all(value <= 1e100 for value in numbers_in(text))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("half a million people", 500_000),
        ("half a dozen boats", 6),
        ("half an hour", 0.5),
        ("half a mile", 0.5),
    ],
)
def test_half_a_scale_is_half_of_it(text: str, value: float) -> None:
    tokens = read_tokens(text, Span(start=0, end=len(text)))
    assert [numeral.value for numeral in find_numerals(tokens)] == [value]


def test_half_of_something_is_no_number() -> None:
    text = "the first half of the year"
    tokens = read_tokens(text, Span(start=0, end=len(text)))
    assert all(numeral.value != 0.5 for numeral in find_numerals(tokens))


@pytest.mark.parametrize(("text", "value"), [("3,5", 3.5), ("12,25", 12.25), ("2,000", 2000), ("6.4", 6.4)])
def test_a_comma_before_one_or_two_digits_is_a_decimal_comma(text: str, value: float) -> None:
    assert read_figure(text) == value


def test_money_with_a_decimal_comma_is_one_sum() -> None:
    text = "3,5 million euros"
    (numeral,) = find_numerals(read_tokens(text, Span(start=0, end=len(text))))
    assert numeral.value == 3_500_000
