"""Normalising: one form for all texts, reached once and kept."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from viewer.reading.normalising import normalise

# Any code point, lone surrogates included: a damaged file may hold whatever it likes.
ANY_TEXT = st.text(alphabet=st.characters())
NASTY = st.text(
    alphabet="a\u0301e\r\n\u2028\u2029\u0085\x0b\x0c\u00a0\u202f\ufeff\u200b\u00ad\x00\x1b\ud800 "
)


@given(ANY_TEXT | NASTY)
def test_normalise_when_applied_twice_then_nothing_changes_any_more(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once


@given(ANY_TEXT | NASTY)
def test_normalise_when_given_any_text_then_only_plain_characters_remain(text: str) -> None:
    result = normalise(text)
    assert not set(result) & set("\r\v\f\x85\u2028\u2029\u00a0\ufeff")
    assert all(
        unicodedata.category(character) not in {"Cc", "Cs"}
        for character in result.replace("\n", "").replace("\t", "")
    )
    assert unicodedata.is_normalized("NFC", result)
    result.encode("utf-8")


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "S"])))
def test_normalise_when_text_holds_letters_and_signs_only_then_it_is_plain_nfc(text: str) -> None:
    assert normalise(text) == unicodedata.normalize("NFC", text)


def test_normalise_when_line_ends_differ_then_all_become_line_feeds() -> None:
    assert normalise("a\r\nb\rc\u2028d\u2029e\u0085f\vg\fh") == "a\nb\nc\nd\ne\nf\ng\nh"
