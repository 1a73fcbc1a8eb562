"""Texts that are longer than their room."""

import pytest
from fake_comparing import make_article
from hypothesis import given
from hypothesis import strategies as st

from viewer.gui.shortening import beginning, ending, in_one_line
from viewer.gui.wording import first_words, source_name

SPACELESS = "渡船在灯塔附近触礁" * 8


@given(st.text(alphabet="ab …一", max_size=60), st.integers(min_value=0, max_value=50))
def test_what_is_kept_has_room_and_is_of_the_text(words: str, room: int) -> None:
    for kept in (beginning(words, room), ending(words, room)):
        assert len(kept) <= room
    assert words.startswith(beginning(words, room).removesuffix("…"))
    assert words.endswith(ending(words, room).removeprefix("…"))


def test_text_when_it_is_cut_keeps_whole_words() -> None:
    assert beginning("the ferry ran onto a rock", 12) == "the ferry…"
    assert ending("the ferry ran onto a rock", 12) == "…onto a rock"
    assert in_one_line("the\nferry  ran", 9) == "the…"


@pytest.mark.parametrize("room", [28, 44])
def test_text_without_spaces_is_cut_between_letters_and_not_left_out(room: int) -> None:
    assert beginning(SPACELESS, room) == SPACELESS[: room - 1] + "…"
    assert ending(SPACELESS, room) == "…" + SPACELESS[1 - room :]


def test_passage_and_source_in_a_script_without_spaces_have_a_name() -> None:
    assert first_words(SPACELESS).startswith(SPACELESS[:20])
    assert source_name(make_article("one", SPACELESS)).startswith(SPACELESS[:20])
