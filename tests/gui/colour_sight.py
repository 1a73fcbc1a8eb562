"""How a colour is seen by people with a colour vision deficiency, and how far two colours lie apart.

The matrices are those of Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color
Vision Deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (2009), for a severity of 1.0; they work
on linear light. The distance is CIEDE2000 (Sharma, Wu and Dalal, Color Research and Application 30, 2005).
"""

from collections.abc import Mapping
from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt

from PySide6.QtGui import QColor

Triple = tuple[float, float, float]

SIGHTS: Mapping[str, tuple[Triple, Triple, Triple]] = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def distance_seen(one: QColor, other: QColor, sight: str) -> float:
    """Return how far apart two colours are for people of that ``sight``; 2.3 is just noticeable."""
    return distance(_lab(_seen(one, sight)), _lab(_seen(other, sight)))


def distance(one: Triple, other: Triple) -> float:
    """Return the CIEDE2000 distance of two colours in CIELAB."""
    stretch = 1 + 0.5 * (1 - _saturating((hypot(*one[1:]) + hypot(*other[1:])) / 2))
    (light1, chroma1, hue1), (light2, chroma2, hue2) = (_polar(each, stretch) for each in (one, other))
    d_hue = (hue2 - hue1 + 180) % 360 - 180
    light, chroma, hue = (light1 + light2) / 2, (chroma1 + chroma2) / 2, (hue1 + d_hue / 2) % 360
    twist = 1 - 0.17 * cos(radians(hue - 30)) + 0.24 * cos(radians(2 * hue))
    twist += 0.32 * cos(radians(3 * hue + 6)) - 0.20 * cos(radians(4 * hue - 63))
    by_light = (light2 - light1) / (1 + 0.015 * (light - 50) ** 2 / sqrt(20 + (light - 50) ** 2))
    by_chroma = (chroma2 - chroma1) / (1 + 0.045 * chroma)
    by_hue = 2 * sqrt(chroma1 * chroma2) * sin(radians(d_hue / 2)) / (1 + 0.015 * chroma * twist)
    rotation = -2 * _saturating(chroma) * sin(radians(60 * exp(-(((hue - 275) / 25) ** 2))))
    return sqrt(by_light**2 + by_chroma**2 + by_hue**2 + rotation * by_chroma * by_hue)


def _saturating(chroma: float) -> float:
    return sqrt(chroma**7 / (chroma**7 + 25**7))


def _polar(lab: Triple, stretch: float) -> Triple:
    lightness, a, b = lab
    return lightness, hypot(a * stretch, b), degrees(atan2(b, a * stretch)) % 360


def _seen(colour: QColor, sight: str) -> Triple:
    light = [_linear(channel) for channel in (colour.redF(), colour.greenF(), colour.blueF())]
    red, green, blue = (
        min(1.0, max(0.0, sum(share * channel for share, channel in zip(row, light, strict=True))))
        for row in SIGHTS[sight]
    )
    return red, green, blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def _lab(light: Triple) -> Triple:
    red, green, blue = light
    x, y, z = (
        _compressed(value)
        for value in (
            (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047,
            0.2126729 * red + 0.7151522 * green + 0.0721750 * blue,
            (0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883,
        )
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _compressed(value: float) -> float:
    return float(value ** (1 / 3)) if value > 216 / 24389 else (24389 / 27 * value + 16) / 116
