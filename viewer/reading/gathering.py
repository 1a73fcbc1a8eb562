"""Open files, folders, archives and stories as articles, whatever becomes of single ones."""

import os
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from viewer.domain.article import Article, ArticleId
from viewer.domain.errors import UnreadableArticle, ViewerError
from viewer.reading.file_contents import explain_access
from viewer.reading.isolating import PageParser
from viewer.reading.listing import list_sources
from viewer.reading.registry import read_article
from viewer.reading.retrieval_notes import read_note
from viewer.reading.story_file import Listed

if TYPE_CHECKING:
    from viewer.domain.review import SourceRecord

_NO_RECORDS: "Final[Mapping[Path, SourceRecord]]" = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """What came of opening a number of paths.

    Attributes:
        articles: The articles that could be read, each once, in the order of the paths.
        problems: One for each path that could not be opened or was there already.
        notices: What a reader should know of articles that were opened: from kept texts, or changed since.
    """

    articles: tuple[Article, ...]
    problems: tuple[ViewerError, ...]
    notices: tuple[ViewerError, ...] = ()


def _tell_nobody(_done: int, _total: int) -> None:
    pass


def gather(
    paths: Sequence[Path],
    report: Callable[[int, int], None] = _tell_nobody,
    encoding: str = "",
    *,
    records: "Mapping[Path, SourceRecord]" = _NO_RECORDS,
) -> Gathered:
    """Open ``paths``: files, folders, zip archives and story files for the articles in them.

    Of a folder, the files with a known suffix that lie directly in it are taken, sorted by name, and hidden ones are
    passed over; where it holds a ``story.toml``, what that lists. One bad file keeps no other from opening.

    Args:
        paths: What to open.
        report: Told the files done and in all; may raise to stop.
        encoding: In which text files and web pages are to be read; ``""`` to find out.
        records: What a review keeps of some of the paths: they are opened even where their files are gone.
    """
    opened: dict[ArticleId, Article] = {}
    places: dict[str, Path] = {}
    listing = list_sources(paths, records.keys())
    problems, notices = listing.problems, list[ViewerError]()
    with PageParser() as parser:
        for done, listed in enumerate(listing.sources):
            report(done, len(listing.sources))
            try:
                _claim_place(listed.path, places)
                article, notice = _open(listed, records.get(listed.path), parser, encoding)
                if article.id in opened:
                    raise _opened_already(listed.path, opened[article.id].path, "The same text")
            except UnreadableArticle as problem:
                problems.append(problem)
            else:
                opened[article.id] = article
                notices += [notice] if notice else []
    return Gathered(
        articles=tuple(opened.values()), problems=tuple(problems), notices=_told_together(notices)
    )


def _open(
    listed: Listed, record: "SourceRecord | None", parser: PageParser, encoding: str
) -> tuple[Article, ViewerError | None]:
    """Return an article as it was annotated, where a review keeps that, else as its file has it; and what is to be told."""
    note = read_note(listed.path)
    chosen = record.encoding if record else ""
    said = encoding or chosen or listed.encoding or note.encoding

    def read() -> Article:
        return listed.amended(note.amended(read_article(listed.path, parser, said)))

    if record is None:
        return read(), None
    if encoding:
        with suppress(UnreadableArticle):  # then what is kept is better than nothing
            return read(), None
    # Loaded where a review is opened: articles alone are read sooner without.
    from viewer.reading.kept_sources import open_recorded  # noqa: PLC0415 - reason above

    opened = open_recorded(record, listed.path, read)
    return opened.article, opened.notice


def _told_together(notices: list[ViewerError]) -> tuple[ViewerError, ...]:
    if not notices:
        return ()
    from viewer.reading.kept_sources import told_together  # noqa: PLC0415 - as above

    return told_together(notices)


def _claim_place(path: Path, places: dict[str, Path]) -> None:
    """Note where the file really lies, or raise if it was opened under this or another name."""
    try:
        place = os.path.realpath(path)
    except (OSError, ValueError) as cause:
        raise explain_access(path, cause) from cause
    if place in places:
        raise _opened_already(path, places[place], "This file")
    places[place] = path


def _opened_already(path: Path, first: Path, what: str) -> UnreadableArticle:
    return UnreadableArticle.at(
        path, f"{what} was given already, as {first}.", "Nothing is lost; leave one of the two out."
    )
