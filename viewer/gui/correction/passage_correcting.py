"""What a reviewer can do about a passage: from the menu bar for the one in hand, from its own menu for any."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from viewer.domain.article import PassageId, PassageKind
from viewer.gui.actions.correct_menu import PASSAGE_KINDS
from viewer.gui.actions.ids import ActionId
from viewer.gui.articles.panes import ArticlePanes
from viewer.gui.correction.correcting import (
    join_with_next,
    part_passages,
    restore_passage,
    set_apart,
    set_kind,
    split_passage,
    unlink_passages,
)
from viewer.gui.correction.linking import PassageLinking
from viewer.gui.files.story_files import StoryFiles
from viewer.gui.hand_links import find_brought_together, find_hand_links
from viewer.gui.located import Located, find_located, locate
from viewer.gui.session import ReviewSession
from viewer.gui.wording import passage_kind_words
from viewer.reviewing.correcting import corrected_passages

_FEW = 2
"""Passages to part from that stand in the menu itself; more have a menu of their own."""


class PassageCorrecting(QObject):
    """Carries out corrections of passages for one window."""

    def __init__(
        self,
        session: ReviewSession,
        files: StoryFiles,
        panes: ArticlePanes,
        linking: PassageLinking,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session, self._files, self._panes, self._linking = session, files, panes, linking
        panes.menu_requested.connect(self._on_panes_menu_requested)

    def handlers(self) -> Mapping[ActionId, Callable[[], object]]:
        """Return what to call for each of these actions."""
        handlers: dict[ActionId, Callable[[], object]] = {
            ActionId.LINK_PASSAGE: partial(self._with_passage, self._linking.begin),
            ActionId.PART_PASSAGE: partial(self._with_passage, self._show_links),
            ActionId.SPLIT_PASSAGE: self.split,
            ActionId.JOIN_PASSAGE: partial(self._with_passage, partial(join_with_next, self._session)),
            ActionId.RESTORE_PASSAGE: partial(self._with_passage, self.restore),
        }
        for action, kind in PASSAGE_KINDS.items():
            handlers[action] = partial(self._with_passage, partial(self._set_kind, kind))
        return handlers

    def split(self) -> None:
        """Split the passage at the caret, or make the marked words a passage of their own."""
        pane = self._panes.pane_in_hand()
        if pane is None or pane.article is None:
            self._ask_for_passage()
            return
        marked = pane.selected_span()
        if marked is not None:
            set_apart(self._session, pane.article, marked)
            return
        place = pane.caret_code_point()
        passage = pane.article.passage_at(place) or pane.article.passage_at(place - 1)
        if passage is None:
            self._ask_for_passage()
        else:
            split_passage(self._session, passage.id, place)

    def restore(self, passage: PassageId) -> None:
        """Let a passage be as it was read."""
        article = locate(self._session.articles, passage).article
        restore_passage(self._session, self._files.as_read(article), passage)

    def _set_kind(self, kind: PassageKind, passage: PassageId) -> None:
        set_kind(self._session, passage, kind)

    def _with_passage(self, act: Callable[[PassageId], object]) -> None:
        """Let ``act`` have the passage in hand, if there is one."""
        pane = self._panes.pane_in_hand()
        passage = None if pane is None else pane.passage_in_hand()
        if passage is None:
            self._ask_for_passage()
        else:
            act(passage)

    def _ask_for_passage(self) -> None:
        self._session.announced.emit(
            self.tr("Put the caret into a passage first: click it, or go to its text with F6.")
        )

    def _show_links(self, passage: PassageId) -> None:
        """Open a menu of what the passage is linked with."""
        pane = self._panes.pane_in_hand()
        if pane is None:
            return
        menu = QMenu(pane)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._add_parting(menu, passage, few=len(self._session.articles) * _FEW)
        self._add_hand_links(menu, passage)
        if not menu.actions():
            menu.deleteLater()
            self._session.announced.emit(self.tr("No passage was brought together with this one."))
            return
        menu.setActiveAction(menu.actions()[0])
        top = max(0, pane.top_of(passage) or 0)
        menu.popup(pane.viewport().mapToGlobal(QPoint(pane.viewport().width() // 3, top)))

    @Slot(QMenu, str, int)
    def _on_panes_menu_requested(self, menu: QMenu, named: str, code_point: int) -> None:
        passage = PassageId(named)
        found = find_located(self._session.articles, passage)
        if found is None:
            return
        menu.addSeparator()
        if len(self._session.articles) > 1:
            self._add(menu, self.tr("Link this passage with…"), partial(self._linking.begin, passage))
            self._add_parting(menu, passage, few=_FEW)
            self._add_hand_links(menu, passage)
            menu.addSeparator()
        self._add_cutting(menu, found, code_point)
        menu.addMenu(self._kind_menu(menu, found))
        if found.passage in corrected_passages(found.article, self._session.review.corrections):
            self._add(menu, self.tr("Restore it as it was read"), partial(self.restore, passage))
        menu.addSeparator()
        details = partial(self._panes.details_requested.emit, found.article.id)
        self._add(menu, self.tr("Headline, outlet and date…"), details)

    def _add_parting(self, menu: QMenu, passage: PassageId, few: int) -> None:
        """Add an entry for each passage that the machine brought together with this one."""
        comparison, by_hand = self._session.comparison, self._hand_linked(passage)
        together = find_brought_together(comparison, passage) if comparison else ()
        sought = [find_located(self._session.articles, each) for each in together if each not in by_hand]
        partners = [each for each in sought if each is not None]
        into = menu if len(partners) <= few else menu.addMenu(self.tr("Part from"))
        for partner in partners:
            called = partner.called
            words = called if into is not menu else self.tr("Part from {passage}").format(passage=called)
            self._add(into, words, partial(part_passages, self._session, passage, partner.passage.id))

    def _add_hand_links(self, menu: QMenu, passage: PassageId) -> None:
        """Add an entry for each link that a reviewer made, which takes it back."""
        for hand in find_hand_links(self._session.articles, self._session.review.links):
            if passage in hand.passages:
                words = (
                    self.tr("Linked by hand with {passage} – remove")
                    if hand.link.linked
                    else self.tr("Kept apart by hand from {passage} – remove")
                )
                called = hand.other(passage).called
                self._add(menu, words.format(passage=called), partial(unlink_passages, self._session, hand))

    def _hand_linked(self, passage: PassageId) -> set[PassageId]:
        links = find_hand_links(self._session.articles, self._session.review.links)
        return {hand.other(passage).passage.id for hand in links if passage in hand.passages}

    def _add_cutting(self, menu: QMenu, found: Located, code_point: int) -> None:
        article, passage = found.article, found.passage
        marked = self._panes.pane(article.id).selected_span()
        if marked is not None and marked.overlaps(passage.span):
            words = self.tr("Make the marked words a passage")
            self._add(menu, words, partial(set_apart, self._session, article, marked))
        else:
            split = partial(split_passage, self._session, passage.id, code_point)
            self._add(menu, self.tr("Split the passage here"), split)
        join = partial(join_with_next, self._session, passage.id)
        self._add(menu, self.tr("Join with the next passage"), join)

    def _kind_menu(self, menu: QMenu, found: Located) -> QMenu:
        kinds = QMenu(self.tr("Kind of passage"), menu)
        group = QActionGroup(kinds)
        for kind in PassageKind:
            choose = partial(set_kind, self._session, found.passage.id, kind)
            entry = self._add(kinds, passage_kind_words(kind), choose)
            entry.setCheckable(True)
            entry.setChecked(kind is found.passage.kind)
            group.addAction(entry)
        return kinds

    def _add(self, menu: QMenu, words: str, act: Callable[[], object]) -> QAction:
        entry = menu.addAction(words.replace("&", "&&"))
        entry.triggered.connect(act)
        return entry
