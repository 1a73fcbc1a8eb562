"""In which encodings a file might be read: for a reader who sees that the one that was found is wrong."""

import html
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from viewer.domain.errors import UnreadableArticle
from viewer.reading.alphabets import ALPHABETS
from viewer.reading.decoding import decode
from viewer.reading.file_contents import read_bytes
from viewer.reading.html_decoding import decode_html
from viewer.reading.single_byte import fit_of

ENCODINGS: Final[tuple[str, ...]] = (
    "utf-8",
    "cp1252",
    "cp1250",
    "cp1251",
    "iso8859-15",
    "iso8859-2",
    "mac-roman",
    "cp850",
    "koi8-r",
    "koi8-u",
    "iso8859-5",
    "cp866",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
    "cp1257",
    "cp874",
    "gb18030",
    "big5hkscs",
    "cp932",
    "euc_jp",
    "iso2022_jp",
    "cp949",
    "utf-16-le",
    "utf-16-be",
)
"""What texts of the world are written in; a browser offers about the same."""
_WEB_PAGES: Final = frozenset({".html", ".htm", ".xhtml"})
SUFFIXES: Final = frozenset({".txt", ".text", ".md", ".markdown", *_WEB_PAGES})
"""Files of other formats say themselves how they are written."""
_SAMPLE: Final = 4_000
_PREVIEWED: Final = 60_000
_HEAD: Final = re.compile(r"(?is)<(script|style|head|template|svg)\b.*?(?:</\1\s*>|\Z)|<!--.*?-->")
_TAG: Final = re.compile(r"(?s)<[^<>]{0,2000}>")
_STRAY: Final = re.compile("[\ufffd\x00-\x08\x0e-\x1f\x7f-\x9f]")
_DOUBLED: Final = re.compile("[ÃÂÐÑ][\x80-\xbf\u2018-\u2122]|â€|Ã[ƒ‚©¨¤¶¼]")
"""What UTF-8 looks like when it is read as Western Latin."""
_MOSTLY: Final = 0.5
"""Share of the letters: a Western text that is read as Chinese has single characters of it between its own letters."""
_EASTERN: Final = re.compile("[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af\u3000-\u303f\uff00-\uffef]")


@dataclass(frozen=True, slots=True, kw_only=True)
class EncodingChoice:
    """An encoding in which a file might be read.

    Attributes:
        name: By Python.
        text: The file as it reads so, without markup; the beginning of it.
        strays: Characters of it that no text has, as where bytes do not fit the encoding.
    """

    name: str
    text: str
    strays: int


def list_encodings(path: Path, used: str = "") -> tuple[EncodingChoice, ...]:
    """Return the encodings in which the file at ``path`` might be read, the likeliest first.

    Args:
        path: A text or a saved web page.
        used: How it is read now; it is among them even where nobody would think of it.

    Raises:
        UnreadableArticle: The file cannot be read any more.
    """
    content = read_bytes(path)
    found = _found(content, path)
    names = dict.fromkeys((*(name for name in (found,) if name), *ENCODINGS, *((used,) if used else ())))
    is_page = path.suffix.lower() in _WEB_PAGES
    choices = [_choice(content[:_PREVIEWED], name, is_page=is_page) for name in names]
    sample = _telling(content)
    return tuple(sorted(choices, key=lambda each: (each.name != found, _likeliness(each, sample))))


def looks_misread(text: str) -> bool:
    """Tell whether ``text`` shows signs of having been read in the wrong encoding."""
    return _STRAY.search(text) is not None or _DOUBLED.search(text) is not None


def _found(content: bytes, path: Path) -> str:
    """Return how the file would be read by itself."""
    try:
        is_page = path.suffix.lower() in _WEB_PAGES
        return (decode_html(content, path) if is_page else decode(content, path)).encoding
    except UnreadableArticle:
        return ""


def _choice(content: bytes, name: str, *, is_page: bool) -> EncodingChoice:
    try:
        text = content.decode(name, errors="replace").removeprefix("\ufeff")
    except (LookupError, ValueError):
        text = "\ufffd"
    shown = html.unescape(_TAG.sub(" ", _HEAD.sub(" ", text))) if is_page else text
    return EncodingChoice(name=name, text=shown.strip(), strays=len(_STRAY.findall(text)))


def _telling(content: bytes) -> bytes:
    """Return the lines that hold more than ASCII: all others read alike."""
    lines = [line[:_SAMPLE] for line in content[: 20 * _SAMPLE].split(b"\n") if not line.isascii()]
    return b"\n".join(lines)[:_SAMPLE]


def _likeliness(choice: EncodingChoice, sample: bytes) -> tuple[int, float, int]:
    """Return what orders choices: what does not fit stands last, then how well the words fit a language."""
    bad = min(choice.strays, 1 if choice.strays * 50 < len(choice.text) else 2)
    if not sample:
        return (bad, 0.0, choice.strays)
    text = sample.decode(choice.name, errors="replace") if not choice.name.startswith("utf-16") else ""
    fits = [
        fit_of(text, alphabet)
        for alphabet in ALPHABETS.values()
        if choice.name in alphabet.encodings or choice.name == "utf-8"
    ]
    letters = sum(character.isalpha() for character in text) or 1
    eastern = len(_EASTERN.findall(text)) / letters
    return (bad, -max((*fits, eastern if eastern > _MOSTLY else 0.0)), choice.strays)
