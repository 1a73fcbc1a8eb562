"""In which language the window speaks: the catalogue that is installed at the start, and the menu to choose it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator, Signal, Slot
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from viewer.bundled import resource_path
from viewer.gui.settings import Language, SettingsStore

_OWN_NAMES: Mapping[Language, str] = MappingProxyType(
    {
        Language.ENGLISH: "English",
        Language.GERMAN: "Deutsch",
    }  # each in its own words, to be found by its readers
)


def install_language(application: QCoreApplication, choice: Language) -> Language:
    """Let the window speak as chosen, Qt's own buttons included, and return the language; called before any window.

    Days are written as in the chosen language too; where the system chooses, they stay as the system writes them.
    """
    language = choice
    if choice is Language.SYSTEM:
        language = preferred(QLocale.system().uiLanguages())
    else:
        QLocale.setDefault(QLocale(choice.value))
    if language is Language.ENGLISH:
        return language
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in (("qtbase", qt_folder), ("parallax", str(resource_path("translations")))):
        translator = QTranslator(application)
        if translator.load(f"{name}_{language}", folder):
            application.installTranslator(translator)
    return language


def preferred(wanted: Sequence[str]) -> Language:
    """Return the first of the languages that somebody reads, best first, in which the window can speak."""
    for name in wanted:
        code = name.replace("_", "-").partition("-")[0].lower()
        if code in _OWN_NAMES:
            return Language(code)
    return Language.ENGLISH


class LanguageMenu(QMenu):
    """Offers the languages; another one is spoken from the next start on.

    Signals:
        announced: A sentence for the status bar and the screen reader.
    """

    announced = Signal(str)

    def __init__(self, settings: SettingsStore, parent: QWidget) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setTitle(self.tr("Lan&guage"))
        self._group = QActionGroup(self)
        names = {Language.SYSTEM: self.tr("As the &system"), **_OWN_NAMES}
        for language, name in names.items():
            action = self.addAction(name)
            action.setCheckable(True)
            action.setData(language)
            action.triggered.connect(partial(self._choose, language))
            self._group.addAction(action)
        settings.changed.connect(self._on_settings_changed)
        self._on_settings_changed()

    @Slot()
    def _on_settings_changed(self) -> None:
        for action in self._group.actions():
            action.setChecked(action.data() == self._settings.current.language)

    def _choose(self, language: Language) -> None:
        if language is not self._settings.current.language:
            self._settings.change(replace(self._settings.current, language=language))
            self.announced.emit(self.tr("The language changes when Parallax is opened again."))
