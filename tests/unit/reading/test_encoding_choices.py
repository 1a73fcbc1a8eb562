"""The encoding in which a file was written stands first among the choices, and what does not fit is counted."""

from pathlib import Path

import pytest

from viewer.domain.errors import UnreadableArticle
from viewer.reading.encoding_choices import ENCODINGS, list_encodings, looks_misread

RUSSIAN = "Пожар в порту уничтожил девять лодок, сообщили в управлении гавани в понедельник вечером. "
POLISH = "Pożar w porcie zniszczył dziewięć łodzi, poinformował w poniedziałek zarząd portu. "
GERMAN = "Das Feuer im Hafen zerstörte neun Boote, wie die Behörde für Häfen am Montag mitteilte. "


@pytest.mark.parametrize(
    ("text", "encoding"), [(RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r"), (POLISH, "cp1250"), (GERMAN, "cp1252")]
)
def test_encoding_of_the_file_stands_first_and_reads_right(tmp_path: Path, text: str, encoding: str) -> None:
    place = tmp_path / "a.txt"
    place.write_bytes((text * 2).encode(encoding))
    first, *others = list_encodings(place)
    assert (first.name, first.strays) == (encoding, 0)
    assert first.text.startswith(text)
    assert {each.name for each in others} >= set(ENCODINGS) - {encoding}
    utf8 = next(each for each in others if each.name == "utf-8")
    assert utf8.strays > 5
    assert looks_misread(utf8.text)
    assert not looks_misread(first.text)


def test_page_is_previewed_without_its_markup_and_scripts(tmp_path: Path) -> None:
    place = tmp_path / "a.html"
    page = "<html><head><title>no</title></head><body><script>no()</script><p>Cafés &amp; boats</p></body></html>"
    place.write_bytes(page.encode("cp1252"))
    assert next(each.text for each in list_encodings(place) if each.name == "cp1252") == "Cafés & boats"


def test_encoding_that_nobody_would_think_of_is_offered_where_it_is_in_use(tmp_path: Path) -> None:
    place = tmp_path / "a.txt"
    place.write_text("Nine boats", encoding="cp037")
    assert "cp037" in {each.name for each in list_encodings(place, "cp037")}


def test_file_that_has_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableArticle):
        list_encodings(tmp_path / "gone.txt")


def test_utf8_read_as_western_latin_looks_misread() -> None:
    assert looks_misread("Cafés – “so” he said".encode().decode("cp1252", errors="replace"))
    assert not looks_misread("Cafés – “so” he said: Äpfel, ÎLE, ÉTÉ, CÔTÉ")
