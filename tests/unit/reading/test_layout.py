"""Layout: which lines belong together, and what their marks make of them."""

import textwrap
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.reading.layout import Role, find_blocks

LONG = "The ferry left the northern quay at dawn with forty people on board, and the fog that the pilots had feared since the evening closed over the strait before it had passed the second buoy of the fairway."
OTHER = "Nobody on the shore noticed anything until the harbour office called the bridge and got no answer, which the clerk on duty first took for a fault of the old radio that had failed twice that week."


def blocks_of(text: str, *, soft: bool = False) -> list[tuple[Role, str]]:
    return [(block.role, block.span.of(text)) for block in find_blocks(text, soft=soft)]


def test_find_blocks_when_blank_lines_part_paragraphs_then_each_is_a_block() -> None:
    assert blocks_of(f"{LONG}\n\n\n{OTHER}\n") == [(Role.TEXT, LONG), (Role.TEXT, OTHER)]


def test_find_blocks_when_each_line_is_a_paragraph_then_each_is_a_block() -> None:
    assert blocks_of(f"{LONG}\n{OTHER}\n{LONG}") == [(Role.TEXT, LONG), (Role.TEXT, OTHER), (Role.TEXT, LONG)]


@pytest.mark.parametrize("width", [50, 65, 72, 80, 90])
@pytest.mark.parametrize("gap", ["\n\n", "\n"])
def test_find_blocks_when_text_is_hard_wrapped_then_its_paragraphs_are_whole(width: int, gap: str) -> None:
    text = gap.join(textwrap.fill(paragraph, width) for paragraph in (LONG, OTHER, LONG))
    assert [" ".join(words.split()) for _, words in blocks_of(text)] == [LONG, OTHER, LONG]


def test_find_blocks_when_bullets_are_hard_wrapped_then_each_item_is_whole() -> None:
    items = [textwrap.fill(words, 60, initial_indent="- ", subsequent_indent="  ") for words in (LONG, OTHER)]
    found = blocks_of("\n".join(items))
    assert [(role, " ".join(words.split())) for role, words in found] == [
        (Role.BULLET, LONG),
        (Role.BULLET, OTHER),
    ]


def test_find_blocks_when_wrapping_puts_a_dash_first_then_it_is_no_bullet() -> None:
    text = (
        textwrap.fill(LONG, 60)
        + "\n\nThe pilots had seen the fog come in over the strait at noon\n- nobody had listened - and stayed at home that day to wait.\n"
    )
    assert [role for role, _ in blocks_of(text)] == [Role.TEXT, Role.TEXT]


def test_find_blocks_when_markdown_breaks_a_paragraph_early_then_it_is_still_one() -> None:
    text = "The ferry left the northern quay at dawn already.\nForty people were on board.\n\nFog closed in."
    assert len(blocks_of(text, soft=True)) == 2
    assert len(blocks_of(text, soft=False)) == 3


def test_find_blocks_when_markdown_asks_for_a_break_then_it_is_kept() -> None:
    text = "The ferry left the northern quay at dawn already.  \nForty people were on board."
    assert len(blocks_of(text, soft=True)) == 2


@pytest.mark.parametrize("soft", [False, True])
def test_find_blocks_when_short_lines_begin_with_figures_then_they_stay_apart(soft: bool) -> None:  # noqa: FBT001 - a parameter of the test
    text = "Boats by State\n2 boats sunk\n1 boat towed to the yard"
    assert len(blocks_of(text, soft=soft)) == 3


@pytest.mark.parametrize("mark", ["-", "*", "•", "+", "–"])
def test_find_blocks_when_a_line_has_a_bullet_then_the_item_begins_at_its_words(mark: str) -> None:
    assert blocks_of(f"  {mark} two boats\n  {mark} one raft") == [
        (Role.BULLET, "two boats"),
        (Role.BULLET, "one raft"),
    ]


def test_find_blocks_when_items_are_numbered_then_the_number_stays_with_the_words() -> None:
    assert blocks_of("1. two boats\n2) one raft") == [
        (Role.BULLET, "1. two boats"),
        (Role.BULLET, "2) one raft"),
    ]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_find_blocks_when_a_dash_stands_alone_then_the_next_block_is_its_item(gap: str) -> None:
    text = f"Two groups spoke:\n-{gap}The pilots refused.\n-{gap}The owners agreed."
    assert blocks_of(text)[1:] == [(Role.BULLET, "The pilots refused."), (Role.BULLET, "The owners agreed.")]


def test_find_blocks_when_cells_are_bordered_then_rows_are_found_and_the_separator_is_not() -> None:
    text = "Port | Boats |\n---|---|\nNorth | 12 |\n\n| a | b |\n|:--|--:|\n| c | d |"
    assert [role for role, _ in blocks_of(text)] == [Role.TABLE_ROW] * 4


def test_find_blocks_when_a_single_line_has_a_bar_then_it_is_no_table() -> None:
    assert blocks_of("Home | News\n\nThe ferry sank.")[0][0] is Role.TEXT


@pytest.mark.parametrize(
    "text", ["# Fog\n\nIt came.", "### Fog\nIt came.", "Fog\n===\n\nIt came.", "Fog\n---\nIt came."]
)
def test_find_blocks_when_a_heading_is_marked_then_its_words_are_the_block(text: str) -> None:
    assert blocks_of(text) == [(Role.HEADING, "Fog"), (Role.TEXT, "It came.")]


def test_find_blocks_when_lines_are_quoted_then_they_are_one_quotation() -> None:
    assert blocks_of("> We saw nothing.\n> Nothing at all.\n\nShe left.") == [
        (Role.QUOTATION, "We saw nothing.\n> Nothing at all."),
        (Role.TEXT, "She left."),
    ]


@given(st.text(alphabet="aB.-|>#*• \n\t=1"), st.booleans())
def test_find_blocks_when_given_any_marks_then_every_line_with_a_word_is_in_one_block(
    text: str,
    soft: bool,  # noqa: FBT001 - drawn by hypothesis
) -> None:
    blocks = find_blocks(text, soft=soft)
    assert all(one.span.end <= other.span.start for one, other in pairwise(blocks))
    position = 0
    for line in text.split("\n"):
        words = [position + index for index, sign in enumerate(line) if sign.isalnum()]
        if words:
            assert any(block.span.start <= words[-1] < block.span.end for block in blocks)
            assert any(block.span.start <= words[0] < block.span.end for block in blocks)
        position += len(line) + 1
