"""New sources come from the clipboard, from what is dropped, and from an address that the reader names."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from pytestqt.qtbot import QtBot
from window_builders import EndlessExecutor, Opened, open_window

from viewer.domain.errors import UnfetchedPage
from viewer.gui.actions.ids import ActionId
from viewer.gui.jobs import job_work
from viewer.gui.jobs.job_process import Executor, InlineExecutor, Report
from viewer.gui.sources import address_dialog
from viewer.gui.sources.address_dialog import AddressDialog
from viewer.gui.sources.pasted import keep_pasted, page_of, pasted_from, text_of
from viewer.gui.sources.pasting_dialog import PastingDialog
from viewer.reading.registry import read_article
from viewer.reading.retrieval_notes import RetrievalNote, read_note

MARKUP = """<meta charset="utf-8"><h2>Fire on the quay</h2><p>Nine boats burned on Monday night, the
<a href="https://elsewhere.example">harbour office</a> said.</p><ul><li>one boat was saved</li></ul>"""
WORDS = "Fire on the quay\n\nNine boats burned on Monday night, the harbour office said."


def copied(words: str = "", markup: str = "", address: str = "") -> QMimeData:
    data = QMimeData()
    if words:
        data.setText(words)
    if markup:
        data.setHtml(markup)
    if address:
        data.setData("text/x-moz-url-priv", address.encode("utf-16-le"))
    return data


def pasting(opened: Opened) -> PastingDialog:
    dialog = opened.window.findChild(PastingDialog)
    assert dialog is not None
    return dialog


def asking(opened: Opened) -> AddressDialog:
    dialog = opened.window.findChild(AddressDialog)
    assert dialog is not None
    return dialog


def drop(opened: Opened, data: QMimeData) -> None:
    action, button, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(QPointF(200, 200).toPoint(), action, data, button, keys)
    opened.window.dragEnterEvent(entered)
    assert entered.isAccepted()
    opened.window.dropEvent(QDropEvent(QPointF(200, 200), action, data, button, keys))


def test_markup_on_the_clipboard_becomes_a_source_with_its_headings_and_lists(
    qtbot: QtBot, opened: Opened
) -> None:
    folder = opened.session.articles[0].path.parent
    QGuiApplication.clipboard().setMimeData(copied(markup=MARKUP, address="https://quay.example/fire"))
    opened.do(ActionId.PASTE_SOURCE)
    dialog = pasting(opened)
    assert dialog.headline.text() == "Fire on the quay"
    with qtbot.waitSignal(dialog.destroyed):
        dialog.add.click()
    article = opened.session.articles[-1]
    assert (article.path.parent, article.path.suffix) == (folder, ".html")
    assert (article.title, article.address) == ("Fire on the quay", "https://quay.example/fire")
    assert article.retrieved is not None
    kinds = [passage.kind.value for passage in article.passages]
    assert kinds == ["title", "paragraph", "list_item"]
    assert opened.session.comparison is not None
    assert len(opened.session.comparison.articles) == 4


def test_words_on_the_clipboard_become_a_text_file_with_the_headline_that_was_asked_for(
    qtbot: QtBot, opened: Opened
) -> None:
    QGuiApplication.clipboard().setMimeData(copied(WORDS))
    opened.do(ActionId.PASTE_SOURCE)
    dialog = pasting(opened)
    assert dialog.formatted.isHidden()
    dialog.headline.setText("Boats lost: nine")
    with qtbot.waitSignal(dialog.destroyed):
        dialog.add.click()
    article = opened.session.articles[-1]
    assert article.path.name == "boats-lost-nine.txt"
    assert article.title == "Boats lost: nine"
    assert "Nine boats burned" in article.text


def test_source_that_cannot_be_kept_loses_no_word_and_can_be_kept_elsewhere(
    qtbot: QtBot, opened: Opened, tmp_path: Path
) -> None:
    QGuiApplication.clipboard().setMimeData(copied(WORDS))
    opened.do(ActionId.PASTE_SOURCE)
    dialog = pasting(opened)
    occupied = tmp_path / "occupied"
    occupied.write_text("a file, not a folder", encoding="utf-8")
    dialog.words.appendPlainText("\nOne more sentence that was written here.")
    dialog.folder.show_folder(occupied / "inside")
    dialog.add.click()
    assert "Nothing is lost" in dialog.problem.text()
    assert "One more sentence" in dialog.words.toPlainText()
    dialog.folder.show_folder(tmp_path / "elsewhere")
    with qtbot.waitSignal(dialog.destroyed):
        dialog.add.click()
    assert "One more sentence" in opened.session.articles[-1].text


def test_empty_clipboard_leaves_a_field_to_write_in(opened: Opened) -> None:
    QGuiApplication.clipboard().clear()
    opened.do(ActionId.PASTE_SOURCE)
    dialog = pasting(opened)
    assert not dialog.add.isEnabled()
    dialog.words.setPlainText(WORDS)
    assert dialog.add.isEnabled()


def test_pasted_source_overwrites_nothing(tmp_path: Path) -> None:
    note = RetrievalNote(address="https://quay.example/fire")
    first = keep_pasted("one", "Fire", ".txt", tmp_path, note)
    second = keep_pasted("two", "Fire", ".txt", tmp_path, note)
    assert (first.name, second.name) == ("fire.txt", "fire-2.txt")
    assert first.read_text(encoding="utf-8") == "one"
    assert read_note(second).address == "https://quay.example/fire"
    for title in ("", "…", "con", "../../up", "a/b\\c:d"):
        place = keep_pasted("three", title, ".txt", tmp_path, note)
        assert place.parent == tmp_path


def test_hostile_markup_leaves_words_only(tmp_path: Path) -> None:
    evil = '<h1>Fire</h1><script>steal()</script><p>Nine boats burned on Monday night.</p><iframe src="file:///etc/hosts"></iframe><img src="https://spy.example/x.png">'
    pasted = pasted_from(copied(markup=evil))
    place = keep_pasted(page_of(pasted, 'Fire "<b>"'), "Fire", ".html", tmp_path, RetrievalNote())
    assert "steal" not in place.read_text(encoding="utf-8")
    article = read_article(place)
    assert article.title == 'Fire "<b>"'
    assert "Nine boats burned on Monday night." in article.text


def test_headline_that_the_text_begins_with_is_not_said_twice(tmp_path: Path) -> None:
    assert text_of(WORDS, "Fire on the quay") == f"{WORDS}\n"
    place = keep_pasted(text_of(WORDS, "Boats"), "Boats", ".txt", tmp_path, RetrievalNote())
    assert read_article(place).title == "Boats"


def test_words_that_are_dropped_become_a_source(qtbot: QtBot, opened: Opened) -> None:
    drop(opened, copied(WORDS))
    dialog = pasting(opened)
    with qtbot.waitSignal(dialog.destroyed):
        dialog.add.click()
    assert opened.session.articles[-1].title == "Fire on the quay"


class PageServer:
    """Stands in place of the web."""

    def __init__(self, folder: Path, *, fails: bool = False) -> None:
        self._folder, self._fails = folder, fails
        self.asked: list[str] = []

    def fetch(self, addresses: Sequence[str], folder: Path, *, report: Report) -> job_work.FetchedPages:
        self.asked += addresses
        report("Fetching the page", 2048, 4096)
        if self._fails:
            problem = UnfetchedPage(
                "There is no such page.", where=addresses[0], remedy="Look at the address."
            )
            return (), (problem,)
        note = RetrievalNote(address=addresses[0])
        return (keep_pasted(WORDS, "fetched", ".txt", folder, note),), ()


def serve(monkeypatch: pytest.MonkeyPatch, opened: Opened, server: PageServer) -> None:
    monkeypatch.setattr(address_dialog, "fetch_pages", server.fetch)
    opened.window.new_sources.make_executor = InlineExecutor


def test_link_that_is_dropped_is_asked_about_and_fetched_once_when_the_reader_says_so(
    qtbot: QtBot, opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = PageServer(tmp_path)
    serve(monkeypatch, opened, server)
    link = QMimeData()
    link.setUrls([QUrl("https://quay.example/fire")])
    drop(opened, link)
    dialog = asking(opened)
    assert dialog.address.text() == "https://quay.example/fire"
    assert server.asked == []
    with qtbot.waitSignal(dialog.destroyed):
        dialog.fetch.click()
    assert server.asked == ["https://quay.example/fire"]
    assert opened.session.articles[-1].address == "https://quay.example/fire"


def test_page_that_was_fetched_before_is_offered_as_it_was_kept(
    qtbot: QtBot, opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = PageServer(tmp_path)
    serve(monkeypatch, opened, server)
    folder = opened.session.articles[0].path.parent
    note = RetrievalNote(address="https://quay.example/fire", retrieved=opened.session.now())
    kept = keep_pasted(WORDS, "kept", ".txt", folder, note)
    opened.window.new_sources.open_address("https://quay.example/fire")
    dialog = asking(opened)
    dialog.fetch.click()
    assert server.asked == []
    assert "kept.txt" in dialog.problem.text()
    with qtbot.waitSignal(dialog.destroyed):
        dialog.known.click()
    assert opened.session.articles[-1].path == kept
    assert server.asked == []


def test_page_that_cannot_be_fetched_is_told_in_words_and_the_address_stays(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    serve(monkeypatch, opened, PageServer(tmp_path, fails=True))
    opened.window.new_sources.open_address("https://quay.example/gone")
    dialog = asking(opened)
    dialog.fetch.click()
    assert dialog.problem.text() == "⚠ There is no such page. Look at the address."
    assert dialog.address.text() == "https://quay.example/gone"
    assert dialog.fetch.isEnabled()
    assert len(opened.session.articles) == 3


def test_fetching_is_cancelled_by_the_button_and_nothing_is_added(opened: Opened) -> None:
    endless = EndlessExecutor()

    def make() -> Executor:
        return endless

    opened.window.new_sources.make_executor = make
    opened.window.new_sources.open_address("https://quay.example/slow")
    dialog = asking(opened)
    dialog.fetch.click()
    assert dialog.bar.isVisible()
    assert not dialog.fetch.isEnabled()
    dialog.buttons.rejected.emit()
    assert endless.ended == 1
    assert dialog.isVisible()
    assert "Nothing was kept" in dialog.problem.text()
    dialog.buttons.rejected.emit()
    assert not dialog.isVisible()
    assert len(opened.session.articles) == 3


def test_address_on_the_clipboard_is_proposed_and_nothing_else_is(opened: Opened) -> None:
    QGuiApplication.clipboard().setMimeData(copied("https://quay.example/fire"))
    opened.do(ActionId.OPEN_ADDRESS)
    dialog = asking(opened)
    assert dialog.address.text() == "https://quay.example/fire"
    dialog.address.clear()
    assert not dialog.fetch.isEnabled()


def test_welcome_page_leads_to_folders_the_clipboard_and_addresses(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, story: tuple[Path, ...]
) -> None:
    window = open_window(qtbot, tmp_path, monkeypatch)
    QGuiApplication.clipboard().setMimeData(copied(WORDS))
    window.window.welcome.paste_button.click()
    pasting(window).reject()
    window.window.welcome.address_button.click()
    asking(window).reject()
    window.questions.folder = story[0].parent
    window.window.welcome.folder_button.click()
    assert len(window.session.articles) == 3
