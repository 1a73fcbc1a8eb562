"""Take Markdown's inline marks off a text: a reader wants the words, not their asterisks."""

import re

_IMAGE_OR_LINK = re.compile(r"!?\[([^\]\n]*)\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+\"[^\"\n]*\")?\)")
_STRONG = re.compile(r"(\*\*|__)(?=[^\s*_])(.+?)(?<=[^\s*_])\1")
_EMPHASIS = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]+?)(?<=[^\s*])\*(?![\w*])")
_UNDERLINED = re.compile(r"(?<![\w_])_(?=[^\s_])([^_\n]+?)(?<=[^\s_])_(?![\w_])")
_CODE = re.compile(r"`([^`\n]+)`")


def strip_inline_marks(text: str) -> str:
    """Return ``text`` without the marks of emphasis, links, images and code; line starts are left alone.

    Only marks that come in pairs on one line are taken off: a lone asterisk or underscore is a character.
    """
    text = _IMAGE_OR_LINK.sub(r"\1", text)
    text = _STRONG.sub(r"\2", text)
    for pattern in (_EMPHASIS, _UNDERLINED, _CODE):
        text = pattern.sub(r"\1", text)
    return text
