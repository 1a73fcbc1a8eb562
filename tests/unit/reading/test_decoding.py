"""Decoding: no character is lost, whatever the encoding; what is no text is refused."""

import random
import time
from contextlib import suppress
from pathlib import Path

import pytest
from encoded_texts import TEXTS, encoded_texts
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.errors import UnreadableArticle
from viewer.reading.decoding import decode

PATH = Path("harbour.txt")
GERMAN = "Das Schiff fährt über die Brücke, sagte die Bürgermeisterin. Größere Schäden gab es nicht."
FRENCH = "Où étaient les secours ? Le café de la gare a été détruit, a déclaré le préfet."
RUSSIAN = "Паводок разрушил мост через реку, сообщил мэр города. Жители были эвакуированы ночью."
POLISH = "Powódź zniszczyła most, powiedział burmistrz. Mieszkańcy zostali wczoraj ewakuowani. Źródło: urząd."
JAPANESE = "洪水で橋が壊れたと市長が述べた。住民は夜に避難した。"


@pytest.mark.parametrize("text", [GERMAN, FRENCH, RUSSIAN, POLISH, JAPANESE, "plain ASCII, nothing else"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_decode_when_unicode_is_marked_or_utf8_then_the_text_comes_back(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), PATH).text == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (GERMAN, "cp1252"),
        (FRENCH, "latin-1"),
        (RUSSIAN, "cp1251"),
        (POLISH, "cp1250"),
        (JAPANESE, "shift_jis"),
        ("“Naïve”, she said — it’s over.", "cp1252"),
        (GERMAN, "utf-16-le"),
        (FRENCH, "utf-16-be"),
        (JAPANESE, "utf-16-le"),
    ],
)
def test_decode_when_the_encoding_is_not_marked_then_the_text_comes_back(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), PATH).text == text


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_decode_when_given_utf8_without_control_characters_then_it_comes_back(text: str) -> None:
    assert decode(text.encode(), PATH).text == text.removeprefix("\ufeff")


@given(st.binary(min_size=1))
def test_decode_when_given_any_bytes_then_nothing_but_a_refusal_is_raised(content: bytes) -> None:
    with suppress(UnreadableArticle):
        decode(content, PATH).text.encode("utf-8", errors="surrogatepass")


@pytest.mark.parametrize(
    "content",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)),
        b"%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n",
        b"PK\x03\x04\x14\x00\x06\x00" + bytes(64),
        random.Random(7).randbytes(4096),
        b"\x00" * 100,
    ],
)
def test_decode_when_the_bytes_are_no_text_then_they_are_refused_with_a_remedy(content: bytes) -> None:
    with pytest.raises(UnreadableArticle, match="no text") as caught:
        decode(content, PATH)
    assert caught.value.where == "harbour.txt"
    assert caught.value.remedy


# Files in many encodings: the short and the long, one sentence and several.

ENOUGH = 0.98
"""Share of the files that are read as they were written; where two encodings fit equally well, nothing tells them apart."""


def test_decode_when_files_come_in_many_encodings_then_nearly_all_are_read_as_they_were_written() -> None:
    files = [*encoded_texts(), *encoded_texts(times=6)]
    wrong = [
        (each.language, each.encoding) for each in files if decode(each.content, PATH).text != each.words
    ]
    assert len(files) > 400
    assert len(wrong) <= (1 - ENOUGH) * len(files), wrong


@pytest.mark.parametrize("language", sorted(TEXTS))
def test_decode_when_some_bytes_of_utf8_are_broken_then_only_they_are_lost(language: str) -> None:
    text = f"“{TEXTS[language]}” — “{TEXTS[language]}”"
    content = text.encode()
    for place in (content.index(b" "), content.rindex(b" ")):
        found = decode(content[:place] + b"\x96" + content[place:], PATH)
        assert found.encoding == "utf-8"
        assert (
            found.text.replace("–", "", 1) == text
        )  # the dash of Windows-1252 is what a stray 96 mostly was


def test_decode_when_quotation_marks_of_windows_are_mixed_into_utf8_then_all_are_read() -> None:
    content = (
        "“Où étaient les secours”, a déclaré le préfet à côté.".encode()
        + b" \x93Rien\x94 n\x92est s\xc3\xbbr."
    )
    assert (
        decode(content, PATH).text
        == "“Où étaient les secours”, a déclaré le préfet à côté. “Rien” n’est sûr."
    )


def test_decode_when_zeros_fill_up_a_text_then_its_words_are_read() -> None:
    content = b"The ferry left at dawn, the office said.\n" * 5 + b"\x00" * 90
    assert decode(content, PATH).text.startswith("The ferry left at dawn")


@pytest.mark.parametrize("name", ["utf-8", "cp1251", "shift_jis", "utf-16"])
def test_decode_when_an_encoding_is_asked_for_then_every_file_is_read_in_it(name: str) -> None:
    found = decode(RUSSIAN.encode("koi8-r"), PATH, name)
    assert found.encoding == name
    assert found.text == RUSSIAN.encode("koi8-r").decode(name, errors="replace")


def test_decode_when_a_million_bytes_are_broken_then_it_does_not_take_long() -> None:
    started = time.monotonic()
    for content in ("é".encode() * 3_000_000 + b"\x96 " * 1_000_000, b"\xe9\x96" * 3_000_000):
        with suppress(UnreadableArticle):
            decode(content, PATH)
    assert time.monotonic() - started < 10
