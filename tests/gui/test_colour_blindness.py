"""Kinds stay apart for readers who see colours otherwise, in every look of the window."""

from itertools import combinations, product

import pytest
from colour_sight import SIGHTS, distance, distance_seen
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from viewer.domain.fact import Kind
from viewer.gui.appearance import theme_for
from viewer.gui.kind_styles import KIND_STYLES, Pattern, draw_underline
from viewer.gui.settings import ThemeChoice
from viewer.gui.theme import Emphasis, Theme, contrast

FAR = 10.0  # CIEDE2000: clearly another colour, also where the two are not side by side
NOTICEABLE = 2.3
SHORT_WORD = 18  # pixels: a number of two or three figures in body text
COLOURS = {style.colour for style in KIND_STYLES.values()}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
        ((50, 2.5, 0), (73, 25, -18), 27.1492),
        ((50, 2.5, 0), (61, -5, 29), 22.8977),
        ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_distance_of_colours_is_that_of_the_published_examples(
    one: tuple[float, float, float], other: tuple[float, float, float], expected: float
) -> None:
    assert distance(one, other) == pytest.approx(expected, abs=0.0001)


def test_simulated_sight_leaves_grey_as_it_is_and_confuses_what_it_must() -> None:
    for sight in SIGHTS:
        assert distance_seen(QColor("#808080"), QColor("#808080"), sight) == 0
        assert all(sum(row) == pytest.approx(1, abs=1e-5) for row in SIGHTS[sight])
    olive, rust = QColor("#8a7a00"), QColor("#b45f06")
    assert distance_seen(olive, rust, "usual") > 20
    assert distance_seen(olive, rust, "deuteranopia") < 8


@pytest.mark.parametrize("choice", ThemeChoice)
@pytest.mark.parametrize("sight", SIGHTS)
def test_kinds_share_no_pattern_with_a_kind_of_near_colour(
    qapp: object, choice: ThemeChoice, sight: str
) -> None:
    """A kind of the same pattern has a line or a field of clearly another colour; its letter differs anyway."""
    assert qapp is not None  # the desktop's own look needs the application
    theme = theme_for(choice)
    near = [
        (one.name, other.name)
        for one, other in combinations(Kind, 2)
        if KIND_STYLES[one].pattern is KIND_STYLES[other].pattern and _apart(theme, one, other, sight) < FAR
    ]
    assert near == []


def _apart(theme: Theme, one: Kind, other: Kind, sight: str) -> float:
    lines = distance_seen(theme.ink(one), theme.ink(other), sight)
    fields = [
        distance_seen(theme.tint(one, emphasis), theme.tint(other, emphasis), sight)
        for emphasis in (Emphasis.NORMAL, Emphasis.STRONG)
    ]
    return max(lines, min(fields))


@pytest.mark.parametrize("choice", ThemeChoice)
@pytest.mark.parametrize("sight", SIGHTS)
def test_kinds_of_most_interest_differ_by_colour_too(qapp: object, choice: ThemeChoice, sight: str) -> None:
    assert qapp is not None
    theme = theme_for(choice)
    usual = (Kind.CASUALTY, Kind.DATETIME, Kind.PLACE, Kind.QUANTITY)
    assert min(_apart(theme, one, other, sight) for one, other in combinations(usual, 2)) >= NOTICEABLE


@pytest.mark.parametrize("choice", ThemeChoice)
def test_words_and_lines_in_every_look_stand_out_from_their_ground(qapp: object, choice: ThemeChoice) -> None:
    assert qapp is not None
    theme = theme_for(choice)
    for kind, ground in product(Kind, (theme.base, theme.band)):
        assert contrast(theme.ink(kind), ground) >= 3
        assert all(contrast(theme.text, theme.tint(kind, emphasis, ground)) >= 4.5 for emphasis in Emphasis)
    for words, ground in product((theme.text, theme.dimmed), (theme.base, theme.band, theme.raised)):
        assert contrast(words, ground) >= 4.5
    assert contrast(theme.text, theme.selection) >= 4.5
    assert contrast(theme.on_accent, theme.accent) >= 4.5


def _line_under_a_word(pattern: Pattern, width: float) -> list[bool]:
    """Return which pixels under a short word are dark, as the reader meets the pattern."""
    image = QImage(SHORT_WORD, 8, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    draw_underline(painter, QRectF(0, 0, SHORT_WORD, 7), pattern, QColor("black"), width)
    painter.end()
    return [
        image.pixelColor(x, y).lightness() < 160
        for x, y in product(range(image.width()), range(image.height()))
    ]


@pytest.mark.parametrize("width", [1.0, 1.6], ids=["pale", "usual"])
def test_patterns_under_a_short_word_can_be_seen_and_told_apart(width: float) -> None:
    drawn = {pattern: _line_under_a_word(pattern, width) for pattern in Pattern}
    for pattern, pixels in drawn.items():
        assert sum(pixels) >= 5, pattern
    for one, other in combinations(Pattern, 2):
        differing = sum(here != there for here, there in zip(drawn[one], drawn[other], strict=True))
        assert differing >= 3, (one, other)
