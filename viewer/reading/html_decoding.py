"""The text of a saved web page: by its byte order mark, by what it declares, or by its bytes."""

import codecs
import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from viewer.reading.decoding import Decoded, decode

_DECLARED: Final = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})|<\?xml[^>]{0,100}?encoding\s*=\s*["']([A-Za-z0-9_.:-]{2,40})""",
    re.IGNORECASE,
)
_SEARCHED: Final = 4096
"""Bytes: browsers look at a quarter of them, but some pages begin with long comments."""
_READ_AS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "iso8859-1": "cp1252",
        "ascii": "cp1252",
        "iso8859-9": "cp1254",
        "iso8859-11": "cp874",
        "tis-620": "cp874",
        "gb2312": "gb18030",
        "gbk": "gb18030",
        "shift_jis": "cp932",
        "euc_kr": "cp949",
        "big5": "big5hkscs",
    }
)
"""What browsers read in place of an encoding that pages declare (WHATWG, Encoding Standard, section 4.2)."""


def decode_html(content: bytes, path: Path) -> Decoded:
    """Return the text of a web page and how it was read.

    A declaration that the bytes contradict is passed over: pages are often saved in another encoding than they declare.

    Raises:
        UnreadableArticle: The bytes are no text; ``path`` is only named in the error.
    """
    declared = _declared_encoding(content)
    is_marked = content.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    if declared and not is_marked:
        try:
            return Decoded(text=content.decode(declared), encoding=declared)
        except (UnicodeDecodeError, LookupError):  # not so written, or a codec that gives no text
            pass
    return decode(content, path)


def _declared_encoding(content: bytes) -> str:
    """Return Python's name of the encoding that the head of a page declares, or ``""``."""
    found = _DECLARED.search(content[:_SEARCHED])
    if found is None:
        return ""
    try:
        name = codecs.lookup((found[1] or found[2]).decode("ascii")).name
    except LookupError:
        return ""
    if name.startswith(("utf-16", "utf-32", "utf-7")):
        return ""  # the declaration itself was read byte by byte; and no browser reads UTF-7
    return _READ_AS.get(name, name)
