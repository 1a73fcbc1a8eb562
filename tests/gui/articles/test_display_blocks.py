"""What is shown of an article is what stands in it."""

import pytest
from builders_gui import make_article

from viewer.domain.article import Article, PassageKind
from viewer.gui.articles.display_blocks import CELL_END, LONGEST, cut_into_blocks, shown_text


def _shown(article: Article) -> list[str]:
    return [shown_text(article, block) for block in cut_into_blocks(article)]


def test_passage_when_hard_wrapped_then_flows_again() -> None:
    assert _shown(make_article("The ferry sank\nat noon.")) == ["The ferry sank at noon."]


@pytest.mark.parametrize(
    ("words", "marker", "rest"),
    [
        ("- three boats", "•", "three boats"),
        ("• three boats", "•", "three boats"),
        ("12. three boats", "12.", "three boats"),
        ("three boats", "•", "three boats"),
    ],
)
def test_list_item_when_shown_then_its_marker_hangs_outside(words: str, marker: str, rest: str) -> None:
    article = make_article((PassageKind.LIST_ITEM, words))
    (block,) = cut_into_blocks(article)
    assert (block.marker, shown_text(article, block)) == (marker, rest)


def test_list_item_when_its_number_stands_before_the_passage_then_it_hangs_too() -> None:
    whole = make_article("Harbours:\n7. Oldport")
    first = whole.passages[0]
    start = whole.text.index("Oldport")
    item = type(first)(
        id=first.id, kind=PassageKind.LIST_ITEM, span=type(first.span)(start=start, end=first.span.end)
    )
    article = type(whole)(**{name: getattr(whole, name) for name in whole.__slots__} | {"passages": (item,)})
    assert [block.marker for block in cut_into_blocks(article)] == ["7."]


def test_table_row_when_shown_then_loses_its_outer_pipes() -> None:
    assert _shown(make_article((PassageKind.TABLE_ROW, "| Port | two boats |"))) == [
        f"Port {CELL_END} two boats"
    ]


def test_passage_when_very_long_then_is_cut_after_sentences_and_nothing_is_lost() -> None:
    words = "The tide rose. " * 400 + "It fell."
    article = make_article("Before.", words, "After.")
    blocks = [block for block in cut_into_blocks(article) if block.passage == 1]
    pieces = [shown_text(article, block) for block in blocks]
    assert "".join(pieces) == words
    assert max(map(len, pieces)) <= LONGEST
    assert all(piece.rstrip().endswith(".") for piece in pieces)
    assert [block.opens for block in blocks] == [True] + [False] * (len(blocks) - 1)
    assert [block.closes for block in blocks] == [False] * (len(blocks) - 1) + [True]


def test_passage_when_long_without_any_space_then_is_cut_anyway() -> None:
    article = make_article("x" * (3 * LONGEST + 5))
    assert [len(text) for text in _shown(article)] == [LONGEST, LONGEST, LONGEST, 5]
