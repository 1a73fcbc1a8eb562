"""Both looks can be read, and kinds can be told apart without colour."""

from itertools import product

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from viewer.domain.fact import Kind
from viewer.gui.kind_styles import KIND_STYLES, Pattern, draw_underline
from viewer.gui.theme import Emphasis, Theme, contrast, draw_badge

READABLE = 4.5  # WCAG 2.2, 1.4.3
VISIBLE = 3.0  # WCAG 2.2, 1.4.11
THEMES = (Theme(dark=False), Theme(dark=True))


def test_contrast_when_black_on_white_then_is_21() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("white")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES, ids=["light", "dark"])
def test_text_when_on_any_tint_then_is_readable(theme: Theme) -> None:
    for kind, emphasis, ground in product(Kind, Emphasis, (theme.base, theme.band)):
        assert contrast(theme.text, theme.tint(kind, emphasis, ground)) >= READABLE, (kind, emphasis)


@pytest.mark.parametrize("theme", THEMES, ids=["light", "dark"])
def test_dimmed_text_when_on_grounds_and_pale_tints_then_is_readable(theme: Theme) -> None:
    grounds = [theme.base, theme.band, theme.raised]
    grounds += [theme.tint(kind, Emphasis.PALE) for kind in Kind]
    assert min(contrast(theme.dimmed, ground) for ground in grounds) >= READABLE


@pytest.mark.parametrize("theme", THEMES, ids=["light", "dark"])
def test_text_when_selected_or_current_then_is_readable(theme: Theme) -> None:
    assert contrast(theme.text, theme.selection) >= READABLE
    assert contrast(theme.on_accent, theme.accent) >= READABLE


@pytest.mark.parametrize("theme", THEMES, ids=["light", "dark"])
def test_underlines_and_bar_when_on_their_grounds_then_are_visible(theme: Theme) -> None:
    for kind in Kind:
        for ground in (theme.base, theme.band, theme.tint(kind, Emphasis.STRONG, theme.band)):
            assert contrast(theme.ink(kind), ground) >= VISIBLE, kind
    assert contrast(theme.accent, theme.band) >= VISIBLE


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


@pytest.mark.parametrize("theme", THEMES, ids=["light", "dark"])
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
