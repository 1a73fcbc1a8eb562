"""Bring a text into the one form in which all positions are counted."""

import re
import unicodedata

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_FIXED_SPACES = re.compile("[\u00a0\u2007\u202f]")
# Control characters but tab and line feed; lone surrogates; marks that only say where a line may break; and what could
# let a reader see other words, or the same in another order, than are compared and quoted: overrides of the direction of
# writing (the marks U+200E and U+200F, which Arabic and Hebrew need, stay) and the invisible letters of tags.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]"
)


def normalise(text: str) -> str:
    r"""Return ``text`` in NFC with ``\n`` line ends and plain spaces, without control characters.

    Done once, before any position exists. Applying it again changes nothing.
    """
    unified = _LINE_ENDS.sub("\n", text)
    spaced = _FIXED_SPACES.sub(" ", unified)
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", spaced))
