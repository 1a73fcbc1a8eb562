"""Reads and writes the sidecar: the file beside the articles that holds their review.

What it holds is checked with pydantic, which takes a tenth of a second to load: that is done when there is something to
check, since a window opens sooner than a review is read or written.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from viewer.domain.errors import SidecarError
from viewer.domain.review import Review

SUFFIX = ".parallax.json"
LARGEST = 50_000_000
"""Bytes: a review of 2,000 annotations takes three million; more than this is some other file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedReview:
    """A review as it stands in a file.

    Attributes:
        review: What the file holds.
        path: The file.
        digest: Hexadecimal SHA-256 of its bytes, by which a change from elsewhere is noticed.
        ancestors: The saved states that it came from, newest first, as ``saved_states.descent`` lists them.
    """

    review: Review
    path: Path
    digest: str
    ancestors: tuple[str, ...] = ()


class ChangedElsewhere(SidecarError):
    """Somebody else has written the file since it was read; merge ``current`` and write again.

    Attributes:
        current: What the file holds now.
    """

    def __init__(self, current: SavedReview) -> None:
        self.current = current
        super().__init__(
            "Somebody else has changed this review since you opened it, so it has not been overwritten.",
            where=str(current.path),
            remedy="Merge their changes with yours, then save again.",
        )


def default_sidecar_path(first_article_path: Path) -> Path:
    """Return where the review of articles is kept by default: beside the first of them, or beside the archive that holds it."""
    for place in reversed(first_article_path.parents):
        if place.suffix.lower() == ".zip" and place.is_file():
            return place.with_name(f"{place.stem}{SUFFIX}")
    return first_article_path.with_name(f"{first_article_path.stem}{SUFFIX}")


def is_sidecar(path: Path) -> bool:
    """Tell whether a file is a saved review, by its name or, for other JSON files, by what it holds."""
    if path.name.lower().endswith(SUFFIX):
        return True
    if path.suffix.lower() != ".json":
        return False
    from viewer.saving.review_json import is_review  # noqa: PLC0415 - the module says why

    try:
        return is_review(_bytes_of(path), str(path))
    except SidecarError:
        return False


def read_sidecar(path: Path) -> SavedReview:
    """Read the review saved at ``path``.

    Raises:
        UnsupportedVersion: A newer Parallax wrote it.
        SidecarError: It cannot be read or is damaged; ``where`` names the exact place.
    """
    return _saved(_bytes_of(path), path)


def digest_of(path: Path) -> str:
    """Return the digest of the file at ``path`` as ``SavedReview`` has it, without reading what it says.

    Raises:
        SidecarError: It cannot be read.
    """
    return _digest(_bytes_of(path))


def write_sidecar(
    path: Path, review: Review, expected_digest: str | None, *, ancestors: Sequence[str] = ()
) -> SavedReview:
    """Write ``review`` to ``path``, unless the file is no longer the one that was read.

    From the last look at the file to the exchange no other Parallax writes it (``locking.writing_alone``).

    Args:
        path: The sidecar; its folder exists.
        review: What to save.
        expected_digest: ``SavedReview.digest`` as last read or written; None where the review has no file yet.
        ancestors: The saved states that the review came from, newest first.

    Raises:
        ChangedElsewhere: Another review stands there, or another state of this one; nothing was written.
        UnsupportedVersion: A newer Parallax has written the file meanwhile; nothing was written.
        SidecarError: The file is no review, or the disk refused; the file that was there is untouched.
    """
    from viewer.saving.locking import Busy, writing_alone  # noqa: PLC0415 - a window opens before it saves
    from viewer.saving.replacing import remove_leftovers, replace_file  # noqa: PLC0415 - as above
    from viewer.saving.review_json import content_of  # noqa: PLC0415 - the module says why

    content = content_of(review, str(path), ancestors)
    try:
        with writing_alone(path.resolve()):
            remove_leftovers(path)
            replace_file(path, content, before_replacing=lambda: _check_unchanged(path, expected_digest))
    except Busy as error:
        raise SidecarError(
            "Another Parallax is writing this review just now.",
            where=str(path),
            remedy="Your work is kept in the window: save again in a minute.",
        ) from error
    except OSError as error:
        raise SidecarError(
            f"The review could not be written: {error.strerror or error}.",
            where=str(path),
            remedy="Your work is kept in the window: save it in another place.",
        ) from error
    return SavedReview(review=review, path=path, digest=_digest(content), ancestors=tuple(ancestors))


def find_problems(path: Path) -> tuple[SidecarError, ...]:
    """Return everything that keeps the file at ``path`` from being read as a review, each with its place and line."""
    from viewer.saving.review_json import problems_in  # noqa: PLC0415 - the module says why

    try:
        return problems_in(_bytes_of(path), str(path))
    except SidecarError as problem:
        return (problem,)


def _check_unchanged(path: Path, expected_digest: str | None) -> None:
    """Raise if the file at ``path`` is not the one that was read; a deleted file may be written anew."""
    if not path.exists():
        return
    content = _bytes_of(path)
    if _digest(content) != expected_digest:
        raise ChangedElsewhere(_saved(content, path))


def _saved(content: bytes, path: Path) -> SavedReview:
    from viewer.saving.review_json import review_with_ancestors_in  # noqa: PLC0415 - the module says why

    review, ancestors = review_with_ancestors_in(content, str(path))
    return SavedReview(review=review, path=path, digest=_digest(content), ancestors=ancestors)


def _bytes_of(path: Path) -> bytes:
    try:
        if path.exists() and not path.is_file():
            raise SidecarError(
                "This is not a file.", where=str(path), remedy="Choose the saved review inside it."
            )
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        raise SidecarError(
            f"The file cannot be read: {error.strerror or error}.",
            where=str(path),
            remedy="Check that it is still there and that you may read it.",
        ) from error
    if len(content) > LARGEST:
        raise SidecarError(
            f"The file is larger than {LARGEST // 1_000_000} MB, so it is no saved review.",
            where=str(path),
            remedy=f"Choose a file that ends with {SUFFIX}.",
        )
    return content


def _digest(content: bytes) -> str:
    from hashlib import sha256  # noqa: PLC0415 - a window opens sooner without, where there is no review

    return sha256(content).hexdigest()
