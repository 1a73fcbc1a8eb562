"""The journal: what reviewers have said and not yet saved, on disk within seconds, so that a crash loses nothing.

It is a folder that nobody has to look after. Each window keeps one entry in it, the review as it is now, and takes it
away when the review is saved or knowingly given up. An entry whose window died is what is left to be brought back: the
window holds a lock for as long as it lives, and the operating system drops that however the window ends.

    <id>.work          a line that says what it is, then the review as a sidecar would hold it
    <id>.<digest>.base the review from which the work began, by which it can be merged with what became of the file
    <id>.alive         the lock
"""

import errno
import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from time import time
from typing import Any, Final
from uuid import uuid4

from viewer.domain.errors import SidecarError, UnsupportedVersion
from viewer.domain.review import Review
from viewer.saving.locking import HeldLock, take_lock
from viewer.saving.replacing import remove_leftovers, replace_file

FORMAT: Final = "parallax-journal"
VERSION: Final = 1
LARGEST: Final = 50_000_000
"""Bytes of one entry; a review of 2,000 annotations takes three million."""
MOST: Final = 100
"""Entries that may wait to be brought back; a crash leaves one for each window."""
_LONGEST_LINE: Final = 1_000_000
_HALF_WRITTEN: Final = 3600.0
"""Seconds after which nobody is writing a temporary file any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """What a reviewer has said and not yet saved.

    Attributes:
        review: As it is now, with absolute paths.
        base: The review from which the work began, with absolute paths; None where nobody remembers.
        sidecar: The file of the review, or None while it has none.
        digest: ``SavedReview.digest`` of that file when the work began, or ``""``.
        articles: The files that were open.
        titles: Of the articles that were open.
        begun: When the first change was made that is not saved.
        written: When the last was.
        changes: How many annotations, links and corrections differ from ``base``.
    """

    review: Review
    base: Review | None
    sidecar: Path | None
    digest: str
    articles: tuple[Path, ...]
    titles: tuple[str, ...]
    begun: datetime
    written: datetime
    changes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftWork:
    """An entry whose window is gone, as its first line tells; ``read_work`` reads the rest.

    Attributes:
        path: The entry.
        base: The file of the review from which the work began, or None.
        sidecar, digest, articles, titles, begun, written, changes: As in ``Work``.
        content: Hexadecimal SHA-256 of the review's bytes.
    """

    path: Path
    base: Path | None
    sidecar: Path | None
    digest: str
    articles: tuple[Path, ...]
    titles: tuple[str, ...]
    begun: datetime
    written: datetime
    changes: int
    content: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """What is left in a journal.

    Attributes:
        works: Of windows that are gone, the latest first.
        problems: One for each entry that was damaged; it has been set aside.
    """

    works: tuple[LeftWork, ...] = ()
    problems: tuple[SidecarError, ...] = ()


class JournalEntry:
    """An entry that this process holds: of a window that is open, or of one that is gone and is being brought back."""

    def __init__(self, path: Path, lock: HeldLock) -> None:
        self._path, self._lock = path, lock
        self._base: tuple[Review | None, str] = (None, "")

    def keep(self, work: Work) -> None:
        """Put ``work`` in the place of what the entry held; it is on the disk when this returns.

        Raises:
            SidecarError: It could not be written; the entry holds what it held before.
        """
        from viewer.saving.review_json import compact_content_of  # noqa: PLC0415 - loads pydantic, a tenth of a second

        try:
            content = compact_content_of(work.review)
            header = _header_of(work, self._keep_base(work.base), _digest(content))
            line = json.dumps(header, ensure_ascii=False).encode(errors="replace")
            if len(content) + len(line) > LARGEST:
                raise OSError(errno.EFBIG, f"it is larger than {LARGEST // 1_000_000} MB")  # noqa: TRY301 - one message
            replace_file(self._path, line + b"\n" + content, before_replacing=_go_on)
            self._forget_bases(str(header["base"] or ""))
        except (OSError, ValueError) as error:
            problem = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
            raise SidecarError(
                f"What you have not saved cannot be kept for the case of a crash: {problem}.",
                where=str(self._path.parent),
                remedy="Save the review, and make room on this disk.",
            ) from error

    def remove(self) -> None:
        """Take the entry away: its work is saved, or knowingly given up."""
        with suppress(OSError):
            self._path.unlink(missing_ok=True)  # first, since nothing else counts without it
            self._forget_bases("")
        remove_leftovers(self._path)
        self._base = (None, "")

    def release(self) -> None:
        """Let the entry go; what it holds is left to be brought back."""
        self._lock.release()

    def _keep_base(self, base: Review | None) -> str:
        """Write the review from which the work began, unless it stands there, and return the name of its file."""
        from viewer.saving.review_json import compact_content_of  # noqa: PLC0415 - as above

        known, name = self._base
        if base is not known or not (name or base is None):
            name = ""
            if base is not None:
                content = compact_content_of(base)
                name = f"{self._path.stem}.{_digest(content)}.base"
                replace_file(self._path.with_name(name), content, before_replacing=_go_on)
            self._base = (base, name)
        return name

    def _forget_bases(self, kept: str) -> None:
        for path in self._path.parent.glob(f"{self._path.stem}.*.base"):
            if path.name != kept:
                path.unlink(missing_ok=True)


def begin_entry(folder: Path) -> JournalEntry:
    """Return a new entry of the journal in ``folder``, which is made where it is not there.

    Raises:
        SidecarError: The folder cannot be written, or too much is left in it.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if sum(1 for _ in folder.glob("*.work")) >= MOST:
            raise OSError(errno.EDQUOT, f"{MOST} works are left in it")  # noqa: TRY301 - one message
        path = folder / f"{uuid4()}.work"
        while (lock := take_lock(path.with_suffix(".alive"))) is None:
            path = folder / f"{uuid4()}.work"  # somebody who tidies up has a look at that one just now
    except OSError as error:
        raise SidecarError(
            f"What you have not saved cannot be kept for the case of a crash: {error.strerror or error}.",
            where=str(folder),
            remedy="Save often; bring back or discard what is left of earlier work.",
        ) from error
    return JournalEntry(path, lock)


def take_entry(work: LeftWork) -> JournalEntry | None:
    """Return the entry of ``work``, held so that no other window brings it back too; None where one does already."""
    with suppress(OSError):
        lock = take_lock(work.path.with_suffix(".alive"))
        if lock is not None and work.path.exists():
            return JournalEntry(work.path, lock)
        if lock is not None:
            lock.release()
    return None


def find_left(folder: Path) -> Left:
    """Return what windows that are gone have left in the journal in ``folder``; entries that are damaged are set aside."""
    works: list[LeftWork] = []
    problems: list[SidecarError] = []
    for path in sorted(folder.glob("*.work")) if folder.is_dir() else ():
        with suppress(OSError):
            lock = take_lock(path.with_suffix(".alive"))
            if lock is None:
                continue
            try:
                works.append(_left_work(path))
            except UnsupportedVersion as problem:
                problems.append(problem)
            except SidecarError as problem:
                problems.append(problem)
                set_aside(path)
            finally:
                lock.release()
    _tidy_up(folder)
    works.sort(key=lambda work: work.written, reverse=True)
    return Left(works=tuple(works), problems=tuple(problems))


def read_work(left: LeftWork) -> Work:
    """Return what an entry holds; without its base where that is damaged, since the work itself is what counts.

    Raises:
        SidecarError: It is damaged, or cannot be read.
    """
    from viewer.saving.review_json import review_in  # noqa: PLC0415 - as above

    try:
        content = left.path.read_bytes().partition(b"\n")[2]
    except OSError as error:
        raise _damaged(left.path, f"it cannot be read: {error.strerror or error}") from error
    if _digest(content) != left.content:
        raise _damaged(left.path, "it is not what was written")
    return Work(
        review=review_in(content, str(left.path)),
        base=_read_base(left.base),
        sidecar=left.sidecar,
        digest=left.digest,
        articles=left.articles,
        titles=left.titles,
        begun=left.begun,
        written=left.written,
        changes=left.changes,
    )


def _read_base(path: Path | None) -> Review | None:
    from viewer.saving.review_json import review_in  # noqa: PLC0415 - as above

    if path is None:
        return None
    try:
        content = path.read_bytes()
        return review_in(content, str(path)) if _digest(content) in path.name else None
    except (OSError, SidecarError):
        return None


def _tidy_up(folder: Path) -> None:
    """Remove what windows that are gone left beside their entries."""
    names = {
        path.name.partition(".")[0] for ending in ("alive", "base") for path in folder.glob(f"*.{ending}")
    }
    for name in names:
        with suppress(OSError):
            lock = take_lock(folder / f"{name}.alive")
            if lock is None:
                continue
            if not (folder / f"{name}.work").exists():
                for base in folder.glob(f"{name}.*.base"):
                    base.unlink(missing_ok=True)
            lock.release()
    for path in folder.glob(".parallax-*.tmp"):
        with suppress(OSError):
            if time() - path.stat().st_mtime > _HALF_WRITTEN:
                path.unlink()


def set_aside(path: Path) -> Path:
    """Take a damaged entry out of the journal, under another name, and return that."""
    aside = path.with_suffix(".damaged")
    path.replace(aside)
    return aside


def _header_of(work: Work, base: str, content: str) -> dict[str, object]:
    return {
        "format": FORMAT,
        "version": VERSION,
        "sidecar": None if work.sidecar is None else str(work.sidecar),
        "digest": work.digest,
        "articles": [str(path) for path in work.articles],
        "titles": list(work.titles),
        "begun": work.begun.astimezone(UTC).isoformat(),
        "written": work.written.astimezone(UTC).isoformat(),
        "changes": work.changes,
        "base": base or None,
        "content": content,
    }


def _left_work(path: Path) -> LeftWork:
    """Return what the first line of an entry tells.

    Raises:
        SidecarError: It is damaged.
        OSError: It cannot be read now.
    """
    with path.open("rb") as file:
        line = file.readline(_LONGEST_LINE)
    try:
        return _told_by(json.loads(line), path)
    except (ValueError, KeyError, TypeError) as error:
        raise _damaged(path, f"its first line says {error!r}") from error


def _told_by(header: Mapping[str, Any], path: Path) -> LeftWork:
    if header["format"] != FORMAT:
        raise ValueError(header["format"])
    if header["version"] != VERSION:
        raise UnsupportedVersion(
            "A newer Parallax keeps unsaved work here.",
            where=str(path),
            remedy="Install the newest Parallax to bring it back; the file has been left as it is.",
        )
    begun, written = (datetime.fromisoformat(header[key]) for key in ("begun", "written"))
    if begun.tzinfo is None or written.tzinfo is None:
        raise ValueError("a time without a zone")
    base, sidecar = header["base"], header["sidecar"]
    return LeftWork(
        path=path,
        base=None if base is None else path.with_name(Path(base).name),
        sidecar=None if sidecar is None else Path(sidecar),
        digest=str(header["digest"]),
        articles=tuple(Path(name) for name in header["articles"]),
        titles=tuple(str(title) for title in header["titles"]),
        begun=begun,
        written=written,
        changes=int(header["changes"]),
        content=str(header["content"]),
    )


def _damaged(path: Path, problem: str) -> SidecarError:
    return SidecarError(
        f"What is left here of unsaved work is damaged: {problem}.",
        where=str(path),
        remedy=f"It has been set aside as {path.with_suffix('.damaged').name}, in the same folder.",
    )


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()


def _go_on() -> None:
    """Nobody else writes an entry that is held."""
