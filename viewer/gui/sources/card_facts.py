"""What a source card tells of its file and its text, line by line."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale

from viewer.domain.article import Article
from viewer.domain.review import SourceRecord
from viewer.gui.shortening import in_one_line
from viewer.gui.source_facts import count_dimmed, count_words, format_words, language_words, words_in_words
from viewer.gui.sources.encoding_words import encoding_words
from viewer.gui.times import exact_words
from viewer.reading.article_notices import ArticleNotice, NoticeKind

_LONGEST_NOTICE = 160


def file_in_words(article: Article) -> str:
    """Return the name of the file, and what kind of file it is."""
    words = QCoreApplication.translate(
        "SourceCard", "{name} · {format}", "a file and what kind of file it is"
    )
    return words.format(name=article.path.name, format=format_words(article.path))


def folder_in_words(path: Path) -> str:
    """Return where the file lies."""
    return str(path.parent)


def length_in_words(article: Article) -> str:
    """Return how long the article is: words, passages, and how many of them are dimmed."""
    locale = QLocale()
    count, dimmed = len(article.passages), count_dimmed(article)
    passages = (
        QCoreApplication.translate("SourceCard", "1 passage")
        if count == 1
        else QCoreApplication.translate("SourceCard", "{count} passages").format(count=locale.toString(count))
    )
    parts = [words_in_words(count_words(article)), passages]
    if dimmed:
        words = QCoreApplication.translate("SourceCard", "{count} of them dimmed as no part of the report")
        parts.append(words.format(count=locale.toString(dimmed)))
    return ", ".join(parts)


def encoding_in_words(article: Article) -> str:
    """Return how the bytes of the file were read."""
    return encoding_words(article.encoding)


def retrieved_in_words(article: Article, record: SourceRecord) -> str:
    """Return when the page was fetched, or ``""``."""
    when = record.retrieved or article.retrieved
    return exact_words(when) if when else ""


def language_in_words(article: Article) -> str:
    """Return the language that the text is written in."""
    return language_words(article.language)


def notice_in_words(notice: ArticleNotice) -> str:
    """Return what an article says of itself, with its own words."""
    said = {
        NoticeKind.MACHINE: QCoreApplication.translate(
            "SourceCard", "⚠ Says that a machine wrote or translated it"
        ),
        NoticeKind.CORRECTION: QCoreApplication.translate("SourceCard", "Says that it was corrected"),
        NoticeKind.PAID: QCoreApplication.translate("SourceCard", "⚠ Says that somebody paid for it"),
        NoticeKind.EDITOR: QCoreApplication.translate("SourceCard", "Note of its editors"),
    }[notice.kind]
    words = QCoreApplication.translate("SourceCard", "{what}: “{words}”", "what an article says of itself")
    return words.format(what=said, words=in_one_line(notice.words, _LONGEST_NOTICE))
