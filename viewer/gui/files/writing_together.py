"""Writing a review into a file that others write too: what they wrote meanwhile and what is written now stand there both."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from viewer.domain.errors import ViewerError
from viewer.domain.review import Review
from viewer.gui.wording import first_words
from viewer.saving.sidecar import ChangedElsewhere, SavedReview, write_sidecar

if TYPE_CHECKING:
    from viewer.reviewing.merging import Conflict

_NONE: "tuple[Conflict, ...]" = ()
_ATTEMPTS: Final = 100
"""Each that fails means that another has just written; with that many no end is in sight."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What became of writing a review.

    Attributes:
        saved: What stands in the file now.
        has_others: Whether that is together with what others had written meanwhile.
        conflicts: What both had changed, each in another way.
    """

    saved: SavedReview
    has_others: bool
    conflicts: "tuple[Conflict, ...]"


def write_with_others(
    place: Path, review: Review, stored: SavedReview | None, lines: Sequence[Sequence[str]] = ()
) -> Written:
    """Write ``review`` to ``place``; where others have written there since it was ``stored``, merge, and write that.

    Args:
        place: The sidecar.
        review: What to write.
        stored: What stood there when it was last read or written, or None.
        lines: The states from which ``review`` comes, as ``saved_states.lineage`` lists them.

    Raises:
        SidecarError: It could not be written; what stands in the file is untouched.
    """
    from viewer.reviewing.merging import merge  # noqa: PLC0415 - seldom needed
    from viewer.saving.saved_states import descent, lineage  # noqa: PLC0415 - as above

    digest, base = (stored.digest, stored.review) if stored else (None, None)
    ours, conflicts, has_others = review, _NONE, False
    for _attempt in range(_ATTEMPTS):
        try:
            saved = write_sidecar(place, ours, digest, ancestors=descent(ours, *lines))
        except ChangedElsewhere as changed:
            merged = merge(ours, changed.current.review, base)
            ours, conflicts, has_others = merged.review, (*conflicts, *merged.conflicts), True
            lines = (*lines, lineage(changed.current))
            digest, base = changed.current.digest, changed.current.review
        else:
            return Written(saved=saved, has_others=has_others, conflicts=conflicts)
    saved = write_sidecar(place, ours, digest, ancestors=descent(ours, *lines))
    return Written(saved=saved, has_others=has_others, conflicts=conflicts)


def told_conflicts(conflicts: "Sequence[Conflict]", review: Review, place: Path) -> ViewerError:
    """Return what the reader is told where two have changed the same thing; ``review`` is the merged one."""
    named = "; ".join(dict.fromkeys(_named(conflict, review) for conflict in conflicts))
    words = QCoreApplication.translate(
        "ReviewSaving", "Changed both here and by whoever saved meanwhile: {named}."
    ).format(named=named)
    remedy = QCoreApplication.translate(
        "ReviewSaving",
        "The later change stays, and a note that had to yield stands beside it under the same divergence.",
    )
    return ViewerError(words, where=str(place), remedy=remedy)


def _named(conflict: "Conflict", review: Review) -> str:
    """Return what a conflict is about, as the reader knows it: the slot of an annotation, the title of an article."""
    known: dict[str, str] = {annotation.id: annotation.slot for annotation in review.annotations}
    known.update((record.id, record.title) for record in review.articles)
    about = known.get(conflict.where) or first_words(conflict.where)
    return f"{about} ({conflict.field})" if about else conflict.field
