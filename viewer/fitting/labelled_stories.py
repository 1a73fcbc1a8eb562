"""Folders of labelled stories, in whichever of the two forms each of them is."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from viewer.fitting.key_form import KEY_FILE, read_key_form
from viewer.fitting.labelled_story import LabelledStory, UnreadableStory
from viewer.fitting.line_form import GOLD_FILE, read_line_form

FORMS: Mapping[str, Callable[[Path], LabelledStory]] = MappingProxyType(
    {KEY_FILE: read_key_form, GOLD_FILE: read_line_form}
)
"""How a story is read, by the file that holds its labels."""


def read_labelled_stories(folders: Sequence[Path]) -> tuple[LabelledStory, ...]:
    """Read ``folders``: each a labelled story, or a folder of them, which are taken by name.

    A folder that holds none, or one that cannot be read, raises ``UnreadableStory`` or ``UnreadableArticle``.
    """
    return tuple(read_labelled_story(story) for folder in folders for story in _find_stories(folder))


def read_labelled_story(folder: Path) -> LabelledStory:
    """Read the labelled story in ``folder``."""
    for labels, read in FORMS.items():
        if (folder / labels).is_file():
            return read(folder)
    raise _no_story(folder)


def _find_stories(folder: Path) -> Sequence[Path]:
    if _is_story(folder):
        return [folder]
    found = [entry for entry in sorted(folder.glob("*")) if _is_story(entry)]
    if not found:
        raise _no_story(folder)
    return found


def _is_story(folder: Path) -> bool:
    return any((folder / labels).is_file() for labels in FORMS)


def _no_story(folder: Path) -> UnreadableStory:
    return UnreadableStory.at(
        folder,
        "There is no labelled story here.",
        f"Name a folder that holds {' or '.join(FORMS)}, or a folder of such folders.",
    )
