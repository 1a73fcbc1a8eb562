"""Pairs the articles that a review lists with those that are open, and keeps their paths right."""

import os
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final, TypeVar

from viewer.domain.article import Article, ArticleId
from viewer.domain.kept_text import keep_text
from viewer.domain.review import Review, SourceRecord

T = TypeVar("T", Article, SourceRecord)
UNKNOWN_LANGUAGE: Final = "und"


def resolve_path(recorded: str, folder: Path) -> Path:
    """Return the file that a record's path means for a sidecar in ``folder``."""
    return folder / recorded


def record_path(file: Path, folder: Path) -> str:
    """Return how a sidecar in ``folder`` names ``file``: relative, with forward slashes; absolute across drives."""
    try:
        relative = os.path.relpath(file, folder)
    except ValueError:  # Windows has no way from one drive to another.
        return file.absolute().as_posix()
    return Path(relative).as_posix()


def with_absolute_paths(review: Review, folder: Path) -> Review:
    """Return a review that was read in ``folder`` with paths that mean the same everywhere on this machine."""
    records = tuple(
        replace(record, path=absolute_path(resolve_path(record.path, folder))) for record in review.articles
    )
    return replace(review, articles=records)


def with_relative_paths(review: Review, folder: Path) -> Review:
    """Return a review with absolute paths as a sidecar in ``folder`` names them."""
    records = tuple(
        replace(record, path=record_path(Path(record.path), Path(absolute_path(folder))))
        for record in review.articles
    )
    return replace(review, articles=records)


def record_of(article: Article, folder: Path) -> SourceRecord:
    """Return what a review in ``folder`` keeps of ``article``."""
    return SourceRecord(
        id=article.id,
        path=record_path(article.path, folder),
        sha256=article.sha256,
        title=article.title,
        source=article.source,
        published=article.published,
        author=article.author,
        address=article.address,
        language="" if article.language == UNKNOWN_LANGUAGE else article.language,
        retrieved=article.retrieved,
        kept=keep_text(article),
    )


def completed(record: SourceRecord, article: Article) -> SourceRecord:
    """Return ``record``, which may be from an older Parallax, with the text of ``article``, which is the one annotated.

    What the record leaves open is filled from the article, once: afterwards the reviewers have the last word.
    """
    if record.kept is not None or record.id != article.id:
        return record
    fresh = record_of(article, article.path.parent)
    return replace(
        record,
        author=record.author or fresh.author,
        address=record.address or fresh.address,
        language=record.language or fresh.language,
        retrieved=record.retrieved or fresh.retrieved,
        kept=fresh.kept,
    )


def records_by_file(review: Review, folder: Path) -> Mapping[Path, SourceRecord]:
    """Return the records of a review in ``folder`` by the files that they mean."""
    return {resolve_path(record.path, folder): record for record in review.articles}


def pair_records(review: Review, articles: Sequence[Article], folder: Path) -> Mapping[ArticleId, Article]:
    """Return, for each record whose article is open, that article, by the record's id.

    An article is told by its words, else by its file, else by its bytes, else by a headline that no other record or
    article bears. Several records may mean one article: two reviewers may have seen two states of one file.

    Args:
        review: Its records are paired.
        articles: The open articles.
        folder: Where the sidecar stands.
    """
    by_id = {article.id: article for article in articles}
    by_file = {_normal(article.path): article for article in articles}
    by_bytes = {article.sha256: article for article in articles}
    pairs: dict[ArticleId, Article] = {}
    for record in review.articles:
        file = _normal(resolve_path(record.path, folder))
        article = by_id.get(record.id) or by_file.get(file) or by_bytes.get(record.sha256)
        if article is not None:
            pairs[record.id] = article
    paired = {article.id for article in pairs.values()}
    records_left = _by_own_title(record for record in review.articles if record.id not in pairs)
    articles_left = _by_own_title(article for article in articles if article.id not in paired)
    for title in records_left.keys() & articles_left.keys():
        pairs[records_left[title].id] = articles_left[title]
    return pairs


def _by_own_title(entries: Iterable[T]) -> Mapping[str, T]:
    """Return the entries by their titles, without those that have none or share it."""
    listed = list(entries)
    counts = Counter(entry.title for entry in listed)
    return {entry.title: entry for entry in listed if entry.title and counts[entry.title] == 1}


def absolute_path(path: Path) -> str:
    """Return ``path`` so that it means the same from every folder, with forward slashes."""
    # Path.resolve would follow links that the reader made on purpose.
    return Path(os.path.abspath(path)).as_posix()  # noqa: PTH100 - reason above


def _normal(file: Path) -> str:
    return os.path.normcase(os.path.abspath(file))  # noqa: PTH100 - Path.resolve would ask the disk
