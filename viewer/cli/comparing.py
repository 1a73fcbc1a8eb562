"""``parallax compare``: prints the comparison of two or more articles."""

import argparse
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from viewer.cli.messages import DONE, UNREADABLE, tell
from viewer.domain.article import Article
from viewer.domain.comparison import AlignmentMode
from viewer.domain.errors import ViewerError
from viewer.domain.review import PassageLink, Review, SourceRecord
from viewer.embedding.embedder import Embedder, ModelEmbedder
from viewer.exporting.comparison_json import comparison_as_json
from viewer.exporting.comparison_text import comparison_as_text
from viewer.pipeline import compare
from viewer.reading.gathering import Gathered, gather

_ENOUGH = 2
_ADDRESS = re.compile(r"[a-z]+://", re.IGNORECASE)


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what ``compare`` takes to ``parser``."""
    parser.add_argument(
        "files",
        nargs="+",
        metavar="FILE",
        help="an article, a folder of articles, a saved review, or the address of a page (https://…), which is fetched "
        "once and kept in this folder, or beside the review",
    )
    parser.add_argument(
        "--format",
        choices=("json", "text"),
        default="text",
        help="a report for people (text, the default) or the parallax-comparison/1 contract (json)",
    )
    parser.add_argument(
        "--encoding",
        default="",
        metavar="NAME",
        help="read text files and web pages in this encoding (cp1251, shift_jis …) instead of finding it out",
    )
    _add_modes(parser)


def run(options: argparse.Namespace) -> int:
    """Print the comparison of what is named, and return the exit code."""
    return print_comparison(
        articles_of(options.files),
        reviews_in(options.files),
        as_json=options.format == "json",
        encoding=options.encoding,
        embedder=ModelEmbedder() if options.semantic else None,
    )


def articles_of(given: Sequence[str]) -> list[Path]:
    """Return the files and folders to compare; a saved review stands for the articles that it lists.

    An address is fetched, since it was asked for; a page that was fetched from it before is taken instead.

    Raises:
        ViewerError: One is an address that cannot be fetched, or a review that cannot be read.
    """
    reviews = [Path(name) for name in given if Path(name).suffix == ".json"]
    folder = reviews[0].parent if reviews else Path()
    paths: list[Path] = []
    for name in given:
        path = Path(name)
        if _ADDRESS.match(name):
            paths.append(_fetched(name, folder))
        else:
            paths += _listed_in(path) if path.suffix == ".json" else [path]
    return paths


def _fetched(address: str, folder: Path) -> Path:
    """Return the page at ``address``, kept in ``folder``, and say so."""
    # Loaded only now: nothing else uses the network.
    from viewer.fetching import fetch_page, kept_page  # noqa: PLC0415 - reason above

    known = kept_page(address, folder)
    if known is not None:
        tell(
            f"{address}: opened as it was fetched before, {known}. Remove that file to have it fetched anew."
        )
        return known
    page = fetch_page(address, folder).path
    tell(f"{address}: fetched, and kept as {page}.")
    return page


def reviews_in(given: Sequence[str]) -> list[tuple[Review, Path]]:
    """Return the saved reviews among what is given, each with its file; what they correct and link counts.

    Raises:
        ViewerError: A review cannot be read.
    """
    named = [Path(name) for name in given if Path(name).suffix == ".json"]
    if not named:
        return []
    # Loaded only now: comparing articles shall not wait for what reads reviews.
    from viewer.saving.sidecar import is_sidecar, read_sidecar  # noqa: PLC0415 - reason above

    return [(read_sidecar(path).review, path) for path in named if is_sidecar(path)]


def _listed_in(path: Path) -> list[Path]:
    """Return the articles that a saved review lists, or the path itself where it is none."""
    # Loaded only now: comparing articles shall not wait for what reads reviews.
    from viewer.reviewing.pairing import resolve_path  # noqa: PLC0415 - reason above
    from viewer.saving.sidecar import is_sidecar, read_sidecar  # noqa: PLC0415 - reason above

    if not is_sidecar(path):
        return [path]
    return [resolve_path(record.path, path.parent) for record in read_sidecar(path).review.articles]


def print_comparison(
    paths: Sequence[Path],
    reviews: Sequence[tuple[Review, Path]] = (),
    *,
    as_json: bool,
    encoding: str = "",
    embedder: Embedder | None = None,
) -> int:
    """Compare the articles at ``paths`` as ``reviews`` correct and link them, print the result, return the exit code.

    With an ``embedder`` the semantic mode is asked for; where it is not at hand, a message says so and the light
    mode does the work.
    """
    gathered = gather(paths, encoding=encoding, records=_records_of(reviews))
    for problem in (*gathered.problems, *gathered.notices):
        tell(str(problem))
    missing = _too_few(gathered)
    if missing:
        tell(str(missing))
        return UNREADABLE
    articles, links = _as_reviewed(gathered.articles, reviews)
    comparison = compare(articles, links=links, embedder=embedder)
    if comparison.fallback:
        tell(f"{comparison.fallback} The light mode was used.")
    if as_json:
        # The contract has no place for these, and who runs a script must not miss them. The light mode goes
        # without saying, so that nothing but the contract is printed where all is as usual.
        for words in comparison.notices:
            tell(words)
        if comparison.mode is not AlignmentMode.LIGHT:
            tell(f"Compared in {comparison.mode} mode.")
    _print(comparison_as_json(comparison) if as_json else comparison_as_text(comparison))
    return UNREADABLE if gathered.problems else DONE


def _print(report: str) -> None:
    # A file's name may hold bytes that are no text; they are written as the escapes that JSON has for them.
    sys.stdout.buffer.write(report.encode(errors="backslashreplace"))
    sys.stdout.flush()


def _records_of(reviews: Sequence[tuple[Review, Path]]) -> Mapping[Path, SourceRecord]:
    """Return what ``reviews`` keep of the files that they list."""
    if not reviews:
        return {}
    from viewer.reviewing.pairing import records_by_file  # noqa: PLC0415 - only where there is a review

    return {
        path: record
        for review, file in reviews
        for path, record in records_by_file(review, file.parent).items()
    }


def _as_reviewed(
    articles: Sequence[Article], reviews: Sequence[tuple[Review, Path]]
) -> tuple[Sequence[Article], Sequence[PassageLink]]:
    """Return the articles as reviewers corrected them, and the passages that they linked or kept apart."""
    if not reviews:
        return articles, ()
    from viewer.reviewing.correcting import as_reviewed  # noqa: PLC0415 - only where there is a review
    from viewer.reviewing.pairing import pair_records  # noqa: PLC0415 - as above
    from viewer.reviewing.reattaching import reattach  # noqa: PLC0415 - as above

    links: list[PassageLink] = []
    for review, file in reviews:
        attached = reattach(review, pair_records(review, articles, file.parent))
        lost = len(attached.unplaced_links) + len(attached.unplaced_corrections)
        if lost:
            tell(f"{file}: links and corrections of passages that are no longer found: {lost}.")
        articles = [as_reviewed(article, attached.review) for article in articles]
        links += attached.review.links
    return articles, links


def _too_few(gathered: Gathered) -> ViewerError | None:
    """Return what to tell a user who gave fewer than two readable articles, or None."""
    if len(gathered.articles) >= _ENOUGH:
        return None
    found = len(gathered.articles)
    return ViewerError(
        f"A comparison needs two articles or more; {found} could be read.",
        remedy="Name at least two articles, or a folder that holds them.",
    )


def _add_modes(comparing: argparse.ArgumentParser) -> None:
    mode = comparing.add_mutually_exclusive_group()
    mode.add_argument(
        "--light",
        dest="semantic",
        action="store_false",
        default=False,
        help="match passages by their words (the default: the same on every machine)",
    )
    mode.add_argument(
        "--semantic",
        action="store_true",
        help="match passages by their meaning too, with a language model on this machine; the README says how "
        "to get one, and without one the light mode does the work",
    )
