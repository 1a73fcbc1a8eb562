"""Take Markdown's inline marks off a text: a reader wants the words, not their asterisks."""

import re

_IMAGE_OR_LINK = re.compile(
    r"!?\[([^\]\n]{0,2000})\]\((?:[^()\s]|\([^()\s]*\)){0,2000}(?:\s+\"[^\"\n]*\")?\)"
)
_STRONG = re.compile(r"(\*\*|__)(?=[^\s*_])(.{1,2000}?)(?<=[^\s*_])\1")
_EMPHASIS = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]{1,2000}?)(?<=[^\s*])\*(?![\w*])")
_UNDERLINED = re.compile(r"(?<![\w_])_(?=[^\s_])([^_\n]{1,2000}?)(?<=[^\s_])_(?![\w_])")
_CODE = re.compile(r"`([^`\n]{1,2000})`")

_MARK = re.compile(r"[\[(*_`]")
_MOST_MARKS = 200
"""In one line; more are a picture made of marks, or meant to keep a reader waiting, for each looks for its partner."""


def strip_inline_marks(text: str) -> str:
    """Return ``text`` without the marks of emphasis, links, images and code; line starts are left alone.

    Only marks that come in pairs on one line are taken off: a lone asterisk or underscore is a character.
    """
    return "\n".join(map(_strip_line, text.split("\n")))


def _strip_line(line: str) -> str:
    if len(_MARK.findall(line)) > _MOST_MARKS:
        return line
    text = _IMAGE_OR_LINK.sub(r"\1", line)
    text = _STRONG.sub(r"\2", text)
    for pattern in (_EMPHASIS, _UNDERLINED, _CODE):
        text = pattern.sub(r"\1", text)
    return text
