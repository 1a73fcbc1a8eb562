"""How a part of the window says that the wheel with Ctrl means something of its own there."""

from typing import Final

ZOOMS_ITSELF: Final = "zooms_itself"
"""The property of a viewport over which the wheel with Ctrl does not change the size of text."""
