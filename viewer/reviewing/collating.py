"""Collates two reviews of the same articles: what both said of the same words, and how the two stand to each other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from viewer.domain.review import Annotation, AnnotationId, Review, SourceRecord
from viewer.reviewing.grounding import Grounded, comparable
from viewer.reviewing.lining_up import LinedUp, line_up
from viewer.reviewing.merging import Merged, merge

JUDGED_ALIKE: Final = ("kind", "relation", "status", "severity")
"""Two reviewers agree on the same words where these are the same; each says in other words why."""
WRITTEN: Final = (*JUDGED_ALIKE, "slot", "event", "confidence", "reason", "tags", "note")
"""Two states of one annotation are the same where these are, whoever answered to it meanwhile."""


class Standing(StrEnum):
    """How what two reviewers said of the same words stands."""

    AGREED = "agreed"
    DIFFERING = "differing"
    ONLY_MINE = "only_mine"
    ONLY_THEIRS = "only_theirs"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counterparts:
    """What two reviewers said of the same words.

    Attributes:
        mine: What one said, or None. At least one is not None.
        theirs: What the other said, or None.
        base: Theirs, or mine where they said nothing, as it was in the state from which both reviews came, or None.
    """

    mine: Annotation | None
    theirs: Annotation | None
    base: Annotation | None = None

    @property
    def key(self) -> tuple[AnnotationId | None, AnnotationId | None]:
        """What tells these counterparts from others, whatever becomes of them."""
        return (self.mine.id if self.mine else None, self.theirs.id if self.theirs else None)

    @property
    def is_one(self) -> bool:
        """Whether the two are states of one annotation."""
        return self.mine is not None and self.theirs is not None and self.mine.id == self.theirs.id

    @property
    def standing(self) -> Standing:
        """How the two stand."""
        if self.theirs is None:
            return Standing.ONLY_MINE
        if self.mine is None:
            return Standing.ONLY_THEIRS
        return Standing.AGREED if are_alike(self.mine, self.theirs) else Standing.DIFFERING

    @property
    def is_gone_here(self) -> bool:
        """Whether I took away, or once left out, what they have not touched since."""
        return not self.is_one and self.theirs is not None and _is_untouched(self.theirs, self.base)

    @property
    def is_gone_there(self) -> bool:
        """Whether they took away what I have not touched since."""
        return self.theirs is None and self.mine is not None and _is_untouched(self.mine, self.base)

    @property
    def merged(self) -> Merged:
        """The two states of one annotation merged by rule; only where they are one."""
        sides = [_alone(entry) for entry in (self.mine, self.theirs) if entry is not None]
        return merge(sides[0], sides[-1], _alone(self.base) if self.base else None)

    @property
    def clashes(self) -> bool:
        """Whether a reviewer has to decide: no rule brings the two together without passing over one of them."""
        if self.is_one:
            return bool(self.merged.conflicts)
        if self.mine is None:
            return self.base is not None
        return self.standing is Standing.DIFFERING


def are_alike(mine: Annotation, theirs: Annotation) -> bool:
    """Tell whether two annotations judge the same words alike; two states of one, whether they say the same."""
    names = WRITTEN if mine.id == theirs.id else JUDGED_ALIKE
    return all(getattr(mine, name) == getattr(theirs, name) for name in names)


def line_up_grounded(sides: Sequence[Grounded]) -> tuple[LinedUp, ...]:
    """Return the annotations of all sides, those of the same words together, as they stand in their reviews."""
    own = [{entry.id: entry for entry in side.review.annotations} for side in sides]
    return tuple(
        LinedUp(
            annotations=tuple(
                None if entry is None else known[entry.id]
                for entry, known in zip(group.annotations, own, strict=True)
            )
        )
        for group in line_up(comparable(sides))
    )


def collate(mine: Grounded, theirs: Grounded, base: Review | None) -> tuple[Counterparts, ...]:
    """Return what ``mine`` and ``theirs`` say, side by side, in the order of mine, then what only they say."""
    before = {entry.id: entry for entry in base.annotations} if base else {}
    return tuple(
        Counterparts(mine=one, theirs=other, base=_before(one, other, before))
        for one, other in (group.annotations for group in line_up_grounded((mine, theirs)))
    )


def count_standings(counterparts: Sequence[Counterparts]) -> Mapping[Standing, int]:
    """Return how many stand in each way."""
    found = [each.standing for each in counterparts]
    return {standing: found.count(standing) for standing in Standing}


def _before(
    mine: Annotation | None, theirs: Annotation | None, before: Mapping[AnnotationId, Annotation]
) -> Annotation | None:
    """Return what the later of the two reviews started from, where that knew their annotation, or mine alone."""
    known = theirs or mine
    return before.get(known.id) if known else None


def _is_untouched(entry: Annotation, before: Annotation | None) -> bool:
    return before is not None and replace(entry, quotes=before.quotes) == before


def _alone(entry: Annotation) -> Review:
    """Return a review of nothing but ``entry``: how two states of it merge hangs on nothing else."""
    named = dict.fromkeys(quote.article for quote in entry.quotes)
    records = [
        SourceRecord(id=each, path=each, sha256="", title="", source="", published=None) for each in named
    ]
    return Review(articles=tuple(records), annotations=(entry,))
