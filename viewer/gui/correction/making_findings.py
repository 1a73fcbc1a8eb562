"""Makes findings of words that the reviewer marks, and edits what a finding is."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject, Qt, Slot
from PySide6.QtWidgets import QMenu, QWidget

from viewer.domain.review import Annotation, Status
from viewer.gui.actions.ids import ActionId
from viewer.gui.annotating import edit_annotation, own_annotation
from viewer.gui.articles.marked_words import marked_words
from viewer.gui.articles.panes import ArticlePanes
from viewer.gui.dialogs.finding_drafts import FindingDraft, draft_from, draft_of
from viewer.gui.files.review_records import listed_review
from viewer.gui.judging import Edit, new_annotation_id
from viewer.gui.session import ReviewSession
from viewer.gui.slot_names import slot_words
from viewer.gui.wording import source_letters
from viewer.reviewing.editing import add_annotation, change_annotation


class FindingMaker(QObject):
    """Carries out what a reviewer does to add a finding, to correct one, and to move one to another event."""

    def __init__(self, session: ReviewSession, panes: ArticlePanes, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._panes, self._window = session, panes, window
        panes.menu_requested.connect(self._on_panes_menu_requested)

    def handlers(self) -> Mapping[ActionId, Callable[[], object]]:
        """Return what to call for each of these actions."""
        return {
            ActionId.MARK_FINDING: self.mark,
            ActionId.ADD_WORDS: self.add_words,
            ActionId.EDIT_FINDING: self.edit,
            ActionId.MOVE_FINDING: self.move,
        }

    def mark(self) -> None:
        """Ask what the words marked in the texts differ in, and make a finding of them."""
        marked = marked_words(self._panes)
        if not marked:
            self._session.announced.emit(
                self.tr(
                    "Mark the words that differ, in one text or in several, with the mouse or with Shift and arrows."
                )
            )
            return
        comparison = self._session.comparison
        draft = draft_from(marked, comparison.facts if comparison else (), self._session.findings)
        self._ask(draft, self.tr("Mark a divergence"), self._on_dialog_draft_made)

    def add_words(self) -> None:
        """Add the words marked in the texts to the selected finding, which a reviewer made."""
        own, marked = self._own_finding(), marked_words(self._panes)
        if own is None or not marked:
            self._session.announced.emit(
                self.tr("Select a finding of your own, and mark the words that belong to it.")
            )
            return
        held = {(quote.article, quote.span) for quote in own.quotes}
        more = draft_from(
            [(article, span) for article, span in marked if (article.id, span) not in held], (), ()
        )
        review = change_annotation(
            listed_review(self._session),
            replace(own, quotes=(*own.quotes, *more.quotes)),
            author=self._session.reviewer,
            when=self._session.now(),
        )
        self._session.record(review, self.tr("Add words to the finding"))
        self._panes.clear_marked()

    def edit(self) -> None:
        """Ask anew what the selected finding is, where the reviewer made it."""
        own, selected = self._own_finding(), self._session.selected
        if own is not None and selected is not None:
            draft = draft_of(own, selected.event)
            self._ask(draft, self.tr("What this finding is"), self._on_dialog_draft_edited)

    def move(self) -> None:
        """Ask to which event the selected finding belongs."""
        selected = self._session.selected
        if selected is None:
            return
        from viewer.gui.dialogs.finding_details import EventDialog  # noqa: PLC0415 - seldom needed

        dialog = EventDialog(slot_words(selected.slot), selected.event, self._events(), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.event_chosen.connect(self._on_dialog_event_chosen)
        dialog.open()

    def _own_finding(self) -> Annotation | None:
        selected = self._session.selected
        return own_annotation(self._session) if selected is not None and selected.is_made else None

    def _events(self) -> list[str]:
        return [finding.event for finding in self._session.findings]

    def _ask(self, draft: FindingDraft, title: str, answer: Callable[[FindingDraft], None]) -> None:
        from viewer.gui.dialogs.finding_details import FindingDialog  # noqa: PLC0415 - seldom needed

        letters = source_letters(self._session.articles)
        dialog = FindingDialog(draft, letters, self._events(), self._window)
        dialog.setWindowTitle(title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.offer_slots(sorted({finding.slot for finding in self._session.findings}))
        dialog.draft_accepted.connect(answer)
        dialog.open()

    @Slot(QMenu, str, int)
    def _on_panes_menu_requested(self, menu: QMenu, _passage: str, _code_point: int) -> None:
        """Offer in the menu of a text what can be done with marked words, where any are."""
        if not marked_words(self._panes):
            return
        menu.addSeparator()
        menu.addAction(self.tr("Mark a &divergence in the marked words…")).triggered.connect(self.mark)
        if self._own_finding() is not None:
            menu.addAction(self.tr("Add the marked &words to this finding")).triggered.connect(self.add_words)

    @Slot(object)
    def _on_dialog_draft_made(self, draft: FindingDraft) -> None:
        make_finding(self._session, draft)
        self._panes.clear_marked()

    @Slot(object)
    def _on_dialog_draft_edited(self, draft: FindingDraft) -> None:
        own = self._own_finding()
        if own is not None:
            redraft(self._session, own, draft)

    @Slot(str)
    def _on_dialog_event_chosen(self, event: str) -> None:
        edit_annotation(self._session, Edit(label=self.tr("Move to another event"), event=event))


def make_finding(session: ReviewSession, draft: FindingDraft) -> None:
    """Add the finding that ``draft`` describes to the review, and select it."""
    now = session.now()
    made = Annotation(
        id=new_annotation_id(),
        quotes=draft.quotes,
        kind=draft.kind,
        slot=draft.slot,
        proposed=None,
        relation=draft.relation,
        # Whoever marks a divergence has judged it to be one.
        status=Status.CONFIRMED,
        severity=None,
        tags=(),
        note="",
        author=session.reviewer,
        created=now,
        modified=now,
        event=draft.event,
    )
    review = add_annotation(listed_review(session), made)
    session.record(review, QCoreApplication.translate("MakingFindings", "Mark a divergence"), begun=made.id)
    _select(session, made)


def redraft(session: ReviewSession, own: Annotation, draft: FindingDraft) -> None:
    """Let the reviewer's finding ``own`` be what ``draft`` says."""
    changed = replace(
        own,
        kind=draft.kind,
        slot=draft.slot,
        event=draft.event,
        relation=draft.relation,
        quotes=draft.quotes,
    )
    if changed != own:
        review = change_annotation(session.review, changed, author=session.reviewer, when=session.now())
        session.record(review, QCoreApplication.translate("MakingFindings", "Change what the finding is"))


def _select(session: ReviewSession, made: Annotation) -> None:
    """Select the divergence that ``made`` has become, or the one that was found of the same words."""
    for divergence, annotations in session.judgements.matched.items():
        if any(each.id == made.id for each in annotations):
            session.select(divergence, anchor=made.quotes[0].article)
            finding = session.selected
            words = QCoreApplication.translate("MakingFindings", "Marked: {slot}.")
            if finding is not None and not finding.is_made:
                words = QCoreApplication.translate(
                    "MakingFindings", "Parallax had found this too: your judgement stands with “{slot}”."
                )
            session.announced.emit(words.format(slot=slot_words(finding.slot if finding else made.slot)))
            return
    session.select_note(made.id)
