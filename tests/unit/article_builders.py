"""The one place where tests make an article without reading a file."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from viewer.domain.article import Article, ArticleId, Passage


def bare_article(name: str, text: str, passages: Iterable[Passage], **told: Any) -> Article:
    """Return an article called ``name`` of which nothing is known beside its words, but for the fields ``told``."""
    known: dict[str, Any] = {
        "path": Path(f"{name}.txt"),
        "sha256": "",
        "title": "",
        "source": "",
        "published": None,
        "date_candidates": (),
        "language": "en",
        **told,
    }
    return Article(id=ArticleId(name), text=text, passages=tuple(passages), **known)
