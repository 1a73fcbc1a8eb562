"""Text in the size, face and spacing that the reader wants: by key, by wheel, in the preferences."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QSettings, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QWidget
from pytestqt.qtbot import QtBot
from window_builders import Opened, open_window

from viewer.domain.article import PassageKind
from viewer.gui.actions.ids import ActionId
from viewer.gui.articles.typography import LEADING, Typography
from viewer.gui.dialogs.preferences import PreferencesDialog
from viewer.gui.lettering import apply_label_scale, wanted_label_scale
from viewer.gui.reading_face import LineSpacing, ReadingFace
from viewer.gui.reading_families import Family, installed_families, ordered_families
from viewer.gui.settings import LARGEST_TEXT, SMALLEST_TEXT, USUAL_TEXT, Settings, SettingsStore, ThemeChoice
from viewer.gui.theme import label_font, label_scale
from viewer.gui.window.zooming import Zooming


@pytest.fixture(autouse=True)
def usual_labels(qapp: QApplication) -> object:
    """Leave labels as the next test expects them."""
    del qapp
    yield
    apply_label_scale(1.0)


def turn_wheel(widget: QWidget, angle: int, keys: Qt.KeyboardModifier) -> None:
    """Turn the wheel over ``widget``; Qt lets only the desktop's own events go up to parents, so this does it."""
    place = QPointF(20, 20)
    turn = QWheelEvent(
        place,
        widget.mapToGlobal(place),
        QPoint(0, 0),
        QPoint(0, angle),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    receiver: QWidget | None = widget
    turn.ignore()
    while receiver is not None and not turn.isAccepted():
        turn.accept()
        turn.setAccepted(QApplication.sendEvent(receiver, turn) and turn.isAccepted())
        receiver = receiver.parentWidget()


def test_wheel_with_ctrl_over_any_part_changes_the_size_and_without_it_does_not(opened: Opened) -> None:
    window = opened.window
    control, nothing = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
    parts = (
        window.text_panes()[0].viewport(),
        window.divergence_list.view.viewport(),
        window.detail.viewport(),
    )
    for turns, part in enumerate(parts, 1):
        turn_wheel(part, 120, control)
        assert opened.settings.current.text_size == USUAL_TEXT + turns
        turn_wheel(part, -120, nothing)
        assert opened.settings.current.text_size == USUAL_TEXT + turns
    turn_wheel(parts[0], -120, control)
    assert opened.settings.current.text_size == USUAL_TEXT + 2


def test_wheel_of_a_touchpad_counts_its_fractions(opened: Opened) -> None:
    pane = opened.window.text_panes()[0].viewport()
    for _ in range(3):
        turn_wheel(pane, 40, Qt.KeyboardModifier.ControlModifier)
    assert opened.settings.current.text_size == USUAL_TEXT + 1


def test_size_when_changed_is_announced_and_told_in_the_menu(opened: Opened) -> None:
    told: list[str] = []
    opened.session.announced.connect(told.append)
    opened.do(ActionId.LARGER_TEXT)
    assert told == ["Text size: 12 points, 109 % of the usual size."]
    assert "12 points" in opened.window.actions_table[ActionId.USUAL_TEXT].text()
    assert opened.window.text_panes()[0].lazy_layout.typography.points == 12


def test_lists_and_labels_when_the_text_grows_grow_too_and_return(qtbot: QtBot, opened: Opened) -> None:
    opened.select("passengers")
    window, detail = opened.window, opened.window.detail
    view = window.divergence_list.view
    row = view.visualRect(view.currentIndex()).height()
    heading, field = detail.slot_heading.font().pointSizeF(), window.form.tags.font().pointSizeF()
    opened.settings.change(replace(opened.settings.current, text_size=22.0))
    qtbot.waitUntil(lambda: label_scale() > 1)
    assert detail.slot_heading.font().pointSizeF() == pytest.approx(heading * 1.5)
    assert window.form.tags.font().pointSizeF() == pytest.approx(field * 1.5)
    view.doItemsLayout()
    assert view.visualRect(view.currentIndex()).height() > row * 1.3
    opened.do(ActionId.USUAL_TEXT)
    qtbot.waitUntil(lambda: label_scale() == 1)
    assert detail.slot_heading.font().pointSizeF() == pytest.approx(heading)
    assert window.form.tags.font().pointSizeF() == pytest.approx(field)


def test_labels_when_the_reader_wants_them_as_they_are_stay(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small, large = Settings(text_size=SMALLEST_TEXT), Settings(text_size=LARGEST_TEXT)
    assert wanted_label_scale(small) == 1.0
    assert wanted_label_scale(large) == 1.5
    assert wanted_label_scale(replace(large, labels_follow=False)) == 1.0
    opened = open_window(qtbot, tmp_path, monkeypatch)
    opened.settings.change(replace(opened.settings.current, labels_follow=False))
    opened.settings.change(replace(opened.settings.current, text_size=22.0))
    zooming = opened.window.findChild(Zooming)
    assert zooming is not None
    assert [timer.isActive() for timer in zooming.findChildren(QTimer)] == [False]
    opened.settings.change(replace(opened.settings.current, labels_follow=True))
    qtbot.waitUntil(lambda: label_scale() == 1.5)


def test_window_when_opened_in_large_text_begins_with_large_labels(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, story: tuple[Path, ...]
) -> None:
    first = open_window(qtbot, tmp_path, monkeypatch)
    first.settings.change(replace(first.settings.current, text_size=22.0))
    again = open_window(qtbot, tmp_path, monkeypatch, story)
    again.select("passengers")
    assert label_font(10).pointSizeF() == 15
    assert again.window.detail.slot_heading.font().pointSizeF() == pytest.approx(12.5 * 1.5)
    for button in again.window.form.statuses.buttons():
        assert button.font().pointSizeF() == pytest.approx(8.5 * 1.5)
        assert button.width() >= button.sizeHint().width()


def test_typography_when_another_face_and_spacing_are_wanted_sets_every_kind_of_passage_so() -> None:
    usual = Typography(11)
    wide = Typography(11, ReadingFace(family="DejaVu Sans Mono", spacing=LineSpacing.WIDE))
    compact = Typography(11, ReadingFace(spacing=LineSpacing.COMPACT))
    for kind in PassageKind:
        assert wide.style(kind).font.families()[0] == "DejaVu Sans Mono"
        assert wide.style(kind).leading > usual.style(kind).leading > 1
        assert 1 <= compact.style(kind).leading < usual.style(kind).leading


def test_small_print_of_articles_when_labels_grow_keeps_to_the_size_of_its_article() -> None:
    before = Typography(11).style(PassageKind.CAPTION).font.pointSizeF()
    apply_label_scale(1.5)
    assert Typography(11).style(PassageKind.CAPTION).font.pointSizeF() == before


def test_families_when_listed_begin_with_those_easily_told_apart_and_hold_no_symbols() -> None:
    found = ordered_families(["Zeta Serif", "alpha Sans", "Noto Emoji", "Standard Symbols PS", "Andika"])
    assert found == (
        Family(name="Andika", is_easy=True),
        Family(name="alpha Sans"),
        Family(name="Zeta Serif"),
    )
    assert "DejaVu Serif" in {family.name for family in installed_families()}


def shown_preferences(opened: Opened) -> PreferencesDialog:
    opened.do(ActionId.PREFERENCES)
    found = opened.window.findChild(PreferencesDialog)
    assert found is not None
    return found


def test_face_and_spacing_when_chosen_in_the_preferences_are_seen_at_once_and_remembered(
    tmp_path: Path, opened: Opened
) -> None:
    dialog = shown_preferences(opened)
    place = dialog.face.findData("DejaVu Sans Mono")
    dialog.face.setCurrentIndex(place)
    dialog.face.activated.emit(place)
    dialog.spacing.setCurrentIndex(list(LineSpacing).index(LineSpacing.WIDE))
    dialog.spacing.activated.emit(dialog.spacing.currentIndex())
    style = opened.window.text_panes()[0].lazy_layout.typography.style(PassageKind.PARAGRAPH)
    assert style.font.families()[0] == "DejaVu Sans Mono"
    assert style.leading == pytest.approx(LEADING * 1.24)
    assert dialog.sample.document().defaultFont().families()[0] == "DejaVu Sans Mono"
    again = SettingsStore(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    assert again.current.face == ReadingFace(family="DejaVu Sans Mono", spacing=LineSpacing.WIDE)
    dialog.close()


def test_preferences_when_something_changes_elsewhere_follow_it(opened: Opened) -> None:
    dialog = shown_preferences(opened)
    opened.do(ActionId.LARGER_TEXT)
    opened.do(ActionId.DARK_CONTRAST_THEME)
    assert dialog.size_field.value() == USUAL_TEXT + 1
    assert dialog.theme.currentData() == ThemeChoice.DARK_CONTRAST
    dialog.size_field.stepUp()
    assert opened.settings.current.text_size == USUAL_TEXT + 2
    usual = dialog.buttons.button(QDialogButtonBox.StandardButton.RestoreDefaults)
    QTest.mouseClick(usual, Qt.MouseButton.LeftButton)
    assert opened.settings.current.text_size == USUAL_TEXT
    assert opened.settings.current.theme is ThemeChoice.SYSTEM
    opened.do(ActionId.LIGHT_THEME)
    dialog.close()


def test_name_and_start_when_chosen_in_the_preferences_hold(qtbot: QtBot, opened: Opened) -> None:
    dialog = shown_preferences(opened)
    assert shown_preferences(opened) is dialog
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.reviewer.setFocus()
    QTest.keyClicks(dialog.reviewer, "Ana")
    QTest.keyClick(dialog.reviewer, Qt.Key.Key_Tab)
    assert opened.session.reviewer == "Ana"
    QTest.mouseClick(dialog.reopening, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    assert not opened.settings.current.reopening
    nameless = [field for field in dialog.findChildren(QWidget) if _is_nameless(field)]
    assert nameless == []
    dialog.close()


def _is_nameless(field: QWidget) -> bool:
    named = ("QComboBox", "QDoubleSpinBox", "QLineEdit", "LetteringSample")
    inner = field.objectName().startswith("qt_")
    return type(field).__name__ in named and not inner and not field.accessibleName()
