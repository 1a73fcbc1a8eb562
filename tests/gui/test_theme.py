"""Both looks can be read, and kinds can be told apart without colour."""

from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPalette
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from window_builders import open_window, write_story

from viewer.domain.fact import Kind
from viewer.gui import appearance
from viewer.gui.appearance import applied_theme, apply_theme, contrast_style, theme_for, tool_style
from viewer.gui.icons import themed_icon
from viewer.gui.kind_styles import KIND_STYLES, Pattern, draw_underline
from viewer.gui.settings import ThemeChoice
from viewer.gui.theme import Emphasis, Theme, contrast, draw_badge

READABLE = 4.5  # WCAG 2.2, 1.4.3
VISIBLE = 3.0  # WCAG 2.2, 1.4.11
STRONG = 7.0  # WCAG 2.2, 1.4.6
THEMES = (Theme(dark=False), Theme(dark=True))
CONTRASTS = (Theme(dark=False, high_contrast=True), Theme(dark=True, high_contrast=True))
LOOKS = (*THEMES, *CONTRASTS)
LOOK_NAMES = ("light", "dark", "light contrast", "dark contrast")


def test_contrast_when_black_on_white_then_is_21() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("white")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", LOOKS, ids=LOOK_NAMES)
def test_text_when_on_any_tint_then_is_readable(theme: Theme) -> None:
    for kind, emphasis, ground in product(Kind, Emphasis, (theme.base, theme.band)):
        assert contrast(theme.text, theme.tint(kind, emphasis, ground)) >= READABLE, (kind, emphasis)


@pytest.mark.parametrize("theme", LOOKS, ids=LOOK_NAMES)
def test_dimmed_text_when_on_grounds_and_pale_tints_then_is_readable(theme: Theme) -> None:
    grounds = [theme.base, theme.band, theme.raised]
    grounds += [theme.tint(kind, Emphasis.PALE) for kind in Kind]
    assert min(contrast(theme.dimmed, ground) for ground in grounds) >= READABLE


@pytest.mark.parametrize("theme", LOOKS, ids=LOOK_NAMES)
def test_text_when_selected_or_current_then_is_readable(theme: Theme) -> None:
    assert contrast(theme.text, theme.selection) >= READABLE
    assert contrast(theme.on_accent, theme.accent) >= READABLE


@pytest.mark.parametrize("theme", LOOKS, ids=LOOK_NAMES)
def test_underlines_and_bar_when_on_their_grounds_then_are_visible(theme: Theme) -> None:
    for kind in Kind:
        for ground in (theme.base, theme.band, theme.tint(kind, Emphasis.STRONG, theme.band)):
            assert contrast(theme.ink(kind), ground) >= VISIBLE, kind
    assert contrast(theme.accent, theme.band) >= VISIBLE


@pytest.mark.parametrize("theme", CONTRASTS, ids=LOOK_NAMES[2:])
def test_text_in_high_contrast_has_the_contrast_of_its_name(theme: Theme) -> None:
    grounds = [theme.base, theme.band, theme.raised, theme.palette().window().color()]
    assert min(contrast(theme.dimmed, ground) for ground in grounds) >= STRONG
    tints = [theme.tint(kind, *look) for kind in Kind for look in product(Emphasis, (theme.base, theme.band))]
    assert min(contrast(theme.text, ground) for ground in (*grounds, *tints, theme.selection)) >= STRONG
    assert contrast(theme.on_accent, theme.accent) >= STRONG


@pytest.mark.parametrize("theme", CONTRASTS, ids=LOOK_NAMES[2:])
def test_inks_frames_and_what_is_disabled_in_high_contrast_can_be_read(theme: Theme) -> None:
    for kind in Kind:
        grounds = (theme.base, theme.band, theme.tint(kind, Emphasis.STRONG, theme.band))
        assert min(contrast(theme.ink(kind), ground) for ground in grounds) >= READABLE, kind
    assert min(contrast(theme.rule, ground) for ground in (theme.base, theme.raised)) >= READABLE
    assert contrast(theme.accent, theme.base) >= STRONG
    disabled = theme.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert contrast(disabled, theme.base) >= READABLE


@pytest.mark.parametrize(
    ("choice", "asked_for", "wanted"),
    [
        (ThemeChoice.LIGHT_CONTRAST, False, Theme(dark=False, high_contrast=True)),
        (ThemeChoice.DARK_CONTRAST, False, Theme(dark=True, high_contrast=True)),
        (ThemeChoice.SYSTEM, True, Theme(dark=False, high_contrast=True)),
        (ThemeChoice.LIGHT, True, Theme(dark=False)),
    ],
)
def test_theme_when_chosen_or_asked_for_by_the_desktop_has_its_contrast(
    qapp: object, monkeypatch: pytest.MonkeyPatch, choice: ThemeChoice, asked_for: object, wanted: Theme
) -> None:
    assert qapp is not None
    monkeypatch.setattr(appearance, "desktop_wants_contrast", lambda: asked_for)
    assert theme_for(choice) == wanted


def test_desktop_when_it_says_nothing_of_contrast_gets_the_usual_look(qapp: object) -> None:
    assert qapp is not None
    assert [appearance.desktop_wants_contrast() for _ in range(2)] == [False, False]


def _edge_of_focused_button(theme: Theme, qtbot: QtBot) -> int:
    """Return how many pixels at the left edge of a button with the keyboard have the colour of focus."""
    apply_theme(theme)
    button = QPushButton("Judge")
    qtbot.addWidget(button)
    with qtbot.waitExposed(button):
        button.show()
    button.activateWindow()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    image = button.grab().toImage()
    middle = image.height() // 2
    edge = [image.pixelColor(x, middle).name() for x in range(4)]
    return edge.count(theme.accent.name())


@pytest.mark.parametrize("theme", CONTRASTS, ids=LOOK_NAMES[2:])
def test_button_in_high_contrast_shows_the_keyboard_by_a_frame_of_two_pixels(
    qtbot: QtBot, theme: Theme
) -> None:
    try:
        assert _edge_of_focused_button(theme, qtbot) == 2
    finally:
        apply_theme(THEMES[0])
    assert not contrast_style(THEMES[0])


def test_kinds_when_without_colour_then_differ() -> None:
    assert set(KIND_STYLES) == set(Kind)
    assert len({(style.pattern, style.letter) for style in KIND_STYLES.values()}) == len(Kind)
    assert len({style.letter for style in KIND_STYLES.values()}) == len(Kind)


def test_kinds_when_without_letter_then_differ_by_hue_and_pattern() -> None:
    assert len({(style.colour, style.pattern) for style in KIND_STYLES.values()}) == len(Kind)


def _drawn(pattern: Pattern) -> bytes:
    image = QImage(60, 16, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    draw_underline(painter, QRectF(2, 1, 56, 13), pattern, QColor("black"), 1.6)
    painter.end()
    return bytes(image.constBits())


def test_patterns_when_drawn_in_grey_then_look_different() -> None:
    assert len({_drawn(pattern) for pattern in Pattern}) == len(Pattern)


@pytest.mark.parametrize("theme", LOOKS, ids=LOOK_NAMES)
def test_palette_when_made_then_its_pairs_are_readable(theme: Theme) -> None:
    palette = theme.palette()
    pairs = [
        (palette.windowText(), palette.window()),
        (palette.text(), palette.base()),
        (palette.text(), palette.alternateBase()),
        (palette.buttonText(), palette.button()),
        (palette.toolTipText(), palette.toolTipBase()),
        (palette.highlightedText(), palette.highlight()),
        (palette.placeholderText(), palette.base()),
    ]
    assert all(contrast(text.color(), ground.color()) >= READABLE for text, ground in pairs)


def test_badge_when_pale_then_is_drawn_quieter(qapp: object) -> None:
    assert qapp is not None  # fonts need the application
    drawn = []
    for emphasis in (Emphasis.NORMAL, Emphasis.PALE):
        image = QImage(14, 14, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        draw_badge(painter, QRectF(0, 0, 14, 14), Kind.CASUALTY, THEMES[0], emphasis)
        painter.end()
        drawn.append(image.pixelColor(1, 1))
    assert contrast(drawn[0], THEMES[0].base) > contrast(drawn[1], THEMES[0].base)


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.LIGHT_CONTRAST])
def test_window_when_high_contrast_is_left_keeps_none_of_its_colours(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, choice: ThemeChoice
) -> None:
    opened = open_window(qtbot, tmp_path, monkeypatch, write_story(tmp_path / "story"))
    for chosen in (ThemeChoice.DARK, ThemeChoice.DARK_CONTRAST, choice):
        opened.settings.change(replace(opened.settings.current, theme=chosen))
    theme, window = theme_for(choice), opened.window
    plain = (window.detail, window.detail.viewport(), window.menuBar(), window.docks.left, window.docks.right)
    for widget in plain:
        assert widget.palette().window().color() == theme.palette().window().color(), widget
        assert widget.palette().windowText().color() == theme.text, widget
    for pane in window.text_panes():
        assert pane.viewport().palette().base().color() == theme.base
    assert window.arranging.button.palette().buttonText().color() == theme.palette().buttonText().color()


def test_applied_theme_is_the_one_that_was_applied(qtbot: QtBot) -> None:
    del qtbot
    for theme in (*LOOKS, LOOKS[0]):
        apply_theme(theme)
        assert applied_theme() == theme


@pytest.mark.parametrize("theme", THEMES, ids=LOOK_NAMES[:2])
def test_tool_that_is_on_stands_out_from_the_bar(theme: Theme) -> None:
    style = tool_style(theme)
    line = style.partition("QToolButton:checked { border-color: ")[2][:7]
    assert contrast(QColor(line), theme.palette().window().color()) >= 2


def test_icon_of_what_cannot_be_done_now_is_fainter(qtbot: QtBot) -> None:
    del qtbot
    icon = themed_icon("find", QColor("white"))
    strongest = [
        max(image.pixelColor(x, y).alpha() for x in range(24) for y in range(24))
        for image in (icon.pixmap(24, mode).toImage() for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled))
    ]
    assert strongest[1] < 0.6 * strongest[0]
