"""Where the resources and the bundled stories are, in a checkout and in an installed package alike."""

import json
from dataclasses import dataclass
from pathlib import Path

_PACKAGE = Path(__file__).parent


@dataclass(frozen=True, slots=True, kw_only=True)
class BundledStory:
    """A story that comes with Parallax.

    Attributes:
        name: The name of its folder, for the command line.
        title: For people.
        about: One line that says what a reader will find in it.
        paths: Its articles, in reading order.
    """

    name: str
    title: str
    about: str
    paths: tuple[Path, ...]


def resource_path(name: str) -> Path:
    """Return the path of a file in ``resources``; ``name`` is relative to that folder."""
    return _folder("resources") / name


def bundled_stories() -> tuple[BundledStory, ...]:
    """Return the bundled stories, by name."""
    keys = sorted(_folder("seeds").glob("*/key.json"))
    return tuple(_read_story(key) for key in keys)


def _folder(name: str) -> Path:
    """Return the folder as installed in the package or, in a checkout, beside it."""
    installed = _PACKAGE / f"_{name}"
    return installed if installed.is_dir() else _PACKAGE.parent / name


def _read_story(key: Path) -> BundledStory:
    content = json.loads(key.read_text(encoding="utf-8"))
    return BundledStory(
        name=key.parent.name,
        title=content["title"],
        about=content["about"],
        paths=tuple(key.parent / article["file"] for article in content["articles"]),
    )
