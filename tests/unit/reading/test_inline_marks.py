"""Markdown's inline marks are not part of what a reader quotes."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.reading import read_article
from viewer.reading.inline_marks import strip_inline_marks


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("**Nine** people and *two* dogs", "Nine people and two dogs"),
        ("__Nine__ people and _two_ dogs", "Nine people and two dogs"),
        ("See [the report](https://example.org/a_(b)) and ![a map](map.png)", "See the report and a map"),
        ('A [link](x.html "with title") here', "A link here"),
        ("the `rate` rose", "the rate rose"),
        ("***Bold and slanted*** words", "Bold and slanted words"),
        ("5 * 3 is 15, and 2 * 4 is 8", "5 * 3 is 15, and 2 * 4 is 8"),
        ("file_name_here and snake_case", "file_name_here and snake_case"),
        ("* an item\n* another item", "* an item\n* another item"),
        ("---|---\n***", "---|---\n***"),
    ],
)
def test_inline_marks_are_taken_off_in_pairs(written: str, read: str) -> None:
    assert strip_inline_marks(written) == read


@given(st.text(alphabet="ab *_`[]()!\n", max_size=60))
def test_inline_marks_never_take_a_letter_or_a_line(text: str) -> None:
    stripped = strip_inline_marks(text)
    assert stripped.count("\n") == text.count("\n")
    if "](" not in text:
        assert [letter for letter in stripped if letter in "ab"] == [
            letter for letter in text if letter in "ab"
        ]


def test_markdown_article_is_read_without_its_marks(tmp_path: Path) -> None:
    path = tmp_path / "note.md"
    path.write_text("# A *fine* day\n\n**For the first time** nobody was late.\n", encoding="utf-8")
    article = read_article(path)
    assert article.title == "A fine day"
    assert "**" not in article.text
