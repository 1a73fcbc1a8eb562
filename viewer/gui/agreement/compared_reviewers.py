"""How far the reviewers of the open review agree, with those of other files that were added."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from viewer.domain.agreement import Agreement
from viewer.domain.comparison import DivergenceId
from viewer.domain.review import Annotation
from viewer.gui.blinding import is_blind
from viewer.gui.session import ReviewSession
from viewer.reviewing.agreeing import agreement_of
from viewer.reviewing.common_texts import FiledReview, on_common_texts
from viewer.reviewing.matching import Matcher
from viewer.reviewing.raters import RatedBy, Rater, raters_of
from viewer.saving.sidecar import SUFFIX, read_sidecar

_SOON_MS: Final = 400
"""After the last change, since many resamples are drawn and a reviewer goes on working."""
_AT_ONCE: Final = 200
"""Items, once for each two reviewers, up to which that is done unasked: a third of a second or so."""


class ComparedReviewers(QObject):
    """Works the agreement out anew when a judgement changes; while one judges blind there is none.

    Signals:
        changed: The agreement is another.
        outdated: A judgement has changed, and the reviewer has to ask for the figures anew, since they take a while.
    """

    changed = Signal()
    outdated = Signal()

    def __init__(self, session: ReviewSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._added: tuple[FiledReview, ...] = ()
        self._by: RatedBy | None = None
        self._judged: object = None
        self.agreement: Agreement | None = None
        self.apart: tuple[str, ...] = ()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SOON_MS)
        self._timer.timeout.connect(self.work_out)
        session.review_changed.connect(self._on_session_review_changed)
        session.articles_changed.connect(self._on_session_articles_changed)

    @property
    def is_blind(self) -> bool:
        """Whether the reviewer judges blind, so that nothing may be told."""
        return is_blind(self._session)

    @property
    def files(self) -> tuple[str, ...]:
        """What the reviews are called that were added."""
        return tuple(entry.name for entry in self._added)

    def add(self, path: Path) -> None:
        """Compare with the review saved at ``path`` too.

        Raises:
            SidecarError: It cannot be read.
        """
        review = read_sidecar(path).review
        name = path.name.removesuffix(SUFFIX)
        if name in (self._own_name(), *self.files):
            name = str(path)
        self._added = (*self._added, FiledReview(name=name, review=review, folder=path.parent))
        self.work_out()

    def compare_by(self, by: RatedBy | None) -> None:
        """Compare authors, or files; None for what suits."""
        self._by = by
        self.work_out()

    @Slot()
    def work_out(self) -> None:
        """Work the agreement out, where anything that counts has changed."""
        self._timer.stop()
        raters = () if self.is_blind else self._find_raters()
        judged = self._judged_now(raters)
        if judged == self._judged:
            return
        self._judged = judged
        self.agreement = agreement_of(raters) if raters else None
        self.changed.emit()

    def finding_of(self, item: Sequence[Annotation | None]) -> DivergenceId | None:
        """Return the finding of which the reviewers spoke in ``item``; None where there is none now."""
        said = [each for each in item if each is not None]
        ids = {each.id for each in said}
        for finding, annotations in self._session.judgements.matched.items():
            if any(each.id in ids for each in annotations):
                return finding
        return next(iter(Matcher(self._session.findings).match(said)), None)  # of a file that was added

    def _judged_now(self, raters: Sequence[Rater]) -> object:
        """Return all that the figures depend on."""
        said = tuple((rater.name, tuple(map(_counting, rater.annotations))) for rater in raters)
        return said, self.is_blind

    def _find_raters(self) -> tuple[Rater, ...]:
        if not self._session.articles:
            return ()
        own = FiledReview(name=self._own_name(), review=self._session.review, folder=Path())
        common = on_common_texts([own, *self._added], self._session.articles)
        self.apart = common.apart
        return raters_of(common.reviews, self._by)

    def _own_name(self) -> str:
        sidecar = self._session.sidecar
        return sidecar.name.removesuffix(SUFFIX) if sidecar else self.tr("the open review")

    @Slot()
    def _on_session_review_changed(self) -> None:
        if self.is_blind:
            self.work_out()  # at once: what is shown must go
        elif self.agreement and len(self.agreement.items) * len(self.agreement.pairs) > _AT_ONCE:
            if self._judged_now(self._find_raters()) != self._judged:
                self.outdated.emit()
        else:
            self._timer.start()

    @Slot()
    def _on_session_articles_changed(self) -> None:
        self._added = self._added if self._session.articles else ()
        self._timer.start()


def _counting(annotation: Annotation) -> tuple[object, ...]:
    """Return what of an annotation counts; a word typed into its note does not."""
    return (
        annotation.id,
        annotation.quotes,
        annotation.kind,
        annotation.slot,
        annotation.proposed,
        annotation.relation,
        annotation.status,
        annotation.severity,
    )
