"""``parallax agreement``: tells how far reviewers agree, from one saved review or several."""

import argparse
import sys

from viewer.cli.messages import DONE


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what ``agreement`` takes to ``parser``."""
    parser.description = (
        "Tell how far reviewers agree on relation, kind, status and severity of what both judged, and on the words "
        "that they mark; with what only one of them saw, and with how sure each figure is."
    )
    parser.add_argument("files", nargs="+", metavar="REVIEW", help="a saved review (.parallax.json)")
    parser.add_argument(
        "--by",
        choices=("author", "file"),
        help="compare the judgements of each author, or those of each file; without it, of each author where two names "
        "or more appear, else of each file",
    )
    parser.add_argument(
        "--format",
        choices=("json", "text"),
        default="text",
        help="a report for people (text, the default) or the parallax-agreement/1 contract (json)",
    )


def run(options: argparse.Namespace) -> int:
    """Print how far the reviewers of what is named agree, and return the exit code."""
    # Loaded only now: no other command shall wait for what this one needs.
    from viewer.cli.rating import agreement_in  # noqa: PLC0415 - reason above
    from viewer.exporting.agreement_json import agreement_as_json  # noqa: PLC0415 - reason above
    from viewer.exporting.agreement_text import agreement_as_text  # noqa: PLC0415 - reason above
    from viewer.reviewing.raters import RatedBy  # noqa: PLC0415 - reason above

    agreement = agreement_in(options.files, RatedBy(options.by) if options.by else None)
    report = agreement_as_json(agreement) if options.format == "json" else agreement_as_text(agreement)
    # A file's name may hold bytes that are no text; they are written as the escapes that JSON has for them.
    sys.stdout.buffer.write(report.encode(errors="backslashreplace"))
    sys.stdout.flush()
    return DONE
