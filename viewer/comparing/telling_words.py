"""The words by which a reader recognises an event: nouns and names, as the articles mostly write them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from viewer.domain.article import PassageKind
from viewer.language.analysis import AnalysedArticle, Token
from viewer.language.calendar_dates import MONTHS
from viewer.language.countries import MARK, is_country_name
from viewer.language.word_lists import listed

_VERBS_AND_FILLERS = frozenset(
    listed(
        """
        said say says told tell tells went goes took take takes made make makes came come comes gave give gives left
        saw see seen got get gets put set kept keep held hold felt feel knew know knows became become began begin
        brought bring found find ran run stood stand used use uses want wants need needs think thinks ask asks
        monday tuesday wednesday thursday friday saturday sunday day days week weeks month months year years time
        times people person part parts thing things way ways number numbers new last first next former recent early
        late later earlier several many much more most other others such same own near far well also still just
        grew grows rose fell fall falls struck hit hits stands sees seems quite mere kind percentage previous
        yesterday today tomorrow north south east west northern southern eastern western lines
        """
    )
)
_SHORTEST = 3
_NO_NOUNS = ("ed", "ing", "ly")


def telling_words(articles: Iterable[AnalysedArticle]) -> Mapping[str, str]:
    """Return each word that may name an event, by its key, in reading order.

    Left out are figures, abbreviations of up to three letters, verbs in their common forms, words of time and
    number, and countries that are mostly met as adjectives or initials. Headlines are passed over, because their
    capitals tell no names; elsewhere a word that is not always capitalised is written small.
    """
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for article in articles:
        for passage in article.passages:
            if passage.passage.kind in (PassageKind.TITLE, PassageKind.HEADING):
                continue
            for token in passage.tokens:
                if token.key.startswith(MARK) or _may_name(token):
                    forms[token.key][token.text] += 1
    usual = {key: _usual(found) for key, found in forms.items()}
    return {key: word for key, word in usual.items() if not key.startswith(MARK) or _is_full_name(word)}


def _may_name(token: Token) -> bool:
    word, lower = token.text, token.text.lower()
    if not token.key or token.stop or token.key[0].isdigit():
        return False
    if len(word) < _SHORTEST or not word.replace("-", "").isalpha() or lower in MONTHS:
        return False
    if word.isupper() and len(word) <= _SHORTEST:
        return False
    return lower not in _VERBS_AND_FILLERS and not lower.endswith(_NO_NOUNS)


def _is_full_name(word: str) -> bool:
    """Tell whether a country is named in full: "Peru", not "Peruvian" or "UK"."""
    return is_country_name(word) and len(word) > _SHORTEST


def _usual(forms: Counter[str]) -> str:
    small = Counter({word: count for word, count in forms.items() if word.islower()})
    return (small or forms).most_common(1)[0][0]
