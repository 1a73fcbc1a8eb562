"""What the reader prefers: lettering, colours, name, and how Parallax begins; each choice is seen at once."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QGroupBox,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from viewer.gui.appearance import applied_theme, field_style
from viewer.gui.dialogs.lettering_sample import LetteringSample
from viewer.gui.reading_face import USUAL_FACE, LineSpacing, ReadingFace
from viewer.gui.reading_families import Family, installed_families
from viewer.gui.settings import LARGEST_TEXT, SMALLEST_TEXT, Settings, SettingsStore, ThemeChoice

_WIDTH: Final = 520


class PreferencesDialog(QDialog):
    """Fields for the settings that are a matter of taste; it stays beside the work, which follows each choice."""

    def __init__(self, settings: SettingsStore, parent: QWidget, families: Iterable[Family] = ()) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setWindowTitle(self.tr("Preferences"))
        self.face, self.spacing, self.theme = QComboBox(), QComboBox(), QComboBox()
        self.size_field, self.labels_follow = (
            QDoubleSpinBox(),
            QCheckBox(self.tr("&Lists and labels grow too")),
        )
        self.sample = LetteringSample()
        self.reviewer, self.reopening = (
            QLineEdit(),
            QCheckBox(self.tr("&Open again what was open at the end")),
        )
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.RestoreDefaults | QDialogButtonBox.StandardButton.Close
        )
        self._fill(tuple(families) or installed_families())
        self._name_fields()
        self._lay_out()
        self.setStyleSheet(field_style(applied_theme()))
        self.buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        self._show(settings.current)
        self._connect()

    def _fill(self, families: tuple[Family, ...]) -> None:
        self.face.addItem(self.tr("As Parallax sets it"), "")
        for family in families:
            words = self.tr("{face} (letters easily told apart)") if family.is_easy else "{face}"
            self.face.addItem(words.format(face=family.name), family.name)
            self.face.setItemData(self.face.count() - 1, QFont([family.name]), Qt.ItemDataRole.FontRole)
        self.size_field.setRange(SMALLEST_TEXT, LARGEST_TEXT)
        self.size_field.setDecimals(0)
        self.size_field.setSuffix(self.tr(" points"))
        for spacing in LineSpacing:
            self.spacing.addItem(spacing_words(spacing), spacing)
        for theme in ThemeChoice:
            self.theme.addItem(theme_words(theme), theme)
        self.reviewer.setPlaceholderText(self.tr("Your name"))

    def _name_fields(self) -> None:
        self.face.setAccessibleName(self.tr("Face of the articles"))
        self.size_field.setAccessibleName(self.tr("Size of the articles in points"))
        self.spacing.setAccessibleName(self.tr("Line spacing of the articles"))
        self.theme.setAccessibleName(self.tr("Colours"))
        self.reviewer.setAccessibleName(self.tr("Reviewer’s name"))
        self.reviewer.setToolTip(self.tr("New annotations bear this name."))
        self.reopening.setToolTip(self.tr("When Parallax is started without naming files"))
        usual = self.buttons.button(QDialogButtonBox.StandardButton.RestoreDefaults)
        usual.setText(self.tr("&Usual looks"))
        usual.setToolTip(self.tr("Face, size, spacing and colours as they were at first"))
        for button in self.buttons.buttons():
            button.setAccessibleName(button.text().replace("&", ""))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(
            _group(
                self.tr("Articles"),
                (self.tr("&Face"), self.face),
                (self.tr("&Size"), self.size_field),
                (self.tr("Li&ne spacing"), self.spacing),
                ("", self.labels_follow),
                (self.tr("Sam&ple"), self.sample),
            ),
            1,
        )
        column.addWidget(_group(self.tr("Window"), (self.tr("&Colours"), self.theme)))
        column.addWidget(
            _group(
                self.tr("You"), (self.tr("Na&me"), self.reviewer), (self.tr("At the start"), self.reopening)
            )
        )
        column.addWidget(self.buttons)
        self.setMinimumWidth(_WIDTH)

    def _connect(self) -> None:
        for choice in (self.face, self.spacing, self.theme):
            choice.activated.connect(self._on_field_changed)
        self.size_field.valueChanged.connect(self._on_field_changed)
        for box in (self.labels_follow, self.reopening):
            box.toggled.connect(self._on_field_changed)
        self.reviewer.editingFinished.connect(self._on_field_changed)
        self.buttons.rejected.connect(self.close)
        usual = self.buttons.button(QDialogButtonBox.StandardButton.RestoreDefaults)
        usual.clicked.connect(self._on_usual_clicked)
        self._settings.changed.connect(self._on_settings_changed)

    def _show(self, settings: Settings) -> None:
        """Set the fields to ``settings``, which may have been changed elsewhere."""
        fields = (self.size_field, self.labels_follow, self.reopening)
        for field in fields:
            field.blockSignals(True)
        if self.face.findData(settings.face.family) < 0:  # chosen on a machine that has it
            self.face.addItem(settings.face.family, settings.face.family)
        self.face.setCurrentIndex(self.face.findData(settings.face.family))
        self.spacing.setCurrentIndex(list(LineSpacing).index(settings.face.spacing))
        self.theme.setCurrentIndex(list(ThemeChoice).index(settings.theme))
        self.size_field.setValue(settings.text_size)
        self.labels_follow.setChecked(settings.labels_follow)
        self.reopening.setChecked(settings.reopening)
        if not self.reviewer.hasFocus():
            self.reviewer.setText(settings.reviewer)
        self.sample.show_lettering(settings.text_size, settings.face)
        for field in fields:
            field.blockSignals(False)

    @Slot()
    def _on_field_changed(self) -> None:
        self._settings.change(
            replace(
                self._settings.current,
                face=ReadingFace(
                    family=str(self.face.currentData()), spacing=LineSpacing(self.spacing.currentData())
                ),
                text_size=self.size_field.value(),
                labels_follow=self.labels_follow.isChecked(),
                theme=ThemeChoice(self.theme.currentData()),
                reviewer=self.reviewer.text().strip(),
                reopening=self.reopening.isChecked(),
            )
        )

    @Slot()
    def _on_usual_clicked(self) -> None:
        """Let everything look as it did at first; name and start are no matter of looks."""
        usual = Settings()
        self._settings.change(
            replace(
                self._settings.current,
                face=USUAL_FACE,
                text_size=usual.text_size,
                labels_follow=usual.labels_follow,
                theme=usual.theme,
            )
        )

    @Slot()
    def _on_settings_changed(self) -> None:
        self._show(self._settings.current)
        self.setStyleSheet(field_style(applied_theme()))


def spacing_words(spacing: LineSpacing) -> str:
    """Return what a line spacing is called."""
    return {
        LineSpacing.COMPACT: QCoreApplication.translate("Preferences", "Compact"),
        LineSpacing.NORMAL: QCoreApplication.translate("Preferences", "Usual"),
        LineSpacing.WIDE: QCoreApplication.translate("Preferences", "Wide"),
    }[spacing]


def theme_words(theme: ThemeChoice) -> str:
    """Return what a choice of colours is called."""
    return {
        ThemeChoice.SYSTEM: QCoreApplication.translate("Preferences", "As the system"),
        ThemeChoice.LIGHT: QCoreApplication.translate("Preferences", "Light"),
        ThemeChoice.DARK: QCoreApplication.translate("Preferences", "Dark"),
        ThemeChoice.LIGHT_CONTRAST: QCoreApplication.translate("Preferences", "Light, high contrast"),
        ThemeChoice.DARK_CONTRAST: QCoreApplication.translate("Preferences", "Dark, high contrast"),
    }[theme]


def _group(title: str, *rows: tuple[str, QWidget]) -> QGroupBox:
    group = QGroupBox(title)
    form = QFormLayout(group)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    for words, field in rows:
        form.addRow(words, field)
    return group
