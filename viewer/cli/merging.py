"""``parallax merge``: merges the reviews of several reviewers into one, so that nothing that anybody wrote is lost."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from viewer.cli.messages import DONE
from viewer.domain.errors import SidecarError, ViewerError
from viewer.embedding.user_folders import cache_folder

if TYPE_CHECKING:  # loaded when something is merged: comparing articles shall not wait for it
    from viewer.cli.merged_reviews import Outcome
    from viewer.saving.saved_states import SavedStates
    from viewer.saving.sidecar import SavedReview

CONFLICTS: Final = 3
"""Merged, and reviewers should look at what both changed; only where that was asked for."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what ``merge`` takes to ``parser``."""
    parser.add_argument("first", metavar="A", help="a saved review; its order of articles stays")
    parser.add_argument("others", nargs="+", metavar="B", help="one or more reviews to merge with it")
    parser.add_argument(
        "-o",
        "--output",
        required=True,
        metavar="C",
        help="the file to write; the others are never written to",
    )
    parser.add_argument(
        "--base",
        metavar="FILE",
        help="the state from which all came; without it the newest one known on this machine is taken, and where "
        "none is known nothing counts as deleted",
    )
    parser.add_argument("--force", action="store_true", help="overwrite C, whatever it holds")
    parser.add_argument(
        "--fail-on-conflict",
        action="store_true",
        help=f"end with {CONFLICTS} where several changed the same thing; it is merged all the same",
    )
    parser.add_argument(
        "--format",
        choices=("json", "text"),
        default="text",
        help="a report for people (text, the default) or for programs (json, parallax-merge/1)",
    )


def run(options: argparse.Namespace) -> int:
    """Merge what is named, write it, print the report, and return the exit code."""
    from viewer.cli.merge_report import merge_as_json, merge_as_text, report_of  # noqa: PLC0415 - as above
    from viewer.cli.merged_reviews import merge_saved  # noqa: PLC0415 - as above
    from viewer.saving.sidecar import read_sidecar  # noqa: PLC0415 - as above

    names = (options.first, *options.others)
    saved = [read_sidecar(Path(name)) for name in names]
    base = read_sidecar(Path(options.base)) if options.base else None
    place = Path(options.output)
    if not place.absolute().parent.is_dir():
        raise ViewerError(
            "There is no such folder, so nothing was merged.",
            where=str(place.parent),
            remedy="Make it, or name a file elsewhere.",
        )
    outcome = merge_saved(saved, base, _states())
    _write(outcome, saved, place, force=options.force)
    report = report_of(outcome, names, str(place))
    words = merge_as_json(report) if options.format == "json" else merge_as_text(report)
    sys.stdout.buffer.write(words.encode(errors="backslashreplace"))
    sys.stdout.flush()
    return CONFLICTS if outcome.conflicts and options.fail_on_conflict else DONE


def _write(outcome: "Outcome", saved: Sequence["SavedReview"], place: Path, *, force: bool) -> None:
    """Write what was merged, unless something else stands in its place."""
    from viewer.reviewing.pairing import with_relative_paths  # noqa: PLC0415 - as above
    from viewer.saving.saved_states import descent, lineage  # noqa: PLC0415 - as above
    from viewer.saving.sidecar import digest_of, read_sidecar, write_sidecar  # noqa: PLC0415 - as above

    review = with_relative_paths(outcome.review, place.absolute().parent)
    ancestors = descent(review, *map(lineage, saved))
    if place.exists() and not force:
        try:
            there = read_sidecar(place)
        except SidecarError as problem:
            raise _refusal(place) from problem
        if (there.review, there.ancestors) != (review, ancestors):
            raise _refusal(place)
        return
    # A file that was merged itself may have been saved since; what it was when it was read is what may go.
    read = [each.digest for each in saved if each.path.resolve() == place.resolve()]
    digest = read[0] if read else digest_of(place) if place.exists() else None
    write_sidecar(place, review, digest, ancestors=ancestors)
    for each in (*(one.review for one in saved), review):
        _states().keep(each)


def _refusal(place: Path) -> ViewerError:
    return ViewerError(
        "There is a file of that name already, so nothing was written.",
        where=str(place),
        remedy="Name another one, or add --force to overwrite it.",
    )


def _states() -> "SavedStates":
    from viewer.saving.saved_states import states_in  # noqa: PLC0415 - as above

    return states_in(cache_folder())
