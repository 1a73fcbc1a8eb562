"""A review opens where its files are gone, moved or changed."""

import json
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from window_builders import Opened, open_window

from viewer.domain.article import PassageKind
from viewer.domain.review import Status
from viewer.fetching import Fetched
from viewer.gui.actions.ids import ActionId
from viewer.gui.annotating import edit_annotation
from viewer.gui.files.asked_pages import AskedPages
from viewer.gui.judging import Edit
from viewer.saving.sidecar import read_sidecar

CONFIRM = Edit(label="Change the status", status=Status.CONFIRMED)


@pytest.fixture
def sidecar(opened: Opened) -> Path:
    """A saved review of the three articles with one judgement."""
    opened.select("passengers")
    edit_annotation(opened.session, CONFIRM)
    opened.do(ActionId.SAVE)
    assert opened.session.sidecar is not None
    return opened.session.sidecar


def test_review_alone_opens_as_it_was_when_its_files_are_gone_and_says_so(
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    opened: Opened,
    sidecar: Path,
    story: tuple[Path, ...],
) -> None:
    alone = tmp_path / "mail" / sidecar.name
    alone.parent.mkdir()
    shutil.copy(sidecar, alone)
    shutil.rmtree(story[0].parent)
    again = open_window(qtbot, tmp_path, monkeypatch, [alone])
    before, now = opened.session, again.session
    assert [each.text for each in now.articles] == [each.text for each in before.articles]
    assert [each.passages for each in now.articles] == [each.passages for each in before.articles]
    assert now.review.annotations == before.review.annotations
    assert not now.is_changed
    (told,) = [notice for notice in again.notices() if "text kept with the review" in notice]
    assert "1-coast-radio.txt, 2-morning-sheet.txt, 3-island-post.txt" in told
    assert "Find the file of this source" in told
    edit_annotation(now, Edit(label="Change the status", status=Status.DISMISSED))
    again.do(ActionId.SAVE)
    assert read_sidecar(alone).review.annotations[0].quotes == before.review.annotations[0].quotes


def test_saved_again_a_review_keeps_its_texts_byte_for_byte(opened: Opened, sidecar: Path) -> None:
    kept = [record.kept for record in read_sidecar(sidecar).review.articles]
    edit_annotation(opened.session, Edit(label="Change the status", status=Status.DISMISSED))
    opened.do(ActionId.SAVE)
    assert [record.kept for record in read_sidecar(sidecar).review.articles] == kept
    assert None not in kept


def test_file_that_was_moved_is_found_again_and_nothing_else_changes(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sidecar: Path, story: tuple[Path, ...]
) -> None:
    moved = tmp_path / "elsewhere.txt"
    story[0].rename(moved)
    again = open_window(qtbot, tmp_path, monkeypatch, [sidecar])
    said = again.session.review.annotations
    again.questions.articles = (moved,)
    again.do(ActionId.FIND_FILE)
    assert again.session.articles[0].path == moved
    assert again.session.review.annotations == said
    again.do(ActionId.SAVE)
    assert read_sidecar(sidecar).review.articles[0].path == "../elsewhere.txt"
    assert again.session.comparison is not None


def test_changed_file_is_shown_as_it_is_told_and_shown_as_annotated_when_asked_for(
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    opened: Opened,
    sidecar: Path,
    story: tuple[Path, ...],
) -> None:
    annotated = opened.session.articles[0]
    story[0].write_text(f"A new first line.\n\n{story[0].read_text(encoding='utf-8')}", encoding="utf-8")
    again = open_window(qtbot, tmp_path, monkeypatch, [sidecar])
    assert again.session.articles[0].text.startswith("A new first line.")
    assert any("gone or different: 0, new: 1" in notice for notice in again.notices())
    again.do(ActionId.AS_ANNOTATED)
    shown = again.session.articles[0]
    assert (shown.id, shown.text, shown.passages) == (annotated.id, annotated.text, annotated.passages)
    assert again.session.review.annotations[0].quotes == opened.session.review.annotations[0].quotes
    again.session.undo()
    assert again.session.articles[0].text.startswith("A new first line.")
    again.do(ActionId.AS_ANNOTATED)
    again.questions.articles = (story[0],)
    again.do(ActionId.FIND_FILE)
    assert again.session.articles[0].text.startswith("A new first line.")


def test_text_that_is_the_annotated_one_is_said_to_be_so(qtbot: QtBot, opened: Opened, sidecar: Path) -> None:
    assert sidecar.exists()
    with qtbot.waitSignal(opened.session.announced) as told:
        opened.do(ActionId.AS_ANNOTATED)
    assert told.args == ["This is the text as it was annotated."]


def test_review_of_an_older_parallax_when_opened_and_saved_keeps_its_texts_from_then_on(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sidecar: Path
) -> None:
    document = json.loads(sidecar.read_text(encoding="utf-8"))
    for article in document["articles"]:
        del article["kept"]
    sidecar.write_text(json.dumps(document), encoding="utf-8")
    again = open_window(qtbot, tmp_path, monkeypatch, [sidecar])
    assert not again.session.is_changed
    edit_annotation(again.session, Edit(label="Change the status", status=Status.DISMISSED))
    again.do(ActionId.SAVE)
    assert all(record.kept is not None for record in read_sidecar(sidecar).review.articles)


def test_page_whose_address_was_named_at_the_start_is_fetched_and_opened(
    opened: Opened, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    page = tmp_path / "pages" / "fire.txt"
    page.parent.mkdir()

    def fetch(address: str, folder: Path, **_options: object) -> Fetched:
        assert folder == opened.session.articles[0].path.parent, "beside what is opened with it"
        page.write_text("Fire\n\nNine boats burned.\n", encoding="utf-8")
        told = {"address": address, "asked": address, "encoding": "", "content_type": ""}
        return Fetched(path=page, retrieved=datetime.now(UTC), **told)

    monkeypatch.setattr("viewer.fetching.fetch_page", fetch)
    asked = AskedPages(opened.window.files, opened.jobs, opened.window)
    asked.open(["https://quay.example/fire"], [opened.session.articles[0].path])
    assert [each.path.name for each in opened.session.articles] == ["1-coast-radio.txt", "fire.txt"]


def test_review_that_is_found_beside_its_articles_shows_them_as_they_were_annotated(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sidecar: Path, story: tuple[Path, ...]
) -> None:
    document = json.loads(sidecar.read_text(encoding="utf-8"))
    kept = document["articles"][0]["kept"]["passages"]
    kept[-1] = kept[-1].replace("paragraph", "caption")
    sidecar.write_text(json.dumps(document), encoding="utf-8")
    again = open_window(qtbot, tmp_path, monkeypatch, story)
    assert again.session.sidecar == sidecar
    assert again.session.articles[0].passages[-1].kind is PassageKind.CAPTION, "as an earlier reader saw it"
