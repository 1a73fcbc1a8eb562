"""Reads the reviews whose authors are compared, and brings them onto the same texts.

Apart from ``agreeing``, so that no other command waits for what this needs.
"""

from collections.abc import Sequence
from pathlib import Path

from viewer.cli.messages import tell
from viewer.domain.agreement import Agreement
from viewer.domain.article import Article
from viewer.domain.errors import ViewerError
from viewer.reading.gathering import gather
from viewer.reviewing.agreeing import agreement_of
from viewer.reviewing.common_texts import FiledReview, on_common_texts
from viewer.reviewing.pairing import resolve_path
from viewer.reviewing.raters import RatedBy, Rater, raters_of
from viewer.saving.sidecar import SUFFIX, read_sidecar


def agreement_in(files: Sequence[str], by: RatedBy | None) -> Agreement:
    """Return how far the reviewers in ``files`` agree; say what of them cannot be compared.

    Raises:
        ViewerError: A file cannot be read, or all is one reviewer's.
    """
    reviews = _filed([Path(name) for name in files])
    common = on_common_texts(reviews, _articles_of(reviews))
    for title in common.apart:
        tell(f"Not in every review, so what was said of it is not compared: {title}")
    raters = raters_of(common.reviews, by)
    if len(raters) < 2:  # noqa: PLR2004 - it takes two to agree
        raise _alone(raters, files)
    return agreement_of(raters)


def _filed(paths: Sequence[Path]) -> list[FiledReview]:
    """Read the reviews; two files of one name are told apart by their folders."""
    bare = [path.name.removesuffix(SUFFIX) for path in paths]
    return [
        FiledReview(
            name=name if bare.count(name) == 1 else str(path),
            review=read_sidecar(path).review,
            folder=path.parent,
        )
        for name, path in zip(bare, paths, strict=True)
    ]


def _articles_of(reviews: Sequence[FiledReview]) -> tuple[Article, ...]:
    """Return the articles of the reviews that can be read; of the others only the very same texts can be compared."""
    files = [resolve_path(record.path, entry.folder) for entry in reviews for record in entry.review.articles]
    there = [file for file in dict.fromkeys(files) if file.is_file()]
    missing = [file for file in dict.fromkeys(files) if not file.is_file()]
    for file in missing:
        tell(
            f"{file}: The article is not there. Quotations are compared where the reviews saw the same text."
        )
    # What is there twice is the same text: nothing that anybody needs to know here.
    return gather(there).articles


def _alone(raters: Sequence[Rater], files: Sequence[str]) -> ViewerError:
    who = f"all annotations are those of {raters[0].name}" if raters else "there are no annotations"
    return ViewerError(
        f"Agreement needs two reviewers; here {who}.",
        where=", ".join(files),
        remedy="Name another reviewer’s file too, or add --by file to compare two files of one person.",
    )
