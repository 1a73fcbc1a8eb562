"""A comparison as a report that a person reads in a terminal."""

import textwrap
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

from viewer.domain.article import Article, ArticleId
from viewer.domain.comparison import AlignmentMode, Comparison, Divergence
from viewer.domain.fact import Fact

WIDTH = 96
_VALUE_COLUMN = 24
_RELATION_WORDS: Mapping[str, str] = {
    "attribution_conflict": "the reported speakers disagree",
    "compatible": "compatible",
    "contradiction": "contradiction",
    "refinement": "one is more exact",
    "silent": "told by some only",
    "undetermined": "to be judged",
    "update": "a later figure",
}
_MODE_WORDS: Mapping[AlignmentMode, str] = {
    AlignmentMode.LIGHT: "Light mode: passages were matched by their words.",
    AlignmentMode.SEMANTIC: "Semantic mode: passages were matched by their words and their meaning.",
}


def comparison_as_text(comparison: Comparison) -> str:
    """Return the report: the sources, then the divergences by event, each with who says what and why."""
    letters = {article.id: _letter(index) for index, article in enumerate(comparison.articles)}
    blocks = [_sources(comparison, letters)]
    blocks += [_wrapped(f"NOTE  {notice}", indent=6) for notice in comparison.notices]
    shown = [divergence for divergence in comparison.divergences if divergence.is_sure_enough]
    for event, divergences in groupby(shown, key=lambda divergence: divergence.event):
        blocks.append(f"— {event} —")
        blocks += [_divergence(divergence, comparison, letters) for divergence in divergences]
    if comparison.omissions:
        blocks.append("— Told by some only —")
        blocks += [_divergence(omission, comparison, letters) for omission in comparison.omissions]
    blocks.append(_summary(comparison))
    return "\n\n".join(blocks) + "\n"


def _letter(index: int) -> str:
    """Return what the source at ``index`` is called: A to Z, then A2 and on, as in the window."""
    rounds, place = divmod(index, 26)
    return chr(ord("A") + place) + (str(rounds + 1) if rounds else "")


def _sources(comparison: Comparison, letters: Mapping[ArticleId, str]) -> str:
    lines = ["SOURCES"]
    for article in comparison.articles:
        published = article.published.isoformat() if article.published else "no date found"
        about = ", ".join(part for part in (article.source, published, article.path.name) if part)
        lines.append(_wrapped(f"{letters[article.id]}  {article.title} ({about})", indent=3))
    return "\n".join(lines)


def _divergence(divergence: Divergence, comparison: Comparison, letters: Mapping[ArticleId, str]) -> str:
    judgement = divergence.judgement
    relation = _RELATION_WORDS.get(judgement.relation, judgement.relation)
    lines = [f"{divergence.slot} [{divergence.kind}]: {relation} ({judgement.confidence:.0%} sure)"]
    lines += _values(divergence, comparison, letters)
    if divergence.silent:
        lines.append(f"   {', '.join(letters[article] for article in divergence.silent)}  silent")
    lines.append(_wrapped(f"   Why: {judgement.reason}", indent=8))
    return "\n".join(lines)


def _values(
    divergence: Divergence, comparison: Comparison, letters: Mapping[ArticleId, str]
) -> Iterator[str]:
    articles = {article.id: article for article in comparison.articles}
    for fact in divergence.facts:
        value = textwrap.shorten(fact.shown, _VALUE_COLUMN, placeholder="…")
        quotation = _in_context(articles[fact.article], fact)
        yield _wrapped(
            f"   {letters[fact.article]}  {value:<{_VALUE_COLUMN}}  {quotation}", indent=_VALUE_COLUMN + 8
        )


def _in_context(article: Article, fact: Fact[Any]) -> str:
    """Return the quoted words, marked, inside their clause."""
    before = article.text[fact.clause.start : fact.span.start]
    after = article.text[fact.span.end : fact.clause.end]
    words = f"{before}[{article.quoted(fact.span)}]{after}"
    return " ".join(words.split())


def _summary(comparison: Comparison) -> str:
    counted = (
        _counted(len(comparison.articles), "source"),
        _counted(len(comparison.alignment.groups), "group") + " of matching passages",
        _counted(len(comparison.divergences), "divergence"),
    )
    quieter = sum(not divergence.is_sure_enough for divergence in comparison.divergences)
    lines = [_MODE_WORDS[comparison.mode], f"{', '.join(counted)}."]
    if quieter:
        lines.append(
            f"{quieter} of them are less sure and left out here; the window and --format json have them."
        )
    return "\n".join(lines)


def _counted(number: int, noun: str) -> str:
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"


def _wrapped(line: str, indent: int) -> str:
    return textwrap.fill(line, WIDTH, subsequent_indent=" " * indent, break_long_words=False)
