"""Clock times in a text: "4 a.m.", "22:30 GMT", "noon"."""

import re
from dataclasses import dataclass

from viewer.domain.text import Span

_ZONE = (
    r"(?:\s?\(?\s?(?P<zone{n}>GMT|UTC|BST|IST|CET|CEST|MSK|JST|KST|AEST|AEDT|NZST|NZDT|WIB|PKT|SAST|[ECMP][SD]?T"
    r"|local\s(?:time|hour)|Eastern(?:\stime)?|Pacific(?:\stime)?|Central(?:\stime)?)\b\)?)?"
)
_CLOCK = re.compile(
    rf"""
      (?<![\d:.,$€£-])(?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d{{2}}))?\s?(?P<half>[ap])\.?\s?m\b\.?{_ZONE.format(n="_a")}
    | (?<![\d:.,$€£-])(?P<told_hour>\d{{1,2}})[:.](?P<told_minute>\d{{2}})\s(?:in\sthe\s(?P<part>morning|afternoon|evening)|at\s(?P<night>night))\b
    | (?<![\d:.,$€£-])(?P<hour24>[01]?\d|2[0-3]):(?P<minute24>[0-5]\d)(?::[0-5]\d)?(?![\d:]|\.\d){_ZONE.format(n="_b")}
    | (?<![\d:.,$€£-])(?P<military>[01]\d[0-5]\d|2[0-3][0-5]\d)\s?(?:h(?:ou)?rs\b\s?)?(?P<zone_m>GMT|UTC|Z\b|IST)
    | \b(?P<word>[Nn]oon|[Mm]idnight)\b
    """,
    re.VERBOSE,
)
_HALF_DAY = 12
_HOUR = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockTime:
    """A time of day as a text names it.

    Attributes:
        span: Where it stands.
        minutes: Minutes since midnight, 0 to 1439.
        zone: The zone as written; ``""`` where none is named.
    """

    span: Span
    minutes: int
    zone: str


def find_clock_times(text: str) -> tuple[ClockTime, ...]:
    """Return the clock times of ``text``, in order; scores such as 3-2 and ratios are none."""
    found = (_read(match) for match in _CLOCK.finditer(text))
    return tuple(entry for entry in found if entry is not None)


def _read(match: re.Match[str]) -> ClockTime | None:
    parts = match.groupdict()
    minutes = _minutes_of(parts)
    if minutes is None:
        return None
    zone = parts["zone_a"] or parts["zone_b"] or parts["zone_m"] or ""
    return ClockTime(span=Span(start=match.start(), end=match.end()), minutes=minutes, zone=zone)


def _minutes_of(parts: dict[str, str | None]) -> int | None:
    if parts["word"]:
        return _HALF_DAY * _HOUR if parts["word"].lower() == "noon" else 0
    if parts["military"]:
        return int(parts["military"][:2]) * _HOUR + int(parts["military"][2:])
    if parts["hour24"]:
        return int(parts["hour24"]) * _HOUR + int(parts["minute24"] or 0)
    if parts["told_hour"]:
        half = "a" if parts["part"] == "morning" else "p"
        parts = {**parts, "hour": parts["told_hour"], "minute": parts["told_minute"], "half": half}
    hour, minute = int(parts["hour"] or 0), int(parts["minute"] or 0)
    if not 1 <= hour <= _HALF_DAY or minute >= _HOUR:
        return None
    return (hour % _HALF_DAY + (_HALF_DAY if parts["half"] == "p" else 0)) * _HOUR + minute
