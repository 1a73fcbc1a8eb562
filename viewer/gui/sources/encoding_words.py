"""Encodings as people know them: by what is written in them."""

import codecs
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_SCRIPTS: Final[Mapping[str, object]] = MappingProxyType(
    {
        "utf-8": QT_TRANSLATE_NOOP("Encodings", "all languages"),
        "utf-16-le": QT_TRANSLATE_NOOP("Encodings", "all languages"),
        "utf-16-be": QT_TRANSLATE_NOOP("Encodings", "all languages"),
        "cp1252": QT_TRANSLATE_NOOP("Encodings", "Western European"),
        "iso8859-15": QT_TRANSLATE_NOOP("Encodings", "Western European"),
        "mac-roman": QT_TRANSLATE_NOOP("Encodings", "Western European"),
        "cp850": QT_TRANSLATE_NOOP("Encodings", "Western European"),
        "cp1250": QT_TRANSLATE_NOOP("Encodings", "Central European"),
        "iso8859-2": QT_TRANSLATE_NOOP("Encodings", "Central European"),
        "cp1251": QT_TRANSLATE_NOOP("Encodings", "Cyrillic"),
        "koi8-r": QT_TRANSLATE_NOOP("Encodings", "Cyrillic"),
        "koi8-u": QT_TRANSLATE_NOOP("Encodings", "Cyrillic"),
        "iso8859-5": QT_TRANSLATE_NOOP("Encodings", "Cyrillic"),
        "cp866": QT_TRANSLATE_NOOP("Encodings", "Cyrillic"),
        "cp1253": QT_TRANSLATE_NOOP("Encodings", "Greek"),
        "cp1254": QT_TRANSLATE_NOOP("Encodings", "Turkish"),
        "cp1255": QT_TRANSLATE_NOOP("Encodings", "Hebrew"),
        "cp1256": QT_TRANSLATE_NOOP("Encodings", "Arabic"),
        "cp1257": QT_TRANSLATE_NOOP("Encodings", "Baltic"),
        "cp874": QT_TRANSLATE_NOOP("Encodings", "Thai"),
        "gb18030": QT_TRANSLATE_NOOP("Encodings", "Chinese (simplified)"),
        "big5hkscs": QT_TRANSLATE_NOOP("Encodings", "Chinese (traditional)"),
        "cp932": QT_TRANSLATE_NOOP("Encodings", "Japanese"),
        "shift_jis": QT_TRANSLATE_NOOP("Encodings", "Japanese"),
        "euc_jp": QT_TRANSLATE_NOOP("Encodings", "Japanese"),
        "iso2022_jp": QT_TRANSLATE_NOOP("Encodings", "Japanese"),
        "cp949": QT_TRANSLATE_NOOP("Encodings", "Korean"),
    }
)
_NAMES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "utf-8": "UTF-8",
        "utf-16-le": "UTF-16 LE",
        "utf-16-be": "UTF-16 BE",
        "mac-roman": "Mac Roman",
        "cp932": "Shift JIS",
        "shift_jis": "Shift JIS",
        "euc_jp": "EUC-JP",
        "iso2022_jp": "ISO-2022-JP",
        "cp949": "EUC-KR",
        "big5hkscs": "Big5",
        "koi8-r": "KOI8-R",
        "koi8-u": "KOI8-U",
    }
)


def encoding_words(name: str) -> str:
    """Return how an encoding is called, and what is written in it where that is known."""
    called = _NAMES.get(name) or _called(name)
    script = _SCRIPTS.get(name)
    if not script:
        return called
    words = QCoreApplication.translate(
        "Encodings", "{encoding} – {script}", "an encoding and what is written in it"
    )
    return words.format(encoding=called, script=QCoreApplication.translate("Encodings", str(script)))


def is_same_encoding(one: str, other: str) -> bool:
    """Tell whether two names mean the same encoding."""
    try:
        return codecs.lookup(one).name == codecs.lookup(other).name
    except LookupError:
        return one == other


def _called(name: str) -> str:
    if name.startswith("cp") and name[2:].isdigit():
        number = name[2:]
        return f"Windows-{number}" if number.startswith("125") or number == "874" else f"DOS {number}"
    if name.startswith("iso8859"):
        return f"ISO 8859{name.removeprefix('iso8859').replace('_', '-')}"
    return name.upper()
