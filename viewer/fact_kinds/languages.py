"""What is read in an article that is not in English, and how the reader is told."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from viewer.domain.article import Article
from viewer.domain.fact import Fact, Kind
from viewer.language.identify import READ_AS_ENGLISH

_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "ar": "Arabic",
        "de": "German",
        "el": "Greek",
        "es": "Spanish",
        "fa": "Persian",
        "fr": "French",
        "he": "Hebrew",
        "hi": "Hindi",
        "it": "Italian",
        "ja": "Japanese",
        "ko": "Korean",
        "nl": "Dutch",
        "pl": "Polish",
        "pt": "Portuguese",
        "ro": "Romanian",
        "ru": "Russian",
        "sv": "Swedish",
        "th": "Thai",
        "uk": "Ukrainian",
        "zh": "Chinese",
    }
)


def reads_as_english(article: Article) -> bool:
    """Tell whether the kinds that need English may read ``article``."""
    return article.language in READ_AS_ENGLISH


def language_notice(article: Article) -> str:
    """Return the sentence that tells a reader what is skipped in ``article``; ``""`` where nothing is."""
    if reads_as_english(article):
        return ""
    language = _NAMES.get(article.language, "a language other than English")
    return (
        f"“{article.title}” is in {language}: casualties, counted things, places and wording are read in English "
        "only. Its measures, sums of money and dates in figures are compared."
    )


def needs_no_english(fact: Fact[Any]) -> bool:
    """Tell whether a fact means the same in every language: a measure, a sum of money, or a date in figures."""
    if fact.kind is Kind.QUANTITY:
        return fact.value.unit is not None or bool(fact.value.currency)
    return fact.kind is Kind.DATETIME and not any(letter.isalpha() for letter in fact.value.words)
