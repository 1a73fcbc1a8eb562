"""What the right button and the menu key offer on a divergence of the list, and on what a source says of it."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QMenu

from viewer.domain.article import ArticleId
from viewer.domain.comparison import Divergence
from viewer.domain.fact import Kind
from viewer.domain.review import Annotation, Status
from viewer.gui.actions.ids import ActionId
from viewer.gui.actions.window_actions import WindowActions
from viewer.gui.annotating import own_annotation
from viewer.gui.dismissing import judge, ready_reasons
from viewer.gui.divergence_text import divergence_as_text, statement_as_text
from viewer.gui.divergences.list_model import DivergenceRole
from viewer.gui.divergences.rows import DivergenceRow, NoteRow
from viewer.gui.divergences.values_model import Statement, ValueRole
from viewer.gui.session import ReviewSession
from viewer.gui.slot_names import slot_words
from viewer.gui.wording import called_source, kind_words, status_words


class ContextMenus(QObject):
    """The menus of the list and of the table of values of one window; they act on what they were opened on."""

    def __init__(
        self,
        session: ReviewSession,
        divergences: QAbstractItemView,
        values: QAbstractItemView,
        actions: WindowActions,
    ) -> None:
        super().__init__(divergences)
        self._session, self._actions = session, actions
        self._divergences, self._values = divergences, values
        for view in (divergences, values):
            view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        divergences.customContextMenuRequested.connect(self._on_divergences_menu_requested)
        values.customContextMenuRequested.connect(self._on_values_menu_requested)

    def make_divergence_menu(self, row: DivergenceRow | NoteRow) -> QMenu:
        """Return the menu of a line of the list, which is selected from now on."""
        menu = QMenu(self._divergences)
        if isinstance(row, DivergenceRow):
            self._session.select(row.divergence.id)
        else:
            self._session.select_note(row.annotation.id)
        self._add_statuses(menu)
        menu.addSeparator()
        if isinstance(row, DivergenceRow):
            self._add_sources(menu, row.divergence)
        for action in (ActionId.NOTE, ActionId.EDIT_FINDING, ActionId.MOVE_FINDING):
            if self._actions[action].isEnabled():
                menu.addAction(self._actions[action])
        menu.addSeparator()
        _add(menu, self.tr("&Copy as text"), self._copy_selected)
        menu.addSeparator()
        self._add_filter(menu, row.kind)
        return menu

    def make_statement_menu(self, statement: Statement) -> QMenu:
        """Return the menu of what a source says."""
        menu = QMenu(self._values)
        selected = self._session.selected
        if selected is not None:
            _add(menu, self.tr("&Go to the passage"), partial(self._go_to, statement.article))
        _add(menu, self.tr("&Copy"), partial(_copy, statement_as_text(statement)))
        if selected is not None:
            _add(menu, self.tr("Copy what &all sources say"), self._copy_selected)
        return menu

    def _add_statuses(self, menu: QMenu) -> None:
        own = own_annotation(self._session)
        now = own.status if own else Status.OPEN
        for status in Status:
            entry = menu.addAction(status_words(status))
            entry.setCheckable(True)
            entry.setChecked(status is now)
            entry.triggered.connect(partial(self._judge, status))
        reasons = menu.addMenu(self.tr("Dismiss it &because"))
        for reason in ready_reasons(self._session):
            _add(reasons, reason.replace("&", "&&"), partial(self._dismiss, reason))

    def _add_sources(self, menu: QMenu, divergence: Divergence) -> None:
        speaking = {fact.article for fact in divergence.facts}
        texts = menu.addMenu(self.tr("&Read it in"))
        for place, article in enumerate(self._session.articles):
            if article.id in speaking:
                words = called_source(place, article).replace("&", "&&")
                _add(texts, words, partial(self._go_to, article.id))

    def _add_filter(self, menu: QMenu, kind: Kind) -> None:
        words = self.tr("&Show only this kind: {kind}").format(kind=kind_words(kind))
        _add(menu, words, partial(self._show_kinds, frozenset((kind,))))
        if self._session.filter.kinds:
            _add(menu, self.tr("Show &all kinds"), partial(self._show_kinds, frozenset()))

    def _judge(self, status: Status) -> None:
        judge(self._session, status)

    def _dismiss(self, reason: str) -> None:
        judge(self._session, Status.DISMISSED, reason)

    def _go_to(self, article: ArticleId) -> None:
        selected = self._session.selected
        if selected is not None:
            self._session.select(selected.id, anchor=article)

    def _show_kinds(self, kinds: frozenset[Kind]) -> None:
        self._session.set_filter(replace(self._session.filter, kinds=kinds))

    def _copy_selected(self) -> None:
        comparison, selected = self._session.comparison, self._session.selected
        note = self._session.selected_note
        if comparison is not None and selected is not None:
            said = self._session.judgements.shown.get(selected.id)
            _copy(divergence_as_text(comparison, selected, said))
        elif note is not None:
            _copy(_note_as_text(note))

    @Slot(QPoint)
    def _on_divergences_menu_requested(self, place: QPoint) -> None:
        row = self._divergences.indexAt(place).data(DivergenceRole.ROW)
        if isinstance(row, DivergenceRow | NoteRow):
            _show(self.make_divergence_menu(row), self._divergences, place)

    @Slot(QPoint)
    def _on_values_menu_requested(self, place: QPoint) -> None:
        statement = self._values.indexAt(place).data(ValueRole.STATEMENT)
        if isinstance(statement, Statement):
            _show(self.make_statement_menu(statement), self._values, place)


def _add(menu: QMenu, words: str, do: Callable[[], None]) -> None:
    menu.addAction(words).triggered.connect(do)


def _show(menu: QMenu, view: QAbstractItemView, place: QPoint) -> None:
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(view.viewport().mapToGlobal(place))


def _copy(words: str) -> None:
    QGuiApplication.clipboard().setText(words)


def _note_as_text(note: Annotation) -> str:
    lines = [slot_words(note.slot), *(f"“{quote.exact}”" for quote in note.quotes), note.note]
    return "\n".join(line for line in lines if line)
