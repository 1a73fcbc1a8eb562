"""Start-up of the window: says what is missing where it cannot open, and never ends in Qt's abort."""

import builtins
import ctypes
import gc
import importlib.util
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from viewer.bundled import bundled_stories
from viewer.domain.errors import ViewerError

UNREADABLE: Final = 1
_WITHOUT_SCREEN: Final = frozenset({"offscreen", "minimal", "vnc"})
_NEEDED: Final = (
    "libegl1 libgl1 libxkbcommon0 libfontconfig1 libdbus-1-3 libglib2.0-0 libxkbcommon-x11-0 libxcb-cursor0 "
    "libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-sync1 "
    "libxcb-xfixes0 libxcb-xkb1 libx11-xcb1"
)
# The child is meant to abort where there is no screen: no core file, then.
_PROBE: Final = """
import sys
if sys.platform != "win32":
    import resource
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
from PySide6.QtGui import QGuiApplication
QGuiApplication(["probe"])
"""
_PROBE_SECONDS: Final = 20
_PLUGIN: Final = "Qt/plugins/platforms/libqxcb.so"
_FEW_CORES: Final = 4


def run_window(arguments: Sequence[str]) -> int:
    """Open the window on files, folders, a saved review or addresses, and return the exit code when it is closed.

    Without a screen, says so in one line and prints the comparison as text: of what was given, or of the first
    bundled story.
    """
    addresses = [argument for argument in arguments if _is_address(argument)]
    paths = [Path(argument) for argument in arguments if argument not in addresses]
    executor = None
    if screen_answers():
        # Until the window is seen: what is loaded stays, and to look for cycles in it takes a tenth of the time.
        gc.disable()
        # The process that reads the articles loads its part while this one loads Qt.
        from viewer.gui.jobs.job_work import start_executor  # noqa: PLC0415 - not needed where no window opens

        executor = start_executor(() if addresses else paths)
    missing, no_screen = find_missing_libraries(), "" if executor else find_screen_problem()
    if missing and executor:
        executor.end()
    if no_screen:
        return _print_instead(arguments, " ".join(part for part in (no_screen, missing) if part))
    if missing:
        _tell(missing)
        return UNREADABLE
    import_plainly()
    if (os.cpu_count() or 1) <= _FEW_CORES:
        # Measured: on two cores Qt's painting pool costs more than it brings (frames of 84 ms against 13 ms).
        os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")
    # Qt may be loaded only now that it is known to load.
    from viewer.gui.window.running import run_application  # noqa: PLC0415 - reason above

    return run_application(paths, executor, addresses)


def _is_address(argument: str) -> bool:
    """Tell whether somebody asks for a page of the web; files hardly ever have such names."""
    return "://" in argument and not Path(argument).exists()


def import_plainly() -> None:
    """Import from now on without looking at the source of each module.

    Qt for Python puts itself before the import and reads the source of every module that is imported after it, to
    look for features of its own that nothing here asks for: a twentieth of the time until the window is there.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def screen_answers() -> bool:
    """Tell whether Qt can open a window on an X screen, as far as that can be found out without loading Qt.

    The libraries that Qt's plugin needs load, and the X server answers the library by which the plugin will ask it.
    That takes a few milliseconds; what does not answer so is looked at more closely by ``find_screen_problem``.
    """
    platform = os.environ.get("QT_QPA_PLATFORM", "xcb")
    display = os.environ.get("DISPLAY")
    wayland = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("XDG_SESSION_TYPE") == "wayland"
    qt = importlib.util.find_spec("PySide6")
    if platform not in ("", "xcb") or not display or wayland or qt is None or qt.origin is None:
        return False
    try:
        ctypes.CDLL(str(Path(qt.origin).parent / _PLUGIN))
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(display.encode(), None))
    try:
        return bool(xcb.xcb_connection_has_error(connection) == 0)
    finally:
        xcb.xcb_disconnect(connection)


def find_missing_libraries() -> str:
    """Return what is missing for Qt to load, with the way to install it; ``""`` where nothing is."""
    try:
        import PySide6.QtSvg  # noqa: PLC0415 - may fail, which is what is asked
        import PySide6.QtWidgets  # noqa: F401, PLC0415 - as above
    except ModuleNotFoundError as error:
        return f"The window needs PySide6, which is not installed ({error}): pip install PySide6-Essentials."
    except ImportError as error:
        return f"The window needs system libraries that are missing ({error}).{_install_line()}"
    return ""


def find_screen_problem() -> str:
    """Return why no window can open here; ``""`` where one can, or where Qt cannot be loaded to try.

    Qt ends the process when it finds no screen, so a child process tries first wherever that can happen.
    """
    platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if platform in _WITHOUT_SCREEN or not sys.platform.startswith("linux"):
        return ""
    display = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or platform
    if not display:
        return "There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set)."
    return "" if find_missing_libraries() else _try_screen(display)


def _try_screen(display: str) -> str:
    """Return why Qt cannot open a window on ``display``; ``""`` where it can."""
    import subprocess  # noqa: PLC0415 - seldom needed, and the window waits for what is loaded

    try:
        probe = subprocess.run(  # noqa: S603 - our own interpreter and our own lines
            [sys.executable, "-c", _PROBE],
            capture_output=True,
            text=True,
            timeout=_PROBE_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return f"The screen {display} does not answer."
    if probe.returncode == 0:
        return ""
    if "could not connect to display" in probe.stderr:
        return f"The screen {display} cannot be reached."
    return f"The screen {display} cannot be reached, or Qt lacks libraries for it.{_install_line()}"


def _install_line() -> str:
    """Return the command that installs what Qt needs, where we know it."""
    if not sys.platform.startswith("linux"):
        return ""
    return f" On Debian or Ubuntu: sudo apt-get install {_NEEDED}."


def _print_instead(given: Sequence[str], reason: str) -> int:
    """Say in one line why there is no window and what to do, and print the comparison of what was to be opened."""
    stories = bundled_stories()
    names = list(given) or [str(path) for path in (stories[0].paths if stories else ())]
    _tell(
        f"{reason} Run this in a desktop session or over ssh -X to see the window; this is the comparison as text."
    )
    # Loaded only now: the window shall not wait for what the command line needs.
    from viewer.cli.comparing import articles_of, print_comparison, reviews_in  # noqa: PLC0415 - reason above

    try:
        return print_comparison(articles_of(names), reviews_in(names), as_json=False)
    except ViewerError as problem:
        _tell(str(problem))
        return UNREADABLE


def _tell(words: str) -> None:
    print(f"parallax: {words}", file=sys.stderr, flush=True)  # noqa: T201 - messages of a start belong to stderr
