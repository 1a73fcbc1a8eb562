"""Every error that a user meets; each says what happened, where, and what to do now.

ViewerError
  UnreadableArticle     a file cannot be opened as an article
  UnfetchedPage         an address cannot be fetched
  OpenedAsKept          a text kept with a review stands for a file that cannot be opened
  ChangedSince          a file has another text than the one that was annotated
  SidecarError          a saved review cannot be read or written
    UnsupportedVersion  it was written by a newer Parallax
"""

from pathlib import Path


class ViewerError(Exception):
    """Base of all errors that are shown to a user.

    Attributes:
        problem: What happened, a sentence without the place.
        where: The file or the place inside it.
        remedy: What to do now, a sentence.
    """

    def __init__(self, problem: str, *, where: str = "", remedy: str = "") -> None:
        self.problem = problem
        self.where = where
        self.remedy = remedy
        super().__init__(problem, where, remedy)

    def __str__(self) -> str:
        """Return place, problem and remedy as one line."""
        place = f"{self.where}: " if self.where else ""
        return f"{place}{self.problem} {self.remedy}".rstrip()

    def __reduce__(self) -> tuple[object, ...]:
        """Keep the three parts when the error crosses a process border."""
        return (_rebuild, (type(self), self.problem, self.where, self.remedy))


class UnreadableArticle(ViewerError):
    """A file cannot be opened as an article."""

    @classmethod
    def at(cls, path: Path, problem: str, remedy: str) -> "UnreadableArticle":
        """Return the error for the file at ``path``."""
        return cls(problem, where=str(path), remedy=remedy)


class UnfetchedPage(ViewerError):
    """What lies at an address of the web cannot be fetched, or may not; ``where`` is the address."""


class OpenedAsKept(ViewerError):
    """The text kept with a review was opened, because its file cannot be; ``where`` names the file, or several."""


class ChangedSince(ViewerError):
    """A file has another text than the one that was annotated.

    Attributes:
        before: How many passages were annotated.
        gone: How many of them are gone or different.
        new: How many passages there are now that were not.
    """

    def __init__(self, where: str, before: int, gone: int, new: int) -> None:
        self.before, self.gone, self.new = before, gone, new
        super().__init__(
            f"The text has changed since it was annotated: of {before} passages {gone} are gone or different, {new} are "
            "new.",
            where=where,
            remedy="Annotations are found again in it.",
        )

    def __reduce__(self) -> tuple[object, ...]:
        """Keep the figures when the notice crosses a process border."""
        return (ChangedSince, (self.where, self.before, self.gone, self.new))


class SidecarError(ViewerError):
    """A saved review cannot be read or written; ``where`` names the file and the place inside it."""


class UnsupportedVersion(SidecarError):
    """The review was written by a newer Parallax; it is neither read nor overwritten."""


def _rebuild(kind: type[ViewerError], problem: str, where: str, remedy: str) -> ViewerError:
    return kind(problem, where=where, remedy=remedy)
