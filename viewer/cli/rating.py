"""Reads the reviews whose authors are compared, and brings them onto the same texts.

Apart from ``agreeing``, so that no other command waits for what this needs.
"""

from collections.abc import Sequence
from pathlib import Path

from viewer.cli.messages import tell
from viewer.domain.agreement import Agreement
from viewer.domain.article import Article
from viewer.domain.errors import ViewerError
from viewer.domain.review import SourceRecord
from viewer.reading.gathering import gather
from viewer.reviewing.agreeing import agreement_of
from viewer.reviewing.common_texts import FiledReview, on_common_texts
from viewer.reviewing.pairing import records_by_file
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
    """Return the articles of the reviews, read or kept; of the others only the very same texts can be compared."""
    records: dict[Path, SourceRecord] = {}
    for entry in reviews:
        for file, record in records_by_file(entry.review, entry.folder).items():
            if file not in records or records[file].kept is None:
                records[file] = record
    there = [file for file, record in records.items() if record.kept is not None or file.is_file()]
    for file, record in records.items():
        if not file.is_file() and record.kept is not None:
            tell(f"{file}: The article is not there. The text kept with the review is taken in its place.")
        elif not file.is_file():
            tell(
                f"{file}: The article is not there. Quotations are compared where the reviews saw the same text."
            )
    # What is there twice is the same text: nothing that anybody needs to know here.
    return gather(there, records=records).articles


def _alone(raters: Sequence[Rater], files: Sequence[str]) -> ViewerError:
    who = f"all annotations are those of {raters[0].name}" if raters else "there are no annotations"
    return ViewerError(
        f"Agreement needs two reviewers; here {who}.",
        where=", ".join(files),
        remedy="Name another reviewer’s file too, or add --by file to compare two files of one person.",
    )
