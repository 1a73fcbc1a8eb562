"""One and the same report as a file of every format, made here."""

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from email.message import EmailMessage
from types import MappingProxyType

import docx

TITLE = "Fire on the northern quay"
LEAD = (
    "Nine boats burned at the northern quay on Monday night, the harbour office said, and two keepers who tried to "
    "cut them loose were treated for smoke."
)
HEADING = "What the keepers saw"
SECOND = (
    "The first flames were seen shortly before midnight, when the wind had turned and most of the crews were at home, "
    "according to a log that the office has shown to reporters."
)
ITEMS = ("seven fishing boats with their nets", "two boats that carry mail to the islands")
ROWS = (("Boat", "Owner"), ("Heron", "A. Keeper"), ("Curlew", "the island post"))
QUOTATION = "We heard the ropes go one after the other, and then the whole pier was alight"
CAPTION = "Smoke over the pier on Tuesday morning, seen from the lighthouse"
LAST = "An inquiry begins on Thursday, and the pier stays closed until it has ended, the office said in the same note."
PARAGRAPHS = (LEAD, SECOND, LAST)

METADATA = (
    '<meta property="og:site_name" content="The Quay">'
    '<link rel="canonical" href="https://quay.example/fire">'
    '<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",'
    f'"headline": "{TITLE}", "datePublished": "2024-01-30T08:00:00+01:00", "dateModified": "2024-01-31",'
    '"author": [{"@type": "Person", "name": "Ada Keeper"}, {"name": "Bo Lind"}],'
    '"publisher": {"@type": "Organization", "name": "The Quay"}}</script>'
)


def body_html() -> str:
    """Return the report as HTML without anything around it."""
    items = "".join(f"<li>{item}</li>" for item in ITEMS)
    rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in ROWS)
    return (
        f"<h1>{TITLE}</h1><p>{LEAD}</p><h2>{HEADING}</h2><p>{SECOND}</p><ul>{items}</ul><table>{rows}</table>"
        f"<blockquote><p>{QUOTATION}</p></blockquote>"
        f'<figure><img src="http://elsewhere.invalid/smoke.jpg"><figcaption>{CAPTION}</figcaption></figure><p>{LAST}</p>'
    )


def web_page(head: str = METADATA, before: str = "", after: str = "") -> bytes:
    """Return a saved page with the report in its middle."""
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{TITLE} - The Quay</title>{head}</head>'
        f"<body>{before}<main><article>{body_html()}</article></main>{after}</body></html>"
    ).encode()


def saved_as_one_file() -> bytes:
    """Return the page as browsers save it in one file."""
    return (
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://quay.example/fire?from=feed\r\n"
        b'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="BB"\r\n\r\n'
        b"--BB\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: 8bit\r\n"
        b"Content-Location: https://quay.example/fire?from=feed\r\n\r\n" + web_page() + b"\r\n--BB--\r\n"
    )


def letter() -> bytes:
    """Return the report as a letter with a plain and a marked up part."""
    message = EmailMessage()
    message["Subject"] = TITLE
    message["From"] = "The Quay <news@quay.example>"
    message["To"] = "readers@quay.example"
    message["Date"] = "Tue, 30 Jan 2024 23:30:00 -0500"
    message.set_content(LEAD)
    message.add_alternative(f"<html><body>{body_html()}</body></html>", subtype="html")
    return bytes(message)


def word_document() -> bytes:
    """Return the report as a Word document."""
    document = docx.Document()
    document.core_properties.title = TITLE
    document.core_properties.author = "Ada Keeper"
    document.add_heading(TITLE, 0)
    document.add_paragraph(LEAD)
    document.add_heading(HEADING, 1)
    document.add_paragraph(SECOND)
    for item in ITEMS:
        document.add_paragraph(item, style="List Bullet")
    table = document.add_table(rows=len(ROWS), cols=2)
    for row, cells in zip(table.rows, ROWS, strict=True):
        for cell, words in zip(row.cells, cells, strict=True):
            cell.text = words
    document.add_paragraph(QUOTATION, style="Quote")
    document.add_paragraph(CAPTION, style="Caption")
    document.add_paragraph(LAST)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def zipped(files: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip archive of ``files``."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()


_ODF = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "text", "table", "style")
)


def open_document() -> bytes:
    """Return the report as an OpenDocument text."""
    items = "".join(f"<text:list-item><text:p>{item}</text:p></text:list-item>" for item in ITEMS)
    rows = "".join(
        "<table:table-row>"
        + "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in row)
        + "</table:table-row>"
        for row in ROWS
    )
    content = (
        f'<?xml version="1.0"?><office:document-content {_ODF}><office:automatic-styles>'
        '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>'
        "</office:automatic-styles><office:body><office:text>"
        f'<text:p text:style-name="Title">{TITLE}</text:p><text:p>{LEAD}</text:p><text:h>{HEADING}</text:h>'
        f"<text:p>{SECOND}</text:p><text:list>{items}</text:list><table:table>{rows}</table:table>"
        f'<text:p text:style-name="P1">{QUOTATION}</text:p><text:p text:style-name="Illustration">{CAPTION}</text:p>'
        f"<text:p>{LAST}</text:p></office:text></office:body></office:document-content>"
    )
    meta = (
        f'<office:document-meta {_ODF} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta>'
        f"<dc:title>{TITLE}</dc:title><dc:creator>Ada Keeper</dc:creator></office:meta></office:document-meta>"
    )
    return zipped(
        {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content, "meta.xml": meta}
    )


def book() -> bytes:
    """Return the report as the only chapter of a book."""
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{TITLE}</dc:title><dc:creator>Ada Keeper</dc:creator><dc:publisher>The Quay</dc:publisher>"
        '<dc:date>2024-01-30</dc:date></metadata><manifest><item id="one" href="text/one%20a.xhtml" '
        'media-type="application/xhtml+xml"/><item id="nav" href="nav.xhtml" properties="nav" '
        'media-type="application/xhtml+xml"/></manifest><spine><itemref idref="nav"/><itemref idref="one"/></spine></package>'
    )
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
    )
    chapter = f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>one</title></head><body>{body_html()}</body></html>'
    return zipped(
        {
            "META-INF/container.xml": container,
            "OEBPS/book.opf": package,
            "OEBPS/text/one a.xhtml": chapter.replace('.jpg">', '.jpg"/>'),
            "OEBPS/nav.xhtml": "<html><body><nav>Contents</nav></body></html>",
        }
    )


def rich_text() -> bytes:
    """Return the report as rich text, which marks no kinds."""
    lines = (TITLE, LEAD, HEADING, SECOND, *(f"• {item}" for item in ITEMS), QUOTATION, CAPTION, LAST)
    written = "\\par\\par\n".join(_escaped(line) for line in lines)
    return f"{{\\rtf1\\ansi\\ansicpg1252{{\\fonttbl{{\\f0 Arial;}}}}{{\\info{{\\title {TITLE}}}{{\\author Ada Keeper}}}}\\f0\\fs24 {written}\\par}}".encode(
        "ascii"
    )


def _escaped(line: str) -> str:
    return "".join(letter if letter.isascii() else f"\\u{ord(letter)}?" for letter in line)


def printed_pages(pages: Sequence[Sequence[tuple[float, float, float, str]]], title: str = TITLE) -> bytes:
    """Return a PDF file.

    Args:
        pages: For each page its lines: distance from the left and from the bottom in points, size of letters, words.
        title: What the file says of itself.
    """
    objects: list[bytes] = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    kids = []
    for lines in pages:
        drawn = "".join(
            f"BT /F1 {size} Tf {left} {up} Td ({_in_pdf(words)}) Tj ET\n" for left, up, size, words in lines
        ).encode("cp1252")
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(drawn), drawn))
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 3 0 R>>>>/Contents %d 0 R>>"
            % len(objects)
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>".encode()
    objects.append(f"<</Title({title})/Author(Ada Keeper)>>".encode())
    written = b"%PDF-1.4\n"
    offsets = []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return (
        written
        + b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
        + b"trailer<</Size %d/Root 1 0 R/Info %d 0 R>>\nstartxref\n%d\n%%%%EOF\n"
        % (len(objects) + 1, len(objects), len(written))
    )


def _in_pdf(words: str) -> str:
    return words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def set_in_lines(words: str, width: int) -> list[str]:
    """Return ``words`` cut into lines of at most ``width`` characters."""
    lines = [""]
    for word in words.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def printed_report() -> bytes:
    """Return the report as one printed page."""
    lines: list[tuple[float, float, float, str]] = [(72, 720, 20, TITLE)]
    up = 690.0
    for size, words in ((11, LEAD), (14, HEADING), (11, SECOND), (11, LAST)):
        for line in set_in_lines(words, 80):
            lines.append((72, up, size, line))
            up -= 14
        up -= 16
    return printed_pages([lines])


FILES: Mapping[str, Callable[[], bytes]] = MappingProxyType(
    {
        ".html": web_page,
        ".htm": web_page,
        ".xhtml": web_page,
        ".mhtml": saved_as_one_file,
        ".mht": saved_as_one_file,
        ".eml": letter,
        ".pdf": printed_report,
        ".docx": word_document,
        ".odt": open_document,
        ".rtf": rich_text,
        ".epub": book,
    }
)
"""What makes a file of each format that is parsed in another process."""
