"""Opens the articles that a review lists: from their files, or from the texts that the review keeps.

The text that was annotated wins over what a reader makes of the same bytes now, so that positions hold although a reader has
improved. Where the bytes have changed the file wins, and quotations are found again in it. Where the file is gone or can no
longer be read, the kept text is opened in its place.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Final

from viewer.domain.article import Article
from viewer.domain.errors import ChangedSince, OpenedAsKept, UnreadableArticle, ViewerError
from viewer.domain.kept_article import kept_article
from viewer.domain.review import SourceRecord
from viewer.reading.file_contents import read_bytes

_HOLDING: Final = "All positions hold."
_SEVERAL: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """An article of a review.

    Attributes:
        article: As it is to be shown.
        notice: What the reader should know of it; None where all is as it was.
    """

    article: Article
    notice: ViewerError | None = None


def open_recorded(record: SourceRecord, path: Path, read: Callable[[], Article]) -> Opened:
    """Return the article that ``record`` lists.

    Args:
        record: What a review keeps of it.
        path: Where its file should be.
        read: Reads the file; called only where the bytes are not those that were annotated.

    Raises:
        UnreadableArticle: The file cannot be read, and the review keeps no text.
    """
    kept = kept_article(record, path)
    if kept is None:
        return Opened(article=read())
    try:
        is_same = sha256(read_bytes(path)).hexdigest() == record.sha256
        if is_same and kept.id == record.id:
            return Opened(article=kept)
        article = read()
    except UnreadableArticle as problem:
        return Opened(article=kept, notice=_opened_as_kept(path, problem))
    if article.id == kept.id:  # other bytes of the same words, as after saving in another encoding
        same = replace(kept, sha256=article.sha256, encoding=article.encoding)
        return Opened(article=same)
    return Opened(article=article, notice=_changed_since(kept, article))


def told_together(notices: Sequence[ViewerError]) -> tuple[ViewerError, ...]:
    """Return ``notices`` with those of several kept texts made one, as where somebody sent a review without its articles."""
    kept = [each for each in notices if isinstance(each, OpenedAsKept)]
    if len(kept) < _SEVERAL:
        return tuple(notices)
    together = OpenedAsKept(
        "Opened from the texts kept with the review, because these files cannot be opened.",
        where=", ".join(each.where for each in kept),
        remedy=_HOLDING,
    )
    return (together, *(each for each in notices if not isinstance(each, OpenedAsKept)))


def _opened_as_kept(path: Path, problem: UnreadableArticle) -> OpenedAsKept:
    return OpenedAsKept(
        f"Opened from the text kept with the review, because its file cannot be opened: {problem.problem}",
        where=str(path),
        remedy=_HOLDING,
    )


def _changed_since(kept: Article, article: Article) -> ChangedSince:
    """Return what has changed between the text that was annotated and the present one."""
    before, after = _words(kept), _words(article)
    gone, new = (before - after).total(), (after - before).total()
    return ChangedSince(str(article.path), before.total(), gone, new)


def _words(article: Article) -> Counter[str]:
    return Counter(" ".join(article.quoted(passage.span).split()) for passage in article.passages)
