"""The light and the dark look, each in two contrasts: palettes, grounds, tints, and the fonts to read in."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette

from viewer.domain.fact import Kind
from viewer.gui.kind_styles import KIND_STYLES, draw_underline

# Faces made for long reading, the first one installed is taken; DejaVu comes with every Linux desktop.
READING_FACES = (
    "Charter",
    "Source Serif 4",
    "Noto Serif",
    "Georgia",
    "Cambria",
    "DejaVu Serif Condensed",
    "DejaVu Serif",
)
LABEL_FACES = (
    "Inter",
    "Segoe UI",
    "SF Pro Text",
    "Noto Sans",
    "DejaVu Sans Condensed",
    "DejaVu Sans",
)
LABEL_SCALE = "label_scale"
"""The property of the application that holds the scale of labels."""


class Emphasis(Enum):
    """How loudly a highlight speaks."""

    PALE = auto()  # another divergence is selected, or this one is judged
    NORMAL = auto()  # nothing is selected
    STRONG = auto()  # this one is selected


def mixed(ground: QColor, hue: QColor, share: float) -> QColor:
    """Return ``ground`` with ``share`` (0 to 1) of it replaced by ``hue``; opaque."""
    return QColor.fromRgbF(
        ground.redF() + (hue.redF() - ground.redF()) * share,
        ground.greenF() + (hue.greenF() - ground.greenF()) * share,
        ground.blueF() + (hue.blueF() - ground.blueF()) * share,
    )


def luminance(colour: QColor) -> float:
    """Return the relative luminance, 0 to 1, as WCAG 2.2 defines it."""

    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - WCAG's figure

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio of two opaque colours, 1 to 21, as WCAG 2.2 defines it."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Colours:
    """The named colours of one look."""

    window: str
    base: str
    raised: str
    text: str
    dimmed: str
    rule: str
    accent: str
    on_accent: str
    band: str
    selection: str
    tints: tuple[float, float, float]  # share of the hue when pale, normal, strong


_LIGHT = _Colours(
    window="#eceae5",
    base="#fffefb",
    raised="#f6f4ef",
    text="#1d1c1a",
    dimmed="#686661",
    rule="#d5d1c7",
    accent="#0b5c94",
    on_accent="#ffffff",
    band="#eaf1f8",
    selection="#b9d7f3",
    tints=(0.05, 0.28, 0.55),
)
_DARK = _Colours(
    window="#17181b",
    base="#1f2124",
    raised="#2a2c30",
    text="#e9e5dc",
    dimmed="#a09d96",
    rule="#43464b",
    accent="#6cb6f2",
    on_accent="#101215",
    band="#26303b",
    selection="#2f5378",
    tints=(0.05, 0.17, 0.30),
)
_LIGHT_CONTRAST = _Colours(
    window="#f4f4f4",
    base="#ffffff",
    raised="#e9e9e9",
    text="#000000",
    dimmed="#2e2e2e",
    rule="#595959",
    accent="#00397a",
    on_accent="#ffffff",
    band="#dcebfb",
    selection="#a5cdf5",
    tints=(0.05, 0.28, 0.50),
)
_DARK_CONTRAST = _Colours(
    window="#0b0b0b",
    base="#000000",
    raised="#1c1c1c",
    text="#ffffff",
    dimmed="#d9d9d9",
    rule="#9a9a9a",
    accent="#8fd0ff",
    on_accent="#000000",
    band="#0e2238",
    selection="#174a7c",
    tints=(0.08, 0.20, 0.30),
)
_LOOKS: Mapping[tuple[bool, bool], _Colours] = {
    (False, False): _LIGHT,
    (True, False): _DARK,
    (False, True): _LIGHT_CONTRAST,
    (True, True): _DARK_CONTRAST,
}
_INK_CONTRAST = 3.0  # WCAG 1.4.11: what a graphic needs against its ground
_STRONG_INK_CONTRAST = 4.5  # what we ask of it where the reader wants high contrast


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """The colours of the window, light or dark, in usual or in high contrast.

    Qt's own dark switch does nothing on several desktops, so all looks are spelled out here.
    """

    dark: bool
    high_contrast: bool = False

    @property
    def _colours(self) -> _Colours:
        return _LOOKS[self.dark, self.high_contrast]

    @property
    def focus_width(self) -> int:
        """How thick a frame says that the keyboard is here, in pixels."""
        return 2 if self.high_contrast else 1

    @property
    def ink_contrast(self) -> float:
        """What an underline has at least against its grounds."""
        return _STRONG_INK_CONTRAST if self.high_contrast else _INK_CONTRAST

    @property
    def base(self) -> QColor:
        """The ground of articles and lists."""
        return QColor(self._colours.base)

    @property
    def raised(self) -> QColor:
        """The ground of headers and of every other row."""
        return QColor(self._colours.raised)

    @property
    def text(self) -> QColor:
        """Text in full strength."""
        return QColor(self._colours.text)

    @property
    def dimmed(self) -> QColor:
        """Text that recedes and is still easily read: at least 4.5:1 on every ground, 7:1 in high contrast."""
        return QColor(self._colours.dimmed)

    @property
    def rule(self) -> QColor:
        """Hairlines."""
        return QColor(self._colours.rule)

    @property
    def accent(self) -> QColor:
        """What is current: the bar of the selected event, focus, selected rows."""
        return QColor(self._colours.accent)

    @property
    def on_accent(self) -> QColor:
        """Text on ``accent``."""
        return QColor(self._colours.on_accent)

    @property
    def band(self) -> QColor:
        """The ground of the selected event's passages."""
        return QColor(self._colours.band)

    @property
    def selection(self) -> QColor:
        """The ground of words that the reader has marked with mouse or keyboard."""
        return QColor(self._colours.selection)

    def tint(self, kind: Kind, emphasis: Emphasis, ground: QColor | None = None) -> QColor:
        """Return the colour behind highlighted words on ``ground`` (the base if None); opaque."""
        return QColor(_tint(self, kind, emphasis, (ground or self.base).rgba()))

    def ink(self, kind: Kind) -> QColor:
        """Return the colour of the kind's underline: its hue, brought to ``ink_contrast`` against base and band."""
        return QColor(_ink(self, kind))

    def palette(self) -> QPalette:
        """Return the palette for the application under the Fusion style."""
        palette = QPalette()
        role = QPalette.ColorRole
        for roles, colour in (
            ((role.Window,), QColor(self._colours.window)),
            # Fusion's own frames are too faint on a dark ground: buttons and scroll bars stand out by their ground.
            ((role.Button,), self.raised if self.dark else QColor(self._colours.window)),
            ((role.Base,), self.base),
            ((role.AlternateBase, role.ToolTipBase), self.raised),
            ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText), self.text),
            ((role.PlaceholderText,), self.dimmed),
            ((role.Highlight, role.Accent, role.Link), self.accent),
            ((role.HighlightedText,), self.on_accent),
            ((role.Mid,), self.rule),
            ((role.Light,), mixed(QColor(self._colours.window), QColor("white"), 0.1 if self.dark else 0.8)),
            (
                (role.Midlight,),
                mixed(QColor(self._colours.window), QColor("white"), 0.05 if self.dark else 0.4),
            ),
            ((role.Dark,), mixed(QColor(self._colours.window), QColor("black"), 0.4)),
            ((role.Shadow,), QColor("black")),
            ((role.BrightText,), QColor("white")),
        ):
            for one in roles:
                palette.setColor(one, colour)
        for disabled in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, disabled, mixed(self.dimmed, self.base, 0.25))
        return palette


@cache
def _tint(theme: Theme, kind: Kind, emphasis: Emphasis, ground: int) -> QColor:
    """Return the colour of ``Theme.tint``; kept, because it is asked for at every highlight of every frame."""
    share = theme._colours.tints[list(Emphasis).index(emphasis)]  # noqa: SLF001 - a part of the theme itself
    return mixed(QColor.fromRgba(ground), QColor(KIND_STYLES[kind].colour), share)


@cache
def _ink(theme: Theme, kind: Kind) -> str:
    """Return the colour of ``Theme.ink``; kept, because it is asked for at every tick of a ruler."""
    hue = QColor(KIND_STYLES[kind].colour)
    grounds = (theme.base, theme.band, theme.tint(kind, Emphasis.STRONG, theme.band))
    for tenths in range(10):
        ink = mixed(hue, theme.text, tenths / 10)
        if all(contrast(ink, ground) >= theme.ink_contrast for ground in grounds):
            return ink.name()
    return theme.text.name()


def reading_font(points: float, family: str = "") -> QFont:
    """Return the face for article text at ``points``: ``family``, or else the first of ours that is installed."""
    font = QFont([family, *READING_FACES] if family else list(READING_FACES))
    font.setPointSizeF(points)
    font.setStyleHint(QFont.StyleHint.Serif)
    return font


def label_font(points: float) -> QFont:
    """Return the face for headers, chips and letters at ``points``, enlarged as the reader wants labels."""
    return small_print_font(points * label_scale())


def label_scale() -> float:
    """Return how much larger than usual the reader wants labels and lists; Qt keeps it with font and palette."""
    application = QCoreApplication.instance()
    stored = application.property(LABEL_SCALE) if application is not None else None
    return stored if isinstance(stored, float) else 1.0


def small_print_font(points: float) -> QFont:
    """Return the face of labels at exactly ``points``, for what stands within an article."""
    font = QFont(list(LABEL_FACES))
    font.setPointSizeF(points)
    font.setStyleHint(QFont.StyleHint.SansSerif)
    return font


def draw_badge(
    painter: QPainter, place: QRectF, kind: Kind, theme: Theme, emphasis: Emphasis = Emphasis.NORMAL
) -> None:
    """Draw the kind's letter on its tint over its underline; for margins and lists."""
    painter.save()
    painter.fillRect(place, theme.tint(kind, emphasis))
    font = label_font(10)
    font.setPixelSize(max(7, round(place.height() * 0.68)))
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(theme.dimmed if emphasis is Emphasis.PALE else theme.text)
    painter.drawText(place.adjusted(0, -1, 0, -2), Qt.AlignmentFlag.AlignCenter, KIND_STYLES[kind].letter)
    draw_underline(painter, place, KIND_STYLES[kind].pattern, theme.ink(kind), 1.2)
    painter.restore()
