"""The quality bench: ``python -m viewer.fitting.quality [FOLDER …]`` scores labelled stories, or the bundled ones."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from viewer.bundled import bundled_stories
from viewer.domain.errors import ViewerError
from viewer.embedding.embedder import Embedder, ModelEmbedder
from viewer.embedding.models import SemanticUnavailable
from viewer.fitting.labelled_stories import read_labelled_stories
from viewer.fitting.labelled_story import LabelledStory
from viewer.fitting.quality_report import report_quality
from viewer.fitting.scoring import StoryScore, score_story
from viewer.pipeline import compare

DONE, UNREADABLE = 0, 1


def measure_quality(folders: Sequence[Path], embedder: Embedder | None = None) -> tuple[StoryScore, ...]:
    """Compare the articles of every labelled story in ``folders`` and score the comparison.

    With an ``embedder`` the semantic mode is scored; where it is not at hand, ``SemanticUnavailable`` is raised,
    because figures of the light mode would be taken for those of the other.
    """
    return tuple(_score(story, embedder) for story in read_labelled_stories(folders))


def _score(story: LabelledStory, embedder: Embedder | None) -> StoryScore:
    comparison = compare(story.articles, embedder=embedder)
    if comparison.fallback:
        raise SemanticUnavailable(comparison.fallback)
    return score_story(story, comparison)


def bundled_folders() -> tuple[Path, ...]:
    """Return the folders of the bundled stories."""
    return tuple(story.paths[0].parent for story in bundled_stories())


def main(arguments: Sequence[str]) -> int:
    """Print the report; return 0, or 1 where a folder could not be read."""
    parser = argparse.ArgumentParser(prog="python -m viewer.fitting.quality", description=__doc__)
    parser.add_argument(
        "folders", nargs="*", type=Path, metavar="FOLDER", help="a labelled story, or a folder of them"
    )
    parser.add_argument("--semantic", action="store_true", help="score the semantic mode")
    options = parser.parse_args(arguments)
    embedder = ModelEmbedder() if options.semantic else None
    try:
        report = report_quality(measure_quality(options.folders or bundled_folders(), embedder))
    except ViewerError as problem:
        sys.stderr.write(f"{problem}\n")
        return UNREADABLE
    sys.stdout.write(report)
    return DONE


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
