"""An article opened from what a review keeps of it, without its file."""

from pathlib import Path

from viewer.domain.article import Article
from viewer.domain.kept_text import article_id_of, named_passages
from viewer.domain.review import SourceRecord


def kept_article(record: SourceRecord, path: Path) -> Article | None:
    """Return the article that ``record`` keeps, with the passages and positions that it had; None where it keeps no text.

    Its id is that of the kept text, so that a text which somebody has edited inside the review counts as changed.

    Args:
        record: What the review keeps.
        path: Where the file of the article is, or was.
    """
    kept = record.kept
    if kept is None:
        return None
    article_id = article_id_of(kept.text)
    return Article(
        id=article_id,
        path=path,
        sha256=record.sha256,
        title=record.title,
        source=record.source,
        published=record.published,
        date_candidates=kept.dates,
        language=record.language or "und",
        text=kept.text,
        passages=named_passages(article_id, kept.text, kept.passages),
        author=record.author,
        address=record.address,
        encoding=kept.encoding,
        retrieved=record.retrieved,
    )
