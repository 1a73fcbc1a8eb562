"""What is known of a source, in words: its length, its language, its format, and where its dates were found."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QLocale

from viewer.domain.article import Article, DateCandidate, PassageKind
from viewer.gui.wording import day_form

_CONTEXT: Final = "SourceFacts"
_UPDATED: Final = "update"
_FORMATS: Final[Mapping[str, object]] = MappingProxyType(
    {
        ".txt": QT_TRANSLATE_NOOP("SourceFacts", "plain text"),
        ".text": QT_TRANSLATE_NOOP("SourceFacts", "plain text"),
        ".md": QT_TRANSLATE_NOOP("SourceFacts", "Markdown"),
        ".markdown": QT_TRANSLATE_NOOP("SourceFacts", "Markdown"),
        ".html": QT_TRANSLATE_NOOP("SourceFacts", "saved web page"),
        ".htm": QT_TRANSLATE_NOOP("SourceFacts", "saved web page"),
        ".xhtml": QT_TRANSLATE_NOOP("SourceFacts", "saved web page"),
        ".mhtml": QT_TRANSLATE_NOOP("SourceFacts", "web page saved as one file"),
        ".mht": QT_TRANSLATE_NOOP("SourceFacts", "web page saved as one file"),
        ".eml": QT_TRANSLATE_NOOP("SourceFacts", "e-mail"),
        ".pdf": QT_TRANSLATE_NOOP("SourceFacts", "PDF"),
        ".docx": QT_TRANSLATE_NOOP("SourceFacts", "Word document"),
        ".odt": QT_TRANSLATE_NOOP("SourceFacts", "OpenDocument text"),
        ".rtf": QT_TRANSLATE_NOOP("SourceFacts", "rich text"),
        ".epub": QT_TRANSLATE_NOOP("SourceFacts", "e-book"),
    }
)
_LANGUAGES: Final[Mapping[str, object]] = MappingProxyType(
    {
        "ar": QT_TRANSLATE_NOOP("SourceFacts", "Arabic"),
        "bg": QT_TRANSLATE_NOOP("SourceFacts", "Bulgarian"),
        "cs": QT_TRANSLATE_NOOP("SourceFacts", "Czech"),
        "da": QT_TRANSLATE_NOOP("SourceFacts", "Danish"),
        "de": QT_TRANSLATE_NOOP("SourceFacts", "German"),
        "el": QT_TRANSLATE_NOOP("SourceFacts", "Greek"),
        "en": QT_TRANSLATE_NOOP("SourceFacts", "English"),
        "es": QT_TRANSLATE_NOOP("SourceFacts", "Spanish"),
        "et": QT_TRANSLATE_NOOP("SourceFacts", "Estonian"),
        "fi": QT_TRANSLATE_NOOP("SourceFacts", "Finnish"),
        "fr": QT_TRANSLATE_NOOP("SourceFacts", "French"),
        "he": QT_TRANSLATE_NOOP("SourceFacts", "Hebrew"),
        "hi": QT_TRANSLATE_NOOP("SourceFacts", "Hindi"),
        "hr": QT_TRANSLATE_NOOP("SourceFacts", "Croatian"),
        "hu": QT_TRANSLATE_NOOP("SourceFacts", "Hungarian"),
        "id": QT_TRANSLATE_NOOP("SourceFacts", "Indonesian"),
        "it": QT_TRANSLATE_NOOP("SourceFacts", "Italian"),
        "ja": QT_TRANSLATE_NOOP("SourceFacts", "Japanese"),
        "ko": QT_TRANSLATE_NOOP("SourceFacts", "Korean"),
        "lt": QT_TRANSLATE_NOOP("SourceFacts", "Lithuanian"),
        "lv": QT_TRANSLATE_NOOP("SourceFacts", "Latvian"),
        "nl": QT_TRANSLATE_NOOP("SourceFacts", "Dutch"),
        "no": QT_TRANSLATE_NOOP("SourceFacts", "Norwegian"),
        "pl": QT_TRANSLATE_NOOP("SourceFacts", "Polish"),
        "pt": QT_TRANSLATE_NOOP("SourceFacts", "Portuguese"),
        "ro": QT_TRANSLATE_NOOP("SourceFacts", "Romanian"),
        "ru": QT_TRANSLATE_NOOP("SourceFacts", "Russian"),
        "sk": QT_TRANSLATE_NOOP("SourceFacts", "Slovak"),
        "sl": QT_TRANSLATE_NOOP("SourceFacts", "Slovenian"),
        "sr": QT_TRANSLATE_NOOP("SourceFacts", "Serbian"),
        "sv": QT_TRANSLATE_NOOP("SourceFacts", "Swedish"),
        "th": QT_TRANSLATE_NOOP("SourceFacts", "Thai"),
        "tr": QT_TRANSLATE_NOOP("SourceFacts", "Turkish"),
        "uk": QT_TRANSLATE_NOOP("SourceFacts", "Ukrainian"),
        "vi": QT_TRANSLATE_NOOP("SourceFacts", "Vietnamese"),
        "zh": QT_TRANSLATE_NOOP("SourceFacts", "Chinese"),
    }
)
"""The languages that are recognised; Qt knows their names in English only."""
_PLACES: Final[Mapping[str, object]] = MappingProxyType(
    {
        "front matter": QT_TRANSLATE_NOOP("SourceFacts", "head of the file"),
        "story file": QT_TRANSLATE_NOOP("SourceFacts", "story file"),
        "dateline": QT_TRANSLATE_NOOP("SourceFacts", "dateline"),
        "published line": QT_TRANSLATE_NOOP("SourceFacts", "line “published”"),
        "update": QT_TRANSLATE_NOOP("SourceFacts", "line “updated”"),
        "page date": QT_TRANSLATE_NOOP("SourceFacts", "date on the page"),
        "article date": QT_TRANSLATE_NOOP("SourceFacts", "date beside the article"),
        "book date": QT_TRANSLATE_NOOP("SourceFacts", "date of the book"),
        "sent": QT_TRANSLATE_NOOP("SourceFacts", "date of sending"),
    }
)
"""Where a date was found, as readers of formats call it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayFound:
    """A day that an article bears about itself.

    Attributes:
        day: The day.
        places: Where it was found, in words.
        is_update: Whether nothing but an update is said to have been on that day.
    """

    day: date
    places: tuple[str, ...]
    is_update: bool


def count_words(article: Article) -> int:
    """Return the words of the report, by its spaces: splitting a book into words would take longer than showing it."""
    return sum(article.text.count(" ", entry.span.start, entry.span.end) + 1 for entry in article.content)


def count_dimmed(article: Article) -> int:
    """Return the passages that are no part of the report."""
    return sum(entry.kind is PassageKind.BOILERPLATE for entry in article.passages)


def words_in_words(count: int) -> str:
    """Return how many words there are."""
    if count == 1:
        return QCoreApplication.translate("PaneHeader", "1 word")
    return QCoreApplication.translate("PaneHeader", "{0} words").format(QLocale().toString(count))


def format_words(path: Path) -> str:
    """Return what kind of file ``path`` is."""
    known = _FORMATS.get(path.suffix.lower())
    return QCoreApplication.translate(_CONTEXT, str(known)) if known else path.suffix.lstrip(".").upper()


def language_words(code: str) -> str:
    """Return the language that an ISO 639-1 code means, in the reader's own language where Qt knows it."""
    language = QLocale.codeToLanguage(code)
    if language in (QLocale.Language.AnyLanguage, QLocale.Language.C):
        return QCoreApplication.translate("SourceFacts", "not recognised")
    return QCoreApplication.translate(_CONTEXT, str(_LANGUAGES.get(code, QLocale.languageToString(language))))


def day_in_words(day: date) -> str:
    """Return a day with the month in letters."""
    return QLocale().toString(QDate(day.year, day.month, day.day), day_form())


def place_in_words(where: str) -> str:
    """Return where a date was found; what formats of web pages call their fields stays as they call it."""
    known = _PLACES.get(where)
    if known:
        return QCoreApplication.translate(_CONTEXT, str(known))
    bare = where.removesuffix(f" ({_UPDATED})")
    for beginning, words in (
        ("meta ", QCoreApplication.translate("SourceFacts", "head of the page ({field})")),
        ("JSON-LD ", QCoreApplication.translate("SourceFacts", "JSON-LD ({field})")),
    ):
        if bare.startswith(beginning):
            return words.format(field=bare.removeprefix(beginning))
    return where


def days_found(candidates: Iterable[DateCandidate]) -> tuple[DayFound, ...]:
    """Return the days that an article bears about itself, in the order in which they were found, each once."""
    by_day: dict[date, list[str]] = {}
    for candidate in candidates:
        by_day.setdefault(candidate.value, []).append(candidate.where)
    return tuple(
        DayFound(
            day=day,
            places=tuple(dict.fromkeys(map(place_in_words, places))),
            is_update=all(_UPDATED in place for place in places),
        )
        for day, places in by_day.items()
    )


def conflict_in_words(days: Sequence[DayFound]) -> str:
    """Return how the days of publication that were found part, or ``""``; that of an update is another matter."""
    published = [day for day in days if not day.is_update]
    if len(published) <= 1:
        return ""
    each = QCoreApplication.translate("SourceFacts", "{day} ({places})", "a date, and where it was found")
    told = "; ".join(
        each.format(places=", ".join(found.places), day=day_in_words(found.day)) for found in published
    )
    return QCoreApplication.translate("SourceFacts", "The dates differ: {dates}.").format(dates=told)
