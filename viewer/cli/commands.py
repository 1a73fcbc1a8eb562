"""The table of commands, and running one of them.

A command is one module with ``add_options`` and ``run``, and one line in ``COMMANDS``. Modules load what they need when
they run, so that no command waits for another's libraries.
"""

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final, Protocol

from viewer import __version__
from viewer.cli import agreeing, comparing, merging, showing_schema, validating
from viewer.cli.messages import DONE, UNREADABLE, tell
from viewer.domain.errors import ViewerError

EXIT_CODES: Final = "Exit codes: 0 done, 1 an input could not be read (the message names it), 2 wrong usage."


class Command(Protocol):
    """A module that is one command; the first line of its docstring without the name is its help."""

    __doc__: str | None

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Add what the command takes to ``parser``."""
        ...

    def run(self, options: argparse.Namespace) -> int:
        """Do what ``options`` ask for and return the exit code.

        Raises:
            ViewerError: An input cannot be read; the caller says so.
        """
        ...


COMMANDS: Final[Mapping[str, Command]] = MappingProxyType(
    {
        "agreement": agreeing,
        "compare": comparing,
        "merge": merging,
        "schema": showing_schema,
        "validate": validating,
    }
)


def run_command(arguments: Sequence[str]) -> int:
    """Run one command and return the exit code: 0 done, 1 an input could not be read, 2 wrong usage."""
    try:
        options = _parser().parse_args(arguments)
    except SystemExit as stop:  # argparse ends the process by itself; callers want the code
        return int(stop.code or DONE)
    try:
        return COMMANDS[options.command].run(options)
    except ViewerError as problem:
        tell(str(problem))
        return UNREADABLE
    except BrokenPipeError:
        # The reader of our output (head, less) has seen enough; writing on would only print a traceback.
        _print_nowhere()
        return DONE
    except OSError as problem:
        tell(f"The output could not be written: {problem.strerror}. Make room, or write it elsewhere.")
        _print_nowhere()
        return UNREADABLE


def _print_nowhere() -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="parallax",
        description="Compare articles about the same events and see where they diverge. "
        "Without a command, opens the window: parallax [FILE | FOLDER | REVIEW …]",
    )
    parser.add_argument("--version", action="version", version=f"Parallax {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, command in COMMANDS.items():
        command.add_options(commands.add_parser(name, help=_help_of(command), epilog=EXIT_CODES))
    return parser


def _help_of(command: Command) -> str:
    """Return what a command does, from the first line of its module: ``parallax NAME``, a colon, the help."""
    first = (command.__doc__ or "").partition("\n")[0]
    return first.partition(": ")[2].rstrip(".")
