"""Files made to do harm: each is read or refused in words within some seconds, and nothing else happens."""

import socket
import time
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final

import pytest
from format_builders import (
    CAPTION,
    LEAD,
    QUOTATION,
    SECOND,
    TITLE,
    book,
    open_document,
    web_page,
    word_document,
    zipped,
)

from viewer.domain.article import Article
from viewer.domain.errors import UnreadableArticle
from viewer.reading import read_article
from viewer.reading.isolating import PageParser
from viewer.reading.page_formats import PAGE_FORMATS

SECONDS: Final = 12.0
"""A file may take ten, and the machine that tests may be busy."""
ENTITIES: Final = (
    "<!DOCTYPE x [<!ENTITY a0 'dos'>"
    + "".join(f"<!ENTITY a{number} '{f'&a{number - 1};' * 10}'>" for number in range(1, 12))
    + "<!ENTITY outside SYSTEM 'file:///etc/passwd'>]>"
)


def odt(body: str, head: str = "") -> bytes:
    spaces = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    return zipped(
        {"content.xml": f'<?xml version="1.0"?>{head}<o {spaces}><office:text>{body}</office:text></o>'}
    )


def pdf(content: bytes, filters: str = "/FlateDecode", kids: str = "3 0 R") -> bytes:
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        + f"2 0 obj<</Type/Pages/Count 9999999/Kids[{kids}]>>endobj\n".encode()
        + b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R>>endobj\n"
        + f"4 0 obj<</Length {len(content)}/Filter[{filters}]>>stream\n".encode()
        + content
        + b"\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
    )


HOSTILE: Mapping[str, Callable[[], bytes]] = {
    "entities.odt": lambda: odt("<text:p>Words &a11; end</text:p>", ENTITIES),
    "entities.xhtml": lambda: (
        web_page().replace(b"<!DOCTYPE html>", ENTITIES.encode()).replace(b"</h1>", b"&a11;</h1>")
    ),
    "entities.epub": lambda: zipped({"META-INF/container.xml": f"{ENTITIES}<c>&a11;</c>"}),
    "deep.html": ("<div>" * 100_000 + LEAD).encode,
    "deep marks.html": ("<p>" + "<b>" * 100_000 + LEAD).encode,
    "deep lists.html": ("<ul><li>" * 50_000 + LEAD).encode,
    "deep tables.html": lambda: web_page().replace(b"<table>", b"<table>" + b"<tr><td><table>" * 5000),
    "deep.odt": lambda: odt("<text:section>" * 100_000 + "<text:p>x</text:p>" + "</text:section>" * 100_000),
    "deep.eml": ("Subject: x\nContent-Type: text/html\n\n" + "<div>" * 100_000 + LEAD).encode,
    "deep.rtf": lambda: b"{\\rtf1 " + b"{" * 500_000 + b"text",
    "deep.pdf": lambda: b"%PDF-1.4\n1 0 obj" + b"[" * 200_000 + b"endobj trailer<</Root 1 0 R>>",
    "deep json.html": lambda: web_page(
        '<script type="application/ld+json">' + '[{"@graph":' * 30_000 + "</script>"
    ),
    "letters in letters.eml": lambda: b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (number, number)
        for number in range(100_000)
    ),
    "long header.eml": lambda: b"From: " + b"(" * 100_000 + b"\n\nText of the letter.",
    "many headers.eml": lambda: b"Subject: x\n" + b"X-A: b\n" * 200_000 + b"\nText of the letter.",
    "large bomb.docx": lambda: zipped({"word/document.xml": b"0" * (1 << 28)}),
    "many members.epub": lambda: zipped({f"{number}": "" for number in range(20_001)}, method=0),
    "loop.pdf": lambda: pdf(zlib.compress(b" "), kids="2 0 R 2 0 R 3 0 R"),
    "bomb.pdf": lambda: pdf(zlib.compress(zlib.compress(b"0" * (1 << 30), 1), 9), "/FlateDecode/FlateDecode"),
    "wide numbers.rtf": lambda: (
        b"{\\rtf1 " + b"\\u-99999999999?" * 1000 + b"\\bin999999999 \\uc999999999 abc}"
    ),
    "attributes.html": lambda: web_page().replace(
        b"<p>", b"<p " + b" ".join(b"a%d=''" % number for number in range(1_000_000)) + b">", 1
    ),
    "long class.html": lambda: web_page().replace(
        b"<article>", b"<article class='" + b"comment-" * 1_000_000 + b"'>"
    ),
    "many meta.html": lambda: b"<html><head>" + b"<meta " * 500_000 + web_page(),
    "one line.html": lambda: b"<html><body><p>" + b"word " * 8_000_000,
    "one line.txt": lambda: b"a" * 8_000_000,
    "too much.txt": lambda: b"word " * 9_000_000,
    "stars.md": lambda: b"**a " * 2_000_000,
    "brackets.md": lambda: b"[" * 4_000_000 + b"](" * 1_000_000,
    "bullets.txt": lambda: b"- a\n" * 1_000_000,
    "rules.txt": lambda: b"\t " * 3_000_000 + b">" * 1_000_000 + b" words",
    "front.txt": lambda: b"+++\na = " + b"[" * 19_000 + b"\n+++\nwords here",
    "by.txt": lambda: ("by " + "A and " * 100 + "\n\n").encode() * 5000,
    "photo.txt": lambda: ("Photo: " + "(" * 900 + "\n\n").encode() * 5000,
    "article.txt": lambda: ("this article " + "a " * 480 + "\n\n").encode() * 5000,
    "names.txt": lambda: ("By " + "Aa-a'" * 150 + "!\n\n").encode() * 5000,
    "dates.txt": lambda: ("May " * 30 + "3 " * 10 + "\n\n").encode() * 20_000,
}


@pytest.fixture(scope="module")
def parser() -> Iterator[PageParser]:
    with PageParser() as shared:
        shared.parse(Path("warm.html"), web_page())
        yield shared


def outcome(path: Path, parser: PageParser) -> Article | UnreadableArticle:
    try:
        return read_article(path, parser)
    except UnreadableArticle as problem:
        return problem


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_read_article_when_a_file_is_made_to_do_harm_then_it_is_read_or_refused_soon(
    tmp_path: Path, parser: PageParser, name: str
) -> None:
    path = tmp_path / name
    path.write_bytes(HOSTILE[name]())
    parser._seconds = 8.0
    started = time.monotonic()
    found = outcome(path, parser)
    assert time.monotonic() - started < SECONDS
    if isinstance(found, UnreadableArticle):
        assert found.where == str(path)
        assert found.problem
        assert found.remedy
    else:
        assert "root:" not in found.text
        assert len(found.text) < 10_000_000
    assert [entry.name for entry in tmp_path.iterdir()] == [name]


def test_read_article_when_entities_name_files_then_their_content_is_not_in_the_text(
    tmp_path: Path, parser: PageParser
) -> None:
    (tmp_path / "secret.txt").write_text("the secret of the keeper")
    head = f"<!DOCTYPE x [<!ENTITY outside SYSTEM '{(tmp_path / 'secret.txt').as_uri()}'>]>"
    path = tmp_path / "fire.odt"
    path.write_bytes(odt(f"<text:p>{LEAD} &outside; and so on.</text:p>", head))
    article = read_article(path, parser)
    assert LEAD in article.text
    assert "secret of the keeper" not in article.text


@pytest.mark.parametrize(
    "words",
    ["&#xD800;&#xDFFF;", "&#x202E;", "\x00", "\u2066", "&#0;", "\U000e0041", "&#x110000;"],
    ids=["half letters", "override", "zero", "isolate", "zero as entity", "tag letter", "no letter"],
)
def test_read_article_when_a_page_holds_marks_that_mislead_then_its_words_can_be_quoted(
    tmp_path: Path, parser: PageParser, words: str
) -> None:
    path = tmp_path / "fire.html"
    path.write_bytes(web_page().replace(b"</h2>", f"</h2><p>{SECOND[:40]}{words}{SECOND[40:]}</p>".encode()))
    article = read_article(path, parser)
    article.text.encode()  # would raise for half a letter
    assert not any(mark in article.text for mark in ("\u202e", "\u2066", "\x00", "\U000e0041"))
    assert SECOND[:40] in article.text


# Nothing is fetched: parsed here, where nothing would stop it, with a listener that would notice.


@pytest.fixture
def listener() -> Iterator[tuple[socket.socket, str]]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        yield server, f"http://127.0.0.1:{server.getsockname()[1]}/x"


def was_called(server: socket.socket) -> bool:
    try:
        connection, _ = server.accept()
    except BlockingIOError:
        return False
    connection.close()
    return True


def remote_files(address: str) -> Mapping[str, bytes]:
    everywhere = (
        f'<base href="{address}"><link rel="stylesheet" href="{address}"><script src="{address}"></script>'
        f'<iframe src="{address}"></iframe><object data="{address}"></object><embed src="{address}">'
        f'<img src="{address}"><meta http-equiv="refresh" content="0;url={address}"><a href="{address}">x</a>'
        '<img src="file:///etc/passwd"><iframe src="file:///etc/passwd"></iframe>'
    )
    page = web_page(head=everywhere, before=everywhere)
    doctype = f'<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "{address}">'.encode()
    return {
        ".html": page.replace(b"<!DOCTYPE html>", doctype),
        ".eml": b"Subject: x\nContent-Type: text/html\n\n" + page,
        ".odt": odt(
            f"<text:p>{LEAD}</text:p>",
            f'<!DOCTYPE o SYSTEM "{address}" [<!ENTITY % p SYSTEM "{address}"> %p;]>',
        ),
        ".pdf": b"%PDF-1.4\n1 0 obj<</Type/Catalog/OpenAction<</S/URI/URI("
        + address.encode()
        + b")>>>>endobj\ntrailer<</Root 1 0 R>>",
    }


@pytest.mark.parametrize("suffix", [".html", ".eml", ".odt", ".pdf"])
def test_page_in_when_a_file_names_things_elsewhere_then_nothing_is_fetched(
    suffix: str, listener: tuple[socket.socket, str]
) -> None:
    server, address = listener
    content = remote_files(address)[suffix]
    try:
        words = " ".join(
            block.words for block in PAGE_FORMATS[suffix]().page_in(content, Path(f"a{suffix}")).blocks
        )
    except Exception as error:  # noqa: BLE001 - a refusal is as good, if nobody was called
        words = str(error)
    assert not was_called(server)
    assert "root:" not in words


def test_page_in_when_a_document_has_a_template_elsewhere_then_it_is_not_fetched(
    tmp_path: Path, listener: tuple[socket.socket, str]
) -> None:
    server, address = listener
    path = tmp_path / "fire.docx"
    path.write_bytes(word_document())
    relation = (
        f'<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" '
        f'Target="{address}" TargetMode="External"/></Relationships>'
    )
    with zipfile.ZipFile(path) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    name = "word/_rels/document.xml.rels"
    files[name] = files[name].replace(b"</Relationships>", relation.encode())
    content = zipped(files)
    page = PAGE_FORMATS[".docx"]().page_in(content, path)
    assert any(LEAD in block.words for block in page.blocks)
    assert not was_called(server)


@pytest.mark.parametrize("make", [open_document, book, word_document], ids=["odt", "epub", "docx"])
def test_read_article_when_a_member_of_a_document_is_damaged_then_it_says_so(
    tmp_path: Path, parser: PageParser, make: Callable[[], bytes]
) -> None:
    content = bytearray(make())
    middle = len(content) // 3
    content[middle : middle + 40] = bytes(40)
    path = tmp_path / {open_document: "a.odt", book: "a.epub", word_document: "a.docx"}[make]
    path.write_bytes(content)
    found = outcome(path, parser)
    assert (
        isinstance(found, UnreadableArticle)
        or TITLE in found.text
        or QUOTATION in found.text
        or CAPTION in found.text
    )
