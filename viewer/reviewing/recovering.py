"""Unsaved work that was left by a crash: what it changed, and how it comes into the review as it is now."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace

from viewer.domain.review import Annotation, Review
from viewer.reviewing.merging import Merged, merge


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """In what one state of a review differs from an earlier one.

    Attributes:
        added: Annotations that are new, as they are.
        changed: Annotations that differ, each as it was and as it is.
        removed: Annotations that are gone, as they were.
        others: How many links, corrections, codes and records of articles are new, gone or different.
    """

    added: tuple[Annotation, ...]
    changed: tuple[tuple[Annotation, Annotation], ...]
    removed: tuple[Annotation, ...]
    others: int

    @property
    def count(self) -> int:
        """How many things differ."""
        return len(self.added) + len(self.changed) + len(self.removed) + self.others


def find_changes(before: Review | None, after: Review) -> Changes:
    """Return in what ``after`` differs from ``before``; from nothing where nobody remembers what was before."""
    base = before or Review()
    old = {annotation.id: annotation for annotation in base.annotations}
    new = {annotation.id: annotation for annotation in after.annotations}
    both = [(old[name], new[name]) for name in new if name in old]
    return Changes(
        added=tuple(annotation for name, annotation in new.items() if name not in old),
        changed=tuple((was, is_now) for was, is_now in both if was is not is_now and was != is_now),
        removed=tuple(annotation for name, annotation in old.items() if name not in new),
        others=_count_others(base, after),
    )


def only_by(changes: Changes, author: str | None) -> Changes:
    """Return ``changes`` without other authors' annotations, for whoever judges blind; all of them for None."""
    if author is None:
        return changes
    return replace(
        changes,
        added=tuple(each for each in changes.added if each.author == author),
        changed=tuple(pair for pair in changes.changed if pair[1].author == author),
        removed=tuple(each for each in changes.removed if each.author == author),
    )


def bring_back(work: Review, base: Review | None, current: Review) -> Merged:
    """Return the review with the unsaved ``work`` in it.

    Args:
        work: What was left unsaved.
        base: From what the work began, or None where nobody remembers; then nothing counts as deleted.
        current: What has become of the review meanwhile.
    """
    if base is not None and current == base:
        return Merged(review=work, conflicts=())
    return merge(work, current, base)


def _count_others(before: Review, after: Review) -> int:
    pairs: tuple[tuple[Sequence[Hashable | object], Sequence[Hashable | object]], ...] = (
        (before.links, after.links),
        (before.corrections, after.corrections),
        (before.codebook, after.codebook),
        (before.articles, after.articles),
    )
    return sum(
        sum(entry not in old for entry in new) if len(new) >= len(old) else sum(e not in new for e in old)
        for old, new in pairs
    )
