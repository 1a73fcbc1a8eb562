"""Open files and folders as articles, whatever becomes of single ones."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from viewer.domain.article import Article, ArticleId
from viewer.domain.errors import UnreadableArticle, ViewerError
from viewer.reading.file_contents import explain_access
from viewer.reading.isolating import PageParser
from viewer.reading.registry import SUFFIXES, read_article


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """What came of opening a number of paths.

    Attributes:
        articles: The articles that could be read, each once, in the order of the paths.
        problems: One for each path that could not be opened or was there already.
    """

    articles: tuple[Article, ...]
    problems: tuple[ViewerError, ...]


def _tell_nobody(_done: int, _total: int) -> None:
    pass


def gather(paths: Sequence[Path], report: Callable[[int, int], None] = _tell_nobody) -> Gathered:
    """Open ``paths``: files, and folders for the articles that lie directly in them, sorted by name.

    Of a folder, only files with a known suffix are taken and hidden ones are passed over. One bad file keeps
    no other from opening.

    Args:
        paths: What to open.
        report: Told the files done and in all; may raise to stop.
    """
    problems: list[ViewerError] = []
    opened: dict[ArticleId, Article] = {}
    places: dict[str, Path] = {}
    files = _list_files(paths, problems)
    with PageParser() as parser:
        for done, path in enumerate(files):
            report(done, len(files))
            try:
                _claim_place(path, places)
                article = read_article(path, parser)
                if article.id in opened:
                    raise _opened_already(path, opened[article.id].path, "The same text")
            except UnreadableArticle as problem:
                problems.append(problem)
            else:
                opened[article.id] = article
    return Gathered(articles=tuple(opened.values()), problems=tuple(problems))


def _claim_place(path: Path, places: dict[str, Path]) -> None:
    """Note where the file really lies, or raise if it was opened under this or another name."""
    try:
        place = os.path.realpath(path)
    except (OSError, ValueError) as cause:
        raise explain_access(path, cause) from cause
    if place in places:
        raise _opened_already(path, places[place], "This file")
    places[place] = path


def _list_files(paths: Sequence[Path], problems: list[ViewerError]) -> list[Path]:
    """Return the files among ``paths`` and in the folders among them, and note the folders that hold none."""
    files: list[Path] = []
    for path in paths:
        try:
            files += _articles_in(path) if path.is_dir() else [path]
        except UnreadableArticle as problem:
            problems.append(problem)
        except (OSError, ValueError) as cause:
            problems.append(explain_access(path, cause))
    return files


def _articles_in(folder: Path) -> list[Path]:
    found = sorted(
        entry
        for entry in folder.iterdir()
        if not entry.name.startswith(".") and entry.suffix.lower() in SUFFIXES and not entry.is_dir()
    )
    if not found:
        known = ", ".join(SUFFIXES)
        raise UnreadableArticle.at(
            folder,
            "The folder holds no articles.",
            f"Put articles into it as {known}, or choose another folder.",
        )
    return found


def _opened_already(path: Path, first: Path, what: str) -> UnreadableArticle:
    return UnreadableArticle.at(
        path, f"{what} was given already, as {first}.", "Nothing is lost; leave one of the two out."
    )
