"""The German catalogue is complete and current, and every sentence of the window can be translated."""

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from window_builders import Opened, open_window

from viewer.bundled import resource_path
from viewer.contrasting.kind_words import QUOTATION_SLOT, SLOTS
from viewer.domain.fact import Kind
from viewer.fact_kinds.casualty_words import SLOT_OF
from viewer.gui.settings import Language
from viewer.gui.slot_names import SLOT_NAMES, event_words, slot_words
from viewer.gui.window import job_progress
from viewer.gui.window.languages import preferred
from viewer.gui.wording import kind_words

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "viewer" / "gui").rglob("*.py"), key=str)
CATALOGUE = resource_path("translations/parallax_de.ts")
COMPILED = resource_path("translations/parallax_de.qm")


def run_tool(name: str, *arguments: str) -> None:
    tool = shutil.which(name, path=str(Path(sys.executable).parent)) or shutil.which(name)
    assert tool is not None, f"{name} comes with PySide6-Essentials"
    subprocess.run([tool, *arguments], cwd=ROOT, check=True, capture_output=True)


def messages(catalogue: Path) -> Iterator[tuple[str, ET.Element]]:
    for context in ET.parse(catalogue).getroot().iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name", ""), message


def translations_of(message: ET.Element) -> list[str]:
    translation = message.find("translation")
    assert translation is not None
    return [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]


def test_catalogue_when_brought_up_to_date_stays_as_it_is(tmp_path: Path) -> None:
    """Fails after a change of words until ``make translations`` was run and the new ones were translated."""
    fresh = tmp_path / CATALOGUE.name
    shutil.copy(CATALOGUE, fresh)
    names = [str(path.relative_to(ROOT)) for path in SOURCES]
    run_tool("pyside6-lupdate", *names, "-locations", "none", "-no-obsolete", "-ts", str(fresh))
    known = {(context, message.findtext("source")) for context, message in messages(CATALOGUE)}
    wanted = {(context, message.findtext("source")) for context, message in messages(fresh)}
    assert wanted - known == set()
    assert known - wanted == set()


def test_catalogue_leaves_nothing_untranslated() -> None:
    for context, message in messages(CATALOGUE):
        translation = message.find("translation")
        assert translation is not None
        assert translation.get("type") is None, (context, message.findtext("source"))
        assert all(translations_of(message)), (context, message.findtext("source"))


def test_catalogue_keeps_placeholders_and_keys() -> None:
    for context, message in messages(CATALOGUE):
        source = message.findtext("source", "")
        for translation in translations_of(message):
            where = (context, source, translation)
            assert set(re.findall(r"\{\w+\}|%n", source)) == set(re.findall(r"\{\w+\}|%n", translation)), (
                where
            )
            assert len(re.findall(r"&(?=\w)", source)) == len(re.findall(r"&(?=\w)", translation)), where


def test_compiled_catalogue_is_made_from_the_catalogue(tmp_path: Path) -> None:
    run_tool("pyside6-lrelease", str(CATALOGUE), "-qm", str(tmp_path / "fresh.qm"))
    fresh, kept = QTranslator(), QTranslator()
    assert fresh.load(str(tmp_path / "fresh.qm"))
    assert kept.load(str(COMPILED))
    for context, message in messages(CATALOGUE):
        source, comment = message.findtext("source", ""), message.findtext("comment")
        arguments = (context, source, comment, 2 if message.get("numerus") else -1)
        assert fresh.translate(*arguments) == kept.translate(*arguments) != "", arguments


def _calls_with_hidden_words(path: Path) -> Iterator[str]:
    source = path.read_text(encoding="utf-8")
    for function in (each for each in ast.walk(ast.parse(source)) if isinstance(each, ast.FunctionDef)):
        for call in (each for each in ast.walk(function) if isinstance(each, ast.Call)):
            if isinstance(call.func, ast.Attribute) and _translates(call.func):
                words = call.args[:1] if call.func.attr == "tr" else call.args[:2]
                if not all(_is_found(word) for word in words):
                    yield f"{path.relative_to(ROOT)}:{call.lineno} in {function.name}"


def _translates(function: ast.Attribute) -> bool:
    owner = ast.unparse(function.value)
    return function.attr == "tr" or (function.attr == "translate" and owner.startswith("Q"))


def _is_found(word: ast.expr) -> bool:
    """Tell whether the tools find a text: a literal, or ``str`` of what QT_TRANSLATE_NOOP marks in a table."""
    looked_up = isinstance(word, ast.Call) and ast.unparse(word.func) == "str"
    return isinstance(word, ast.Constant) or looked_up or ast.unparse(word) == "_CONTEXT"


def test_words_are_handed_to_the_translator_as_literals() -> None:
    """Words that are put together first, or handed on by a helper, are found by no tool and never translated."""
    assert [place for path in SOURCES for place in _calls_with_hidden_words(path)] == []


def test_slots_that_parallax_words_itself_can_be_said_in_german() -> None:
    ours = {
        *SLOTS.values(),
        QUOTATION_SLOT,
        *SLOT_OF.values(),
        "date",
        "time of day",
        "place",
        "money",
        "share",
    }
    assert ours <= set(SLOT_NAMES)


def test_stages_of_the_analysis_can_be_said_in_german() -> None:
    told = ROOT / "viewer" / "pipeline.py", ROOT / "viewer" / "gui" / "jobs" / "job_work.py"
    stages = {stage for path in told for stage in re.findall(r'report\("([^"]+)"', path.read_text("utf-8"))}
    assert stages
    assert stages <= set(job_progress.STAGES)


@pytest.mark.parametrize(
    ("wanted", "language"),
    [
        (["de-AT", "en"], Language.GERMAN),
        (["fr-FR", "de"], Language.GERMAN),
        (["en-GB", "de-DE"], Language.ENGLISH),
        (["ja_JP"], Language.ENGLISH),
        ([], Language.ENGLISH),
    ],
)
def test_language_of_the_system_is_the_first_that_the_window_speaks(
    wanted: list[str], language: Language
) -> None:
    assert preferred(wanted) is language


def test_words_when_the_window_speaks_german_are_german(german: QApplication) -> None:
    assert german is not None
    assert kind_words(Kind.PLACE) == "Ort"
    assert slot_words("killed") == "Getötete"
    assert slot_words("seriously injured") == "schwer Verletzte"
    assert slot_words("passengers") == "passengers"
    assert event_words("Elsewhere in the texts") == "Anderswo in den Texten"
    assert QLocale().language() == QLocale.Language.German


def test_choice_of_a_language_is_remembered_and_announced(opened: Opened) -> None:
    menu = opened.window.menus.languages
    chosen = {action.text(): action for action in menu.actions()}
    assert [name for name, action in chosen.items() if action.isChecked()] == ["As the &system"]
    chosen["Deutsch"].trigger()
    assert opened.settings.current.language is Language.GERMAN
    assert "opened again" in opened.window.statusBar().currentMessage()


def test_window_when_opened_in_german_is_german_all_over(
    german: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    story: tuple[Path, ...],
) -> None:
    assert german is not None
    opened = open_window(qtbot, tmp_path, monkeypatch, story)
    titles = [action.text().replace("&", "") for action in opened.window.menuBar().actions()]
    assert titles[0] == "Datei"
    assert titles[-1] == "Hilfe"
    assert opened.window.docks.left.windowTitle() == "Abweichungen"
    assert opened.window.form.statuses.buttons()[0].text() == "&Offen"
