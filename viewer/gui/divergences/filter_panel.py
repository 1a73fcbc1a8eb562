"""The filter over the list: words at once, everything else one button away, and what is asked for in chips."""

from dataclasses import replace
from typing import Final, TypeVar

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from viewer.domain.article import ArticleId
from viewer.domain.fact import Kind
from viewer.domain.judgement import Relation
from viewer.domain.review import Status
from viewer.gui.divergences.choice_button import ChoiceButton
from viewer.gui.divergences.filter_chips import FilterChips, find_chips, reviewer_words
from viewer.gui.filtering import MOST_AT_FIRST, NOBODY, DivergenceFilter
from viewer.gui.session import ReviewSession
from viewer.gui.standing import Standing
from viewer.gui.theme import Theme, mixed
from viewer.gui.wording import (
    called_source,
    confidence_choices,
    kind_words,
    relation_words,
    source_letters,
    status_words,
)

_COLUMNS: Final = 2
_Kind = TypeVar("_Kind")


class FilterPanel(QWidget):
    """Sets the filter of the session."""

    def __init__(self, session: ReviewSession, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.text, self.more, self.chips = QLineEdit(), QToolButton(), FilterChips()
        self.kinds, self.relations = ChoiceButton(self.tr("Kind")), ChoiceButton(self.tr("Relation"))
        self.statuses, self.reviewers = ChoiceButton(self.tr("Status")), ChoiceButton(self.tr("Reviewer"))
        self.confidence, self.sources = ChoiceButton(self.tr("Confidence")), ChoiceButton(self.tr("Sources"))
        self.quieter, self.dismissed = QCheckBox(), QCheckBox()
        self._offered: tuple[object, ...] = ()
        self._prepare_line()
        self._prepare_choices()
        self._prepare_quieter()
        self._lay_out()
        self.set_theme(theme)
        self.chips.filter_chosen.connect(self._on_chips_filter_chosen)
        self.chips.clear.clicked.connect(self._on_clear_clicked)
        session.filter_changed.connect(self._on_session_changed)
        session.articles_changed.connect(self._on_session_articles_changed)
        session.review_changed.connect(self._on_session_changed)
        self._on_session_changed()

    def set_theme(self, theme: Theme) -> None:
        """Show everything in the colours of ``theme``."""
        frame = mixed(theme.rule, theme.dimmed, 0.45).name()
        self.setStyleSheet(
            f"QToolButton[chip=true] {{ background: {theme.band.name()}; color: {theme.text.name()};"
            f" border: 1px solid {frame}; border-radius: 9px; padding: 1px 6px; font-size: 8.5pt; }}"
            f"QToolButton[chip=true]:hover, QToolButton[chip=true]:focus {{ border-color: {theme.accent.name()}; }}"
            f"ChoiceButton[active=true] {{ font-weight: bold; }}"
        )

    def _prepare_line(self) -> None:
        self.text.setPlaceholderText(self.tr("Filter divergences"))
        self.text.setAccessibleName(self.tr("Filter divergences by words"))
        self.text.textChanged.connect(self._on_field_changed)
        self.more.setText(self.tr("More"))
        self.more.setCheckable(True)
        self.more.setAccessibleName(
            self.tr("Filter by kind, relation, status, reviewer, confidence and sources")
        )
        self.more.setToolTip(self.more.accessibleName())

    def _prepare_choices(self) -> None:
        self.kinds.offer_several([(kind_words(kind), kind) for kind in Kind])
        self.relations.offer_several([(relation_words(one), one) for one in Relation if one.is_divergence])
        self.statuses.offer_several([(status_words(status), status) for status in Status])
        steps = [
            (self.tr("At least {confidence}").format(confidence=words), least)
            for least, words in confidence_choices()
        ]
        self.confidence.offer_one_of(self.tr("Any confidence"), steps)
        for choice in self._choices():
            choice.chosen_changed.connect(self._on_field_changed)

    def _prepare_quieter(self) -> None:
        self.quieter.setText(self.tr("&Quieter findings too"))
        self.quieter.setToolTip(
            self.tr("What is less sure, and what comes after the {count} most important findings").format(
                count=MOST_AT_FIRST
            )
        )
        self.dismissed.setText(self.tr("Dismissed findings too"))
        self.dismissed.setToolTip(self.tr("What you have dismissed is hidden until you ask for it"))
        for box in (self.quieter, self.dismissed):
            box.toggled.connect(self._on_field_changed)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self.text, 1)
        line.addWidget(self.more)
        self._closet = QWidget()
        grid = QGridLayout(self._closet)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        for place, choice in enumerate(self._choices()):
            grid.addWidget(choice, *divmod(place, _COLUMNS))
        for row, box in enumerate((self.quieter, self.dismissed), len(self._choices()) // _COLUMNS):
            grid.addWidget(box, row, 0, 1, _COLUMNS)
        self._closet.hide()
        self.more.toggled.connect(self._closet.setVisible)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(line)
        column.addWidget(self._closet)
        column.addWidget(self.chips)

    def _choices(self) -> tuple[ChoiceButton, ...]:
        return (self.kinds, self.relations, self.statuses, self.reviewers, self.confidence, self.sources)

    @Slot()
    def _on_session_articles_changed(self) -> None:
        """Ask no longer for a source that was closed: it would hide everything."""
        wanted, open_now = self._session.filter, {article.id for article in self._session.articles}
        self._session.set_filter(replace(wanted, sources=wanted.sources & open_now))
        self._on_session_changed()

    @Slot()
    def _on_session_changed(self) -> None:
        self._offer()
        wanted = self._session.filter
        if wanted != self._filter_of_fields():
            self._show(wanted)
        if wanted.text:
            # Only with words to clear: Qt goes through the desktop’s icons for it, and a window opens without.
            self.text.setClearButtonEnabled(True)
        self.chips.show_chips(find_chips(wanted, source_letters(self._session.articles)))

    def _offer(self) -> None:
        """Offer the sources and reviewers that there are now."""
        authors = {each.author for each in self._session.judgements.said} | (
            self._session.filter.reviewers - {NOBODY}
        )
        names = tuple(sorted(author for author in authors if author is not None))
        sources = tuple(
            (called_source(place, article), article.id)
            for place, article in enumerate(self._session.articles)
        )
        if (names, sources) == self._offered:
            return
        self._offered = (names, sources)
        wanted = self._session.filter
        self.reviewers.clear_entries()
        self.reviewers.offer_several([(_upper(reviewer_words(name)), name) for name in (NOBODY, *names)])
        self.sources.clear_entries()
        self.sources.offer_several(sources)
        self.sources.offer_one_of(self.tr("Whatever the others say"), standing_choices())
        self._show(wanted)

    def _show(self, wanted: DivergenceFilter) -> None:
        """Set the fields to a filter that was changed elsewhere."""
        fields = (self.text, self.quieter, self.dismissed)
        for field in fields:
            field.blockSignals(True)
        self.quieter.setChecked(wanted.quieter)
        self.dismissed.setChecked(wanted.dismissed)
        if self.text.text() != wanted.text:
            self.text.setText(wanted.text)
        for field in fields:
            field.blockSignals(False)
        self.kinds.show_chosen(tuple(wanted.kinds))
        self.relations.show_chosen(tuple(wanted.relations))
        self.statuses.show_chosen(tuple(wanted.statuses))
        self.reviewers.show_chosen(tuple(wanted.reviewers))
        self.confidence.show_chosen((wanted.least,))
        self.sources.show_chosen((*wanted.sources, wanted.standing))

    def _filter_of_fields(self) -> DivergenceFilter:
        chosen = self.sources.chosen
        return replace(
            self._session.filter,
            text=self.text.text(),
            kinds=_only(self.kinds, Kind),
            relations=_only(self.relations, Relation),
            statuses=_only(self.statuses, Status),
            reviewers=frozenset(None if each is NOBODY else str(each) for each in self.reviewers.chosen),
            least=next((each for each in self.confidence.chosen if isinstance(each, float)), 0.0),
            sources=frozenset(ArticleId(str(each)) for each in chosen if not isinstance(each, Standing)),
            standing=next((each for each in chosen if isinstance(each, Standing)), None),
            quieter=self.quieter.isChecked(),
            dismissed=self.dismissed.isChecked(),
        )

    @Slot()
    def _on_field_changed(self) -> None:
        self._session.set_filter(self._filter_of_fields())

    @Slot(object)
    def _on_chips_filter_chosen(self, wanted: DivergenceFilter) -> None:
        self._session.set_filter(wanted)
        self.text.setFocus()

    @Slot()
    def _on_clear_clicked(self) -> None:
        self._session.set_filter(self._session.filter.cleared())
        self.text.setFocus()


def standing_choices() -> tuple[tuple[str, Standing], ...]:
    """Return how a source may be asked to stand, with the words of the menu."""
    return (
        (QCoreApplication.translate("FilterPanel", "Says what no other says"), Standing.AGAINST),
        (QCoreApplication.translate("FilterPanel", "Only one source tells"), Standing.ALONE),
        (QCoreApplication.translate("FilterPanel", "Says two different things"), Standing.WITHIN),
    )


def _only(choice: ChoiceButton, kind: type[_Kind]) -> frozenset[_Kind]:
    return frozenset(each for each in choice.chosen if isinstance(each, kind))


def _upper(words: str) -> str:
    return words[:1].upper() + words[1:]
