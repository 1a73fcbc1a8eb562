"""Marks the annotations of the review on the rulers beside the texts."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication, QObject, Slot

from viewer.domain.article import Article, ArticleId
from viewer.domain.review import Annotation, AnnotationId
from viewer.gui.articles.panes import ArticlePanes
from viewer.gui.articles.ruler_note import RulerNote
from viewer.gui.dismissing import is_hidden
from viewer.gui.session import ReviewSession
from viewer.gui.slot_names import slot_words
from viewer.gui.text_direction import isolated
from viewer.gui.wording import status_in_sentence
from viewer.reviewing.finding_quotes import is_in_place


def find_ruler_notes(
    articles: Iterable[Article], annotations: Iterable[Annotation]
) -> Mapping[ArticleId, tuple[RulerNote, ...]]:
    """Return, per article, a mark for each quotation whose words are still in their place, in reading order."""
    texts = {article.id: article.text for article in articles}
    found: dict[ArticleId, list[RulerNote]] = {article: [] for article in texts}
    for annotation in annotations:
        name = annotation_in_short(annotation)
        for quote in annotation.quotes:
            if quote.article in texts and is_in_place(texts[quote.article], quote):
                note = RulerNote(span=quote.span, annotation=annotation.id, name=name)
                found[quote.article].append(note)
    return {article: tuple(sorted(notes, key=lambda note: note.span)) for article, notes in found.items()}


def annotation_in_short(annotation: Annotation) -> str:
    """Return by whom an annotation is, what it is about, and how far it has got."""
    words = (
        QCoreApplication.translate("MarkingNotes", "Annotation by {author}: {slot} – {status}")
        if annotation.author
        else QCoreApplication.translate("MarkingNotes", "Annotation: {slot} – {status}")
    )
    return words.format(
        author=isolated(annotation.author),
        slot=slot_words(annotation.slot),
        status=status_in_sentence(annotation.status),
    )


class NoteMarking(QObject):
    """Marks the rulers of one window; a click on a mark selects what was annotated."""

    def __init__(self, session: ReviewSession, panes: ArticlePanes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._panes = session, panes
        self._marked: object = None
        self._told: tuple[object, ...] = (None,) * 4
        session.comparison_changed.connect(self._on_session_changed)
        session.review_changed.connect(self._on_session_changed)
        session.filter_changed.connect(self._on_session_changed)
        panes.note_clicked.connect(self._on_panes_note_clicked)

    @Slot()
    def _on_session_changed(self) -> None:
        session = self._session
        annotations, wanted = session.judgements.said, session.filter.wants_dismissed
        told = session.articles, annotations, session.reviewer, wanted
        if all(now is before for now, before in zip(told, self._told, strict=True)):
            return
        self._told = told
        shown = [each for each in annotations if not is_hidden(session, each)]
        notes = find_ruler_notes(session.articles, shown)
        if notes != self._marked:  # typing a note changes nothing on the rulers
            self._marked = notes
            self._panes.show_notes(notes)

    @Slot(str)
    def _on_panes_note_clicked(self, note: str) -> None:
        annotation = AnnotationId(note)
        for divergence, said in self._session.judgements.matched.items():
            if any(each.id == annotation for each in said):
                self._session.select(divergence)
                return
        self._session.select_note(annotation)
