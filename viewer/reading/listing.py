"""Which articles lie in files, folders, zip archives and story files."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Final

from viewer.domain.errors import UnreadableArticle, ViewerError
from viewer.reading import story_file, zipped
from viewer.reading.archives import Archive
from viewer.reading.file_contents import explain_access, read_bytes
from viewer.reading.registry import SUFFIXES
from viewer.reading.story_file import Listed

_NEAR: Final = 3
"""Folders above a file in which a story file is looked for."""


@dataclass(slots=True, kw_only=True)
class Listing:
    """What was found; filled while looking.

    Attributes:
        sources: The articles, each with what a story file says of it, in order.
        problems: Of what cannot be opened.
    """

    sources: list[Listed] = field(default_factory=list)
    problems: list[ViewerError] = field(default_factory=list)


def list_sources(paths: Sequence[Path], files: Collection[Path] = ()) -> Listing:
    """Return the articles among ``paths`` and in the folders, archives and story files among them.

    Those of ``files`` are articles, whatever stands in their places now.
    """
    found = Listing()
    stories: dict[Path, dict[Path, Listed]] = {}
    for path in paths:
        try:
            if path in files:
                found.sources.append(_as_listed_beside(path, stories))
            else:
                _list(path, found, stories)
        except UnreadableArticle as problem:
            found.problems.append(problem)
        except (OSError, ValueError) as cause:
            found.problems.append(explain_access(path, cause))
    return found


def _list(path: Path, found: Listing, stories: dict[Path, dict[Path, Listed]]) -> None:
    if path.is_dir():
        _list_folder(path, found)
    elif path.suffix.lower() == zipped.SUFFIX and zipped.split_zipped(path) is None:
        _list_archive(path, found)
    elif path.suffix.lower() == story_file.SUFFIX:
        _list_story(path, found)
    else:
        found.sources.append(_as_listed_beside(path, stories))


def _list_story(path: Path, found: Listing) -> None:
    listed, problems = story_file.read_story(path)
    found.sources += listed
    found.problems += problems


def _list_folder(folder: Path, found: Listing) -> None:
    story = folder / story_file.NAME
    if story.is_file():
        _list_story(story, found)
        return
    entries = (entry for entry in folder.iterdir() if not entry.name.startswith(".") and not entry.is_dir())
    _add_all(folder, sorted(entries), found, "The folder holds no articles.")


def _list_archive(path: Path, found: Listing) -> None:
    names, problems = zipped.list_zipped(Archive(read_bytes(path), path), path)
    found.problems += problems
    stories = [name for name in names if name.name == story_file.NAME]
    if stories:
        for story in stories:
            _list_story(path / story, found)
        return
    _add_all(path, [path / name for name in names], found, "The archive holds no articles.")


def _add_all(place: Path, entries: Iterable[Path], found: Listing, complaint: str) -> None:
    articles = [Listed(path=entry) for entry in entries if entry.suffix.lower() in SUFFIXES]
    if not articles:
        known = ", ".join(SUFFIXES)
        raise UnreadableArticle.at(place, complaint, f"Put articles into it as {known}, or choose another.")
    found.sources += articles


def _as_listed_beside(path: Path, stories: dict[Path, dict[Path, Listed]]) -> Listed:
    """Return a file that was named itself with what the story file near it says, so that a review reads it the same."""
    for folder in islice(path.parents, _NEAR):
        if folder not in stories:
            stories[folder] = _listed_in(folder / story_file.NAME)
        if path in stories[folder]:
            return stories[folder][path]
    return Listed(path=path)


def _listed_in(story: Path) -> dict[Path, Listed]:
    try:
        inside = zipped.split_zipped(story) is not None
        listed, _ = story_file.read_story(story) if inside or story.is_file() else ([], [])
    except (
        UnreadableArticle,
        OSError,
        ValueError,
    ):  # it was not asked for, and the article is there without it
        return {}
    return {each.path: each for each in listed}
