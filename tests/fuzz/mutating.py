"""Damage valid files: the same few edits for the short run of the suite and for the long one."""

import io
import random
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Kind(StrEnum):
    """What an edit does at its place."""

    FLIP = "flip"
    CUT = "cut"
    KEEP_HEAD = "keep head"
    REPEAT = "repeat"
    INSERT = "insert"
    SWAP = "swap"
    SPLICE = "splice"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One damage.

    Attributes:
        kind: What it does.
        place: Where, as a share of the length.
        size: How many bytes it takes, or which bit.
        token: Which of ``TOKENS`` it puts in.
        inside: Whether it is done inside a member of a zip archive, which stays a valid archive.
    """

    kind: Kind
    place: float
    size: int
    token: int
    inside: bool


TOKENS: Final = (
    b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xe2\x80\xae", b"\xf4\x90\x80\x80", b"\r\n\r\n", b"<", b">", b"&",
    b"<!--", b"-->", b"<![CDATA[", b"]]>", b"<!DOCTYPE x [<!ENTITY e 'eeee'>]>", b"&e;", b"&#xD800;", b"&#0;", b"<table><tr><td>",
    b"<div>" * 300, b"</article>", b"<li>", b"<figure><figcaption>", b"<script type='application/ld+json'>{\"@graph\":[",
    b"{\\rtf1", b"{" * 400, b"}", b"\\u-70000?", b"\\bin99999 ", b"\\'zz", b"obj", b"endobj", b"stream\n", b"endstream",
    b"<< /Length 99999999 >>", b"/Filter /FlateDecode", b"/Kids [2 0 R]", b"[" * 400, b"(" * 400, b"9" * 400, b"-1", b"1e999",
    b"--b\n", b"Content-Type: multipart/mixed; boundary=b\n\n--b\n", b"Content-Transfer-Encoding: base64\n", b"charset=utf-7\n",
    b"=?utf-8?b?////?=", b"---\n", b"+++\n", b"# ", b"> ", b"|a|b|\n|-|-|\n", b"```", b"[[source]]\n", b"file = ", b'"""',
    b"\\ud800", b"\\u0000", b'{"a":', b"null", b"true", b'"version": 2', b"../../etc/passwd", b"/etc/passwd", b"PK\x03\x04", b"\xe2\x80\xa8",
    b"\xcc\x81" * 300, b"A" * 5000, b"a " * 3000, b"\n" * 500, b"31 February 0000", b"May 99999999999999999999", b"by by by by",
)  # fmt: skip


def mutated(sample: bytes, edits: Sequence[Edit], other: bytes = b"") -> bytes:
    """Return ``sample`` with every edit done; ``other`` is what splices take from."""
    for edit in edits:
        sample = _inside(sample, edit, other) if edit.inside else _edited(sample, edit, other)
    return sample


def random_edits(source: random.Random) -> tuple[Edit, ...]:
    """Return one to eight edits."""
    kinds = tuple(Kind)
    return tuple(
        Edit(
            kind=source.choice(kinds),
            place=source.random(),
            size=source.choice((1, 2, 4, 7, 30, 200, 3000)),
            token=source.randrange(len(TOKENS)),
            inside=source.random() < 0.7,
        )
        for _ in range(source.choice((1, 1, 2, 3, 5, 8)))
    )


def _edited(content: bytes, edit: Edit, other: bytes) -> bytes:
    at = int(edit.place * len(content))
    head, tail = content[:at], content[at:]
    piece = tail[: edit.size]
    token = TOKENS[edit.token % len(TOKENS)]
    flipped = bytes([tail[0] ^ (1 << edit.size % 8)]) + tail[1:] if tail else b""
    start = int(edit.place * len(other))
    return {
        Kind.FLIP: head + flipped,
        Kind.CUT: head + tail[edit.size :],
        Kind.KEEP_HEAD: head,
        Kind.REPEAT: head + piece * 20 + tail[edit.size :],
        Kind.INSERT: head + token + tail,
        Kind.SWAP: head + tail[edit.size : 2 * edit.size] + piece + tail[2 * edit.size :],
        Kind.SPLICE: head + other[start : start + edit.size] + tail,
    }[edit.kind]


def _inside(content: bytes, edit: Edit, other: bytes) -> bytes:
    """Do the edit inside a member of an archive, or anywhere in a file that is none."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            files = {name: archive.read(name) for name in archive.namelist()}
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, RuntimeError, NotImplementedError, EOFError):
        return _edited(content, edit, other)
    if not files:
        return content
    chosen = sorted(files)[edit.token % len(files)]
    files[chosen] = _edited(files[chosen], edit, other)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, each in files.items():
            archive.writestr(name, each)
    return stream.getvalue()
