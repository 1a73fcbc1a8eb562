"""Files in other encodings, archives, and files that no parser survives: the window reads what it can and says the rest."""

import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from window_builders import EndlessExecutor, Opened, open_window

from viewer.domain.review import Status
from viewer.gui.actions.ids import ActionId
from viewer.gui.annotating import edit_annotation
from viewer.gui.dialogs.questions import article_filters
from viewer.gui.jobs.job_process import Progress
from viewer.gui.judging import Edit
from viewer.gui.sources.cards_dialog import SourceCardsDialog
from viewer.gui.sources.encoding_dialog import EncodingDialog
from viewer.gui.window.job_progress import JobProgress
from viewer.reading import isolating
from viewer.reading.registry import SUFFIXES

RUSSIAN = (
    "Пожар в порту\n\nПожар уничтожил 9 лодок, сообщили в управлении гавани. На борту было 4 passengers."
)


@pytest.fixture
def misread(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, story: tuple[Path, ...]) -> Opened:
    """A window on a Russian text that is read as if it were French, which a story file says."""
    place = tmp_path / "russian" / "port.txt"
    place.parent.mkdir()
    place.write_bytes(RUSSIAN.encode("cp1251"))
    listing = place.with_name("story.toml")
    listing.write_text('[[source]]\nfile = "port.txt"\nencoding = "cp1252"\n', encoding="utf-8")
    opened = open_window(qtbot, tmp_path, monkeypatch, [listing, *story])
    assert "Ïîæàð" in opened.session.articles[0].text
    return opened


def ask(opened: Opened) -> EncodingDialog:
    opened.window.panes.focus_article(0)
    opened.do(ActionId.ENCODING)
    dialog = opened.window.findChild(EncodingDialog)
    assert dialog is not None
    return dialog


def choose(qtbot: QtBot, dialog: EncodingDialog, beginning: str) -> None:
    (item,) = [
        item
        for item in dialog.listing.findItems(beginning, Qt.MatchFlag.MatchStartsWith)
        if "ISO" not in item.text()
    ]
    dialog.listing.setCurrentItem(item)
    with qtbot.waitSignal(dialog.destroyed):
        dialog.read.click()


def test_encoding_when_chosen_is_read_compared_undone_and_kept_with_the_review(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, misread: Opened
) -> None:
    session = misread.session
    dialog = ask(misread)
    assert dialog.listing.item(0).text().startswith("Windows-1251")
    assert "Пожар" in dialog.preview.toPlainText()
    assert "best guess" in dialog.verdict.text()
    choose(qtbot, dialog, "Windows-1251")
    assert "Пожар" in session.articles[0].text
    assert session.articles[0].title == "Пожар в порту"
    assert session.comparison is not None
    assert session.comparison.articles[0].text == session.articles[0].text
    misread.do(ActionId.UNDO)
    assert "Ïîæàð" in session.articles[0].text
    misread.do(ActionId.REDO)
    assert "Пожар" in session.articles[0].text
    misread.do(ActionId.SAVE)
    assert session.sidecar is not None
    again = open_window(qtbot, tmp_path, monkeypatch, [session.sidecar])
    assert "Пожар" in again.session.articles[0].text
    assert again.session.articles[0].encoding == "cp1251"


def test_judgements_stay_on_their_words_when_a_text_is_read_in_another_encoding(
    qtbot: QtBot, misread: Opened
) -> None:
    misread.select("passengers")
    edit_annotation(misread.session, Edit(label="Change the status", status=Status.CONFIRMED))
    choose(qtbot, ask(misread), "Windows-1251")
    (annotation,) = misread.session.review.annotations
    texts = {article.id: article.text for article in misread.session.articles}
    assert all(texts[quote.article].startswith(quote.exact, quote.start) for quote in annotation.quotes)
    assert misread.session.loose_notes == ()


def test_encoding_that_does_not_fit_is_explained_and_the_one_in_use_cannot_be_chosen_again(
    misread: Opened,
) -> None:
    dialog = ask(misread)
    rows = [dialog.listing.item(row).text() for row in range(dialog.listing.count())]
    used = next(row for row, words in enumerate(rows) if "as it is read now" in words)
    dialog.listing.setCurrentRow(used)
    assert rows[used].startswith("Windows-1252")
    assert not dialog.read.isEnabled()
    dialog.listing.setCurrentRow(next(row for row, words in enumerate(rows) if "UTF-8" in words))
    assert "do not fit this encoding" in dialog.verdict.text()
    dialog.reject()


def test_card_says_that_a_text_looks_misread_and_leads_to_its_encodings(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    odd = tmp_path / "odd.txt"
    odd.write_bytes("Cafés burned\n\nThe cafés of the harbour burned on Monday.".encode())
    listing = tmp_path / "story.toml"
    listing.write_text('[[source]]\nfile = "odd.txt"\nencoding = "cp1252"\n', encoding="utf-8")
    opened = open_window(qtbot, tmp_path, monkeypatch, [listing])
    opened.do(ActionId.SOURCES)
    dialog = opened.window.findChild(SourceCardsDialog)
    assert dialog is not None
    assert any("look misread" in fact.text() for fact in dialog.cards[0].facts)
    dialog.cards[0].headline.setText("Corrected meanwhile")
    QTest.mouseClick(dialog.cards[0].reread, Qt.MouseButton.LeftButton)
    asked = opened.window.findChild(EncodingDialog)
    assert asked is not None
    assert opened.session.articles[0].title == "Corrected meanwhile"
    choose(qtbot, asked, "UTF-8")
    assert opened.session.articles[0].title == "Corrected meanwhile"
    assert "The cafés of" in opened.session.articles[0].text


def test_archive_opens_and_its_review_is_kept_beside_it(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, story: tuple[Path, ...]
) -> None:
    packed = tmp_path / "story.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        for path in story:
            archive.write(path, path.name)
    opened = open_window(qtbot, tmp_path, monkeypatch, [packed])
    assert len(opened.session.articles) == 3
    opened.select("passengers")
    edit_annotation(opened.session, Edit(label="Change the status", status=Status.CONFIRMED))
    opened.do(ActionId.SAVE)
    assert opened.session.sidecar is not None
    assert opened.session.sidecar.parent == tmp_path
    again = open_window(qtbot, tmp_path, monkeypatch, [packed])
    assert len(again.session.review.annotations) == 1


def test_parser_that_never_ends_and_file_that_is_broken_keep_no_other_from_opening(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, story: tuple[Path, ...]
) -> None:
    endless, broken = tmp_path / "endless.pdf", tmp_path / "broken.docx"
    endless.write_bytes(b"%PDF-1.4\n")
    broken.write_bytes(b"this is no archive")
    monkeypatch.setattr(isolating, "SECONDS_BY_SUFFIX", {".pdf": 0.01})
    monkeypatch.setattr(isolating, "SECONDS_TO_START", 0.0)  # before it has so much as begun
    opened = open_window(qtbot, tmp_path, monkeypatch, [story[0], endless, broken, story[1]])
    assert [article.path for article in opened.session.articles] == [story[0], story[1]]
    told = opened.notices()
    assert any("endless.pdf" in notice and "could not be read within" in notice for notice in told)
    assert any("broken.docx" in notice for notice in told)
    assert opened.session.comparison is not None


def test_dialog_for_articles_shows_everything_that_can_be_opened() -> None:
    everything = article_filters().partition(";;")[0]
    assert all(f"*{suffix}" in everything for suffix in (*SUFFIXES, ".zip", ".toml"))
    assert article_filters().endswith("(*)")


def test_progress_says_which_of_the_files_is_being_read(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, story: tuple[Path, ...]
) -> None:
    endless = EndlessExecutor()
    opened = open_window(qtbot, tmp_path, monkeypatch, story, endless)
    endless.said = [Progress(stage="Reading the articles", done=1, total=3)]
    shown = opened.window.findChild(JobProgress)
    assert shown is not None
    qtbot.waitUntil(lambda: shown.stage.text() == "Reading the articles: 2 of 3")
    assert shown.cancel.isVisible()
    opened.jobs.cancel()
