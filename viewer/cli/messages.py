"""What every command says on the error stream, and the codes with which it ends."""

import sys
from typing import Final

DONE: Final = 0
UNREADABLE: Final = 1
"""An input could not be read; the message names it."""
USAGE: Final = 2


def tell(words: str) -> None:
    """Say ``words`` on the error stream: what a command prints for programs stays free of messages."""
    print(f"parallax: {words}", file=sys.stderr)  # noqa: T201 - messages of a command go to stderr
