"""``parallax schema``: prints the JSON Schema that every saved review fulfils."""

import argparse
import sys

from viewer.cli.messages import DONE


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what ``schema`` takes to ``parser``: nothing."""
    parser.description = (
        "Print the JSON Schema (2020-12) of a saved review; resources/sidecar.md explains the format."
    )


def run(_options: argparse.Namespace) -> int:
    """Print the schema and return the exit code."""
    from viewer.saving.schema import schema_text  # noqa: PLC0415 - no other command shall wait for pydantic

    sys.stdout.buffer.write(schema_text().encode())
    sys.stdout.flush()
    return DONE
