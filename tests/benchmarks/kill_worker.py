"""What ``bench_kill`` kills: a reviewer who writes, keeps in the journal and saves, and says what is on the disk.

It works with the session, the saving and the journalling of the window; only the widgets are not there.
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QSettings, QTimer, Slot

from viewer.domain.article import Article, ArticleId
from viewer.domain.fact import Kind
from viewer.domain.judgement import Relation
from viewer.domain.review import Annotation, AnnotationId, Quote, Review, SourceRecord, Status
from viewer.domain.text import Span
from viewer.gui.dialogs.questions import Unsaved
from viewer.gui.files.journalling import ReviewJournalling
from viewer.gui.files.review_records import opened_from
from viewer.gui.files.review_saving import ReviewSaving
from viewer.gui.session import ReviewSession
from viewer.gui.settings import SettingsStore
from viewer.reviewing.editing import add_annotation
from viewer.reviewing.recovering import bring_back
from viewer.saving.journal import find_left, read_work, take_entry
from viewer.saving.sidecar import read_sidecar

NOTES: Final = 30
"""Annotations that are written by turns; each holds every note ever written on it."""
TEXT: Final = "There were nine boats at sea."
Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a reviewer works.

    Attributes:
        folder: Holds the article and its sidecar.
        journal: The folder of the journal.
        name: Tells one reviewer from another on the same sidecar.
    """

    folder: Path
    journal: Path
    name: str = "ada"

    @property
    def sidecar(self) -> Path:
        """The file that is saved to."""
        return self.folder / "boats.parallax.json"


class Reviewer(QObject):
    """Writes note after note, keeping and saving as the window does; tells what is on the disk once it is."""

    def __init__(self, place: Place, *, first: int, saves_each: int, pause_ms: int, tell: Tell) -> None:
        super().__init__()
        self._place, self._number, self._saves_each, self._tell = place, first, saves_each, tell
        self.session = ReviewSession()
        settings = SettingsStore(QSettings(str(place.journal / "settings.ini"), QSettings.Format.IniFormat))
        self.saving = ReviewSaving(self.session, _NoQuestions(), settings, self)
        self.saving.problem_reported.connect(self._on_problem_reported)
        self._open()
        self.journalling = ReviewJournalling(self.session, self.saving, place.journal, self, soon_ms=0)
        self.journalling.problem_reported.connect(self._on_problem_reported)
        self.journalling.kept.connect(self._on_journalling_kept)
        self._bring_back()
        self._timer = QTimer(self)
        self._timer.setInterval(pause_ms)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._timer.start()

    def _open(self) -> None:
        article = make_article(self._place.folder)
        stored = read_sidecar(self._place.sidecar) if self._place.sidecar.exists() else None
        review = opened_from(stored.review, self._place.folder) if stored else Review()
        self.saving.begin(stored)
        self.session.open((article,), review, stored.path if stored else None)

    def _bring_back(self) -> None:
        """Take over what was killed before; it goes once the review that holds it is saved."""
        self._held = []
        for left in find_left(self._place.journal).works:
            entry, work = take_entry(left), read_work(left)
            assert entry is not None, "nobody else is here"
            merged = bring_back(work.review, work.base, self.session.review)
            self.session.record(merged.review, "Bring back")
            self._held.append(entry)

    def write(self) -> None:
        """Write the next note, and save when its turn has come."""
        self._number += 1
        self.session.record(with_note(self.session.review, self._place, self._number), "Write")
        if self._number % self._saves_each == 0:
            self.save()

    def save(self) -> None:
        """Save, and tell up to which note."""
        number = self._number
        if not self.saving.save():
            self._tell("problem not saved")
            return
        for entry in self._held:
            entry.remove()
            entry.release()
        self._held.clear()
        self._tell(f"saved {number}")

    @Slot()
    def _on_timer_timeout(self) -> None:
        self.write()

    @Slot(object)
    def _on_journalling_kept(self, review: object) -> None:
        assert isinstance(review, Review)
        self._tell(f"kept {last_note(review, self._place.name)}")

    @Slot(object)
    def _on_problem_reported(self, problem: object) -> None:
        self._tell(f"problem {problem}")


class _NoQuestions:
    """Answers no question: nobody sits there."""

    def ask_unsaved(self, _story: str) -> Unsaved:
        return Unsaved.CANCEL

    def choose_articles(self, _folder: str) -> tuple[Path, ...]:
        return ()

    def choose_folder(self, _folder: str) -> Path | None:
        return None

    def choose_review(self, _folder: str) -> Path | None:
        return None

    def choose_place(self, _suggestion: Path) -> Path | None:
        return None

    def ask_merge(self, _review: Path) -> bool | None:
        return None

    def confirm_discarding(self, _story: str) -> bool:
        return False

    def choose_table(self, _suggestion: Path) -> Path | None:
        return None

    def ask_name(self, _why: str) -> str:
        return ""


def make_article(folder: Path) -> Article:
    """Return the article on which the notes are written."""
    return Article(
        id=ArticleId("boats"),
        path=folder / "boats.txt",
        sha256="0" * 64,
        title="Boats",
        source="The Quay",
        published=None,
        date_candidates=(),
        language="en",
        text=TEXT,
        passages=(),
    )


def with_note(review: Review, place: Place, number: int) -> Review:
    """Return ``review`` with note ``number``, in an annotation of its own or at the end of an earlier one."""
    now = datetime.now(UTC)
    name = AnnotationId(f"{place.name}-{number % NOTES}")
    words = f"<{place.name} {number}>"
    before = review.annotation(name)
    if before is not None:
        after = replace(before, note=f"{before.note} {words}", modified=max(now, before.modified))
        # Without a history of changes, which would hold every note once for each that came after it.
        return replace(
            review, annotations=tuple(after if each is before else each for each in review.annotations)
        )
    listed = review if review.articles else replace(review, articles=(_record(place),))
    return add_annotation(listed, _annotation(name, words, now))


def last_note(review: Review, name: str) -> int:
    """Return the number of the last note that ``review`` holds; 0 where it holds none, -1 where one before is missing."""
    found = notes_in(review, name)
    return max(found, default=0) if found == set(range(1, len(found) + 1)) else -1


def notes_in(review: Review, name: str) -> set[int]:
    """Return the numbers of the notes of a reviewer."""
    words = (
        " ".join(annotation.note for annotation in review.annotations)
        .replace("<", " ")
        .replace(">", " ")
        .split()
    )
    return {int(after) for before, after in pairwise(words) if before == name}


def _record(place: Place) -> SourceRecord:
    article = make_article(place.folder)
    path = article.path.as_posix()
    return SourceRecord(
        id=article.id, path=path, sha256=article.sha256, title="Boats", source="The Quay", published=None
    )


def _annotation(name: AnnotationId, note: str, now: datetime) -> Annotation:
    span = Span(start=11, end=21)
    quote = Quote(article=ArticleId("boats"), start=span.start, exact=span.of(TEXT), prefix="", suffix="")
    return Annotation(
        id=name,
        quotes=(quote,),
        kind=Kind.QUANTITY,
        slot="boats",
        proposed=Relation.CONTRADICTION,
        relation=Relation.UPDATE,
        status=Status.CONFIRMED,
        severity=None,
        tags=(),
        note=note,
        author="",
        created=now,
        modified=now,
    )


def work_until_killed(place: Place, first: int, saves_each: int, tell: Tell) -> None:
    """Review until the process is killed."""
    application = QCoreApplication([])
    reviewer = Reviewer(place, first=first, saves_each=saves_each, pause_ms=4, tell=tell)
    sys.exit(application.exec() + (reviewer is None))
