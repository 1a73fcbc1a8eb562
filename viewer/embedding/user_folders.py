"""Where a user's models and the cached vectors are kept, as each system wants it."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

_OWN = "parallax"


def data_folder(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> Path:
    """Return the folder for what a user puts there; it need not exist."""
    if platform == "win32":
        return _base(environment, "LOCALAPPDATA", "AppData/Local") / _OWN
    if platform == "darwin":
        return Path.home() / "Library/Application Support" / _OWN
    return _base(environment, "XDG_DATA_HOME", ".local/share") / _OWN


def cache_folder(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> Path:
    """Return the folder for what can be computed again; it need not exist."""
    if platform == "win32":
        return _base(environment, "LOCALAPPDATA", "AppData/Local") / _OWN / "cache"
    if platform == "darwin":
        return Path.home() / "Library/Caches" / _OWN
    return _base(environment, "XDG_CACHE_HOME", ".cache") / _OWN


def _base(environment: Mapping[str, str], variable: str, otherwise: str) -> Path:
    """Return the absolute path in ``variable``; a relative one is void (XDG Base Directory Specification)."""
    named = Path(environment.get(variable, ""))
    return named if named.is_absolute() else Path.home() / otherwise
