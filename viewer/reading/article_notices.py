"""What an article says about itself and a reader should know: that a machine wrote it, that it was corrected, that it is paid for.

Such sentences mostly stand in passages that are boilerplate, and so are dimmed: nobody would see them.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from viewer.domain.article import Article, Passage, PassageKind
from viewer.reading.boilerplate import is_boilerplate

_MOST_WORDS: Final = 90
_MACHINE: Final = r"(?:(?-i:A\.?I\b\.?|KI\b|IA\b)|artificial\sintelligence|language\smodels?|chat\s?bots?|algorithms?|robots?|bots?\b|machines?|computers?|software|automat\w*|künstliche[rn]?\sintelligenz|intelligence\sartificielle|inteligencia\sartificial)"
_MADE: Final = r"(?:written|generated|produced|created|drafted|put\stogether|made|prepared|translated|summari[sz]ed|erstellt|erzeugt|verfasst|geschrieben|generiert|übersetzt|zusammengefasst|généré|rédigé|traduit|generado|escrito|redactado|traducido)"
_PIECE: Final = r"(?:article|content|story|report|summary|text|page|post|piece|translation|Artikel|Beitrag|Text|Meldung|Übersetzung|texte|contenu|artículo|texto|contenido)s?"


class NoticeKind(StrEnum):
    """What an article says about itself."""

    MACHINE = "machine"
    CORRECTION = "correction"
    PAID = "paid"
    EDITOR = "editor"


_BY_MACHINE: Final = re.compile(
    rf"(?:{_MADE}\b.{{0,60}}\b{_MACHINE}|\b{_MACHINE}.{{0,40}}\b{_MADE})\b", re.IGNORECASE
)
_PIECE_BY_MACHINE: Final = re.compile(
    rf"\b(?:this|diese[rs]?|cet(?:te)?|ce|este|esta)\s(?:\w+\s){{0,2}}{_PIECE}\b.{{0,80}}(?:{_MADE}.{{0,40}}\b{_MACHINE}|\b{_MACHINE}.{{0,40}}{_MADE})\b",
    re.IGNORECASE,
)
_OTHERS: Final[Mapping[NoticeKind, re.Pattern[str]]] = MappingProxyType(
    {
        NoticeKind.CORRECTION: re.compile(
            rf"(?:correction|clarification|korrektur|berichtigung|rectificatif|corrección)\s*:|\b{_PIECE}\b.{{0,60}}\b(?:corrected|berichtigt|korrigiert|corrigé|corregido)\b",
            re.IGNORECASE,
        ),
        NoticeKind.PAID: re.compile(
            r"\b(?:sponsored|affiliate|paid\s(?:content|links?|post|partnership)|advertorial|gesponsert|publirreportaje)\b",
            re.IGNORECASE,
        ),
        NoticeKind.EDITOR: re.compile(
            r"(?:editor|publisher|author)(?:[’']?s|s[’'])?\snote\b|(?:disclaimer|disclosure)\s*:|\b(?:first|originally)\s(?:published|appeared)\b|\brepublished\b|anmerkung\sder\sredaktion|note\sde\sla\srédaction|nota\sde\sla\sredacción",
            re.IGNORECASE,
        ),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleNotice:
    """A passage in which an article speaks of itself.

    Attributes:
        kind: What it says.
        passage: Where it stands.
        words: The passage in one line.
    """

    kind: NoticeKind
    passage: Passage
    words: str


def find_notices(article: Article) -> tuple[ArticleNotice, ...]:
    """Return what ``article`` says about itself, in order; each passage once, by the weightiest thing that it says."""
    found = []
    for passage in article.passages:
        words = " ".join(article.quoted(passage.span).split())
        if words.count(" ") < _MOST_WORDS:
            kind = _kind_of(words, is_dimmed=_is_set_apart(passage, words))
            if kind is not None:
                found.append(ArticleNotice(kind=kind, passage=passage, words=words))
    return tuple(found)


def _is_set_apart(passage: Passage, words: str) -> bool:
    return passage.kind is PassageKind.BOILERPLATE or is_boilerplate(words)


def _kind_of(words: str, *, is_dimmed: bool) -> NoticeKind | None:
    """Return what a passage says of its article; one of the report itself must say “this article”."""
    if (_BY_MACHINE if is_dimmed else _PIECE_BY_MACHINE).search(words) is not None:
        return NoticeKind.MACHINE
    if not is_dimmed:
        return None
    return next((kind for kind, rule in _OTHERS.items() if rule.search(words) is not None), None)
