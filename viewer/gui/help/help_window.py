"""The window of the guide: contents at the left, the page at the right."""

from typing import Final

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from viewer.bundled import resource_path
from viewer.gui.appearance import field_style, theme_for
from viewer.gui.dialogs.shortcuts import shortcuts_as_html
from viewer.gui.help.pages import HelpPage, read_pages
from viewer.gui.settings import SettingsStore
from viewer.gui.theme import Theme, reading_font

_CONTENTS_WIDTH: Final = 230
_SIZE: Final = (880, 640)


class HelpWindow(QDialog):
    """Shows the guide beside the work."""

    def __init__(self, settings: SettingsStore, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._settings = settings
        self._pages = read_pages(
            resource_path("help"), self.tr("en", "the folder with the guide in this language")
        )
        self.search, self.contents, self.page = QLineEdit(), QListWidget(), _Page()
        self.setWindowTitle(self.tr("Guide to Parallax"))
        self.search.setPlaceholderText(self.tr("Find in the guide"))
        self.search.setAccessibleName(self.tr("Find in the guide"))
        self.search.setClearButtonEnabled(True)
        self.contents.setSpacing(2)
        self.contents.setAccessibleName(self.tr("Contents of the guide"))
        self.contents.addItems([page.title for page in self._pages])
        self.page.setAccessibleName(self.tr("Page of the guide"))
        self._lay_out()
        self.search.textChanged.connect(self._on_search_text_changed)
        self.contents.currentRowChanged.connect(self._on_contents_current_row_changed)
        self.page.anchorClicked.connect(self._on_page_anchor_clicked)
        settings.changed.connect(self._on_settings_changed)
        self._on_settings_changed()
        self.contents.setCurrentRow(0)
        self.contents.setFocus()

    @property
    def current(self) -> HelpPage | None:
        """The page on show; None while the search finds none."""
        place = self.contents.currentRow()
        return self._pages[place] if place >= 0 else None

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.addWidget(self.search)
        left.addWidget(self.contents, 1)
        for widget in (self.search, self.contents):
            widget.setFixedWidth(_CONTENTS_WIDTH)
        both = QHBoxLayout()
        both.addLayout(left)
        both.addWidget(self.page, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        for button in buttons.buttons():
            button.setAccessibleName(button.text().replace("&", ""))
        column = QVBoxLayout(self)
        column.addLayout(both, 1)
        column.addWidget(buttons)
        self.resize(*_SIZE)

    def _show_page(self) -> None:
        page = self.current
        self.page.setHtml(page.as_html(shortcuts_as_html()) if page else "")

    @Slot()
    def _on_settings_changed(self) -> None:
        settings = self._settings.current
        theme = theme_for(settings.theme)
        self.setStyleSheet(field_style(theme))
        document = self.page.document()
        document.setDefaultFont(reading_font(settings.text_size, settings.face.family))
        document.setDefaultStyleSheet(_page_style(theme))
        self._show_page()

    @Slot(int)
    def _on_contents_current_row_changed(self, _place: int) -> None:
        self._show_page()

    @Slot(str)
    def _on_search_text_changed(self, words: str) -> None:
        """List the pages that hold the words, and go to the first of them."""
        found = [place for place, page in enumerate(self._pages) if page.mentions(words)]
        for place in range(len(self._pages)):
            self.contents.item(place).setHidden(place not in found)
        if self.contents.currentRow() not in found:
            self.contents.setCurrentRow(found[0] if found else -1)
        self._show_page()
        if words.strip():
            self.page.find(words.split(maxsplit=1)[0])

    @Slot(QUrl)
    def _on_page_anchor_clicked(self, link: QUrl) -> None:
        for place, page in enumerate(self._pages):
            if page.name == link.toString():
                self.search.clear()
                self.contents.setCurrentRow(place)


class _Page(QTextBrowser):
    """Shows rich text; goes nowhere and loads nothing by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.document().setDocumentMargin(18)

    def loadResource(self, _kind: int, _name: QUrl | str) -> None:
        """Load nothing: what is shown comes whole."""
        return


def _page_style(theme: Theme) -> str:
    return (
        f"a {{ color: {theme.accent.name()}; }} h1 {{ font-size: x-large; }} h2 {{ font-size: large; }}"
        f" h3 {{ font-size: medium; color: {theme.dimmed.name()}; }} li {{ margin-bottom: 4px; }}"
        " th { text-align: left; padding-right: 16px; } td { padding: 2px 16px 4px 0; }"
    )
