"""Word differences of two passages, by themselves and as gaps."""

from hypothesis import given
from hypothesis import strategies as st

from viewer.contrasting.word_differences import find_gaps, keys_of, share_wording, word_differences
from viewer.domain.text import Span
from viewer.language.analysis import Token
from viewer.language.tokens import read_tokens

KEYS = st.lists(st.sampled_from("abcde"), max_size=12)


def tokens(text: str) -> tuple[Token, ...]:
    return read_tokens(text, Span(start=0, end=len(text)))


def keys(text: str) -> tuple[str, ...]:
    return keys_of(tokens(text))


def differing(left: str, right: str) -> list[tuple[str, str]]:
    return [
        (
            difference.left.of(left) if difference.left else "",
            difference.right.of(right) if difference.right else "",
        )
        for difference in word_differences(tokens(left), tokens(right))
    ]


def test_word_differences_of_a_replaced_word_are_that_word() -> None:
    assert differing("The red ferry sank.", "The blue ferry sank!") == [("red", "blue")]


def test_word_differences_of_an_added_word_have_nothing_on_the_other_side() -> None:
    assert differing("The ferry sank.", "The old ferry sank.") == [("", "old")]


def test_word_differences_of_inflection_and_spelling_are_none() -> None:
    assert differing("The harbour closes.", "The harbor closed.") == []


@given(KEYS)
def test_gaps_of_equal_rows_are_none(keys: list[str]) -> None:
    assert find_gaps(keys, keys) == ()


@given(KEYS, KEYS)
def test_gaps_and_common_words_together_rebuild_both_rows(left: list[str], right: list[str]) -> None:
    rebuilt: list[str] = []
    at_left = at_right = 0
    for gap in find_gaps(left, right):
        common = left[at_left : gap.left_first]
        assert common == right[at_right : gap.right_first]
        rebuilt += common + right[gap.right_first : gap.right_last]
        at_left, at_right = gap.left_last, gap.right_last
    assert left[at_left:] == right[at_right:]
    assert rebuilt + right[at_right:] == right


@given(KEYS, KEYS)
def test_gaps_with_sides_exchanged_are_the_mirrored_gaps(left: list[str], right: list[str]) -> None:
    there = [(g.left_first, g.left_last, g.right_first, g.right_last) for g in find_gaps(left, right)]
    back = [(g.right_first, g.right_last, g.left_first, g.left_last) for g in find_gaps(right, left)]
    assert there == back


def test_loose_word_matched_alone_does_not_part_a_gap() -> None:
    left, right = ["storm", "red", "of", "barn", "fell"], ["storm", "blue", "of", "tower", "fell"]
    assert len(find_gaps(left, right)) == 2
    (gap,) = find_gaps(left, right, loose=frozenset({"of"}))
    assert (gap.left_first, gap.left_last, gap.right_first, gap.right_last) == (1, 4, 1, 4)


COPIED = "the old lighthouse keeper watched the grey ferry turn slowly into the wind and"


def test_share_wording_of_a_copied_stretch_is_told() -> None:
    assert share_wording(keys(f"Locals say {COPIED} drift."), keys(f"At dawn {COPIED} sink."))


def test_share_wording_of_own_words_is_not_told() -> None:
    assert not share_wording(
        keys("The keeper of the lighthouse saw the ferry turn into the wind before it sank off the cape."),
        keys("Before it went down off the cape, the grey ferry was seen by the keeper, turning."),
    )
