"""Start-up: a subcommand goes to the command line, everything else opens the window."""

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run Parallax and return the exit code: 0 done, 1 an input could not be read, 2 wrong usage."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    if given and _may_be_command(given[0]):
        # Loaded only now: the window shall not wait for what the command line needs.
        from viewer.cli.commands import COMMANDS, run_command  # noqa: PLC0415 - reason above

        if given[0] in COMMANDS or given[0].startswith("-"):
            return run_command(given)
    # Qt is loaded only when a window is wanted: comparing on the command line must not wait for it.
    from viewer.app import run_window  # noqa: PLC0415 - reason above

    return run_window(given)


def _may_be_command(word: str) -> bool:
    """Tell whether ``word`` looks like a subcommand or an option, as paths hardly ever do."""
    return word.startswith("-") or word.replace("-", "").isalpha()


if __name__ == "__main__":
    sys.exit(main())
