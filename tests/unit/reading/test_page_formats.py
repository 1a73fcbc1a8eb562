"""Every format that is parsed beside: what a reader sees of one and the same report, and what the file says of itself."""

from collections.abc import Iterator
from datetime import date
from email.message import EmailMessage
from pathlib import Path

import docx
import pytest
from format_builders import (
    CAPTION,
    FILES,
    HEADING,
    ITEMS,
    LAST,
    LEAD,
    PARAGRAPHS,
    QUOTATION,
    ROWS,
    SECOND,
    TITLE,
    body_html,
    printed_pages,
    set_in_lines,
    web_page,
    zipped,
)
from lxml import html

from viewer.domain.article import Article, PassageKind
from viewer.domain.errors import UnreadableArticle
from viewer.reading import gather, read_article
from viewer.reading.isolating import PageParser
from viewer.reading.page_formats import PAGE_FORMATS
from viewer.reading.page_trimming import trim

MARKED = sorted(set(FILES) - {".pdf", ".rtf"})
"""Formats that say what their blocks are; on a printed page and in rich text only letters and line ends tell."""


@pytest.fixture(scope="module")
def parser() -> Iterator[PageParser]:
    with PageParser() as shared:
        yield shared


def read(folder: Path, name: str, content: bytes, parser: PageParser) -> Article:
    path = folder / name
    path.write_bytes(content)
    return read_article(path, parser)


def words_of(article: Article, kind: PassageKind) -> list[str]:
    return [article.quoted(passage.span) for passage in article.passages if passage.kind is kind]


def test_files_when_a_format_is_added_then_it_is_tested() -> None:
    assert set(FILES) == set(PAGE_FORMATS)


@pytest.mark.parametrize("suffix", sorted(FILES))
def test_read_article_when_a_format_is_opened_then_its_running_text_is_whole_and_in_order(
    tmp_path: Path, parser: PageParser, suffix: str
) -> None:
    article = read(tmp_path, f"fire{suffix.upper()}", FILES[suffix](), parser)
    assert article.title == TITLE
    assert words_of(article, PassageKind.TITLE) == [TITLE]
    assert [words for words in words_of(article, PassageKind.PARAGRAPH) if words in PARAGRAPHS] == [
        LEAD,
        SECOND,
        LAST,
    ]
    assert HEADING in words_of(article, PassageKind.HEADING)
    assert article.language == "en"
    assert [article.quoted(passage.span) for passage in article.passages] == article.text.split("\n\n")


@pytest.mark.parametrize("suffix", MARKED)
def test_read_article_when_a_format_marks_its_blocks_then_their_kinds_are_kept(
    tmp_path: Path, parser: PageParser, suffix: str
) -> None:
    article = read(tmp_path, f"fire{suffix}", FILES[suffix](), parser)
    assert words_of(article, PassageKind.PARAGRAPH) == [LEAD, SECOND, LAST]
    assert words_of(article, PassageKind.LIST_ITEM) == list(ITEMS)
    assert words_of(article, PassageKind.TABLE_ROW) == [" | ".join(row) for row in ROWS]
    assert words_of(article, PassageKind.QUOTATION) == [QUOTATION]
    assert words_of(article, PassageKind.CAPTION) == [CAPTION]


@pytest.mark.parametrize("suffix", sorted(FILES))
def test_read_article_when_a_file_is_cut_in_half_then_it_is_read_or_refused_in_words(
    tmp_path: Path, suffix: str
) -> None:
    content = FILES[suffix]()
    path = tmp_path / f"fire{suffix}"
    path.write_bytes(content[: len(content) // 2])
    found = gather([path])
    assert all(set(article.text.split()) & set(TITLE.split()) for article in found.articles)
    assert all(problem.remedy and problem.where == str(path) for problem in found.problems)
    assert len(found.articles) + len(found.problems) == 1


@pytest.mark.parametrize("suffix", sorted(FILES))
def test_read_article_when_a_file_is_something_else_then_no_wild_words_are_shown(
    tmp_path: Path, parser: PageParser, suffix: str
) -> None:
    with pytest.raises(UnreadableArticle):
        read(tmp_path, f"fire{suffix}", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4, parser)


# What a page says of itself.


def test_read_article_when_a_page_has_metadata_then_outlet_author_address_and_dates_are_found(
    tmp_path: Path, parser: PageParser
) -> None:
    article = read(tmp_path, "fire.html", web_page(), parser)
    assert (article.source, article.author) == ("The Quay", "Ada Keeper, Bo Lind")
    assert article.address == "https://quay.example/fire"
    assert article.published == date(2024, 1, 30)
    assert [(each.value.day, each.where) for each in article.date_candidates] == [
        (30, "JSON-LD datePublished"),
        (31, "JSON-LD dateModified (update)"),
    ]


def test_read_article_when_meta_elements_contradict_the_json_then_both_dates_are_shown(
    tmp_path: Path, parser: PageParser
) -> None:
    head = (
        '<meta property="article:published_time" content="2024-02-02T10:00:00Z">'
        '<script type="application/ld+json">{"@graph": [{"@type": ["WebPage"]}, '
        '{"@type": "ReportageNewsArticle", "datePublished": "2024-01-30"}]}</script>'
    )
    article = read(tmp_path, "fire.html", web_page(head), parser)
    assert [(each.value, each.where) for each in article.date_candidates] == [
        (date(2024, 1, 30), "JSON-LD datePublished"),
        (date(2024, 2, 2), "meta article:published_time"),
    ]


@pytest.mark.parametrize(
    "json",
    [
        "{",
        "[[[[]]]]",
        '"text"',
        "null",
        '{"@type": 5, "author": 7}',
        "[" * 20_000,
        '{"@type": "NewsArticle"}',
    ],
)
def test_read_article_when_the_json_of_a_page_is_broken_then_the_article_is_there_all_the_same(
    tmp_path: Path, parser: PageParser, json: str
) -> None:
    head = f'<script type="application/ld+json">{json}</script>'
    assert read(tmp_path, "fire.html", web_page(head), parser).title == TITLE


# What stands around an article.

SURROUNDINGS = (
    '<nav><ul><li><a href="/a">Politics of the day</a></li><li><a href="/b">Money and markets</a></li></ul></nav>',
    (
        '<div class="related"><h3>More stories</h3><ul><li><a href="/c">Bridge closed after storm</a></li>'
        '<li><a href="/d">Ferry fares rise in the spring</a></li></ul></div>'
    ),
    '<div id="comments"><p>Somebody wrote: I saw it coming all along, and nobody listened to me at all.</p></div>',
    '<figure><a href="/e"><img src="x.jpg"><figcaption>Read about the storm of the century</figcaption></a></figure>',
    "<aside><p>Sign up for our newsletter and get the morning in your inbox</p></aside>",
    "<footer><p>Copyright 2024 The Quay. All rights reserved.</p></footer>",
)
FOREIGN = (
    "Politics of the day",
    "Bridge closed",
    "Ferry fares",
    "I saw it coming",
    "storm of the century",
    "newsletter",
    "All rights",
)


@pytest.mark.parametrize("inside", [False, True], ids=["around", "inside"])
def test_read_article_when_a_page_is_full_of_other_things_then_none_is_taken_for_the_article(
    tmp_path: Path, parser: PageParser, *, inside: bool
) -> None:
    content = web_page(after="".join(SURROUNDINGS))
    if inside:
        content = web_page().replace(b"</article>", "".join(SURROUNDINGS).encode() + b"</article>")
    article = read(tmp_path, "fire.html", content, parser)
    shown = " ".join(article.quoted(passage.span) for passage in article.content)
    assert [words for words in FOREIGN if words in shown] == []
    assert all(words in shown for words in PARAGRAPHS)


@pytest.mark.parametrize(
    ("addresses", "stays"),
    [
        (("https://lifeboats.example/", "https://tides.example/"), True),
        (("#boats", "#tides"), True),
        (("/boats", "/tides"), False),
        (("https://quay.example/boats", "https://www.quay.example/tides"), False),
    ],
    ids=["other sites", "places of this page", "this site", "this site in full"],
)
def test_trim_when_a_list_is_all_links_then_it_goes_only_where_they_lead_to_other_pages_of_the_site(
    addresses: tuple[str, str], *, stays: bool
) -> None:
    listed = "".join(f'<li><a href="{each}">Tide tables of the coast</a></li>' for each in addresses)
    tree = html.document_fromstring(
        web_page().replace(b"<blockquote>", f"<ul>{listed}</ul><blockquote>".encode())
    )
    trim(tree)
    left = "".join(map(str, tree.itertext()))
    assert ("Tide tables" in left) is stays
    assert all(words in left for words in (*PARAGRAPHS, *ITEMS))


def test_read_article_when_a_list_stands_under_a_foreign_heading_then_it_is_dimmed_with_it(
    tmp_path: Path, parser: PageParser
) -> None:
    document = docx.Document()
    for style, words in (
        ("Title", TITLE), ("Normal", LEAD), ("Heading 2", "More from The Quay"), ("List Bullet", "Bridge closed after storm"),
        ("Normal", LAST),
    ):  # fmt: skip
        document.add_paragraph(words, style=style)
    path = tmp_path / "fire.docx"
    document.save(str(path))
    article = read_article(path, parser)
    assert words_of(article, PassageKind.BOILERPLATE) == ["More from The Quay", "Bridge closed after storm"]


def test_read_article_when_a_page_holds_no_article_then_it_says_so(
    tmp_path: Path, parser: PageParser
) -> None:
    with pytest.raises(UnreadableArticle, match="No article was found"):
        read(tmp_path, "fire.html", b"<html><body><script>let fire = 1;</script></body></html>", parser)


# Encodings of pages.


@pytest.mark.parametrize(
    ("declared", "written"),
    [
        ("windows-1252", "cp1252"),
        ("iso-8859-1", "cp1252"),
        ("utf-8", "utf-8"),
        ("utf-8", "cp1252"),
        ("nonsense", "utf-8"),
        ("", "cp1252"),
    ],
)
def test_read_article_when_a_page_declares_an_encoding_then_it_is_minded_unless_the_bytes_say_otherwise(
    tmp_path: Path, parser: PageParser, declared: str, written: str
) -> None:
    quoted = "“Größere Schäden gab es nicht”, sagte die Wärterin über die Nacht im Hafen, und die Boote lägen fest."
    page = (
        web_page()
        .decode()
        .replace('<meta charset="utf-8">', f'<meta charset="{declared}">' if declared else "")
    )
    page = page.replace("</h1>", f"</h1><p>{quoted}</p>")
    article = read(tmp_path, "fire.html", page.encode(written), parser)
    assert quoted in article.text
    assert article.encoding == written


def test_read_article_when_an_encoding_is_asked_for_then_text_and_page_are_read_in_it(
    tmp_path: Path, parser: PageParser
) -> None:
    for name, content in (("a.txt", LEAD), ("a.md", LEAD), ("a.html", web_page().decode())):
        path = tmp_path / name
        path.write_bytes(content.replace("Nine", "Néuf").encode("cp1252"))
        assert "NéufX"[:4] in read_article(path, parser).text
        reread = read_article(path, parser, "cp1251")
        assert "Nйuf" in reread.text
        assert reread.encoding == "cp1251"


def test_read_article_when_there_is_no_such_encoding_then_others_are_named(
    tmp_path: Path, parser: PageParser
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(LEAD)
    for name in ("no-such", "base64", "rot13", "a\0b"):
        with pytest.raises(UnreadableArticle, match="no encoding") as caught:
            read_article(path, parser, name)
        assert "utf-8" in caught.value.remedy


# Letters.


def test_read_article_when_a_letter_is_plain_then_wrapped_lines_are_joined(
    tmp_path: Path, parser: PageParser
) -> None:
    message = EmailMessage()
    message["From"], message["Subject"] = "desk@quay.example", TITLE
    message.set_content("\n".join(set_in_lines(LEAD, 60)) + "\n\n" + "\n".join(set_in_lines(SECOND, 60)))
    article = read(tmp_path, "fire.eml", bytes(message), parser)
    assert [" ".join(words.split()) for words in words_of(article, PassageKind.PARAGRAPH)] == [LEAD, SECOND]
    assert article.source == "quay.example"


def test_read_article_when_a_letter_has_no_text_then_it_says_so(tmp_path: Path, parser: PageParser) -> None:
    message = EmailMessage()
    message["Subject"] = TITLE
    message.set_content(b"\x00\x01", maintype="image", subtype="png")
    with pytest.raises(UnreadableArticle, match="no text"):
        read(tmp_path, "fire.eml", bytes(message), parser)


# Printed pages.


def column(words: str, left: float, up: float, width: int = 40) -> list[tuple[float, float, float, str]]:
    return [(left, up - 12 * row, 10, line) for row, line in enumerate(set_in_lines(words, width))]


def test_read_article_when_a_page_is_printed_in_columns_then_they_are_read_one_after_the_other(
    tmp_path: Path, parser: PageParser
) -> None:
    first, second = f"{LEAD} {SECOND}", f"{LAST} {LEAD.replace('Nine', 'Ten')}"
    lines = [*column(first, 60, 650), *column(second, 330, 650)]
    article = read(tmp_path, "fire.pdf", printed_pages([lines]), parser)
    text = " ".join(article.text.split())
    assert first in text
    assert second in text


def test_read_article_when_a_word_is_parted_at_a_line_end_then_it_is_whole(
    tmp_path: Path, parser: PageParser
) -> None:
    lines = [
        (60, 600, 10, "The harbour master ordered an investi-"),
        (60, 588, 10, "gation of the fire at the northern quay."),
    ]
    article = read(tmp_path, "fire.pdf", printed_pages([[(72, 700, 18, TITLE), *lines]]), parser)
    assert "ordered an investigation of the fire" in article.text


def test_read_article_when_lines_stand_on_every_page_then_they_are_left_out_and_paragraphs_run_on(
    tmp_path: Path, parser: PageParser
) -> None:
    halves = ("The keepers had counted the boats in the", "evening and again at dawn, and two were gone.")
    pages = [
        [
            (72, 770, 9, f"The Quay, Tuesday edition, page {number}"),
            *column(words, 72, 600, 60),
            (300, 20, 9, f"{number}"),
        ]
        for number, words in enumerate((f"{LEAD} {halves[0]}", f"{halves[1]} {SECOND}", LAST), start=1)
    ]
    article = read(tmp_path, "fire.pdf", printed_pages(pages), parser)
    assert "Tuesday edition" not in article.text
    assert " ".join(halves) in article.text
    assert "\n\n1" not in article.text


def test_read_article_when_lines_of_other_sizes_stand_close_then_each_is_a_passage_of_its_own(
    tmp_path: Path, parser: PageParser
) -> None:
    lines = [(72, 720, 10, "June 21, 2024"), (72, 702, 18, TITLE), *column(LEAD, 72, 688, 80)]
    article = read(tmp_path, "fire.pdf", printed_pages([lines], title="untitled"), parser)
    assert [article.quoted(passage.span) for passage in article.passages] == ["June 21, 2024", TITLE, LEAD]
    assert article.published == date(2024, 6, 21)


def test_read_article_when_a_pdf_holds_no_text_then_recognition_is_advised(
    tmp_path: Path, parser: PageParser
) -> None:
    with pytest.raises(UnreadableArticle, match="pictures of pages") as caught:
        read(tmp_path, "fire.pdf", printed_pages([[]]), parser)
    assert "OCR" in caught.value.remedy


def test_read_article_when_a_page_of_a_book_is_only_layout_then_cells_are_read_as_paragraphs(
    tmp_path: Path, parser: PageParser
) -> None:
    files = {
        "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>',
        "b.opf": '<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="a" href="a.html" media-type="text/html"/></manifest><spine><itemref idref="a"/></spine></package>',
        "a.html": f"<table><tr><td>{body_html()}</td></tr></table>",
    }
    article = read(tmp_path, "fire.epub", zipped(files), parser)
    assert words_of(article, PassageKind.PARAGRAPH) == [LEAD, SECOND, LAST]
