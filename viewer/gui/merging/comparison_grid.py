"""Two annotations side by side, field by field; where both may be combined, each judged field is chosen by itself."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QScrollArea,
    QWidget,
)

from viewer.gui.merging.merge_wording import FieldWords
from viewer.gui.theme import Theme, label_font, mixed
from viewer.reviewing.deciding import CHOSEN

_NOTHING: Final = "–"
_POINTS: Final = 9.5


class ComparisonGrid(QScrollArea):
    """Shows the fields of two annotations; a field that differs bears a sign and stands in full strength."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._choices: dict[str, QButtonGroup] = {}
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Both annotations, field by field"))

    @property
    def taken(self) -> frozenset[str]:
        """The fields of which theirs was chosen."""
        return frozenset(name for name, group in self._choices.items() if group.checkedId() == 1)

    def set_theme(self, theme: Theme) -> None:
        """Write in the colours of ``theme`` from the next row on, and frame choices so that a dark ground shows them."""
        self._theme = theme
        frame = mixed(theme.rule, theme.dimmed, 0.6).name()
        self.setStyleSheet(f"""
            ComparisonGrid {{ border: 1px solid {theme.rule.name()}; background: {theme.base.name()}; }}
            QWidget#fields {{ background: {theme.base.name()}; }}
            QRadioButton::indicator {{
                width: 10px; height: 10px; border: 2px solid {frame}; border-radius: 7px;
                background: {theme.base.name()};
            }}
            QRadioButton::indicator:checked {{
                width: 4px; height: 4px; border: 5px solid {theme.accent.name()};
            }}
            QRadioButton:focus {{ border: 1px solid {theme.accent.name()}; border-radius: 3px; }}
        """)

    def show_fields(self, headings: tuple[str, str], fields: Sequence[FieldWords], *, choosing: bool) -> None:
        """Show ``fields`` under the names of the two sides.

        Args:
            headings: What the sides are called.
            fields: What they say.
            choosing: Whether both speak, so that judged fields which differ can be chosen.
        """
        taken, self._choices = self.taken, {}
        inside = QWidget()
        inside.setObjectName("fields")
        grid = QGridLayout(inside)
        grid.setContentsMargins(8, 4, 8, 4)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for column, heading in enumerate(headings, start=1):
            label = self._label(heading, dimmed=False)
            font = label.font()
            font.setBold(True)
            label.setFont(font)
            grid.addWidget(label, 0, column)
        for place, field in enumerate(fields, start=1):
            self._add_field(grid, place, field, choosing=choosing)
        grid.setRowStretch(len(fields) + 1, 1)
        self.setWidget(inside)
        self._choose_again(taken)

    def choice(self, field: str) -> Mapping[bool, QRadioButton]:
        """Return the two buttons of ``field``, that of theirs under True."""
        buttons = [each for each in self._choices[field].buttons() if isinstance(each, QRadioButton)]
        return {bool(place): button for place, button in enumerate(buttons)}

    def _add_field(self, grid: QGridLayout, place: int, field: FieldWords, *, choosing: bool) -> None:
        differs = choosing and field.differs
        name = self._label(f"≠ {field.label}" if differs else field.label, dimmed=not differs)
        grid.addWidget(name, place, 0, Qt.AlignmentFlag.AlignTop)
        if not (differs and field.name in CHOSEN):
            for column, words in ((1, field.mine), (2, field.theirs)):
                label = self._label(words or _NOTHING, dimmed=not words or (choosing and not differs))
                grid.addWidget(label, place, column, Qt.AlignmentFlag.AlignTop)
            return
        group = self._choices[field.name] = QButtonGroup(grid.parentWidget())
        whose = (self.tr("{field}, mine: {value}"), self.tr("{field}, theirs: {value}"))
        for column, words in enumerate((field.mine, field.theirs)):
            button = QRadioButton()
            button.setAccessibleName(whose[column].format(field=field.label, value=words or _NOTHING))
            group.addButton(button, column)
            grid.addWidget(self._cell(button, words or _NOTHING), place, column + 1)
        group.button(0).setChecked(True)

    def _cell(self, button: QRadioButton, words: str) -> QWidget:
        """Return a cell in which words of any length stand beside their button."""
        cell = QWidget()
        line = QHBoxLayout(cell)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._label(words, dimmed=False), 1, Qt.AlignmentFlag.AlignTop)
        return cell

    def _choose_again(self, taken: frozenset[str]) -> None:
        """Let what was chosen stay chosen where the same annotations are shown anew."""
        for name in taken & self._choices.keys():
            self._choices[name].button(1).setChecked(True)

    def forget_choices(self) -> None:
        """Begin with mine everywhere, for other annotations."""
        for group in self._choices.values():
            group.button(0).setChecked(True)

    def _label(self, words: str, *, dimmed: bool) -> QLabel:
        label = QLabel(words)
        label.setFont(label_font(_POINTS))
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        colour = self._theme.dimmed if dimmed else self._theme.text
        label.setStyleSheet(f"color: {colour.name()};")
        return label
