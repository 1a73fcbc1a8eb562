"""Positions survive the way to Qt and back, whatever the text."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from viewer.gui.text_positions import TextPositions

# Letters, marks that combine, emoji beyond the basic plane, a flag of two code points.
_TEXTS = st.text(
    st.one_of(st.sampled_from("ab é\u0301\u0323😀🏳🇩🇪𝔘ا\n"), st.characters(exclude_categories=["Cs"]))
)


@given(_TEXTS, st.data())
def test_position_when_sent_to_qt_and_back_then_is_the_same(text: str, data: st.DataObject) -> None:
    position = data.draw(st.integers(0, len(text)))
    positions = TextPositions(text)
    assert positions.from_qt(positions.to_qt(position)) == position


@given(_TEXTS)
def test_positions_when_sent_to_qt_then_count_utf_16_units(text: str) -> None:
    positions = TextPositions(text)
    wanted = [len(text[:end].encode("utf-16-le")) // 2 for end in range(len(text) + 1)]
    assert [positions.to_qt(end) for end in range(len(text) + 1)] == wanted


def test_from_qt_when_in_the_middle_of_a_pair_then_is_its_start() -> None:
    assert [TextPositions("a😀b").from_qt(units) for units in range(5)] == [0, 1, 1, 2, 3]


def test_cursor_when_set_by_converted_positions_then_selects_the_words() -> None:
    text = "Two 😀 boats, 12 sailors"
    document = QTextDocument(text)
    cursor = QTextCursor(document)
    positions = TextPositions(text)
    start = text.index("12")
    cursor.setPosition(positions.to_qt(start))
    cursor.setPosition(positions.to_qt(start + 2), QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText() == "12"
