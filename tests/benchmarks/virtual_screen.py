"""A screen of our own that can be looked at without asking anybody: Xvfb keeps its picture in a mapped file."""

import os
import shutil
import struct
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

NEEDED = ("Xvfb", "openbox", "wmctrl", "dbus-daemon")
_DARK = bytes(1 if value < 140 else 0 for value in range(256))
_NOT_HANDED_ON = ("QT_", "PYTHONDONTWRITEBYTECODE")
"""Settings of this session. What is installed is compiled, and is not compiled anew at each start."""

_EVERY = 2
"""Every second pixel of every second row is looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A rectangle of the screen."""

    left: int
    top: int
    width: int
    height: int

    def middle(self) -> "Region":
        """Return the middle third: text and nothing else in the windows that are compared."""
        return Region(
            left=self.left + self.width // 3,
            top=self.top + self.height // 3,
            width=self.width // 3,
            height=self.height // 3,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What is dark on the screen, one byte for each pixel that is looked at."""

    rows: tuple[bytes, ...]

    def count_dark(self, region: Region) -> int:
        """Return how many dark pixels ``region`` has."""
        first, last = region.left // _EVERY, (region.left + region.width) // _EVERY
        rows = self.rows[region.top // _EVERY : (region.top + region.height) // _EVERY]
        return sum(row[first:last].count(1) for row in rows)


class VirtualScreen:
    """A running screen with a window manager; ``environment`` lets a program open its windows there."""

    def __init__(self, environment: Mapping[str, str], picture: Path) -> None:
        self.environment = environment
        self._picture = picture
        head = picture.read_bytes()[:100]
        fields = struct.unpack(">25I", head)
        self._width, self._height, self._line = fields[4], fields[5], fields[12]
        self._start = fields[0] + 12 * fields[19]

    def look(self) -> Frame:
        """Return what is on the screen now."""
        with self._picture.open("rb") as picture:
            picture.seek(self._start)
            pixels = picture.read(self._line * self._height)
        step = 4 * _EVERY  # four bytes a pixel, the second of them green
        rows = range(0, self._height, _EVERY)
        return Frame(
            rows=tuple(
                pixels[row * self._line + 1 : row * self._line + 4 * self._width : step].translate(_DARK)
                for row in rows
            )
        )

    def largest_window(self) -> Region | None:
        """Return where the largest window stands, once there is one."""
        listed = subprocess.run(
            ["wmctrl", "-lG"], env=dict(self.environment), capture_output=True, text=True, check=False
        )
        regions = [_region_of(line) for line in listed.stdout.splitlines()]
        return max(regions, key=lambda region: region.width * region.height, default=None)


def _region_of(line: str) -> Region:
    left, top, width, height = (int(word) for word in line.split()[2:6])
    return Region(left=left, top=top, width=width, height=height)


@contextmanager
def virtual_screen(width: int, height: int) -> Iterator[VirtualScreen]:
    """Run a white screen with a window manager and a message bus, and settings that nobody has changed."""
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if missing:
        raise FileNotFoundError(f"install {', '.join(missing)} (Debian: xvfb openbox wmctrl dbus-daemon)")
    with ExitStack() as stack:
        home = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        display = _start_screen(stack, home, f"{width}x{height}x24")
        environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith(_NOT_HANDED_ON)},
            "DISPLAY": display,
            "GDK_BACKEND": "x11",
            "NO_AT_BRIDGE": "1",
            "GSETTINGS_BACKEND": "memory",
            **{f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "CACHE", "DATA", "STATE")},
        }
        environment.pop("WAYLAND_DISPLAY", None)
        environment["DBUS_SESSION_BUS_ADDRESS"] = _start_bus(stack, environment)
        _start(stack, ["openbox"], environment)
        yield VirtualScreen(environment, home / "Xvfb_screen0")


def _start_screen(stack: ExitStack, folder: Path, size: str) -> str:
    reading, writing = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(writing),
        "-screen",
        "0",
        size,
        "-fbdir",
        str(folder),
        "-wr",
        "-nolisten",
        "tcp",
    ]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    stack.callback(_end, server)
    os.close(writing)
    with os.fdopen(reading) as answer:
        return f":{answer.readline().strip()}"


def _start_bus(stack: ExitStack, environment: Mapping[str, str]) -> str:
    bus = subprocess.Popen(
        ["dbus-daemon", "--session", "--print-address", "--nofork"],
        env=dict(environment),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    stack.callback(_end, bus)
    assert bus.stdout is not None
    return bus.stdout.readline().strip()


def _start(stack: ExitStack, command: list[str], environment: Mapping[str, str]) -> None:
    program = subprocess.Popen(
        command, env=dict(environment), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    stack.callback(_end, program)


def _end(program: subprocess.Popen[str] | subprocess.Popen[bytes]) -> None:
    program.terminate()
    program.wait()
