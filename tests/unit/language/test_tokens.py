import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.text import Span
from viewer.language.tokens import read_tokens


def words_of(text: str) -> list[str]:
    return [token.text for token in read_tokens(text, Span(start=0, end=len(text)))]


def keys_of(text: str) -> list[str]:
    return [token.key for token in read_tokens(text, Span(start=0, end=len(text))) if token.key]


@given(st.text(min_size=1, max_size=200))
def test_tokens_of_any_text_stand_where_they_say_and_lose_no_sign(text: str) -> None:
    tokens = read_tokens(text, Span(start=0, end=len(text)))

    assert all(text[token.start : token.end] == token.text for token in tokens)
    assert all(left.end <= right.start for left, right in itertools.pairwise(tokens))
    assert "".join("".join(token.text for token in tokens).split()) == "".join(text.split())


def test_tokens_inside_a_span_keep_positions_of_the_whole_text() -> None:
    text = "Rain fell. The river rose."

    tokens = read_tokens(text, Span(start=11, end=26))

    assert [(token.text, token.start) for token in tokens][:2] == [("The", 11), ("river", 15)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the U.S. coast at 4 p.m. sharp", ["the", "U.S.", "coast", "at", "4", "p.m.", "sharp"]),
        ("paid $25 for 2,000 or 2, 000ft", ["paid", "$", "25", "for", "2,000", "or", "2, 000", "ft"]),
        ("58km away at 22:30", ["58", "km", "away", "at", "22:30"]),
        ("on Jan. 3, 150 people", ["on", "Jan", ".", "3", ",", "150", "people"]),
        ("the mayor’s dog didn’t bark", ["the", "mayor", "’s", "dog", "didn’t", "bark"]),
        ("an F-15E and a 6.4-magnitude quake", ["an", "F-15E", "and", "a", "6.4", "-", "magnitude", "quake"]),
        ("$1. 6 billion in 2004. 3 boats", ["$", "1. 6", "billion", "in", "2004", ".", "3", "boats"]),
        ("twenty-five boats since mid-2019", ["twenty-five", "boats", "since", "mid", "-", "2019"]),
    ],
)
def test_tokens_of_awkward_words(text: str, expected: list[str]) -> None:
    assert words_of(text) == expected


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("United States", "U.S."),
        ("Americans", "US"),
        ("Saudi Arabia", "Saudi"),
        ("Great Britain", "UK"),
        ("four", "4"),
        ("twenty-five", "25"),
        ("30th", "30"),
        ("2, 000", "2,000"),
        ("struck", "strikes"),
        ("killed", "killing"),
        ("fled", "flee"),
        ("people", "person"),
        ("defence", "defense"),
        ("5%", "5 percent"),
        ("Ka’rim", "Karim"),
        ("Zoë", "Zoe"),
        ("organised", "organized"),
    ],
)
def test_keys_of_the_same_thing_in_other_words_are_equal(left: str, right: str) -> None:
    assert keys_of(left) == keys_of(right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Iran", "Iraq"),
        ("Austria", "Australia"),
        ("North Korea", "South Korea"),
        ("Niger", "Nigeria"),
        ("US", "us"),
    ],
)
def test_keys_of_look_alike_countries_differ(left: str, right: str) -> None:
    assert keys_of(left) != keys_of(right)


def test_a_continent_is_no_country() -> None:
    assert "@united_states" not in keys_of("South America")


def test_stop_words_are_marked_and_negations_are_not() -> None:
    tokens = read_tokens("The mayor did not resign", Span(start=0, end=24))

    assert [token.stop for token in tokens] == [True, False, True, False, False]
