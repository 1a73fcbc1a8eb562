"""Undo and redo: the states of a review, with a label for each step between them."""

from dataclasses import dataclass, replace

from viewer.domain.review import Review

LONGEST = 500
"""Steps kept: hours of work; the oldest are forgotten so that memory does not grow all day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One edit, with the review on either side of it.

    Attributes:
        label: What was done, for the menu: ``"Change the note"``.
        before: The review before it.
        after: The review after it.
        typing: The text field that was typed in, so that successive key presses make one step; ``""`` for an
            edit that stands alone.
    """

    label: str
    before: Review
    after: Review
    typing: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """A review with the steps that led to it, and those that were taken back.

    Attributes:
        review: As it is now.
        done: Steps that can be undone, the last one last.
        undone: Steps that can be redone, the next one last.
    """

    review: Review
    done: tuple[Step, ...] = ()
    undone: tuple[Step, ...] = ()

    @property
    def undo_label(self) -> str:
        """What an undo would take back, or ``""`` if there is nothing."""
        return self.done[-1].label if self.done else ""

    @property
    def redo_label(self) -> str:
        """What a redo would bring back, or ``""`` if there is nothing."""
        return self.undone[-1].label if self.undone else ""

    def is_clean(self, saved: Review, *, ordered: bool = True) -> bool:
        """Tell whether the review is as it was ``saved``; unless ``ordered``, in whatever order its articles stand."""
        return self.review == saved or (not ordered and _unordered(self.review) == _unordered(saved))

    def record(self, after: Review, label: str, *, typing: str = "") -> "History":
        """Return the history with one step more; what had been undone can no longer be redone.

        Args:
            after: The review after the edit. An edit that changes nothing leaves no step.
            label: What was done, for the menu.
            typing: The same text for key presses in the same field of the same annotation: they make one step.
        """
        if after == self.review:
            return self
        if typing and not self.undone and self.done and self.done[-1].typing == typing:
            whole = replace(self.done[-1], after=after)
            # What was typed and taken away again is no step: an undo of it would change nothing.
            steps = (*self.done[:-1], *(() if whole.before == after else (whole,)))
        else:
            steps = (*self.done, Step(label=label, before=self.review, after=after, typing=typing))
        return History(review=after, done=steps[-LONGEST:])

    def undo(self) -> "History":
        """Return the history with the last step taken back.

        Raises:
            IndexError: There is no step to take back.
        """
        step = self.done[-1]
        return History(review=step.before, done=self.done[:-1], undone=(*self.undone, step))

    def redo(self) -> "History":
        """Return the history with the last undone step brought back.

        Raises:
            IndexError: There is no step to bring back.
        """
        step = self.undone[-1]
        return History(review=step.after, done=(*self.done, step), undone=self.undone[:-1])


def _unordered(review: Review) -> Review:
    return replace(review, articles=tuple(sorted(review.articles, key=lambda record: record.id)))
