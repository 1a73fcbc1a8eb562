"""A comparison as JSON for other programs; the form is a contract, ``parallax-comparison/1``."""

import json
from typing import Any

from viewer.domain.article import Article
from viewer.domain.comparison import Comparison, Divergence, EventGroup
from viewer.domain.fact import Fact

SCHEMA = "parallax-comparison/1"


def comparison_as_json(comparison: Comparison) -> str:
    """Return the comparison as indented JSON with a final newline; equal comparisons give equal text."""
    content = {
        "schema": SCHEMA,
        "articles": [_article(article) for article in comparison.articles],
        "alignments": [_group(group) for group in comparison.alignment.groups],
        "divergences": [_divergence(comparison, divergence) for divergence in comparison.divergences],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _article(article: Article) -> dict[str, Any]:
    return {
        "id": article.id,
        "path": article.path.as_posix(),
        "title": article.title,
        "published": article.published.isoformat() if article.published else None,
        "source": article.source,
        "language": article.language,
        "passages": [
            {
                "id": passage.id,
                "kind": passage.kind,
                "start": passage.span.start,
                "end": passage.span.end,
                "text": article.quoted(passage.span),
            }
            for passage in article.passages
        ],
    }


def _group(group: EventGroup) -> dict[str, Any]:
    passages = [passage for ids in group.passages.values() for passage in ids]
    return {"id": group.id, "passages": passages, "score": round(group.score, 3)}


def _divergence(comparison: Comparison, divergence: Divergence) -> dict[str, Any]:
    return {
        "id": divergence.id,
        "kind": divergence.kind,
        "relation": divergence.judgement.relation,
        "confidence": round(divergence.judgement.confidence, 3),
        "slot": divergence.slot,
        "reason": divergence.judgement.reason,
        "mentions": [_mention(comparison, fact) for fact in divergence.facts],
    }


def _mention(comparison: Comparison, fact: Fact[Any]) -> dict[str, Any]:
    text = next(article.text for article in comparison.articles if article.id == fact.article)
    return {
        "article": fact.article,
        "passage": fact.passage,
        "start": fact.span.start,
        "end": fact.span.end,
        "quote": fact.span.of(text),
        "value": fact.shown,
    }
